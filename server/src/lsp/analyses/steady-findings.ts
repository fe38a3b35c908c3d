import type { AnalysisProblem } from '../../core/engine/analysis.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { TextEdit } from '../../core/text/edits.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { overlaps, type TextRange } from '../../core/text/range.ts';

/** One state of a document and what was found in it. */
export interface Judged {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly problems: readonly AnalysisProblem[];
}

/**
 * The findings of a document, with those of the state before that are missing only because their lines cannot be parsed
 * at the moment: a statement that is being typed would else lose its squiggle at every other keystroke.
 * A kept finding has moved with the edits and offers no fixes, since those were made for another text.
 * @param edits what led from `before` to `after`, in order.
 */
export function steadyFindings(before: Judged, edits: readonly TextEdit[], after: Judged): readonly Finding[] {
  const unread = after.problems.flatMap(problem => (problem.range && !problem.path ? [problem.range] : []));
  if (unread.length === 0 || before.findings.length === 0) return after.findings;
  const lines = new LineIndex(after.text);
  const broken = unread.map(range => wholeLines(lines, range));
  const kept = before.findings.flatMap(finding => {
    if (finding.path !== undefined) return [];
    const range = moveRange(finding.range, edits);
    if (!range || !broken.some(lines => overlaps(lines, range))) return [];
    if (!stillSays(before.text.slice(finding.range.start, finding.range.end), after.text.slice(range.start, range.end)))
      return [];
    if (after.findings.some(found => found.path === undefined && overlaps(found.range, range))) return [];
    return [{ ...finding, range, fixes: [], related: moveRelated(finding, edits) }];
  });
  if (kept.length === 0) return after.findings;
  return [...after.findings, ...kept].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Where a range is after the edits; undefined if one of them took away an end of it. */
export function moveRange(range: TextRange, edits: readonly TextEdit[]): TextRange | undefined {
  let { start, end } = range;
  for (const edit of edits) {
    const growth = edit.newText.length - (edit.range.end - edit.range.start);
    if (edit.range.start >= end) continue;
    if (edit.range.end <= start) start += growth;
    else if (edit.range.start < start || edit.range.end > end) return undefined;
    end += growth;
  }
  return { start, end };
}

function moveRelated(finding: Finding, edits: readonly TextEdit[]): Finding['related'] {
  return finding.related.flatMap(related => {
    if (related.path !== undefined) return [related];
    const range = moveRange(related.range, edits);
    return range ? [{ ...related, range }] : [];
  });
}

function wholeLines(lines: LineIndex, range: TextRange): TextRange {
  return {
    start: lines.lineStart(lines.positionAt(range.start).line),
    // One past the line's end, so that a finding at the very end of it overlaps.
    end: lines.lineEnd(lines.positionAt(range.end).line) + 1,
  };
}

/** True if the place still names what was found there: arguments behind a callee may change, the name or literal may not. */
function stillSays(before: string, after: string): boolean {
  const name = leadingName(before);
  return name === '' ? before === after : name === leadingName(after);
}

function leadingName(text: string): string {
  return /^[\p{L}\p{N}_.]+/u.exec(text)?.[0] ?? '';
}
