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
 * Reports lines that are indented although nothing above them opens a block, lines that go back to a column where none stands,
 * and headers without a body.
 */
export function checkIndentation(lines: readonly LogicalLine[], record: ScanRecord): void {
  const columns = [0];
  let header: LogicalLine | undefined;
  for (const line of lines) {
    const isDedent = line.indent < columns.at(-1)!;
    while (columns.at(-1)! > line.indent) columns.pop();
    const isIndent = line.indent > columns.at(-1)!;
    if (isIndent) columns.push(line.indent);
    if (isIndent && (isDedent || header === undefined)) {
      record.problem('syntax-error', line.start, line.start, 'The indentation of this line fits no line above it.');
    }
    if (!isIndent) reportMissingBody(header, record);
    header = line.opensBlock ? line : undefined;
  }
  reportMissingBody(header, record);
}

function reportMissingBody(header: LogicalLine | undefined, record: ScanRecord): void {
  if (header !== undefined)
    record.problem('missing-token', header.end, header.end, 'An indented body is missing below.');
}
