import type { TextRange } from '../../text/range.ts';
import type { CryptoUse, Facet, Role, Term } from '../crypto-use.ts';

/** A use that a pattern found, under the pattern's name. */
export function patternUse(
  role: Role,
  pattern: string,
  range: TextRange,
  facets: Partial<Record<Facet, readonly Term[]>> = {},
): CryptoUse {
  const place = { start: range.start, end: range.end };
  return {
    role,
    library: 'python',
    symbol: pattern,
    facets: { ...facets, pattern: [{ value: pattern, range: place, named: place, form: 'implied' }] },
    range: place,
    callee: place,
    kind: 'pattern',
    statedNotForSecurity: false,
    probe: false,
  };
}

/** A use that carries out an algorithm by itself, under the pattern's name. */
export function algorithmUse(role: Role, pattern: string, range: TextRange, algorithm: string): CryptoUse {
  const place = { start: range.start, end: range.end };
  const facet: Facet = role === 'digest' ? 'digest' : 'algorithm';
  return patternUse(role, pattern, range, {
    [facet]: [{ value: algorithm, range: place, named: place, form: 'implied' }],
  });
}
