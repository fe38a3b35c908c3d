import { clauseOf, FIPS_140_3_IG, FIPS_186_5, SP_800_56A, SP_800_131A, SP_800_186 } from './citations.ts';
import { canonicalNames } from './names.ts';
import { EDDSA_RULINGS, MONTGOMERY_RULINGS } from './public-key.ts';
import type { PolicyRow, Ruling } from './ruling.ts';

const PRIME = ['P-224', 'P-256', 'P-384', 'P-521'];
const BINARY = ['K-233', 'K-283', 'K-409', 'K-571', 'B-233', 'B-283', 'B-409', 'B-571'];
const SHORT = ['P-192', 'K-163', 'B-163'];
const MONTGOMERY = ['X25519', 'X448'];
const EDWARDS = ['Ed25519', 'Ed448'];

const NOT_APPROVED: readonly Ruling[] = [
  {
    approval: 'not-approved',
    statement: '{name} is not an approved elliptic curve',
    citations: [SP_800_186],
    note: "OpenSSL's FIPS provider does not have it.",
  },
];

const TOO_SHORT: readonly Ruling[] = [
  {
    roles: ['verify'],
    approval: 'legacy-use',
    statement: '{name} gives less than 112 bits of security and may only verify signatures that already exist',
    citations: [SP_800_131A],
  },
  {
    approval: 'not-approved',
    statement: '{name} gives less than the 112 bits of security that are required',
    citations: [SP_800_131A],
  },
];

export const CURVE_ROWS: readonly PolicyRow[] = [
  curves(PRIME, [
    {
      approval: 'approved',
      statement: '{name} is an approved elliptic curve',
      citations: [SP_800_186, FIPS_186_5, SP_800_56A],
    },
  ]),
  curves(BINARY, [
    {
      approval: 'deprecated',
      statement: '{name} is a deprecated elliptic curve, which new code should not take',
      citations: [SP_800_186, clauseOf(FIPS_140_3_IG, 'C.K, resolution 4')],
      notForNewUse: true,
    },
  ]),
  curves(SHORT, TOO_SHORT),
  curves(MONTGOMERY, MONTGOMERY_RULINGS),
  curves(EDWARDS, EDDSA_RULINGS),
  curves(others(), NOT_APPROVED),
];

function curves(names: readonly string[], rulings: readonly Ruling[]): PolicyRow {
  return { facets: ['curve'], names, rulings };
}

/** SP 800-186 lists the approved curves; every other curve that has a name is not. */
function others(): readonly string[] {
  const judged = new Set([...PRIME, ...BINARY, ...SHORT, ...MONTGOMERY, ...EDWARDS]);
  return canonicalNames('curve').filter(name => !judged.has(name));
}
