import {
  FIPS_180_4,
  FIPS_186_5,
  FIPS_198_1,
  FIPS_202,
  SHA1_RETIREMENT,
  SP_800_56B,
  SP_800_131A,
  SP_800_140C,
  SP_800_140D,
  SP_800_185,
} from './citations.ts';
import type { PolicyRow, Ruling } from './ruling.ts';
import type { Citation } from './types.ts';

const FACETS = ['digest', 'mgf-digest'] as const;

/** NIST retires SHA-1 after this day (announcement of 15 December 2022). */
const LAST_DAY_OF_SHA1 = '2030-12-31';

const NOT_A_HASH: readonly Ruling[] = [
  {
    roles: ['mac', 'token'],
    approval: 'not-approved',
    statement: 'HMAC with {name} is not an approved message authentication code',
    citations: [SP_800_140C, FIPS_198_1],
  },
  {
    roles: ['sign'],
    approval: 'not-approved',
    statement: '{name} may not be used to generate digital signatures',
    citations: [FIPS_186_5, SP_800_140C],
  },
  {
    roles: ['verify'],
    approval: 'not-approved',
    statement: '{name} may not be used to verify digital signatures',
    citations: [FIPS_186_5, SP_800_140C],
  },
  {
    roles: ['key-derivation', 'key-agreement'],
    approval: 'not-approved',
    statement: 'key derivation with {name} is not approved',
    citations: [SP_800_140D, SP_800_140C],
  },
  {
    roles: ['password-hash'],
    approval: 'not-approved',
    statement: 'hashing passwords with {name} is not approved',
    citations: [SP_800_140D, SP_800_140C],
  },
  { approval: 'not-approved', statement: '{name} is not an approved hash function', citations: [SP_800_140C] },
];

const SHA1: readonly Ruling[] = [
  {
    roles: ['sign'],
    approval: 'not-approved',
    statement: 'SHA-1 may not be used to generate digital signatures',
    citations: [SP_800_131A, FIPS_186_5],
    note: 'Disallowed since 2014, except where a protocol has guidance of its own from NIST.',
  },
  {
    roles: ['verify'],
    approval: 'legacy-use',
    statement: 'SHA-1 may only verify signatures that already exist',
    citations: [SP_800_131A],
  },
  {
    roles: ['key-derivation'],
    algorithms: ['X9.63 KDF'],
    approval: 'not-approved',
    statement: 'the X9.63 key derivation function is not approved with SHA-1',
    citations: [SP_800_131A],
  },
  {
    roles: ['mac', 'token'],
    until: LAST_DAY_OF_SHA1,
    approval: 'approved',
    statement: 'HMAC with SHA-1 is approved until 31 December 2030',
    citations: [FIPS_198_1, SHA1_RETIREMENT],
  },
  {
    roles: ['key-derivation', 'password-hash', 'key-agreement', 'random'],
    until: LAST_DAY_OF_SHA1,
    approval: 'approved',
    statement: 'SHA-1 is approved in key derivation and random bit generation until 31 December 2030',
    citations: [SP_800_131A, SHA1_RETIREMENT],
  },
  {
    roles: ['encrypt', 'decrypt'],
    until: LAST_DAY_OF_SHA1,
    approval: 'approved',
    statement: 'SHA-1 is permitted in RSA-OAEP, where it does not sign',
    citations: [SP_800_56B],
  },
  {
    roles: ['decrypt'],
    approval: 'legacy-use',
    statement: 'SHA-1 may only process data that was protected with it before 2031',
    citations: [SHA1_RETIREMENT],
  },
  {
    until: LAST_DAY_OF_SHA1,
    approval: 'deprecated',
    statement: 'SHA-1 is deprecated and will be disallowed after 31 December 2030',
    citations: [SHA1_RETIREMENT, SP_800_131A],
    notForNewUse: true,
  },
  {
    approval: 'not-approved',
    statement: 'SHA-1 has been disallowed since 31 December 2030',
    citations: [SHA1_RETIREMENT],
  },
];

const XOF: readonly Ruling[] = [
  {
    roles: ['mac', 'token'],
    approval: 'not-approved',
    statement: '{name} is an extendable-output function, with which HMAC is not defined',
    citations: [FIPS_198_1, FIPS_202],
  },
  {
    roles: ['key-derivation', 'password-hash'],
    algorithms: ['HKDF', 'PBKDF2'],
    approval: 'not-approved',
    statement: '{name} is an extendable-output function, with which {algorithm} is not defined',
    citations: [FIPS_202],
  },
  { approval: 'approved', statement: '{name} is an approved extendable-output function', citations: [FIPS_202] },
];

const SHORT_DIGEST = 'The draft of SP 800-131A Rev. 3 (October 2024) would disallow 224-bit digests after 2030.';

export const DIGEST_ROWS: readonly PolicyRow[] = [
  {
    facets: FACETS,
    names: [
      ...['MD2', 'MD4', 'MD5', 'MD5-SHA1', 'MDC-2', 'RIPEMD-160', 'BLAKE2b', 'BLAKE2s', 'BLAKE3', 'SM3', 'Whirlpool'],
      ...[
        'Keccak',
        'Keccak-224',
        'Keccak-256',
        'Keccak-384',
        'Keccak-512',
        'KangarooTwelve',
        'TurboSHAKE128',
        'TurboSHAKE256',
      ],
      ...['Streebog', 'GOST R 34.11-94', 'Tiger'],
    ],
    rulings: NOT_A_HASH,
  },
  { facets: FACETS, names: ['SHA-1'], rulings: SHA1 },
  { facets: FACETS, names: ['SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/256'], rulings: [approvedHash(FIPS_180_4)] },
  { facets: FACETS, names: ['SHA-224', 'SHA-512/224'], rulings: [{ ...approvedHash(FIPS_180_4), note: SHORT_DIGEST }] },
  { facets: FACETS, names: ['SHA3-256', 'SHA3-384', 'SHA3-512'], rulings: [approvedHash(FIPS_202)] },
  { facets: FACETS, names: ['SHA3-224'], rulings: [{ ...approvedHash(FIPS_202), note: SHORT_DIGEST }] },
  { facets: FACETS, names: ['SHAKE128', 'SHAKE256'], rulings: XOF },
  {
    facets: FACETS,
    names: ['cSHAKE128', 'cSHAKE256', 'TupleHash128', 'TupleHash256'],
    rulings: [{ approval: 'approved', statement: '{name} is an approved function', citations: [SP_800_185] }],
  },
];

function approvedHash(standard: Citation): Ruling {
  return { approval: 'approved', statement: '{name} is an approved hash function', citations: [standard] };
}
