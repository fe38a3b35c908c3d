import type { Citation, Profile } from '../policy/types.ts';
import type { Rule } from '../rules/define.ts';
import type { Severity } from '../rules/finding.ts';
import { RULES } from '../rules/index.ts';
import { SUPPRESSION_RULES } from './suppression-rules.ts';

/** What there is to tell of a rule, whether it judges code or the comments that silence findings. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly subject: Rule['subject'] | 'suppression';
  readonly severity: Severity;
  readonly severityIn: Partial<Record<Profile, Severity | 'off'>>;
  /** Markdown paragraphs. */
  readonly why: string;
  /** Markdown. */
  readonly remedy: string;
  readonly references: readonly Citation[];
  /** One that it flags and one that it leaves alone; absent for rules about suppressions. */
  readonly rule?: Rule;
}

/** Every rule by its id, sorted by it. */
export const CATALOGUE: ReadonlyMap<string, RuleText> = new Map(
  [
    ...RULES.map(rule => ({ ...textOf(rule), subject: rule.subject, rule })),
    ...Object.values(SUPPRESSION_RULES).map(rule => ({ ...textOf(rule), subject: 'suppression' as const })),
  ]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(text => [text.id, text]),
);

export const KNOWN_RULES: ReadonlySet<string> = new Set(CATALOGUE.keys());

function textOf(
  rule: Pick<RuleText, 'id' | 'title' | 'severity' | 'why' | 'remedy'> &
    Partial<Pick<RuleText, 'severityIn' | 'references'>>,
): Omit<RuleText, 'subject'> {
  const { id, title, severity, why, remedy, severityIn = {}, references = [] } = rule;
  return { id, title, severity, severityIn, why, remedy, references };
}
