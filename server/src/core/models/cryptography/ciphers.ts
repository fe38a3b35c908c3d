import type { SymbolModel, UseModel } from '../define.ts';
import { always, constantBytes, integer, named, naming } from '../facets.ts';

const CIPHERS = 'cryptography.hazmat.primitives.ciphers.';

const ALGORITHMS = {
  AES: 'AES',
  AES128: 'AES',
  AES256: 'AES',
  TripleDES: '3DES',
  ARC4: 'RC4',
  RC2: 'RC2',
  Blowfish: 'Blowfish',
  CAST5: 'CAST5',
  IDEA: 'IDEA',
  SEED: 'SEED',
  Camellia: 'Camellia',
  SM4: 'SM4',
  ChaCha20: 'ChaCha20',
};

const MODES = {
  CBC: 'CBC',
  CFB: 'CFB',
  CFB8: 'CFB8',
  CTR: 'CTR',
  ECB: 'ECB',
  GCM: 'GCM',
  OFB: 'OFB',
  XTS: 'XTS',
};

/** Classes of `ciphers.aead`, by the algorithm and mode that they fix. */
const AEADS: Readonly<Record<string, { readonly algorithm: string; readonly mode?: string; readonly sized: boolean }>> =
  {
    AESGCM: { algorithm: 'AES', mode: 'GCM', sized: true },
    AESCCM: { algorithm: 'AES', mode: 'CCM', sized: true },
    // Its key is two AES keys in one, so its length says nothing of AES's.
    AESSIV: { algorithm: 'AES', mode: 'SIV', sized: false },
    AESGCMSIV: { algorithm: 'AES', mode: 'GCM-SIV', sized: true },
    AESOCB3: { algorithm: 'AES', mode: 'OCB', sized: true },
    ChaCha20Poly1305: { algorithm: 'ChaCha20-Poly1305', sized: false },
  };

/** Symmetric ciphers, authenticated encryption, key wrapping, Fernet. Signatures read in cryptography 41 and 50. */
export const CIPHER_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...naming(`${CIPHERS}algorithms.`, 'algorithm', ALGORITHMS, { referenceIsUse: 'cipher' }),
  ...naming(`${CIPHERS}modes.`, 'mode', MODES, { referenceIsUse: 'cipher' }),
  ...naming(`${CIPHERS}modes.`, 'mode', { CTR: 'CTR' }, startingWith(['nonce'])),
  ...naming(
    `${CIPHERS}modes.`,
    'mode',
    { GCM: 'GCM' },
    startingWith(['initialization_vector', 'tag', 'min_tag_length']),
  ),
  [`${CIPHERS}Cipher`]: {
    parameters: ['algorithm', 'mode', 'backend'],
    uses: [
      { role: 'cipher', facets: { algorithm: named('algorithm'), mode: named('mode'), iv: constantBytes('mode') } },
    ],
  },
  [`${CIPHERS}Cipher.encryptor`]: { narrowsReceiverTo: 'encrypt' },
  [`${CIPHERS}Cipher.decryptor`]: { narrowsReceiverTo: 'decrypt' },
  ...aeads(),
  'cryptography.hazmat.primitives.keywrap.aes_key_wrap': keyWrap('encrypt', 'KW', 'key_to_wrap'),
  'cryptography.hazmat.primitives.keywrap.aes_key_unwrap': keyWrap('decrypt', 'KW', 'wrapped_key'),
  'cryptography.hazmat.primitives.keywrap.aes_key_wrap_with_padding': keyWrap('encrypt', 'KWP', 'key_to_wrap'),
  'cryptography.hazmat.primitives.keywrap.aes_key_unwrap_with_padding': keyWrap('decrypt', 'KWP', 'wrapped_key'),
  'cryptography.fernet.Fernet': {
    parameters: ['key', 'backend'],
    uses: [{ role: 'cipher', facets: { algorithm: always('Fernet') } }],
  },
  'cryptography.fernet.MultiFernet': {
    parameters: ['fernets'],
    uses: [{ role: 'cipher', facets: { algorithm: always('Fernet') } }],
  },
  'cryptography.fernet.Fernet.generate_key': {
    parameters: [],
    uses: [{ role: 'key-generation', facets: { algorithm: always('Fernet') } }],
  },
};

function aeads(): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    Object.entries(AEADS).flatMap(([name, { algorithm, mode, sized }]): [string, SymbolModel][] => {
      const facets = { algorithm: always(algorithm), ...(mode && { mode: always(mode) }) };
      const symbol = `${CIPHERS}aead.${name}`;
      return [
        [symbol, { parameters: ['key'], uses: [{ role: 'cipher', facets }] }],
        ...(mode === 'GCM' || mode === 'CCM' ? [sealing(`${symbol}.encrypt`, facets)] : []),
        [
          `${symbol}.generate_key`,
          {
            parameters: sized ? ['bit_length'] : [],
            uses: [
              {
                role: 'key-generation',
                facets: { algorithm: always(algorithm), ...(sized && { 'key-bits': integer('bit_length') }) },
              },
            ],
          },
        ],
      ];
    }),
  );
}

/** The object's cipher is a use of its own: the call is one only where its nonce says something. */
function sealing(symbol: string, facets: UseModel['facets']): [string, SymbolModel] {
  const uses: readonly UseModel[] = [
    { role: 'encrypt', facets: { ...facets, iv: constantBytes('nonce') }, onlyWith: 'iv' },
  ];
  return [symbol, { parameters: ['nonce', 'data', 'associated_data'], uses, onObject: true }];
}

/** A mode that hands the nonce that it is made with to the cipher that takes it. */
function startingWith(parameters: readonly [string, ...string[]]): Omit<SymbolModel, 'denotes'> {
  return { parameters, carries: { iv: constantBytes(parameters[0]) }, referenceIsUse: 'cipher' };
}

function keyWrap(role: 'encrypt' | 'decrypt', mode: string, key: string): SymbolModel {
  return {
    parameters: ['wrapping_key', key, 'backend'],
    uses: [{ role, facets: { algorithm: always('AES'), mode: always(mode) } }],
  };
}
