import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { always, integer, lengthInBytes, named } from './facets.ts';

const ASYMMETRIC = 'oscrypto.asymmetric.';
const SYMMETRIC = 'oscrypto.symmetric.';

/** The operating system's library: libcrypto on Linux. Read in oscrypto 1.3. */
export const OSCRYPTO = defineLibrary({
  library: 'oscrypto',
  distribution: 'oscrypto',
  modules: ['oscrypto'],
  needles: { common: ['oscrypto'] },
  aliases: { 'oscrypto.kdf': 'oscrypto.util' },
  symbols: {
    ...ciphers(),
    ...signatures(),
    [`${ASYMMETRIC}generate_pair`]: {
      parameters: ['algorithm', 'bit_size', 'curve'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: named('algorithm'), 'key-bits': integer('bit_size'), curve: named('curve') },
        },
      ],
    },
    [`${ASYMMETRIC}generate_dh_parameters`]: {
      parameters: ['bit_size'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('DH'), 'key-bits': integer('bit_size') } }],
    },
    [`${ASYMMETRIC}rsa_pkcs1v15_encrypt`]: padded('encrypt', 'PKCS#1 v1.5'),
    [`${ASYMMETRIC}rsa_pkcs1v15_decrypt`]: padded('decrypt', 'PKCS#1 v1.5'),
    [`${ASYMMETRIC}rsa_oaep_encrypt`]: padded('encrypt', 'OAEP'),
    [`${ASYMMETRIC}rsa_oaep_decrypt`]: padded('decrypt', 'OAEP'),
    // OpenSSL's own format: the key is made by one round of MD5.
    [`${ASYMMETRIC}dump_openssl_private_key`]: {
      parameters: ['private_key', 'passphrase'],
      uses: [
        {
          role: 'key-derivation',
          facets: { algorithm: always('EVP_BytesToKey') },
          when: { parameter: 'passphrase', given: true },
        },
      ],
    },
    'oscrypto.util.pbkdf2': derivation('PBKDF2'),
    'oscrypto.util.pbkdf1': derivation('PBKDF1'),
    'oscrypto.util.pkcs12_kdf': derivation('PKCS#12 KDF'),
    'oscrypto.util.rand_bytes': { uses: [{ role: 'random', facets: {} }] },
  },
});

function ciphers(): Readonly<Record<string, SymbolModel>> {
  const families: Readonly<Record<string, UseModel['facets']>> = {
    aes_cbc_no_padding: { algorithm: always('AES'), mode: always('CBC') },
    aes_cbc_pkcs7: { algorithm: always('AES'), mode: always('CBC') },
    rc4: { algorithm: always('RC4') },
    rc2_cbc_pkcs5: { algorithm: always('RC2'), mode: always('CBC') },
    tripledes_cbc_pkcs5: { algorithm: always('3DES'), mode: always('CBC') },
    des_cbc_pkcs5: { algorithm: always('DES'), mode: always('CBC') },
  };
  return Object.fromEntries(
    Object.entries(families).flatMap(([name, facets]) =>
      (['encrypt', 'decrypt'] as const).map((role): [string, SymbolModel] => [
        `${SYMMETRIC}${name}_${role}`,
        { uses: [{ role, facets }] },
      ]),
    ),
  );
}

function signatures(): Readonly<Record<string, SymbolModel>> {
  const schemes: Readonly<Record<string, UseModel['facets']>> = {
    rsa_pkcs1v15: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5') },
    rsa_pss: { algorithm: always('RSA'), padding: always('PSS') },
    dsa: { algorithm: always('DSA') },
    ecdsa: { algorithm: always('ECDSA') },
  };
  const model = (role: Role, facets: UseModel['facets'], parameters: readonly string[]): SymbolModel => ({
    parameters,
    uses: [{ role, facets: { ...facets, digest: named('hash_algorithm') } }],
  });
  return Object.fromEntries(
    Object.entries(schemes).flatMap(([name, facets]): [string, SymbolModel][] => [
      [`${ASYMMETRIC}${name}_sign`, model('sign', facets, ['private_key', 'data', 'hash_algorithm'])],
      [
        `${ASYMMETRIC}${name}_verify`,
        model('verify', facets, ['certificate_or_public_key', 'signature', 'data', 'hash_algorithm']),
      ],
    ]),
  );
}

function padded(role: Role, padding: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always('RSA'), padding: always(padding) } }] };
}

function derivation(algorithm: string): SymbolModel {
  return {
    parameters: ['hash_algorithm', 'password', 'salt', 'iterations', 'key_length'],
    uses: [
      {
        role: 'key-derivation',
        facets: {
          algorithm: always(algorithm),
          digest: named('hash_algorithm'),
          'salt-bytes': lengthInBytes('salt'),
          iterations: integer('iterations'),
          'derived-key-bytes': integer('key_length'),
        },
      },
    ],
  };
}
