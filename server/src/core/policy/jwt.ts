import {
  clauseOf,
  FIPS_186_5,
  FIPS_197,
  FIPS_198_1,
  FIPS_204,
  RFC_7518,
  RFC_8037,
  RFC_8812,
  SP_800_38D,
  SP_800_38F,
  SP_800_56A,
  SP_800_56B,
  SP_800_131A,
  SP_800_132,
  SP_800_140C,
  SP_800_186,
} from './citations.ts';
import { EDDSA_RULINGS } from './public-key.ts';
import type { PolicyRow, Ruling } from './ruling.ts';
import type { Approval, Citation } from './types.ts';

/** What each JSON Web Algorithm is made of, judged by its parts. */
export const JWT_ROWS: readonly PolicyRow[] = [
  row(['none'], 'not-approved', 'the algorithm "none" leaves a token unsigned', [RFC_7518]),
  row(['HS256', 'HS384', 'HS512'], 'approved', '{name} is HMAC with SHA-2, which is approved', [RFC_7518, FIPS_198_1]),
  row(['RS256', 'RS384', 'RS512'], 'approved', '{name} is RSA PKCS#1 v1.5 with SHA-2, which is approved', [
    RFC_7518,
    FIPS_186_5,
  ]),
  row(['PS256', 'PS384', 'PS512'], 'approved', '{name} is RSASSA-PSS with SHA-2, which is approved', [
    RFC_7518,
    FIPS_186_5,
  ]),
  row(['RS1'], 'not-approved', 'RS1 signs with SHA-1, which may not generate signatures', [SP_800_131A]),
  row(['ES256', 'ES384', 'ES512'], 'approved', '{name} is ECDSA on a NIST curve, which is approved', [
    RFC_7518,
    FIPS_186_5,
  ]),
  row(['ES256K'], 'not-approved', 'ES256K signs on secp256k1, which is not an approved curve', [RFC_8812, SP_800_186]),
  {
    facets: ['jwt-algorithm'],
    names: ['EdDSA', 'Ed25519', 'Ed448'],
    rulings: EDDSA_RULINGS.map(ruling => ({ ...ruling, citations: [...ruling.citations, RFC_8037] })),
  },
  {
    facets: ['jwt-algorithm'],
    names: ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'],
    rulings: [ruling('approved', '{name} is an approved signature scheme', [FIPS_204])],
  },
  {
    facets: ['jwt-algorithm'],
    names: ['RSA1_5'],
    rulings: [
      {
        roles: ['decrypt'],
        ...ruling('legacy-use', 'RSA1_5 may only decrypt what is already encrypted with it', [
          RFC_7518,
          clauseOf(SP_800_131A, 'section 6'),
        ]),
      },
      {
        until: '2023-12-31',
        ...ruling(
          'deprecated',
          'RSA1_5 is RSA encryption with PKCS#1 v1.5 padding, disallowed after 31 December 2023',
          [RFC_7518, clauseOf(SP_800_131A, 'section 6')],
        ),
        notForNewUse: true,
      },
      ruling('not-approved', 'RSA1_5 is RSA encryption with PKCS#1 v1.5 padding, disallowed since 31 December 2023', [
        RFC_7518,
        clauseOf(SP_800_131A, 'section 6'),
      ]),
    ],
  },
  row(
    ['RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
    'approved',
    '{name} is an approved key transport scheme',
    [RFC_7518, SP_800_56B],
  ),
  row(['A128KW', 'A192KW', 'A256KW'], 'approved', '{name} is AES Key Wrap, which is approved', [RFC_7518, SP_800_38F]),
  row(['A128GCMKW', 'A192GCMKW', 'A256GCMKW'], 'approved', '{name} wraps keys with AES-GCM, which is approved', [
    RFC_7518,
    SP_800_38F,
    SP_800_38D,
  ]),
  row(['dir'], 'approved', '"dir" takes the shared key as it is', [RFC_7518]),
  row(
    ['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
    'approved',
    '{name} is approved with a NIST curve',
    [RFC_7518, SP_800_56A],
  ),
  row(
    ['PBES2-HS256+A128KW', 'PBES2-HS384+A192KW', 'PBES2-HS512+A256KW'],
    'approved',
    '{name} derives its key with PBKDF2, which is approved for storage',
    [RFC_7518, SP_800_132],
  ),
  row(
    ['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512'],
    'approved',
    '{name} joins AES-CBC and HMAC with SHA-2, both approved',
    [RFC_7518, FIPS_197, FIPS_198_1],
  ),
  row(['A128GCM', 'A192GCM', 'A256GCM'], 'approved', '{name} is AES-GCM, which is approved', [RFC_7518, SP_800_38D]),
  row(
    ['C20P', 'XC20P', 'C20PKW', 'XC20PKW'],
    'not-approved',
    '{name} encrypts with ChaCha20-Poly1305, which is not approved',
    [SP_800_140C],
  ),
];

function row(
  names: readonly string[],
  approval: Approval,
  statement: string,
  citations: readonly Citation[],
): PolicyRow {
  return { facets: ['jwt-algorithm'], names, rulings: [ruling(approval, statement, citations)] };
}

function ruling(approval: Approval, statement: string, citations: readonly Citation[]): Ruling {
  return { approval, statement, citations };
}
