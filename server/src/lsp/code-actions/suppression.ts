import type { FileAnalysis } from '../../core/engine/analysis.ts';
import type { TextEdit } from '../../core/text/edits.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { LocatedFinding } from '../analyses/analysis-store.ts';

/** Stands where the person is to say why. */
export const REASON_PLACEHOLDER = 'reason';

/**
 * Where a comment can be put that silences a finding. Not every line can end in one (strings and continued lines run on),
 * so each place is tried, the nicest first, and the first one that works is taken.
 * @param path the file that the finding is in, and `text` its text.
 * @param analyse what would be found if the file had another text.
 */
export function suppressionEdit(
  { finding, source }: LocatedFinding,
  path: string,
  text: string,
  analyse: (text: string) => FileAnalysis,
): TextEdit | undefined {
  const lines = new LineIndex(text);
  const problems = analyse(text).problems.length;
  const isSilenced = (edit: TextEdit) => {
    const after = analyse(applyEdits(text, [edit]));
    if (after.problems.length > problems) return false;
    return after.suppressed.some(
      ({ finding: silenced }) =>
        silenced.rule === finding.rule &&
        silenced.message === finding.message &&
        (silenced.path ?? source.path) === path &&
        silenced.range.start === movedStart(finding.range.start, edit),
    );
  };
  const first = lines.positionAt(finding.range.start).line;
  const last = lines.positionAt(finding.range.end).line;
  const candidates = [
    extendList(lines, first, finding.rule),
    endOfLine(lines, first, finding.rule),
    endOfLine(lines, last, finding.rule),
    lineAbove(text, lines, first, finding.rule),
  ];
  return candidates.find(edit => edit !== undefined && isSilenced(edit));
}

function movedStart(offset: number, edit: TextEdit): number {
  return edit.range.start <= offset ? offset + edit.newText.length : offset;
}

/** The line has such a comment for other rules. */
function extendList(lines: LineIndex, line: number, rule: string): TextEdit | undefined {
  const list = /#\s*fips-lint:\s*ignore\s*\[[^\]]*(?=\])/.exec(lines.lineText(line));
  return list ? insertion(lines.lineStart(line) + list.index + list[0].length, `, ${rule}`) : undefined;
}

function endOfLine(lines: LineIndex, line: number, rule: string): TextEdit | undefined {
  const text = lines.lineText(line);
  // Nothing may follow the backslash that joins a line to the next.
  if (text.endsWith('\\')) return undefined;
  const trailing = /\s*$/.exec(text)![0].length;
  const end = lines.lineEnd(line);
  return { range: { start: end - trailing, end }, newText: `  ${comment(rule)}` };
}

function lineAbove(text: string, lines: LineIndex, line: number, rule: string): TextEdit {
  const indentation = /^[ \t]*/.exec(lines.lineText(line))![0];
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return insertion(lines.lineStart(line), `${indentation}${comment(rule)}${lineBreak}`);
}

function comment(rule: string): string {
  return `# fips-lint: ignore[${rule}] -- ${REASON_PLACEHOLDER}`;
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
