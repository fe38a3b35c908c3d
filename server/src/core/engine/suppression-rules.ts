import type { Severity } from '../rules/finding.ts';

/** A rule about the tool's own comments. The engine checks it; the faces show it like any other. */
export interface SuppressionRule {
  readonly id: SuppressionRuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly remedy: string;
}

export type SuppressionRuleId =
  | 'unused-suppression'
  | 'expired-suppression'
  | 'malformed-suppression'
  | 'suppression-without-reason';

const FORM = '`# fips-lint: ignore[rule] until=2027-03-31 -- reason`';

export const SUPPRESSION_RULES: Readonly<Record<SuppressionRuleId, SuppressionRule>> = {
  'unused-suppression': {
    id: 'unused-suppression',
    title: 'Suppression that silences nothing',
    severity: 'warning',
    why: 'A comment that silences nothing today will silence the next finding on its line, which nobody has judged.',
    remedy: 'Remove the rule from the comment, or the comment.',
  },
  'expired-suppression': {
    id: 'expired-suppression',
    title: 'Suppression past its date',
    severity: 'warning',
    why: 'The finding was accepted until a day that is over. It counts again.',
    remedy: 'Mend what it silenced. If it is accepted anew, give the comment a new `until` and reason.',
  },
  'malformed-suppression': {
    id: 'malformed-suppression',
    title: 'Suppression that cannot be understood',
    severity: 'warning',
    why: 'A comment that is not understood silences nothing, although its author believes that it does.',
    remedy: `Write it as ${FORM}; \`until\` and the reason may be left out, several rules are parted by commas.`,
  },
  'suppression-without-reason': {
    id: 'suppression-without-reason',
    title: 'Suppression without a reason',
    severity: 'warning',
    why: 'The project asks for a reason (`require-suppression-reason`), so that an auditor can judge the exception.',
    remedy: `Add the reason behind two hyphens: ${FORM}.`,
  },
};
