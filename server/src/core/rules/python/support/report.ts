import type { CryptoUse, Facet, FileRange } from '../../../inventory/crypto-use.ts';
import type { Citation } from '../../../policy/types.ts';
import { runtimeOutcome } from '../../../runtime/outcome.ts';
import { contains } from '../../../text/range.ts';
import type { RuleContext } from '../../define.ts';
import type { Fix, RelatedLocation, Report } from '../../finding.ts';
import type { JudgedTerm } from './judged-terms.ts';

/** What a rule adds to a judgement. */
export interface Advice {
  /** What happens, as a clause, where it is known better than by measurement. */
  readonly effect?: string;
  /** What to do, as a sentence. */
  readonly remedy: string;
  readonly fixes?: readonly Fix[];
  readonly severity?: Report['severity'];
  readonly citations?: readonly Citation[];
}

/** A report in three sentences: what is wrong, what really happens, what to do. */
export function reportTerm(use: CryptoUse, judged: JudgedTerm, context: RuleContext, advice: Advice): Report {
  const { term, judgement } = judged;
  const runtime = runtimeOf(use, judged, context);
  return {
    range: term.range,
    message: sentences(judgement.statement, advice.effect ?? runtime?.sentence, advice.remedy),
    approval: judgement.approval,
    citations: [...judgement.citations, ...(advice.citations ?? [])],
    related: relatedTo(use, judged),
    ...(runtime && advice.effect === undefined && { outcome: runtime.outcome }),
    ...(advice.fixes && { fixes: advice.fixes }),
    ...(advice.severity && { severity: advice.severity }),
  };
}

/** Joins clauses to sentences: each starts with a capital, unless it starts with a name, and ends with a stop. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined && part !== '')
    .map(part =>
      part!.replace(
        /^(the|a|an|key|no|this|plain|without|both|taking|setting)\b/,
        word => word[0]!.toUpperCase() + word.slice(1),
      ),
    )
    .map(part => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Facets whose value picks what runs; sizes and settings do not. */
const NAMED: ReadonlySet<Facet> = new Set(['digest', 'algorithm', 'curve', 'padding', 'jwt-algorithm']);

function runtimeOf(
  use: CryptoUse,
  { term, facet }: JudgedTerm,
  context: RuleContext,
): ReturnType<typeof runtimeOutcome> {
  if (use.kind === 'pattern') return undefined;
  const algorithm = NAMED.has(facet) ? String(term.value) : undefined;
  return runtimeOutcome(
    {
      symbol: use.symbol,
      role: use.role,
      statedNotForSecurity: use.statedNotForSecurity,
      ...(algorithm && { algorithm }),
      form: term.form === 'string' ? 'name' : 'constructor',
    },
    context.target,
  );
}

function relatedTo(use: CryptoUse, { term }: JudgedTerm): readonly RelatedLocation[] {
  const related: RelatedLocation[] = [];
  const elsewhere = term.named.path !== undefined || !contains(use.range, term.named);
  if (elsewhere) related.push(relatedAt(term.named, `${term.value} is chosen here`));
  if (use.sink) related.push(relatedAt(use.sink, `${use.symbol} is called here`));
  return related;
}

function relatedAt({ path, start, end }: FileRange, message: string): RelatedLocation {
  return { ...(path !== undefined && { path }), range: { start, end }, message };
}
