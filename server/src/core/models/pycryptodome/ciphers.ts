import type { SymbolModel } from '../define.ts';
import { always, constantBytes, lengthInBits, named } from '../facets.ts';

const CIPHER = 'Crypto.Cipher.';

/** Block cipher modules, which share `new(key, mode, …)` and their mode constants. */
const BLOCK_CIPHERS: Readonly<Record<string, string>> = {
  AES: 'AES',
  DES: 'DES',
  DES3: '3DES',
  ARC2: 'RC2',
  Blowfish: 'Blowfish',
  CAST: 'CAST5',
};

const STREAM_CIPHERS: Readonly<Record<string, { readonly algorithm: string; readonly parameters: readonly string[] }>> =
  {
    ARC4: { algorithm: 'RC4', parameters: ['key', 'drop'] },
    Salsa20: { algorithm: 'Salsa20', parameters: ['key', 'nonce'] },
    ChaCha20: { algorithm: 'ChaCha20', parameters: ['*', 'key', 'nonce'] },
    ChaCha20_Poly1305: { algorithm: 'ChaCha20-Poly1305', parameters: ['*', 'key', 'nonce'] },
    // Only PyCrypto had it.
    XOR: { algorithm: 'XOR', parameters: ['key'] },
  };

/** CFB works on segments of 8 bits unless told otherwise (`_mode_cfb.py`): CFB8. */
const MODES: Readonly<Record<string, string>> = {
  MODE_ECB: 'ECB',
  MODE_CBC: 'CBC',
  MODE_CFB: 'CFB8',
  MODE_OFB: 'OFB',
  MODE_CTR: 'CTR',
  MODE_OPENPGP: 'OpenPGP CFB',
  // Only PyCrypto had it.
  MODE_PGP: 'OpenPGP CFB',
  MODE_EAX: 'EAX',
};

const AES_MODES: Readonly<Record<string, string>> = {
  ...MODES,
  MODE_CCM: 'CCM',
  MODE_SIV: 'SIV',
  MODE_GCM: 'GCM',
  MODE_OCB: 'OCB',
  MODE_KW: 'KW',
  MODE_KWP: 'KWP',
};

/** Signatures and defaults read in pycryptodome 3.20 and 4.4. */
export const CIPHER_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...blockCiphers(),
  ...streamCiphers(),
  [`${CIPHER}PKCS1_OAEP`]: { denotes: { facet: 'padding', value: 'OAEP' } },
  [`${CIPHER}PKCS1_v1_5`]: { denotes: { facet: 'padding', value: 'PKCS#1 v1.5' } },
  [`${CIPHER}PKCS1_OAEP.new`]: {
    parameters: ['key', 'hashAlgo', 'mgfunc', 'label', 'randfunc'],
    // PKCS1_OAEP.py: SHA-1 if no hash is given, and the mask generation function follows it.
    uses: [
      {
        role: 'encrypt',
        facets: {
          algorithm: always('RSA'),
          padding: always('OAEP'),
          digest: named('hashAlgo', 'SHA-1'),
        },
      },
    ],
  },
  [`${CIPHER}PKCS1_v1_5.new`]: {
    parameters: ['key', 'randfunc'],
    uses: [{ role: 'cipher', facets: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5') } }],
    returns: `${CIPHER}PKCS1_v1_5.PKCS115_Cipher`,
  },
  [`${CIPHER}PKCS1_v1_5.PKCS115_Cipher.encrypt`]: { narrowsReceiverTo: 'encrypt' },
  [`${CIPHER}PKCS1_v1_5.PKCS115_Cipher.decrypt`]: { narrowsReceiverTo: 'decrypt' },
};

function blockCiphers(): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    Object.entries(BLOCK_CIPHERS).flatMap(([module, algorithm]): [string, SymbolModel][] => {
      const name = `${CIPHER}${module}`;
      const facets = {
        algorithm: always(algorithm),
        mode: named('mode'),
        ...(algorithm === 'AES' && { 'key-bits': lengthInBits('key'), iv: constantBytes('nonce') }),
      };
      return [
        [name, { denotes: { facet: 'algorithm', value: algorithm }, referenceIsUse: 'cipher' }],
        // By position the third is the nonce, or the IV of the modes that have one.
        [
          `${name}.new`,
          { parameters: ['key', 'mode', 'nonce'], uses: [{ role: 'cipher', facets }], returns: `${name}.Cipher` },
        ],
        [`${name}.Cipher.encrypt`, { narrowsReceiverTo: 'encrypt' }],
        [`${name}.Cipher.encrypt_and_digest`, { narrowsReceiverTo: 'encrypt' }],
        [`${name}.Cipher.decrypt`, { narrowsReceiverTo: 'decrypt' }],
        [`${name}.Cipher.decrypt_and_verify`, { narrowsReceiverTo: 'decrypt' }],
        ...Object.entries(algorithm === 'AES' ? AES_MODES : MODES).map(([constant, mode]): [string, SymbolModel] => [
          `${name}.${constant}`,
          { denotes: { facet: 'mode', value: mode } },
        ]),
      ];
    }),
  );
}

function streamCiphers(): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    Object.entries(STREAM_CIPHERS).flatMap(([module, { algorithm, parameters }]): [string, SymbolModel][] => [
      [`${CIPHER}${module}`, { denotes: { facet: 'algorithm', value: algorithm }, referenceIsUse: 'cipher' }],
      [`${CIPHER}${module}.new`, { parameters, uses: [{ role: 'cipher', facets: { algorithm: always(algorithm) } }] }],
    ]),
  );
}
