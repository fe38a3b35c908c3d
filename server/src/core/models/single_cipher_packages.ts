import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named, naming } from './facets.ts';

const MODULES = [
  ...['blowfish', 'twofish', 'salsa20', 'rc4', 'arc4', 'des', 'pyDes', 'chacha20poly1305', 'tgcrypto', 'cryptg'],
  'chacha20poly1305_reuseable',
];

/**
 * Packages that have one cipher each, whose import says most (`packages.ts`). Read in blowfish 0.6.1, twofish 0.3.0,
 * salsa20 0.3.0, rc4 0.2, arc4 0.5.0, des 1.0.6, pyDes 2.0.1, chacha20poly1305 0.0.2, TgCrypto 1.2.5, cryptg 0.6.0.
 */
export const SINGLE_CIPHER_PACKAGES = defineLibrary({
  library: 'single-cipher-packages',
  modules: MODULES,
  needles: { common: MODULES },
  yieldsToProject: true,
  symbols: {
    'blowfish.Cipher': cipher('Blowfish'),
    'twofish.Twofish': cipher('Twofish'),
    'salsa20.Salsa20_keystream': cipher('Salsa20'),
    'salsa20.Salsa20_xor': cipher('Salsa20'),
    'salsa20.XSalsa20_keystream': cipher('XSalsa20'),
    'salsa20.XSalsa20_xor': cipher('XSalsa20'),
    'rc4.rc4': cipher('RC4'),
    'arc4.ARC4': cipher('RC4'),
    'chacha20poly1305.ChaCha20Poly1305': cipher('ChaCha20-Poly1305'),
    'chacha20poly1305.ChaCha': cipher('ChaCha20'),
    'chacha20poly1305.Poly1305': { uses: [{ role: 'mac', facets: { algorithm: always('Poly1305') } }] },
    'chacha20poly1305_reuseable.ChaCha20Poly1305Reusable': cipher('ChaCha20-Poly1305'),
    // Triple DES with keys of 16 or 24 bytes.
    'des.DesKey': cipher('DES'),
    'pyDes.des': object('DES', 'pyDes.des'),
    'pyDes.triple_des': object('3DES', 'pyDes.triple_des'),
    ...methods('pyDes.des'),
    ...methods('pyDes.triple_des'),
    ...naming('pyDes.', 'mode', { ECB: 'ECB', CBC: 'CBC' }),
    ...Object.fromEntries(
      ['ctr256', 'cbc256'].flatMap(name =>
        ['encrypt', 'decrypt'].map(does => [`tgcrypto.${name}_${does}`, aes(name.slice(0, 3).toUpperCase())]),
      ),
    ),
    'tgcrypto.ige256_encrypt': ige(),
    'tgcrypto.ige256_decrypt': ige(),
    'cryptg.encrypt_ige': ige(),
    'cryptg.decrypt_ige': ige(),
  },
});

function cipher(algorithm: string): SymbolModel {
  return { uses: [{ role: 'cipher', facets: { algorithm: always(algorithm) } }] };
}

/** What the object is asked for tells whether Triple DES still encrypts. */
function object(algorithm: string, returns: string): SymbolModel {
  return {
    parameters: ['key', 'mode', 'IV', 'pad', 'padmode'],
    uses: [{ role: 'cipher', facets: { algorithm: always(algorithm), mode: named('mode', 'ECB') } }],
    returns,
  };
}

function methods(type: string): Readonly<Record<string, SymbolModel>> {
  return {
    [`${type}.encrypt`]: { narrowsReceiverTo: 'encrypt' },
    [`${type}.decrypt`]: { narrowsReceiverTo: 'decrypt' },
  };
}

function ige(): SymbolModel {
  return aes('IGE');
}

function aes(mode: string): SymbolModel {
  return { uses: [{ role: 'cipher', facets: { algorithm: always('AES'), mode: always(mode) } }] };
}
