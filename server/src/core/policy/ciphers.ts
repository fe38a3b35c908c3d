import {
  FIPS_197,
  FIPS_198_1,
  OPENSSL_FIPSINSTALL,
  SP_800_38A,
  SP_800_38C,
  SP_800_38D,
  SP_800_38E,
  SP_800_38F,
  SP_800_131A,
  SP_800_140C,
} from './citations.ts';
import type { PolicyRow, Ruling } from './ruling.ts';

/** SP 800-131A Rev. 2 allowed three-key Triple DES encryption up to and including this day. */
const LAST_DAY_OF_TDEA = '2023-12-31';

const TRIPLE_DES: readonly Ruling[] = [
  {
    roles: ['decrypt'],
    approval: 'legacy-use',
    statement: 'Triple DES may only decrypt data that is already encrypted with it',
    citations: [SP_800_131A, OPENSSL_FIPSINSTALL],
  },
  {
    until: LAST_DAY_OF_TDEA,
    approval: 'deprecated',
    statement: 'Triple DES encryption is deprecated and disallowed after 31 December 2023',
    citations: [SP_800_131A],
    notForNewUse: true,
  },
  {
    roles: ['mac'],
    approval: 'not-approved',
    statement: 'a message authentication code with Triple DES has been disallowed since 31 December 2023',
    citations: [SP_800_131A],
    note: 'Verifying existing codes is legacy use.',
  },
  {
    approval: 'not-approved',
    statement: 'Triple DES encryption has been disallowed since 31 December 2023',
    citations: [SP_800_131A, OPENSSL_FIPSINSTALL],
    note: 'Decrypting existing data is legacy use.',
  },
];

const NOT_A_CIPHER: readonly Ruling[] = [
  {
    roles: ['mac'],
    approval: 'not-approved',
    statement: 'a message authentication code with {name} is not approved',
    citations: [SP_800_140C],
  },
  { approval: 'not-approved', statement: '{name} is not an approved cipher', citations: [SP_800_140C] },
];

export const CIPHER_ROWS: readonly PolicyRow[] = [
  {
    facets: ['algorithm'],
    names: ['AES'],
    rulings: [{ approval: 'approved', statement: 'AES is an approved block cipher', citations: [FIPS_197] }],
  },
  { facets: ['algorithm'], names: ['3DES'], rulings: TRIPLE_DES },
  {
    facets: ['algorithm'],
    names: ['Skipjack'],
    rulings: [
      {
        roles: ['decrypt'],
        approval: 'legacy-use',
        statement: 'Skipjack may only decrypt data that is already encrypted with it',
        citations: [SP_800_131A],
      },
      ...NOT_A_CIPHER,
    ],
  },
  {
    facets: ['algorithm'],
    names: [
      ...[
        'DES',
        'RC2',
        'RC4',
        'RC5',
        'RC6',
        'Blowfish',
        'Twofish',
        'Serpent',
        'CAST5',
        'IDEA',
        'SEED',
        'TEA',
        'XOR',
        'ZipCrypto',
      ],
      ...['Camellia', 'ARIA', 'SM4', 'GOST 28147-89', 'Kuznyechik', 'Salsa20', 'XSalsa20', 'XSalsa20-Poly1305'],
      ...['ChaCha20', 'ChaCha20-Poly1305', 'XChaCha20', 'XChaCha20-Poly1305', 'AEGIS'],
    ],
    rulings: NOT_A_CIPHER,
  },
  {
    facets: ['algorithm'],
    names: ['Fernet'],
    rulings: [
      {
        approval: 'approved',
        statement: 'Fernet joins AES-128-CBC and HMAC with SHA-256, both of which are approved',
        citations: [FIPS_197, FIPS_198_1],
        note: 'The library composes the two itself, outside any validated module.',
      },
    ],
  },
];

export const MODE_ROWS: readonly PolicyRow[] = [
  mode(['CBC', 'CBC-CTS', 'CFB', 'CFB1', 'CFB8', 'OFB', 'CTR'], {
    approval: 'approved',
    statement: '{name} is an approved mode of operation',
    citations: [SP_800_38A],
  }),
  mode(['ECB'], {
    approval: 'approved',
    statement: 'ECB is an approved mode of operation',
    citations: [SP_800_38A],
    note: 'The draft of SP 800-131A Rev. 3 (October 2024) would disallow ECB encryption.',
  }),
  mode(['CCM'], { approval: 'approved', statement: 'CCM is an approved mode of operation', citations: [SP_800_38C] }),
  mode(['GCM'], {
    approval: 'approved',
    statement: 'GCM is an approved mode of operation if its initialisation vector is made as SP 800-38D asks',
    citations: [SP_800_38D],
    note: 'FIPS 140-3 wants the encryption IV made inside the module, or by a method that its Implementation Guidance names.',
  }),
  mode(['XTS'], {
    approval: 'approved',
    statement: 'XTS is an approved mode of operation for storage only',
    citations: [SP_800_38E],
  }),
  mode(['KW', 'KWP'], {
    approval: 'approved',
    statement: '{name} is an approved key wrapping mode',
    citations: [SP_800_38F],
  }),
  mode(['EAX', 'GCM-SIV', 'IGE', 'OCB', 'OpenPGP CFB', 'SIV'], {
    approval: 'not-approved',
    statement: '{name} is not an approved mode of operation',
    citations: [SP_800_140C],
  }),
];

function mode(names: readonly string[], ruling: Ruling): PolicyRow {
  return { facets: ['mode'], names, rulings: [ruling] };
}
