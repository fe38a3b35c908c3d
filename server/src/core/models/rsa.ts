import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, integer, named } from './facets.ts';

/** The pure-Python package `rsa`. Signatures read in 4.9. It knows PKCS#1 v1.5 only. */
export const RSA = defineLibrary({
  library: 'rsa',
  distribution: 'rsa',
  modules: ['rsa'],
  needles: { common: ['rsa'] },
  yieldsToProject: true,
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
