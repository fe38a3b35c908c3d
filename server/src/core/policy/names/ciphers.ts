import type { NameTable } from './table.ts';

/** OpenSSL writes block ciphers as family, key size and mode; these are the families and the sizes that go with them. */
const SIZED_FAMILIES: Readonly<
  Record<string, { readonly stems: readonly string[]; readonly sizes: readonly string[] }>
> = {
  AES: { stems: ['aes'], sizes: ['', '128', '192', '256'] },
  ARIA: { stems: ['aria'], sizes: ['', '128', '192', '256'] },
  Camellia: { stems: ['camellia'], sizes: ['', '128', '192', '256'] },
  SM4: { stems: ['sm4'], sizes: [''] },
  SEED: { stems: ['seed'], sizes: [''] },
  Blowfish: { stems: ['bf', 'blowfish'], sizes: [''] },
  CAST5: { stems: ['cast5', 'cast'], sizes: [''] },
  IDEA: { stems: ['idea'], sizes: [''] },
  RC2: { stems: ['rc2'], sizes: ['', '40', '64', '128'] },
  DES: { stems: ['des', 'desx'], sizes: [''] },
  '3DES': { stems: ['des3', 'des-ede', 'des-ede3', '3des'], sizes: [''] },
};

const MODE_SUFFIXES: NameTable = {
  CBC: ['cbc', 'cbc-hmac-sha1', 'cbc-hmac-sha256'],
  'CBC-CTS': ['cbc-cts', 'cbc-cs1', 'cbc-cs2', 'cbc-cs3'],
  CCM: ['ccm'],
  CFB: ['cfb', 'cfb128', 'cfb64'],
  CFB1: ['cfb1'],
  CFB8: ['cfb8'],
  CTR: ['ctr'],
  ECB: ['ecb'],
  EAX: ['eax'],
  GCM: ['gcm'],
  'GCM-SIV': ['gcm-siv'],
  KW: ['wrap', 'kw'],
  KWP: ['wrap-pad', 'kwp'],
  OCB: ['ocb', 'ocb3'],
  OFB: ['ofb', 'ofb128', 'ofb64'],
  SIV: ['siv'],
  XTS: ['xts'],
};

/** Digests with which pycryptodome derives the key that protects a private key (`_PBES.py`). */
const PKCS8_DIGESTS = [
  ...['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512-224', 'SHA512-256'],
  ...['SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512'],
];

/**
 * Names that do not follow the pattern, with their OIDs, as libcrypto 3.0.19 takes them. `mode` is the mode that such a
 * name implies.
 */
