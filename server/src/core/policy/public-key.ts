import {
  clauseOf,
  FIPS_140_3_IG,
  FIPS_186_5,
  FIPS_203,
  FIPS_204,
  FIPS_205,
  OPENSSL_CHANGES,
  OSSL_PROVIDER_FIPS,
  SP_800_56A,
  SP_800_56B,
  SP_800_131A,
  SP_800_140C,
  SP_800_140D,
  SP_800_208,
} from './citations.ts';
import type { PolicyRow, Ruling } from './ruling.ts';
import type { Citation } from './types.ts';

/** As openssl-fipsinstall(1) cites it. */
const PSS_SALT = clauseOf(FIPS_186_5, 'section 5.4(g)');

const IG_C_K = clauseOf(FIPS_140_3_IG, 'C.K');

/** The last day on which FIPS 186-4, with DSA in it, was in force (withdrawn a year after FIPS 186-5). */
const LAST_DAY_OF_DSA = '2024-02-03';

/** SP 800-131A Rev. 2, section 6: PKCS#1 v1.5 key transport up to and including this day. */
const LAST_DAY_OF_PKCS1_ENCRYPTION = '2023-12-31';

/** EdDSA: CHANGES for 3.1 takes it out of the approved algorithms of the provider; 3.4 puts it back. */
export const EDDSA_RULINGS: readonly Ruling[] = [
  {
    providerBelow: '3.1',
    approval: 'not-approved',
    statement: '{name} is approved by FIPS 186-5, which the 3.0 FIPS provider predates',
    citations: [FIPS_186_5],
    note: 'Its certificate decides; OpenSSL left EdDSA out of 3.0 by its security policy.',
  },
  {
    providerBelow: '3.4',
    approval: 'not-approved',
    statement: '{name} is approved by FIPS 186-5, but a FIPS provider from 3.1 to 3.3 offers it as not approved',
    citations: [FIPS_186_5, OPENSSL_CHANGES],
  },
  {
    approval: 'approved',
    statement: '{name} is an approved signature scheme',
    citations: [FIPS_186_5],
    note: "The module's certificate has to list it.",
  },
];

export const MONTGOMERY_RULINGS: readonly Ruling[] = [
  {
    approval: 'not-approved',
    statement: '{name} is not approved for key agreement',
    citations: [FIPS_140_3_IG, OSSL_PROVIDER_FIPS],
  },
];

export const PUBLIC_KEY_ROWS: readonly PolicyRow[] = [
  algorithm(['RSA'], {
    approval: 'approved',
    statement: 'RSA is approved with a modulus of at least 2048 bits',
    citations: [FIPS_186_5, SP_800_56B],
  }),
  algorithm(['RSA-PSS'], approved('{name} is an approved signature scheme', FIPS_186_5)),
  algorithm(['ECDSA', 'EC'], approved('{name} is approved with a NIST curve', FIPS_186_5)),
  algorithm(['EdDSA', 'Ed25519', 'Ed448'], ...EDDSA_RULINGS),
  algorithm(['DH', 'ECDH'], approved('{name} is an approved key agreement scheme', SP_800_56A)),
  algorithm(['X25519', 'X448'], ...MONTGOMERY_RULINGS),
  algorithm(
    ['DSA'],
    {
      roles: ['verify'],
      approval: 'legacy-use',
      statement: 'DSA may only verify signatures that already exist',
      citations: [IG_C_K],
    },
    {
      until: LAST_DAY_OF_DSA,
      approval: 'deprecated',
      statement: 'DSA is deprecated: FIPS 186-5 leaves it out',
      citations: [FIPS_186_5, IG_C_K],
      notForNewUse: true,
    },
    {
      approval: 'not-approved',
      statement: 'DSA may no longer sign or generate keys: FIPS 186-5 leaves it out',
      citations: [FIPS_186_5, IG_C_K],
    },
  ),
  algorithm(['ElGamal', 'SM2', 'BLS'], {
    approval: 'not-approved',
    statement: '{name} is not an approved public-key algorithm',
    citations: [SP_800_140C],
  }),
  algorithm(['DH group 1', 'RSA-1024'], {
    approval: 'not-approved',
    statement: '{name} has 1024 bits, below the minimum of 2048',
    citations: [SP_800_131A],
  }),
  algorithm(['NTRU Prime'], {
    approval: 'not-approved',
    statement: '{name} with X25519 is not approved for key agreement, and neither is X25519 alone',
    citations: [SP_800_140D],
  }),
  algorithm(['ML-KEM'], postQuantum('key encapsulation mechanism', FIPS_203)),
  algorithm(['ML-DSA'], postQuantum('signature scheme', FIPS_204)),
  algorithm(['SLH-DSA'], postQuantum('signature scheme', FIPS_205)),
  algorithm(['LMS', 'XMSS'], approved('{name} is an approved signature scheme', SP_800_208)),
  algorithm(['HPKE', 'SRP', 'SPAKE2'], {
    approval: 'not-approved',
    statement: '{name} is not an approved key establishment scheme',
    citations: [SP_800_140D],
  }),
];

