import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, integer, lengthInBits, lengthInBytes, named, naming } from './facets.ts';

const SYMMETRIC = 'unicrypto.symmetric.';

const DIGESTS = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

const MODES = { ECB: 'ECB', CBC: 'CBC', CTR: 'CTR', CCM: 'CCM', CFB: 'CFB', OFB: 'OFB', GCM: 'GCM' };

/**
 * One interface to pycryptodomex, pycryptodome, cryptography and code in Python, taken in this order. MD4 is its own; the
 * other digests and HMAC are those of the standard library. Read in 0.0.12.
 */
export const UNICRYPTO = defineLibrary({
  library: 'unicrypto',
  distribution: 'unicrypto',
  modules: ['unicrypto'],
  needles: { common: ['unicrypto'] },
  aliases: {
    ...Object.fromEntries(DIGESTS.map(name => [`unicrypto.hashlib.${name}`, `hashlib.${name}`])),
    'unicrypto.hashlib.new': 'hashlib.new',
    'unicrypto.hashlib.hashselector': 'hashlib.new',
    'unicrypto.hashlib.md4hash': 'unicrypto.hashlib.md4',
    'unicrypto.hmac.new': 'hmac.new',
    'unicrypto.hmac.hmacselector': 'hmac.new',
  },
  symbols: {
    'unicrypto.hashlib.md4': {
      parameters: ['data'],
      denotes: { facet: 'digest', value: 'MD4' },
      uses: [{ role: 'digest', facets: { digest: always('MD4') } }],
      referenceIsUse: 'digest',
    },
    ...naming(`${SYMMETRIC}MODE_`, 'mode', MODES),
    ...naming(`${SYMMETRIC}cipherMODE.`, 'mode', MODES),
    ...cipher('DES', 'DES'),
    ...cipher('TDES', '3DES'),
    ...cipher('AES', 'AES'),
    [`${SYMMETRIC}RC4`]: fixed('cipher', 'RC4'),
    'unicrypto.pbkdf2.pbkdf2': {
      parameters: ['password', 'salt', 'iters', 'keylen', 'digestmod'],
      uses: [
        {
          role: 'key-derivation',
          facets: {
            algorithm: always('PBKDF2'),
            digest: named('digestmod', 'SHA-1'),
            'salt-bytes': lengthInBytes('salt'),
            iterations: integer('iters'),
            'derived-key-bytes': integer('keylen'),
          },
        },
      ],
    },
    'unicrypto.kdf.KDF_CounterMode': fixed('key-derivation', 'KBKDF'),
    'unicrypto.cmac.AES_CMAC': fixed('mac', 'CMAC'),
  },
});

/** What the object is asked for tells whether Triple DES still encrypts. */
function cipher(name: string, algorithm: string): Readonly<Record<string, SymbolModel>> {
  const type = `${SYMMETRIC}${name}`;
  return {
    [type]: {
      parameters: ['key', 'mode', 'IV', 'segment_size'],
      uses: [
        {
          role: 'cipher',
          facets: { algorithm: always(algorithm), mode: named('mode', 'ECB'), 'key-bits': lengthInBits('key') },
        },
      ],
      returns: type,
    },
    [`${type}.encrypt`]: { narrowsReceiverTo: 'encrypt' },
    [`${type}.decrypt`]: { narrowsReceiverTo: 'decrypt' },
  };
}

function fixed(role: Role, algorithm: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}
