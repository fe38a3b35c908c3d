import { bracketAt, closingText, frameClosedBy, unclosedMessage } from './frames.ts';
import type { Scan } from './scan.ts';
import { insertMissing, isDangling } from './scan-missing.ts';
import { PLACEHOLDER } from './scanned-source.ts';

export function open(scan: Scan, opening: string): void {
  const isTypeParameters = opening === '[' && scan.frames.length === 0 && isDefinedName(scan);
  scan.frames.push(bracketAt(scan.offset, opening, isTypeParameters));
  scan.token('operator', scan.offset, scan.offset + 1);
}

/** Closes what the bracket belongs to, and what is open inside of that. One that belongs to nothing is left out. */
export function close(scan: Scan, closing: string): void {
  const at = scan.offset;
  const index = frameClosedBy(scan.frames, closing);
  if (index === -1) {
    scan.record.problem('syntax-error', at, at + 1, `'${closing}' closes nothing.`);
    scan.record.blank(at, at + 1);
    if (scan.line?.start === at) scan.line = undefined;
    scan.offset++;
    return;
  }
  const frame = scan.frames[index]!;
  const isSelfDocumenting = frame.kind === 'field' && scan.text[scan.last.end - 1] === '=';
  if (isDangling(scan) && !isSelfDocumenting) insertMissing(scan);
  closeFrames(scan, index + 1);
  scan.frames.pop();
  scan.token('value', at, at + 1);
  if (frame.kind === 'bracket' && frame.isTypeParameters) blankTypeParameters(scan, frame.at, at + 1);
}

/** Closes the innermost frames down to a number of them, behind the last token. */
export function closeFrames(scan: Scan, keep: number): void {
  while (scan.frames.length > keep) {
    const frame = scan.frames.pop()!;
    const message = unclosedMessage(frame);
    if (message !== undefined) scan.record.problem('missing-token', frame.at, frame.at + 1, message);
    // A subscript without an index would be one more mistake.
    const isEmpty = frame.kind === 'bracket' && frame.opening === '[' && scan.last.end === frame.at + 1;
    scan.record.insert(scan.last.end, (isEmpty ? PLACEHOLDER : '') + closingText(frame));
  }
}

/** True behind `def name`, `class name`, and `type name` where that starts a statement. */
function isDefinedName(scan: Scan): boolean {
  const { kind, start, end } = scan.beforeLast;
  if (scan.last.kind !== 'word' || kind !== 'word') return false;
  const word = scan.text.slice(start, end);
  if (word === 'type') return scan.line?.start === start && !isDangling(scan);
  return word === 'def' || word === 'class';
}

/** The grammar does not know defaults of type parameters (PEP 696), and needs none of them. */
function blankTypeParameters(scan: Scan, start: number, end: number): void {
  scan.record.forgetEdits(start);
  scan.record.blank(start, end);
}
