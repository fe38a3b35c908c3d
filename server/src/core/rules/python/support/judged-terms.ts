import { type CryptoUse, type Facet, soleName, type Term } from '../../../inventory/crypto-use.ts';
import { type Judgement, judge } from '../../../policy/judge.ts';
import type { Approval, Target } from '../../../policy/types.ts';

/** A value of a use together with what policy says of it in that use's role. */
export interface JudgedTerm {
  readonly term: Term;
  readonly facet: Facet;
  readonly judgement: Judgement;
}

/** The values of some facets that policy has an opinion on. */
export function judgedTerms(use: CryptoUse, facets: readonly Facet[], target: Target): readonly JudgedTerm[] {
  const algorithm = use.settledAlgorithm ?? soleName(use.facets.algorithm);
  return facets.flatMap(facet =>
    (use.facets[facet] ?? []).flatMap(term => {
      const judgement = judge({ role: use.role, facet, value: term.value, ...(algorithm && { algorithm }) }, target);
      return judgement ? [{ term, facet, judgement }] : [];
    }),
  );
}

export function withApproval(judged: readonly JudgedTerm[], ...approvals: readonly Approval[]): readonly JudgedTerm[] {
  return judged.filter(({ judgement }) => approvals.includes(judgement.approval));
}

/** A use that the code itself takes out of question: a probe, or a digest stated not to be for security. */
export function isExcused(use: CryptoUse): boolean {
  return use.probe || (use.statedNotForSecurity && use.role === 'digest');
}