export const PADDING_ROWS: readonly PolicyRow[] = [
  {
    facets: ['pss-salt'],
    names: ['maximum'],
    rulings: [
      {
        roles: ['sign'],
        approval: 'not-approved',
        statement: 'a PSS salt as long as the key allows is longer than the digest, which FIPS 186-5 does not permit',
        citations: [PSS_SALT],
      },
      {
        approval: 'legacy-use',
        statement: 'signatures with a PSS salt longer than the digest may only be verified',
        citations: [PSS_SALT],
      },
    ],
  },
  {
    facets: ['padding'],
    names: ['PKCS#1 v1.5'],
    rulings: [
      {
        roles: ['sign', 'verify'],
        approval: 'approved',
        statement: 'PKCS#1 v1.5 is an approved signature padding',
        citations: [FIPS_186_5],
      },
      {
        roles: ['decrypt'],
        approval: 'legacy-use',
        statement: 'PKCS#1 v1.5 padding may only decrypt what is already encrypted with it',
        citations: [clauseOf(SP_800_131A, 'section 6')],
      },
      {
        roles: ['encrypt', 'cipher', 'key-agreement'],
        until: LAST_DAY_OF_PKCS1_ENCRYPTION,
        approval: 'deprecated',
        statement: 'RSA encryption with PKCS#1 v1.5 padding is deprecated and disallowed after 31 December 2023',
        citations: [clauseOf(SP_800_131A, 'section 6')],
        notForNewUse: true,
      },
      {
        roles: ['encrypt', 'cipher', 'key-agreement'],
        approval: 'not-approved',
        statement: 'RSA encryption with PKCS#1 v1.5 padding has been disallowed since 31 December 2023',
        citations: [clauseOf(SP_800_131A, 'section 6')],
      },
    ],
  },
  padding('OAEP', approved('RSA-OAEP is an approved key transport scheme', SP_800_56B)),
  padding('PSS', approved('RSASSA-PSS is an approved signature scheme', FIPS_186_5)),
  padding(
    'X9.31',
    {
      roles: ['verify'],
      approval: 'legacy-use',
      statement: 'X9.31 padding may only verify signatures that already exist',
      citations: [OSSL_PROVIDER_FIPS, IG_C_K],
    },
    {
      approval: 'not-approved',
      statement: 'X9.31 padding may no longer sign',
      citations: [FIPS_186_5, IG_C_K],
    },
  ),
];

function algorithm(names: readonly string[], ...rulings: readonly Ruling[]): PolicyRow {
  return { facets: ['algorithm'], names, rulings };
}

function padding(name: string, ...rulings: readonly Ruling[]): PolicyRow {
  return { facets: ['padding'], names: [name], rulings };
}

function approved(statement: string, standard: Citation): Ruling {
  return { approval: 'approved', statement, citations: [standard] };
}

function postQuantum(kind: string, standard: Citation): Ruling {
  return {
    approval: 'approved',
    statement: `{name} is an approved ${kind}`,
    citations: [standard],
    note: "OpenSSL's FIPS provider has it from 3.5, and the module's certificate has to list it.",
  };
}
