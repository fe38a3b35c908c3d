import type { PlacedFinding } from '../../core/engine/merge.ts';
import { SEVERITIES } from '../../core/rules/finding.ts';
import { groupBy } from '../../core/semantic/python/group-by.ts';
import type { TextRange } from '../../core/text/range.ts';
import { printable, wrap } from '../display-text.ts';
import { excerptOf } from '../excerpt.ts';
import { countBySeverity, type PlacedProblem, type ScanReport } from '../scan-report.ts';
import type { Style } from '../style.ts';
import { inventoryLines } from './inventory-text.ts';
import { APPLICABILITY_WORDS, citationText, counted, OUTCOME_WORDS } from './words.ts';

export interface TextOptions {
  readonly style: Style;
  /** Lines are wrapped to it; undefined: they are not, so that tools can read them. */
  readonly columns: number | undefined;
  /** Findings and what was not analysed only. */
  readonly quiet: boolean;
  readonly inventory: boolean;
}

/** The report for a person at a terminal. */
export function textReport(report: ScanReport, options: TextOptions): string {
  const blocks = [
    ...report.findings.map(placed => findingLines(placed, report, options)),
    ...(options.inventory ? [inventoryLines(report, options.style)] : []),
    gapLines(report, options.style),
    ...(options.quiet ? [] : [summaryLines(report, options.style)]),
  ];
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

/** A finding as a paragraph: where, how grave, what; the source; what else there is to know of it. */
export function findingLines(
  { path, finding }: PlacedFinding,
  report: Pick<ScanReport, 'places' | 'pathOf'>,
  { style, columns }: Pick<TextOptions, 'style' | 'columns'>,
): string[] {
  const { severity, rule, range } = finding;
  const head = `${placeText(path, range, report)}: ${severity}: ${printable(finding.message)} [${rule}]`;
  const [first = '', ...more] = columns === undefined ? [head] : wrap(head, columns - 4);
  const place = placeText(path, range, report);
  const painted = first
    .replace(place, () => style.bold(place))
    .replace(`: ${severity}:`, () => `: ${style.severity(severity, severity)}:`);
  const source = excerptLines(path, range, report, style, text => style.severity(severity, text));
  return [painted, ...more.map(line => `    ${line}`), ...source, ...noteLines({ path, finding }, report, style)];
}

/** The source line with the range underlined, behind a margin with its number; empty if the text is not known. */
function excerptLines(
  path: string,
  range: TextRange,
  report: Pick<ScanReport, 'places'>,
  style: Style,
  mark: (text: string) => string,
): string[] {
  const source = report.places.source(path);
  if (!source) return [];
  const excerpt = excerptOf(source.text, source.lines, range);
  const number = String(excerpt.lineNumber).padStart(MARGIN - 1);
  const underline = '^'.repeat(excerpt.underline) + (excerpt.isCut ? '…' : '');
  return [
    `${style.dim(`${number} |`)} ${excerpt.before}${excerpt.marked}${excerpt.after}`.trimEnd(),
    `${style.dim(`${' '.repeat(MARGIN)}|`)} ${' '.repeat(excerpt.indent)}${mark(underline)}`,
  ];
}

/** Columns before the bar that parts line numbers from source: room for files of 9,999 lines without a jump. */
const MARGIN = 6;

function noteLines(
  { path, finding }: PlacedFinding,
  report: Pick<ScanReport, 'places' | 'pathOf'>,
  style: Style,
): string[] {
  const notes: (readonly [string, string])[] = [];
  if (finding.outcome) notes.push(['at run time', OUTCOME_WORDS[finding.outcome]]);
  if (finding.citations.length > 0) notes.push(['clause', finding.citations.map(citationText).join('; ')]);
  for (const related of finding.related) {
    const place = placeText(related.path ?? path, related.range, report);
    notes.push(['see', `${place}: ${printable(related.message)}`]);
  }
  for (const fix of finding.fixes)
    notes.push(['fix', `${printable(fix.title)} ${style.dim(`(${APPLICABILITY_WORDS[fix.applicability]})`)}`]);
  const width = Math.max(...notes.map(([label]) => label.length));
  return notes.map(([label, text]) => `${' '.repeat(MARGIN)}${style.dim(`= ${label.padEnd(width)}`)}  ${text}`);
}

function placeText(path: string, range: TextRange, { places, pathOf }: Pick<ScanReport, 'places' | 'pathOf'>): string {
  const { startLine, startColumn } = places.of(path, range);
  return `${printable(pathOf(path))}:${startLine}:${startColumn}`;
}

/** Every file that was not analysed, or not wholly, with the reason: a silently incomplete answer is worse than none. */
function gapLines(report: ScanReport, style: Style): string[] {
  const notAnalysed = report.summary.notAnalysed.map(
    ({ path, reason }) => `  ${style.bold(printable(report.pathOf(path)))}: ${printable(reason)}`,
  );
  const byFile = groupBy(report.problems, ({ path }) => path);
  const inPart = [...byFile.values()].flatMap(problems => problemLines(problems, report, style));
  return [
    ...(notAnalysed.length > 0 ? [style.bad('Not analysed:'), ...notAnalysed] : []),
    ...(inPart.length > 0 ? [style.bad('Not understood, and left out of the analysis:'), ...inPart] : []),
  ];
}

/** Of a file that is not understood in very many places the first ones are enough for a person. */
const SHOWN_PROBLEMS = 5;

function problemLines(problems: readonly PlacedProblem[], report: ScanReport, style: Style): string[] {
  const lines = problems.slice(0, SHOWN_PROBLEMS).map(({ path, problem }) => {
    const place = problem.range ? placeText(path, problem.range, report) : printable(report.pathOf(path));
    return `  ${style.bold(place)}: ${printable(problem.message)}`;
  });
  const more = problems.length - lines.length;
  return more > 0
    ? [...lines, `  … and ${counted(more, 'more place')} in ${printable(report.pathOf(problems[0]!.path))}`]
    : lines;
}

function summaryLines(report: ScanReport, style: Style): string[] {
  const { summary, findings } = report;
  if (summary.files === 0 && summary.notAnalysed.length === 0)
    return ['Neither Python source nor OpenSSL configuration was found.'];
  const scope =
    `${counted(summary.files, 'file')}: ${summary.analysed} analysed, ` +
    `${summary.withoutCryptography} without cryptography` +
    (summary.notAnalysed.length > 0 ? `, ${style.bad(`${summary.notAnalysed.length} not analysed`)}` : '');
  const isComplete = summary.notAnalysed.length === 0 && report.problems.length === 0;
  return [...mendedLines(report, style), findingsLine(findings, isComplete, style) + scope, ...fixableLines(findings)];
}

function findingsLine(findings: ScanReport['findings'], isComplete: boolean, style: Style): string {
  if (findings.length === 0)
    return `${isComplete ? style.good('No findings') : 'No findings, in what could be analysed,'} in `;
  const counts = countBySeverity(findings);
  const parts = SEVERITIES.filter(severity => counts[severity] > 0).map(severity =>
    style.severity(
      severity,
      severity === 'information' ? `${counts[severity]} information` : counted(counts[severity], severity),
    ),
  );
  return `${style.bold(counted(findings.length, 'finding'))} (${parts.join(', ')}) in `;
}

function mendedLines({ mended }: ScanReport, style: Style): string[] {
  return mended > 0 ? [style.good(`Mended ${counted(mended, 'finding')}.`)] : [];
}

function fixableLines(findings: ScanReport['findings']): string[] {
  const withFix = (applicability: string) =>
    findings.filter(({ finding }) => finding.fixes.some(fix => fix.applicability === applicability));
  const safe = withFix('safe').length;
  const unsafe = withFix('unsafe').filter(
    ({ finding }) => !finding.fixes.some(fix => fix.applicability === 'safe'),
  ).length;
  if (safe + unsafe === 0) return [];
  const more = unsafe > 0 ? `${safe > 0 ? ', ' : ''}${unsafe}${safe > 0 ? ' more' : ''} with --unsafe-fixes` : '';
  return [`Can be mended: ${safe > 0 ? `${safe} with --fix` : ''}${more}.`];
}
