import type { Facet } from '../inventory/crypto-use.ts';
import { defineLibrary, type Source, type SymbolModel, type UseModel } from './define.ts';
import { always, below, texts, worded } from './facets.ts';
import { xmlDigest, xmlSignature } from './signxml.ts';

/** Transforms by the names of `xmlsec.Transform`; the constants in `xmlsec.constants` join them to one word. */
const TRANSFORMS: Readonly<Record<string, readonly [string, string]>> = {
  MD5: ['TransformMd5', 'md5'],
  SHA1: ['TransformSha1', 'sha1'],
  SHA224: ['TransformSha224', 'sha224'],
  SHA256: ['TransformSha256', 'sha256'],
  SHA384: ['TransformSha384', 'sha384'],
  SHA512: ['TransformSha512', 'sha512'],
  RIPEMD160: ['TransformRipemd160', 'ripemd160'],
  RSA_MD5: ['TransformRsaMd5', 'rsa-md5'],
  RSA_RIPEMD160: ['TransformRsaRipemd160', 'rsa-ripemd160'],
  RSA_SHA1: ['TransformRsaSha1', 'rsa-sha1'],
  RSA_SHA224: ['TransformRsaSha224', 'rsa-sha224'],
  RSA_SHA256: ['TransformRsaSha256', 'rsa-sha256'],
  RSA_SHA384: ['TransformRsaSha384', 'rsa-sha384'],
  RSA_SHA512: ['TransformRsaSha512', 'rsa-sha512'],
  DSA_SHA1: ['TransformDsaSha1', 'dsa-sha1'],
  ECDSA_SHA1: ['TransformEcdsaSha1', 'ecdsa-sha1'],
  ECDSA_SHA256: ['TransformEcdsaSha256', 'ecdsa-sha256'],
  HMAC_MD5: ['TransformHmacMd5', 'hmac-md5'],
  HMAC_RIPEMD160: ['TransformHmacRipemd160', 'hmac-ripemd160'],
  HMAC_SHA1: ['TransformHmacSha1', 'hmac-sha1'],
  HMAC_SHA256: ['TransformHmacSha256', 'hmac-sha256'],
  AES128: ['TransformAes128Cbc', 'aes128-cbc'],
  AES192: ['TransformAes192Cbc', 'aes192-cbc'],
  AES256: ['TransformAes256Cbc', 'aes256-cbc'],
  DES3: ['TransformDes3Cbc', 'tripledes-cbc'],
  KW_DES3: ['TransformKWDes3', 'kw-tripledes'],
  RSA_PKCS1: ['TransformRsaPkcs1', 'rsa-1_5'],
  RSA_OAEP: ['TransformRsaOaep', 'rsa-oaep-mgf1p'],
};

const CIPHERS = {
  'tripledes-cbc': '3DES',
  'kw-tripledes': '3DES',
  'aes128-cbc': 'AES',
  'aes192-cbc': 'AES',
  'aes256-cbc': 'AES',
};

const SIGNING: SymbolModel = { parameters: ['node', 'c14n_method', 'sign_method'], uses: xmlSignature('sign_method') };

/** Signatures read in the type stubs of xmlsec 1.3. */
export const XMLSEC = defineLibrary({
  library: 'xmlsec',
  distribution: 'xmlsec',
  modules: ['xmlsec'],
  needles: { common: ['xmlsec'] },
  symbols: {
    ...texts(
      'xmlsec.Transform.',
      Object.fromEntries(Object.entries(TRANSFORMS).map(([name, [, word]]) => [name, word])),
    ),
    ...texts('xmlsec.constants.', Object.fromEntries(Object.values(TRANSFORMS))),
    ...below(['xmlsec.template.'], {
      create: SIGNING,
      add_reference: { parameters: ['node', 'digest_method'], uses: [xmlDigest('digest_method')] },
      encrypted_data_create: {
        parameters: ['node', 'method'],
        uses: [encryption({ algorithm: worded('method', CIPHERS) })],
      },
      add_encrypted_key: {
        parameters: ['node', 'method'],
        uses: [
          encryption({ algorithm: worded('method', CIPHERS) }),
          {
            role: 'encrypt',
            facets: {
              algorithm: always('RSA'),
              padding: worded('method', { 'rsa-1_5': 'PKCS#1 v1.5', 'rsa-oaep-mgf1p': 'OAEP' }),
            },
            onlyWith: 'padding',
          },
        ],
      },
    }),
    'xmlsec.SignatureContext': {},
    'xmlsec.SignatureContext.sign_binary': { parameters: ['bytes', 'transform'], uses: xmlSignature('transform') },
  },
});

function encryption(facets: Readonly<Partial<Record<Facet, Source>>>): UseModel {
  return { role: 'encrypt', facets, onlyWith: 'algorithm' };
}
