import {
  FIPS_198_1,
  SP_800_38B,
  SP_800_38D,
  SP_800_56C,
  SP_800_90A,
  SP_800_108,
  SP_800_132,
  SP_800_135,
  SP_800_140C,
  SP_800_140D,
  SP_800_185,
} from './citations.ts';
import type { PolicyRow, Ruling } from './ruling.ts';
import type { Citation } from './types.ts';

const MAC = 'message authentication code';
const KDF = 'key derivation function';

/** Message authentication codes, key derivation functions, password hashes, random generators. */
export const KEYED_ROWS: readonly PolicyRow[] = [
  row(['HMAC'], approved(MAC, FIPS_198_1)),
  row(['CMAC'], approved(MAC, SP_800_38B)),
  row(['GMAC'], approved(MAC, SP_800_38D)),
  row(['KMAC128', 'KMAC256'], approved(MAC, SP_800_185)),
  row(['Poly1305', 'SipHash', 'UMAC', 'CBC-MAC', 'BLAKE2b', 'BLAKE2s', 'BLAKE3'], {
    approval: 'not-approved',
    statement: '{name} is not an approved message authentication code',
    citations: [SP_800_140C],
  }),
  row(['PBKDF2'], {
    approval: 'approved',
    statement: 'PBKDF2 is approved for deriving storage keys from passwords',
    citations: [SP_800_132],
  }),
  row(['HKDF', 'One-Step KDF'], approved(KDF, SP_800_56C)),
  row(['KBKDF'], approved(KDF, SP_800_108)),
  row(['X9.63 KDF', 'X9.42 KDF', 'TLS PRF', 'SSH KDF'], approved(KDF, SP_800_135)),
  row(['TLS 1.3 KDF'], approved(KDF, SP_800_140D)),
  row(['scrypt', 'Argon2', 'bcrypt-pbkdf', 'PBKDF1', 'PKCS#12 KDF', 'EVP_BytesToKey'], {
    approval: 'not-approved',
    statement: '{name} is not an approved key derivation function',
    citations: [SP_800_140D],
  }),
  row(
    [
      ...['bcrypt', 'MD5-crypt', 'SHA1-crypt', 'SHA-256-crypt', 'SHA-512-crypt', 'DES-crypt', 'yescrypt'],
      ...['NT hash', 'LM hash', 'phpass', 'MySQL 3.23 hash', 'Oracle 10g hash', 'crypt(3)'],
    ],
    {
      approval: 'not-approved',
      statement: '{name} is not an approved way to derive from a password',
      citations: [SP_800_140D, SP_800_132],
    },
  ),
  row(['single digest'], {
    approval: 'not-approved',
    statement: 'a single digest is not an approved way to derive from a password',
    citations: [SP_800_140D, SP_800_132],
  }),
  row(['Hash_DRBG', 'HMAC_DRBG', 'CTR_DRBG'], approved('random bit generator', SP_800_90A)),
  row(['Mersenne Twister'], {
    approval: 'not-approved',
    statement: 'the Mersenne Twister is not an approved random bit generator',
    citations: [SP_800_90A],
  }),
];

function row(names: readonly string[], ruling: Ruling): PolicyRow {
  return { facets: ['algorithm'], names, rulings: [ruling] };
}

function approved(kind: string, standard: Citation): Ruling {
  return { approval: 'approved', statement: `{name} is an approved ${kind}`, citations: [standard] };
}
