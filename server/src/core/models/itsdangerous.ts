import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, lengthInBits, named, namedUnder } from './facets.ts';

/**
 * `digest_method` is SHA-1 unless given (`signer.py`, `_lazy_sha1`), in HMAC. Its key is a digest of the secret, so that the
 * secret's length says nothing of the key's, unless the secret is to be the key itself, or that of an HMAC over the salt
 * (`derive_key`). Signatures read in 1.1 and 2.2.
 */
const SIGNER: SymbolModel = {
  parameters: ['secret_key', 'salt', 'sep', 'key_derivation', 'digest_method', 'algorithm'],
  uses: [
    {
      role: 'token',
      facets: { algorithm: always('HMAC'), digest: named('digest_method', 'SHA-1') },
      when: { parameter: 'algorithm', given: false },
    },
    {
      role: 'mac',
      facets: { algorithm: always('HMAC'), 'key-bits': lengthInBits('secret_key') },
      when: { parameter: 'key_derivation', given: true, among: ['hmac', 'none'] },
      onlyWith: 'key-bits',
    },
  ],
};

const SERIALIZER: SymbolModel = {
  parameters: ['secret_key', 'salt', 'serializer', 'serializer_kwargs', 'signer', 'signer_kwargs'],
  uses: [
    {
      role: 'token',
      facets: { algorithm: always('HMAC'), digest: always('SHA-1') },
      when: { parameter: 'signer_kwargs', given: false },
    },
    {
      role: 'token',
      facets: { algorithm: always('HMAC'), digest: namedUnder('signer_kwargs', 'digest_method') },
      onlyWith: 'digest',
    },
  ],
};

/** JSON Web Signatures of itsdangerous 1.1: with HS512 unless told otherwise, under the secret itself unless there is a salt. */
const WEB_SIGNATURE: SymbolModel = {
  parameters: ['secret_key', 'salt', 'serializer', 'serializer_kwargs', 'signer', 'signer_kwargs', 'algorithm_name'],
  uses: [
    {
      role: 'token',
      facets: { 'jwt-algorithm': named('algorithm_name', 'HS512'), 'key-bits': lengthInBits('secret_key') },
      when: { parameter: 'salt', given: false },
    },
    {
      role: 'token',
      facets: { 'jwt-algorithm': named('algorithm_name', 'HS512') },
      when: { parameter: 'salt', given: true },
    },
  ],
};

const SIGNERS = ['itsdangerous.Signer', 'itsdangerous.TimestampSigner'];

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
    'itsdangerous.jws': 'itsdangerous',
  },
  symbols: {
    ...below(SIGNERS, {
      '': SIGNER,
      '.default_digest_method': {
        assignment: {
          role: 'token',
          facets: { algorithm: always('HMAC'), digest: named('value') },
          onlyWith: 'digest',
        },
      },
    }),
    'itsdangerous.Serializer': SERIALIZER,
    'itsdangerous.TimedSerializer': SERIALIZER,
    'itsdangerous.URLSafeSerializer': SERIALIZER,
    'itsdangerous.URLSafeTimedSerializer': SERIALIZER,
    'itsdangerous.JSONWebSignatureSerializer': WEB_SIGNATURE,
    'itsdangerous.TimedJSONWebSignatureSerializer': {
      ...WEB_SIGNATURE,
      parameters: ['secret_key', 'expires_in', '*', 'salt', 'algorithm_name'],
    },
    'itsdangerous.HMACAlgorithm': {
      parameters: ['digest_method'],
      uses: [{ role: 'token', facets: { algorithm: always('HMAC'), digest: named('digest_method', 'SHA-1') } }],
    },
    'itsdangerous.HMACAlgorithm.get_signature': {
      parameters: ['key', 'value'],
      uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), 'key-bits': lengthInBits('key') } }],
    },
    'itsdangerous.NoneAlgorithm': {
      denotes: { facet: 'jwt-algorithm', value: 'none' },
      referenceIsUse: 'token',
    },
  },
});
