import type { Scan } from './scan.ts';
import { PLACEHOLDER } from './scanned-source.ts';
import { DANGLING_OPERATORS, needsSpace, WORD_OPERATORS } from './words.ts';

/** True behind an operator that needs an operand. */
export function isDangling(scan: Scan): boolean {
  const { kind, start, end } = scan.last;
  if (kind === 'word') return WORD_OPERATORS.has(scan.text.slice(start, end));
  if (kind !== 'operator' || !DANGLING_OPERATORS.has(scan.text.charAt(end - 1))) return false;
  return !scan.text.endsWith('...', end) || scan.text.charAt(end - 1) !== '.';
}

/** Puts a placeholder behind the last token. */
export function insertMissing(scan: Scan): void {
  const { end } = scan.last;
  scan.record.problem('missing-token', end, end, 'An expression is missing here.');
  scan.record.insert(end, needsSpace(scan.text, end) + PLACEHOLDER);
  scan.setLast('value', end, end);
}