const IRREGULAR: readonly { readonly cipher: string; readonly mode?: string; readonly spellings: readonly string[] }[] =
  [
    { cipher: 'AES', spellings: ['Rijndael', 'AESGCM', 'AES-GCM'] },
    { cipher: 'AES', mode: 'ECB', spellings: oids('2.16.840.1.101.3.4.1', 1, 21, 41) },
    { cipher: 'AES', mode: 'CBC', spellings: oids('2.16.840.1.101.3.4.1', 2, 22, 42) },
    { cipher: 'AES', mode: 'OFB', spellings: oids('2.16.840.1.101.3.4.1', 3, 23, 43) },
    { cipher: 'AES', mode: 'CFB', spellings: oids('2.16.840.1.101.3.4.1', 4, 24, 44) },
    {
      cipher: 'AES',
      mode: 'KW',
      spellings: ['id-aes128-wrap', 'id-aes192-wrap', 'id-aes256-wrap', ...oids('2.16.840.1.101.3.4.1', 5, 25, 45)],
    },
    {
      cipher: 'AES',
      mode: 'GCM',
      spellings: ['id-aes128-GCM', 'id-aes192-GCM', 'id-aes256-GCM', ...oids('2.16.840.1.101.3.4.1', 6, 26, 46)],
    },
    {
      cipher: 'AES',
      mode: 'CCM',
      spellings: ['id-aes128-CCM', 'id-aes192-CCM', 'id-aes256-CCM', ...oids('2.16.840.1.101.3.4.1', 7, 27, 47)],
    },
    {
      cipher: 'AES',
      mode: 'KWP',
      spellings: [
        'id-aes128-wrap-pad',
        'id-aes192-wrap-pad',
        'id-aes256-wrap-pad',
        ...oids('2.16.840.1.101.3.4.1', 8, 28, 48),
      ],
    },
    { cipher: 'AES', mode: 'XTS', spellings: oids('1.3.111.2.1619.0.1', 1, 2) },
    { cipher: '3DES', spellings: ['TDES', 'TDEA', 'Triple-DES', 'TripleDES', 'DESede'] },
    {
      cipher: '3DES',
      mode: 'CBC',
      spellings: ['1.2.840.113549.3.7', ...PKCS8_DIGESTS.map(digest => `PBKDF2WithHMAC-${digest}AndDES-EDE3-CBC`)],
    },
    { cipher: '3DES', mode: 'ECB', spellings: ['1.3.14.3.2.17'] },
    { cipher: '3DES', mode: 'KW', spellings: ['id-smime-alg-CMS3DESwrap', '1.2.840.113549.1.9.16.3.6'] },
    { cipher: 'DES', mode: 'ECB', spellings: ['1.3.14.3.2.6'] },
    { cipher: 'DES', mode: 'CBC', spellings: ['1.3.14.3.2.7'] },
    { cipher: 'Blowfish', mode: 'CBC', spellings: ['1.3.6.1.4.1.3029.1.2'] },
    { cipher: 'CAST5', mode: 'CBC', spellings: ['1.2.840.113533.7.66.10'] },
    { cipher: 'CAST5', spellings: ['CAST-128', 'CAST128'] },
    { cipher: 'RC2', spellings: ['ARC2'] },
    { cipher: 'RC2', mode: 'CBC', spellings: ['1.2.840.113549.3.2'] },
    { cipher: 'SEED', mode: 'CBC', spellings: ['1.2.410.200004.1.4'] },
    {
      cipher: 'RC4',
      spellings: [
        'ARC4',
        'arcfour',
        'ARCFOUR128',
        'ARCFOUR256',
        'RC4-40',
        'RC4-128',
        'RC4-HMAC-MD5',
        '1.2.840.113549.3.4',
      ],
    },
    { cipher: 'ChaCha20', spellings: [] },
    { cipher: 'ChaCha20-Poly1305', spellings: ['chacha20-poly1305@openssh.com', 'C20P'] },
    { cipher: 'XChaCha20', spellings: [] },
    { cipher: 'XChaCha20-Poly1305', spellings: [] },
    { cipher: 'AEGIS', spellings: ['AEGIS-128L', 'AEGIS-256'] },
    { cipher: 'Salsa20', spellings: [] },
    { cipher: 'XSalsa20', spellings: [] },
    { cipher: 'XSalsa20-Poly1305', spellings: ['SecretBox'] },
    { cipher: 'Skipjack', spellings: [] },
    { cipher: 'Twofish', spellings: [] },
    { cipher: 'Serpent', spellings: [] },
    { cipher: 'RC5', spellings: [] },
    { cipher: 'RC6', spellings: [] },
    { cipher: 'TEA', spellings: ['XTEA', 'XXTEA'] },
    { cipher: 'GOST 28147-89', spellings: ['gost89', 'gost89-cbc', 'gost89-cnt'] },
    { cipher: 'Kuznyechik', spellings: ['grasshopper', 'kuznyechik-cbc'] },
    { cipher: 'XOR', spellings: [] },
    { cipher: 'ZipCrypto', spellings: ['PKWARE', 'Traditional PKWARE'] },
    { cipher: 'Fernet', spellings: [] },
  ];

/** `openssl list -cipher-algorithms`: `aes128 => AES-128-CBC` and the like. */
const BARE_NAMES_READ_AS_CBC = [
  ...['aes128', 'aes192', 'aes256', 'aria128', 'aria192', 'aria256', 'camellia128', 'camellia192', 'camellia256'],
  ...['bf', 'blowfish', 'cast', 'des', 'desx', 'des3', 'idea', 'rc2', 'seed', 'sm4'],
];

/** Cipher families, with the full OpenSSL names (`aes-128-cbc`) as spellings of their family. */
export const CIPHER_NAMES: NameTable = cipherNames();

/** Modes, with the full OpenSSL names as spellings of their mode. */
export const MODE_NAMES: NameTable = modeNames();

function oids(arc: string, ...leaves: readonly number[]): readonly string[] {
  return leaves.map(leaf => `${arc}.${leaf}`);
}

function stemsOf(family: string): readonly string[] {
  const { stems, sizes } = SIZED_FAMILIES[family]!;
  return stems.flatMap(stem => sizes.map(size => `${stem}${size}`));
}

function cipherNames(): NameTable {
  const table: Record<string, string[]> = {};
  const suffixes = Object.values(MODE_SUFFIXES).flat();
  for (const family of Object.keys(SIZED_FAMILIES)) {
    const stems = stemsOf(family);
    table[family] = [...stems, ...stems.flatMap(stem => suffixes.map(suffix => `${stem}-${suffix}`))];
  }
  for (const { cipher, spellings } of IRREGULAR) table[cipher] = [...(table[cipher] ?? []), ...spellings];
  return table;
}

function modeNames(): NameTable {
  const stems = Object.keys(SIZED_FAMILIES).flatMap(stemsOf);
  const table: Record<string, string[]> = { IGE: [], 'OpenPGP CFB': ['OPENPGP'] };
  for (const [mode, suffixes] of Object.entries(MODE_SUFFIXES))
    table[mode] = [...suffixes, ...stems.flatMap(stem => suffixes.map(suffix => `${stem}-${suffix}`))];
  for (const { mode, spellings } of IRREGULAR) if (mode) table[mode]!.push(...spellings);
  table.CBC!.push(...BARE_NAMES_READ_AS_CBC);
  return table;
}
