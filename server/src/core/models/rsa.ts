import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, integer, named } from './facets.ts';

const KEYS = ['rsa.PublicKey', 'rsa.PrivateKey'];

/** The pure-Python package `rsa`. Signatures read in 4.9. It knows PKCS#1 v1.5 only; `core` is RSA without a padding. */
export const RSA = defineLibrary({
  library: 'rsa',
  distribution: 'rsa',
  modules: ['rsa'],
  needles: { common: ['rsa'] },
  yieldsToProject: true,
  aliases: { 'rsa.key': 'rsa', 'rsa.pkcs1': 'rsa' },
  symbols: {
    'rsa.newkeys': {
      parameters: ['nbits', 'accurate', 'poolsize', 'exponent'],
      uses: [
        {
          role: 'key-generation',
          facets: {
            algorithm: always('RSA'),
            'key-bits': integer('nbits'),
            'public-exponent': integer('exponent', 65537),
          },
        },
      ],
    },
    ...below(KEYS, {
      '': {},
      '.blind': arithmetic(['message']),
      '.unblind': arithmetic(['blinded', 'blindfac_inverse']),
    }),
    ...Object.fromEntries(
      KEYS.flatMap(key =>
        ['load_pkcs1', 'load_pkcs1_openssl_pem', 'load_pkcs1_openssl_der'].map(name => [
          `${key}.${name}`,
          { parameters: ['keyfile', 'format'], returns: key },
        ]),
      ),
    ),
    'rsa.PrivateKey.blinded_decrypt': arithmetic(['encrypted']),
    'rsa.PrivateKey.blinded_encrypt': arithmetic(['message']),
    'rsa.core.encrypt_int': arithmetic(['message', 'ekey', 'n']),
    'rsa.core.decrypt_int': arithmetic(['cyphertext', 'dkey', 'n']),
    'rsa.find_p_q': generation('nbits'),
    'rsa.gen_keys': generation('nbits'),
    'rsa.prime.getprime': { uses: [{ role: 'key-generation', facets: {} }] },
    'rsa.randnum.read_random_bits': { uses: [{ role: 'random', facets: {} }] },
    'rsa.randnum.read_random_int': { uses: [{ role: 'random', facets: {} }] },
    'rsa.randnum.read_random_odd_int': { uses: [{ role: 'random', facets: {} }] },
    'rsa.randnum.randint': { uses: [{ role: 'random', facets: {} }] },
    'rsa.pkcs1_v2.mgf1': {
      parameters: ['seed', 'length', 'hasher'],
      uses: [{ role: 'key-derivation', facets: { digest: named('hasher', 'SHA-1') } }],
    },
    'rsa.encrypt': encryption('encrypt', ['message', 'pub_key']),
    'rsa.decrypt': encryption('decrypt', ['crypto', 'priv_key']),
    'rsa.sign': signature(['message', 'priv_key', 'hash_method']),
    'rsa.sign_hash': signature(['hash_value', 'priv_key', 'hash_method']),
    'rsa.verify': {
      parameters: ['message', 'signature', 'pub_key'],
      uses: [{ role: 'verify', facets: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5') } }],
    },
    'rsa.compute_hash': {
      parameters: ['message', 'method_name'],
      uses: [{ role: 'digest', facets: { digest: named('method_name') } }],
    },
  },
});

function encryption(role: Role, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role, facets: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5') } }],
  };
}

/** What the caller pads, encrypts or signs is not known. */
function arithmetic(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'cipher', facets: { padding: always('none') } }] };
}

function generation(bits: string): SymbolModel {
  return { parameters: [bits], uses: [{ role: 'key-generation', facets: { algorithm: always('RSA') } }] };
}

function signature(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'sign',
        facets: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5'), digest: named('hash_method') },
      },
    ],
  };
}
