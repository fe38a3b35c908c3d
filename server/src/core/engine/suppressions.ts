import type { Finding, Fix, Severity } from '../rules/finding.ts';
import { LineIndex } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';
import type { Settings, SuppressedFinding } from './analysis.ts';
import { type LineSpan, reachOf } from './comment-reach.ts';
import { unknownName } from './settings.ts';
import { hasExpired, type NamedRule, readSuppressionComment, type SuppressionComment } from './suppression-comment.ts';
import { SUPPRESSION_RULES, type SuppressionRuleId } from './suppression-rules.ts';

/** One file whose comments may silence findings in it. */
export interface CommentedFile {
  readonly path: string;
  readonly text: string;
  readonly comments: readonly TextRange[];
  /** The lines of its statements, for languages whose statements span several; asked only if a comment matters. */
  readonly statements: (lines: LineIndex) => readonly LineSpan[];
}

export interface SuppressionContext {
  readonly settings: Settings;
  readonly knownRules: ReadonlySet<string>;
  /** True for a rule that was not asked, so that a comment for it may stand idle. */
  readonly isSilent: (rule: string) => boolean;
  /** False if something was not analysed: then nobody can say that a comment is idle. */
  readonly complete: boolean;
}

export interface SuppressionOutcome {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/**
 * Takes out the findings that comments silence, and adds those about the comments themselves. Idle comments are told for
 * the analysed file only: those of an included file may serve another that includes it.
 */
export function applySuppressions(
  findings: readonly Finding[],
  analysedPath: string,
  files: readonly CommentedFile[],
  context: SuppressionContext,
): SuppressionOutcome {
  const comments = files.flatMap(file => placedComments(file));
  if (comments.length === 0) return { findings, suppressed: [] };
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Set<NamedRule>();
  for (const finding of findings) {
    const match = matchingComment(finding, analysedPath, comments, context.settings.target.asOf);
    if (!match) {
      kept.push(finding);
      continue;
    }
    used.add(match.rule);
    const { range, reason } = match.comment;
    suppressed.push({ finding, comment: range, named: match.rule.range, ...(reason === undefined ? {} : { reason }) });
  }
  const own = comments.filter(comment => comment.file.path === analysedPath);
  return { findings: [...kept, ...own.flatMap(comment => commentFindings(comment, used, context))], suppressed };
}

interface PlacedComment extends SuppressionComment {
  readonly file: CommentedFile;
  readonly lines: LineIndex;
  readonly reach: LineSpan;
}

function placedComments(file: CommentedFile): PlacedComment[] {
  const found = file.comments.flatMap(range => readSuppressionComment(file.text, range) ?? []);
  if (found.length === 0) return [];
  const lines = new LineIndex(file.text);
  const statements = file.statements(lines);
  return found.map(comment => ({ ...comment, file, lines, reach: reachOf(comment.range, lines, statements) }));
}

function matchingComment(
  finding: Finding,
  analysedPath: string,
  comments: readonly PlacedComment[],
  today: string,
): { readonly comment: PlacedComment; readonly rule: NamedRule } | undefined {
  const path = finding.path ?? analysedPath;
  for (const comment of comments) {
    if (comment.file.path !== path || comment.malformed !== undefined || hasExpired(comment, today)) continue;
    const rule = comment.rules.find(({ id }) => id === finding.rule);
    if (rule && (comment.scope === 'file' || touches(finding.range, comment))) return { comment, rule };
  }
  return undefined;
}

function touches(range: TextRange, { lines, reach }: PlacedComment): boolean {
  return lines.positionAt(range.start).line <= reach.last && lines.positionAt(range.end).line >= reach.first;
}

function commentFindings(
  comment: PlacedComment,
  used: ReadonlySet<NamedRule>,
  context: SuppressionContext,
): readonly Finding[] {
  const report = (rule: SuppressionRuleId, range: TextRange, message: string, fixes: readonly Fix[] = []) =>
    suppressionFinding(rule, range, message, fixes, context.settings);
  if (comment.malformed !== undefined)
    return report('malformed-suppression', comment.range, `This comment silences nothing: ${comment.malformed}.`);
  const unknown = comment.rules.filter(({ id }) => !context.knownRules.has(id));
  const malformed = unknown.flatMap(({ id, range }) =>
    report('malformed-suppression', range, `This comment names an ${unknownName('rule', id, context.knownRules)}`),
  );
  if (hasExpired(comment, context.settings.target.asOf)) {
    const message = `This suppression ended on ${comment.until}: what it silenced is told again.`;
    return [...malformed, ...report('expired-suppression', comment.range, message)];
  }
  const idle = context.complete
    ? comment.rules.filter(rule => !used.has(rule) && !unknown.includes(rule) && !context.isSilent(rule.id))
    : [];
  return [
    ...malformed,
    ...idle.flatMap(rule =>
      report('unused-suppression', rule.range, `Nothing here is found by ${rule.id}: this suppression is idle.`, [
        removal(comment, idle),
      ]),
    ),
    ...(context.settings.requireSuppressionReason && comment.reason === undefined
      ? report('suppression-without-reason', comment.range, 'This suppression gives no reason: add "-- why" to it.')
      : []),
  ];
}

function suppressionFinding(
  rule: SuppressionRuleId,
  range: TextRange,
  message: string,
  fixes: readonly Fix[],
  settings: Settings,
): readonly Finding[] {
  const severity: Severity | 'off' = settings.rules[rule] ?? SUPPRESSION_RULES[rule].severity;
  if (severity === 'off') return [];
  return [{ rule, severity, range, message, citations: [], related: [], fixes }];
}

/** Not safe: under another target or profile the comment may be needed. */
function removal(comment: PlacedComment, idle: readonly NamedRule[]): Fix {
  const { text, path } = comment.file;
  const whole = idle.length === comment.rules.length;
  const kept = comment.rules.filter(rule => !idle.includes(rule)).map(rule => rule.id);
  const list = { start: comment.rules[0]!.range.start, end: comment.rules.at(-1)!.range.end };
  const edit = whole
    ? { range: { start: startOfGap(text, comment.range.start), end: comment.range.end }, newText: '' }
    : { range: list, newText: kept.join(', ') };
  const title = whole ? 'Remove the idle suppression' : 'Remove the idle rules from the suppression';
  return { title, applicability: 'unsafe', files: [{ path, edits: [edit] }] };
}

function startOfGap(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
