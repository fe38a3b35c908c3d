import type { SyntaxProblem } from '../ast.ts';
import type { ScannedSource, SourceEdit } from './scanned-source.ts';

/** What a scan has found so far. It can be taken back to an earlier offset, from which the scan goes on differently. */
export class ScanRecord {
  readonly edits: SourceEdit[] = [];
  readonly comments: number[] = [];
  readonly problems: SyntaxProblem[] = [];
  #isSorted = true;

  /** Has the grammar read spaces instead. */
  blank(start: number, end: number): void {
    this.edits.push({ start, end, replacement: ' '.repeat(end - start) });
  }

  /** Has the grammar read something else of the same length. */
  replace(start: number, replacement: string): void {
    this.edits.push({ start, end: start + replacement.length, replacement });
  }

  /** Has the grammar read something that is not there. */
  insert(at: number, replacement: string): void {
    if (replacement !== '') this.edits.push({ start: at, end: at, replacement });
  }

  comment(start: number, end: number): void {
    this.comments.push(start, end);
    this.blank(start, end);
  }

  problem(kind: SyntaxProblem['kind'], start: number, end: number, message: string): void {
    this.problems.push({ kind, message, start, end });
  }

  /** The same at an offset that lies behind others. */
  insertLate(at: number, replacement: string): void {
    this.insert(at, replacement);
    this.#isSorted = false;
  }

  result(): Pick<ScannedSource, 'edits' | 'comments' | 'problems'> {
    const byStart = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start - b.start || a.end - b.end;
    const edits = this.#isSorted ? this.edits : this.edits.toSorted(byStart);
    return { edits, comments: this.comments, problems: this.problems.toSorted(byStart) };
  }

  /** Forgets the edits at and behind an offset. */
  forgetEdits(from: number): void {
    for (
      let last = this.edits.at(-1);
      last !== undefined && (last.start >= from || last.end > from);
      last = this.edits.at(-1)
    ) {
      this.edits.pop();
    }
  }

  /** Forgets everything from an offset on. */
  forget(from: number): void {
    this.forgetEdits(from);
    while (this.comments.length > 0 && this.comments.at(-1)! > from) this.comments.length -= 2;
    while (this.problems.length > 0 && this.problems.at(-1)!.start >= from) this.problems.pop();
  }
}
