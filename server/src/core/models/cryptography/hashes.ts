import type { SymbolModel } from '../define.ts';
import { always, lengthInBits, named, naming } from '../facets.ts';

const HASHES = 'cryptography.hazmat.primitives.hashes.';

const DIGESTS = {
  MD5: 'MD5',
  SHA1: 'SHA-1',
  SHA224: 'SHA-224',
  SHA256: 'SHA-256',
  SHA384: 'SHA-384',
  SHA512: 'SHA-512',
  SHA512_224: 'SHA-512/224',
  SHA512_256: 'SHA-512/256',
  SHA3_224: 'SHA3-224',
  SHA3_256: 'SHA3-256',
  SHA3_384: 'SHA3-384',
  SHA3_512: 'SHA3-512',
  SHAKE128: 'SHAKE128',
  SHAKE256: 'SHAKE256',
  BLAKE2b: 'BLAKE2b',
  BLAKE2s: 'BLAKE2s',
  SM3: 'SM3',
  RIPEMD160: 'RIPEMD-160',
  Whirlpool: 'Whirlpool',
};

/** Hash functions and message authentication codes. Signatures read in cryptography 41 and 50. */
export const HASH_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...naming(HASHES, 'digest', DIGESTS, { referenceIsUse: 'digest' }),
  [`${HASHES}Hash`]: hashContext(['algorithm', 'backend']),
  [`${HASHES}Hash.hash`]: hashContext(['algorithm', 'data']),
  [`${HASHES}XOFHash`]: hashContext(['algorithm']),
  'cryptography.hazmat.primitives.hmac.HMAC': {
    parameters: ['key', 'algorithm', 'backend'],
    uses: [
      {
        role: 'mac',
        facets: { algorithm: always('HMAC'), digest: named('algorithm'), 'key-bits': lengthInBits('key') },
      },
    ],
  },
  'cryptography.hazmat.primitives.cmac.CMAC': {
    parameters: ['algorithm', 'backend'],
    uses: [{ role: 'mac', facets: { algorithm: named('algorithm') } }],
  },
  'cryptography.hazmat.primitives.poly1305.Poly1305': poly1305(['key']),
  'cryptography.hazmat.primitives.poly1305.Poly1305.generate_tag': poly1305(['key', 'data']),
  'cryptography.hazmat.primitives.poly1305.Poly1305.verify_tag': poly1305(['key', 'data', 'tag']),
  'cryptography.hazmat.primitives.twofactor.hotp.HOTP': oneTimePassword(['key', 'length', 'algorithm']),
  'cryptography.hazmat.primitives.twofactor.totp.TOTP': oneTimePassword(['key', 'length', 'algorithm', 'time_step']),
};

function hashContext(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'digest', facets: { digest: named('algorithm') } }] };
}

function poly1305(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'mac', facets: { algorithm: always('Poly1305') } }] };
}

/** HOTP and TOTP are HMAC (RFC 4226, RFC 6238). */
function oneTimePassword(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'mac',
        facets: { algorithm: always('HMAC'), digest: named('algorithm'), 'key-bits': lengthInBits('key') },
      },
    ],
  };
}
