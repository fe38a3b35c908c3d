import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named } from './facets.ts';

/**
 * `digest_method` is SHA-1 unless given (`signer.py`, `_lazy_sha1`), in HMAC. Its key is a digest of
 * the secret, so that the secret's length says nothing of the key's (`derive_key`). Signatures read in 2.2.
 */
const SIGNER: SymbolModel = {
  parameters: ['secret_key', 'salt', 'sep', 'key_derivation', 'digest_method', 'algorithm'],
  uses: [
    {
      role: 'token',
      facets: {
        algorithm: always('HMAC'),
        digest: named('digest_method', 'SHA-1'),
      },
    },
  ],
};

const SERIALIZER: SymbolModel = {
  parameters: ['secret_key', 'salt', 'serializer', 'serializer_kwargs', 'signer', 'signer_kwargs'],
  uses: [
    { role: 'token', facets: { algorithm: always('HMAC'), digest: always('SHA-1') }, when: withoutSignerSettings() },
  ],
};

export const ITSDANGEROUS = defineLibrary({
  library: 'itsdangerous',
  distribution: 'itsdangerous',
  modules: ['itsdangerous'],
  needles: { common: ['itsdangerous'] },
  aliases: {
    'itsdangerous.signer': 'itsdangerous',
    'itsdangerous.timed': 'itsdangerous',
    'itsdangerous.serializer': 'itsdangerous',
    'itsdangerous.url_safe': 'itsdangerous',
  },
  symbols: {
    'itsdangerous.Signer': SIGNER,
    'itsdangerous.TimestampSigner': SIGNER,
    'itsdangerous.Serializer': SERIALIZER,
    'itsdangerous.TimedSerializer': SERIALIZER,
    'itsdangerous.URLSafeSerializer': SERIALIZER,
    'itsdangerous.URLSafeTimedSerializer': SERIALIZER,
    'itsdangerous.HMACAlgorithm': {
      parameters: ['digest_method'],
      uses: [{ role: 'token', facets: { algorithm: always('HMAC'), digest: named('digest_method', 'SHA-1') } }],
    },
  },
});

/** `signer_kwargs={'digest_method': …}` may change the digest. */
function withoutSignerSettings() {
  return { parameter: 'signer_kwargs', given: false } as const;
}
