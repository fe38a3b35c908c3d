import type { TextRange } from '../text/range.ts';
import { isCalendarDay } from './settings.ts';

/** What `# fips-lint: ignore[rule, …] until=YYYY-MM-DD -- reason` says, wherever it stands. */
export interface SuppressionComment {
  readonly scope: 'line' | 'file';
  /** From its own `#` to the end of the comment: the comment may begin with something else. */
  readonly range: TextRange;
  readonly rules: readonly NamedRule[];
  /** The last day on which it holds. */
  readonly until: string | undefined;
  readonly reason: string | undefined;
  /** Why it cannot be understood: one sentence. Such a comment silences nothing. */
  readonly malformed: string | undefined;
}

export interface NamedRule {
  readonly id: string;
  readonly range: TextRange;
}

/** Words that no file without such a comment holds: part of the prefilter, since an idle comment is a finding too. */
export const SUPPRESSION_NEEDLE = 'fips-lint';

const FORM = /#\s*fips-lint:\s*([A-Za-z-]+)\s*(?:\[([^\]]*)\]?)?(.*)/s;

/** Reads one comment of Python or OpenSSL; undefined if it is about something else. */
export function readSuppressionComment(text: string, comment: TextRange): SuppressionComment | undefined {
  const match = FORM.exec(text.slice(comment.start, comment.end).trimEnd());
  if (!match) return undefined;
  const [whole, directive = '', list, rest = ''] = match;
  const isIgnore = directive === 'ignore' || directive === 'ignore-file';
  if (!isIgnore && list === undefined) return undefined;
  const start = comment.start + match.index;
  const until = /\buntil\s*=\s*(\S+)/.exec(rest)?.[1];
  const reason = /(?:^|\s)--\s+(.*)$/s.exec(rest)?.[1];
  const rules = list === undefined ? [] : namedRules(list, start + whole.indexOf('[') + 1);
  return {
    scope: directive === 'ignore-file' ? 'file' : 'line',
    range: { start, end: start + whole.length },
    rules,
    until,
    reason: reason?.trim() || undefined,
    malformed: whatIsWrong(directive, isIgnore, rules, until),
  };
}

/** The day follows the comment's last one. Days written `YYYY-MM-DD` compare as texts. */
export function hasExpired(comment: SuppressionComment, today: string): boolean {
  return comment.until !== undefined && comment.until < today;
}

function namedRules(list: string, offset: number): NamedRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map(match => ({
    id: match[0],
    range: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

function whatIsWrong(
  directive: string,
  isIgnore: boolean,
  rules: readonly NamedRule[],
  until: string | undefined,
): string | undefined {
  if (!isIgnore) return `there is no "${directive}"; write "ignore[rule]" or "ignore-file[rule]"`;
  if (rules.length === 0) return `name the rules it is for: "${directive}[rule]"`;
  if (until !== undefined && !isCalendarDay(until)) return `"until" must be a day such as 2027-03-31, not "${until}"`;
  return undefined;
}
