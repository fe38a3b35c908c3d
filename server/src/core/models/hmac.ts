import { defineLibrary, type SymbolModel } from './define.ts';
import { always, lengthInBits, named } from './facets.ts';

/** `_hmac.compute_…` of CPython 3.14, which compute HMAC in its own C code. */
const ONE_SHOTS: Readonly<Record<string, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha224: 'SHA-224',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
  sha3_224: 'SHA3-224',
  sha3_256: 'SHA3-256',
  sha3_384: 'SHA3-384',
  sha3_512: 'SHA3-512',
  blake2b_32: 'BLAKE2b',
  blake2s_32: 'BLAKE2s',
};

/** Without a digest `new` takes MD5 before Python 3.8 and raises TypeError since (Library reference, "hmac"). */
export const HMAC = defineLibrary({
  library: 'hmac',
  modules: ['hmac', '_hmac'],
  needles: { distinctive: ['hmac', '_hmac'] },
  symbols: {
    'hmac.new': keyed(['key', 'msg', 'digestmod'], 'digestmod', 'MD5'),
    'hmac.HMAC': keyed(['key', 'msg', 'digestmod'], 'digestmod', 'MD5'),
    'hmac.digest': keyed(['key', 'msg', 'digest'], 'digest'),
    '_hmac.new': keyed(['key', 'msg', 'digestmod'], 'digestmod'),
    '_hmac.compute_digest': keyed(['key', 'msg', 'digest'], 'digest'),
    ...Object.fromEntries(
      Object.entries(ONE_SHOTS).map(([name, digest]) => [
        `_hmac.compute_${name}`,
        keyed(['key', 'msg'], undefined, digest),
      ]),
    ),
  },
});

function keyed(parameters: readonly string[], digest: string | undefined, fallback?: string): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'mac',
        facets: {
          algorithm: always('HMAC'),
          digest: digest === undefined ? always(fallback!) : named(digest, fallback),
          'key-bits': lengthInBits('key'),
        },
      },
    ],
  };
}
