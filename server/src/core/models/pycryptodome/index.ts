import { defineLibrary } from '../define.ts';
import { CIPHER_SYMBOLS } from './ciphers.ts';
import { HASH_SYMBOLS } from './hashes.ts';
import { KEY_DERIVATION_SYMBOLS } from './key-derivation.ts';
import { KEY_SYMBOLS } from './keys.ts';

/** pycryptodome, pycryptodomex (which installs as `Cryptodome`) and the dead PyCrypto, whose names they keep. */
export const PYCRYPTODOME = defineLibrary({
  library: 'pycryptodome',
  distribution: 'pycryptodome',
  modules: ['Crypto', 'Cryptodome'],
  needles: { common: ['Crypto', 'Cryptodome'] },
  aliases: {
    Cryptodome: 'Crypto',
    'Crypto.Hash.SHA': 'Crypto.Hash.SHA1',
    'Crypto.Hash.RIPEMD': 'Crypto.Hash.RIPEMD160',
    'Crypto.Hash.HMAC.HMAC': 'Crypto.Hash.HMAC.new',
    'Crypto.Hash.CMAC.CMAC': 'Crypto.Hash.CMAC.new',
    'Crypto.Cipher.PKCS1_OAEP.PKCS1OAEP_Cipher': 'Crypto.Cipher.PKCS1_OAEP.new',
    'Crypto.Signature.pkcs1_15.PKCS115_SigScheme': 'Crypto.Signature.pkcs1_15.new',
    'Crypto.Signature.pss.PSS_SigScheme': 'Crypto.Signature.pss.new',
    'Crypto.Random.urandom': 'Crypto.Random.get_random_bytes',
  },
  symbols: { ...HASH_SYMBOLS, ...CIPHER_SYMBOLS, ...KEY_SYMBOLS, ...KEY_DERIVATION_SYMBOLS },
});
