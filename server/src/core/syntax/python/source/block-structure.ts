import type { ScanRecord } from './scan-record.ts';
import type { LogicalLine } from './scanned-source.ts';
import { HEADER_KEYWORDS } from './words.ts';

/** Closes headers that have a body below but no colon. */
export function withMissingColons(lines: readonly LogicalLine[], record: ScanRecord): LogicalLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const lacksColon =
      !line.hasColon && HEADER_KEYWORDS.has(line.firstWord) && next !== undefined && next.indent > line.indent;
    if (!lacksColon) return line;
    record.problem('missing-token', line.end, line.end, "':' is missing.");
    record.insertLate(line.end, ':');
    return { ...line, opensBlock: true };
  });
}

/**
 * Finds lines that are indented although nothing above them opens a block, and lines that go back to a column where none stands.
 * @returns true if there is none.
 */
export function checkIndentation(lines: readonly LogicalLine[], record: ScanRecord): boolean {
  const columns = [0];
  let isRegular = true;
  let mayIndent = false;
  for (const { start, indent, opensBlock } of lines) {
    const isDedent = indent < columns.at(-1)!;
    while (columns.at(-1)! > indent) columns.pop();
    const isIndent = indent > columns.at(-1)!;
    if (isIndent) columns.push(indent);
    if (isIndent && (isDedent || !mayIndent)) {
      record.problem('syntax-error', start, start, 'The indentation of this line fits no line above it.');
      isRegular = false;
    }
    mayIndent = opensBlock;
  }
  return isRegular;
}
