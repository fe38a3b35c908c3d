import { defineLibrary } from '../define.ts';
import { CERTIFICATE_SYMBOLS } from './certificates.ts';
import { CIPHER_SYMBOLS } from './ciphers.ts';
import { DUCK_METHODS } from './duck-methods.ts';
import { ELLIPTIC_SYMBOLS } from './elliptic.ts';
import { FINITE_FIELD_SYMBOLS } from './finite-field.ts';
import { HASH_SYMBOLS } from './hashes.ts';
import { KEY_DERIVATION_SYMBOLS } from './key-derivation.ts';
import { POST_QUANTUM_SYMBOLS } from './post-quantum.ts';
import { RSA_SYMBOLS } from './rsa.ts';

export const CRYPTOGRAPHY = defineLibrary({
  library: 'cryptography',
  distribution: 'cryptography',
  modules: ['cryptography'],
  needles: { common: ['cryptography'] },
  aliases: {
    // Algorithms and modes move here release by release; the old names stay for some time.
    'cryptography.hazmat.decrepit.ciphers': 'cryptography.hazmat.primitives.ciphers',
    'cryptography.hazmat.primitives.ciphers.base': 'cryptography.hazmat.primitives.ciphers',
    'cryptography.hazmat.primitives.serialization.ssh': 'cryptography.hazmat.primitives.serialization',
    'cryptography.x509.base': 'cryptography.x509',
  },
  symbols: {
    ...HASH_SYMBOLS,
    ...CIPHER_SYMBOLS,
    ...KEY_DERIVATION_SYMBOLS,
    ...RSA_SYMBOLS,
    ...ELLIPTIC_SYMBOLS,
    ...FINITE_FIELD_SYMBOLS,
    ...POST_QUANTUM_SYMBOLS,
    ...CERTIFICATE_SYMBOLS,
  },
  duckMethods: DUCK_METHODS,
});
