import type { LogicalLine } from './scanned-source.ts';
import { CLAUSE_KEYWORDS } from './words.ts';

/** Lines that belong together, by index; `end` is behind the last. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** A header and the lines indented below it. A line without a body is a clause, too. */
export interface Clause {
  readonly header: number;
  readonly body: LineSpan;
}

/**
 * Cuts lines into statements by their indentation: each with its body, its further clauses and its decorators.
 */
export function splitStatements(lines: readonly LogicalLine[], { start, end }: LineSpan): LineSpan[] {
  const statements: LineSpan[] = [];
  let first = start;
  let base = lines[start]?.indent ?? 0;
  let previous = start;
  for (let index = start + 1; index < end; index++) {
    const line = lines[index]!;
    if (line.indent > base) continue;
    const continues =
      line.indent === base && (CLAUSE_KEYWORDS.has(line.firstWord) || lines[previous]!.firstWord === '@');
    if (!continues) {
      statements.push({ start: first, end: index });
      first = index;
      base = line.indent;
    }
    previous = index;
  }
  if (first < end) statements.push({ start: first, end });
  return statements;
}

/** Cuts one statement into its clauses; the `case`s of a `match` are clauses, its own header has then no body. */
export function splitClauses(lines: readonly LogicalLine[], { start, end }: LineSpan): Clause[] {
  const base = lines[start]!.indent;
  const first = lines[start + 1];
  const isMatch = lines[start]!.firstWord === 'match' && first?.firstWord === 'case' && start + 1 < end;
  const caseIndent = isMatch ? first.indent : base;
  const headers: number[] = [];
  for (let index = start; index < end; index++) {
    const { indent, firstWord } = lines[index]!;
    if (indent <= base || (isMatch && indent <= caseIndent && firstWord === 'case')) headers.push(index);
  }
  return headers.map((header, index) => ({ header, body: { start: header + 1, end: headers[index + 1] ?? end } }));
}
