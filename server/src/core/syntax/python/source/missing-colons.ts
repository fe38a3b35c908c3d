import type { ScanRecord } from './scan-record.ts';
import type { LogicalLine, ScannedLine } from './scanned-source.ts';
import { HEADER_KEYWORDS } from './words.ts';

/** Closes headers that have a body below but no colon. */
export function withMissingColons(lines: readonly ScannedLine[], record: ScanRecord): LogicalLine[] {
  return lines.map((line, index) => {
    const { hasColon, ...logical } = line;
    const next = lines[index + 1];
    const lacksColon =
      !hasColon && HEADER_KEYWORDS.has(line.firstWord) && next !== undefined && next.indent > line.indent;
    if (!lacksColon) return logical;
    record.problem('missing-token', line.end, line.end, "':' is missing.");
    record.insertLate(line.end, ':');
    return { ...logical, opensBlock: true };
  });
}
