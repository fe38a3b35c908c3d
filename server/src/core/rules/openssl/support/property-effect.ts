import { extensionBoolean } from '../../../semantic/openssl/booleans.ts';
import type { Configuration, Entry } from '../../../semantic/openssl/configuration.ts';
import type { PropertyClause } from '../../../semantic/openssl/evaluation.ts';
import { isFipsEnabled, matchCount, parsePropertyQuery } from '../../../semantic/openssl/property-query.ts';
import { propertyEntries } from './precedence.ts';

/** What a default property query does to what the providers offer. */
export type PropertyEffect =
  /** Only approved algorithms are fetched, and `get_fips_mode()` is 1. */
  | 'required'
  /** Approved ones are preferred, or nothing is said of FIPS: others are fetched as well. */
  | 'open'
  /** What the FIPS module offers as approved is refused. */
  | 'excluded'
  /** Nothing at all matches. */
  | 'unsatisfiable'
  /** libcrypto cannot read it. */
  | 'invalid';

/** The approved algorithms of the FIPS provider, those it has besides, and those of the others (property(7)). */
const APPROVED = { provider: 'fips', fips: 'yes' };
const OTHERS = [{ provider: 'fips', fips: 'no' }, { provider: 'default' }, { provider: 'legacy' }];

/** Of a `default_properties` or `fips_mode` entry by itself, whether it is reached or not. */
export function effectOf(entry: Entry): PropertyEffect {
  if (entry.name === 'fips_mode') {
    const isOn = extensionBoolean(entry.value);
    return isOn === undefined ? 'invalid' : isOn ? 'required' : 'open';
  }
  const query = parsePropertyQuery(entry.value);
  if (query.kind === 'error') return 'invalid';
  return effectOfClauses(query.clauses);
}

/** The effect of the last entry that counts; undefined if there is none, or if one before it stops the loading. */
export function writtenEffect(configuration: Configuration): PropertyEffect | undefined {
  const effects = propertyEntries(configuration).map(effectOf);
  return effects.includes('invalid') ? 'invalid' : effects.at(-1);
}

function effectOfClauses(clauses: readonly PropertyClause[]): PropertyEffect {
  const takesApproved = matchCount(clauses, APPROVED) !== undefined;
  const takesOthers = OTHERS.some(definition => matchCount(clauses, definition) !== undefined);
  if (takesApproved) return isFipsEnabled(clauses) ? 'required' : 'open';
  return takesOthers ? 'excluded' : 'unsatisfiable';
}
