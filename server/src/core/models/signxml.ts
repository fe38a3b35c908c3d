import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { always, below, texts } from './facets.ts';

/** Algorithms are named by their identifiers (`http://www.w3.org/2000/09/xmldsig#rsa-sha1`), or by what stands behind the `#`. */
const FRAGMENT = /^(?:http:\/\/www\.w3\.org\/[\w/-]+#)?([\w-]+)$/i;

const HASHES = { sha224: 'SHA-224', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

const SIGNATURES: Readonly<Record<string, string>> = {
  'rsa-md5': 'MD5',
  'rsa-ripemd160': 'RIPEMD-160',
  'rsa-sha1': 'SHA-1',
  'dsa-sha1': 'SHA-1',
  'dsa-sha256': 'SHA-256',
  'ecdsa-sha1': 'SHA-1',
  'sha1-rsa-mgf1': 'SHA-1',
  ...Object.fromEntries(
    Object.entries(HASHES).flatMap(([word, name]) => [
      [`rsa-${word}`, name],
      [`ecdsa-${word}`, name],
      [`${word}-rsa-mgf1`, name],
    ]),
  ),
};

/** What signs, where that is not approved with any digest. */
const SCHEMES = { 'dsa-sha1': 'DSA', 'dsa-sha256': 'DSA' };

const CODES: Readonly<Record<string, string>> = {
  'hmac-md5': 'MD5',
  'hmac-ripemd160': 'RIPEMD-160',
  'hmac-sha1': 'SHA-1',
  ...Object.fromEntries(Object.entries(HASHES).map(([word, name]) => [`hmac-${word}`, name])),
};

const DIGESTS: Readonly<Record<string, string>> = { md5: 'MD5', sha1: 'SHA-1', ripemd160: 'RIPEMD-160', ...HASHES };

/** An XML signature's method is a signature or an HMAC, by one identifier (RFC 9231). */
export function xmlSignature(parameter: string): readonly UseModel[] {
  return [
    {
      role: 'sign',
      facets: {
        algorithm: { parameter, part: FRAGMENT, words: SCHEMES },
        digest: { parameter, part: FRAGMENT, words: SIGNATURES },
      },
      onlyWith: 'digest',
    },
    {
      role: 'mac',
      facets: { algorithm: always('HMAC'), digest: { parameter, part: FRAGMENT, words: CODES } },
      onlyWith: 'digest',
    },
  ];
}

/** What is signed is the digest of each reference, so that it takes part in the signature. */
export function xmlDigest(parameter: string): UseModel {
  return { role: 'sign', facets: { digest: { parameter, part: FRAGMENT, words: DIGESTS } }, onlyWith: 'digest' };
}

/** Signatures read in signxml 5.2, where SHA-1 must be allowed by a derived class; SHA-256 is its default since 2.0. */
const SIGNER: SymbolModel = {
  parameters: ['method', 'signature_algorithm', 'digest_algorithm', 'c14n_algorithm'],
  uses: [...xmlSignature('signature_algorithm'), xmlDigest('digest_algorithm')],
};

const METHODS = Object.fromEntries(
  [...Object.keys(SIGNATURES), ...Object.keys(CODES)].map(word => [word.toUpperCase().replaceAll('-', '_'), word]),
);

export const SIGNXML = defineLibrary({
  library: 'signxml',
  distribution: 'signxml',
  modules: ['signxml'],
  needles: { common: ['signxml'] },
  aliases: { 'signxml.algorithms': 'signxml', 'signxml.signer': 'signxml' },
  symbols: {
    ...texts('signxml.SignatureMethod.', METHODS),
    ...texts('signxml.DigestAlgorithm.', { SHA1: 'sha1', SHA224: 'sha224', SHA256: 'sha256', SHA512: 'sha512' }),
    ...below(['signxml.'], { XMLSigner: SIGNER, 'xades.XAdESSigner': SIGNER }),
  },
});
