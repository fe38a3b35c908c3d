import type { Role } from '../inventory/crypto-use.ts';
import type { Outcome, Target } from '../policy/types.ts';
import type { RuntimeAnswer, Statement } from './answer.ts';
import { ANSWERS } from './answers/index.ts';
import { measurement } from './measurements/index.ts';
import { sentenceFor } from './sentence.ts';

/** A call, and the value in it that is asked about. */
export interface RuntimeQuery {
  /** Qualified name, as `CryptoUse.symbol` has it. */
  readonly symbol: string;
  readonly role: Role;
  /** Canonical name of the digest, cipher, curve, padding or token algorithm; absent for sizes and settings. */
  readonly algorithm?: string;
  /** Named by a string (`hashlib.new("md5")`), or by a constructor or object (`hashlib.md5`). */
  readonly form?: 'name' | 'constructor';
  readonly statedNotForSecurity?: boolean;
}

export interface RuntimeOutcome {
  readonly outcome: Outcome;
  /** What really happens for the target, fit to stand behind the statement of policy. */
  readonly sentence: string;
  /** Ids of the measurements that it rests on; empty where it is only reported of that Python build. */
  readonly evidence: readonly string[];
  readonly note?: string;
}

/** What the measurements were made with; other versions may differ. */
export const MEASURED_WITH = 'CPython 3.13.5 with OpenSSL 3.5.7';

const BY_SYMBOL = indexAnswers();

/** What becomes of a call where the FIPS provider is in force. Gives nothing for what was not measured or reported. */
export function runtimeOutcome(query: RuntimeQuery, target: Target): RuntimeOutcome | undefined {
  const answer = candidates(query.symbol).find(candidate => fits(candidate, query));
  if (!answer) return undefined;
  if (target.python === 'stock' || answer.anyBuild) return measured(answer);
  const reported = answer[target.python];
  return reported && { ...reported, evidence: [] };
}

function measured(answer: RuntimeAnswer): RuntimeOutcome {
  const { outcome, sentence } = answer.stated ?? derived(answer);
  return { outcome, sentence, evidence: answer.evidence, ...(answer.note && { note: answer.note }) };
}

function derived(answer: RuntimeAnswer): Statement {
  return sentenceFor(measurement(answer.evidence[0]!), answer);
}

function fits(answer: RuntimeAnswer, query: RuntimeQuery): boolean {
  if (answer.roles && !answer.roles.includes(query.role)) return false;
  if (answer.form && query.form && answer.form !== query.form) return false;
  const stated = query.statedNotForSecurity ?? false;
  if (answer.statedNotForSecurity !== undefined && answer.statedNotForSecurity !== stated) return false;
  if (answer.algorithms === undefined) return true;
  if (answer.algorithms === 'none') return query.algorithm === undefined;
  return query.algorithm !== undefined && answer.algorithms.includes(query.algorithm);
}

/** The answers for a symbol itself come before those for everything below one of its prefixes. */
function candidates(symbol: string): readonly RuntimeAnswer[] {
  const found = [...(BY_SYMBOL.get(symbol) ?? [])];
  for (let end = symbol.lastIndexOf('.'); end > 0; end = symbol.lastIndexOf('.', end - 1))
    found.push(...(BY_SYMBOL.get(`${symbol.slice(0, end)}.*`) ?? []));
  return found;
}

function indexAnswers(): ReadonlyMap<string, readonly RuntimeAnswer[]> {
  const index = new Map<string, RuntimeAnswer[]>();
  for (const answer of ANSWERS)
    for (const symbol of answer.symbols) index.set(symbol, [...(index.get(symbol) ?? []), answer]);
  return index;
}
