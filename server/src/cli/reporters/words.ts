import type { Approval, Citation, Outcome } from '../../core/policy/types.ts';
import type { Applicability } from '../../core/rules/finding.ts';

/** Fixed words of the reports for people. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'runs-in-module': 'runs in the validated module',
  'partly-in-module': 'runs partly outside the validated module',
  blocked: 'refused with an error',
  'bypasses-module': 'runs outside the validated module',
  depends: 'depends on the configuration',
};

export const APPROVAL_WORDS: Readonly<Record<Approval, string>> = {
  approved: 'approved',
  allowed: 'allowed',
  'legacy-use': 'legacy use only',
  deprecated: 'deprecated',
  'not-approved': 'not approved',
};

export const APPLICABILITY_WORDS: Readonly<Record<Applicability, string>> = {
  safe: 'safe: --fix applies it',
  unsafe: 'changes what is computed or in force: --unsafe-fixes applies it',
  manual: 'for a person to decide: no option applies it',
};

export function citationText({ document, clause }: Citation): string {
  return clause === undefined ? document : `${document}, ${clause}`;
}

/** `1 file`, `2 files`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
