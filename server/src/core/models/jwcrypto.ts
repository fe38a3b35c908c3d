import { defineLibrary } from './define.ts';
import { always, integer, lengthInBits, named, namedUnder, partOf } from './facets.ts';

/** Headers are mappings, or their JSON. */
const ALG_IN_JSON = /^\s*\{.*"alg"\s*:\s*"([^"\\]+)"/s;
const ENC_IN_JSON = /^\s*\{.*"enc"\s*:\s*"([^"\\]+)"/s;

/** Signatures read in jwcrypto 1.6. */
export const JWCRYPTO = defineLibrary({
  library: 'jwcrypto',
  distribution: 'jwcrypto',
  modules: ['jwcrypto'],
  needles: { common: ['jwcrypto'] },
  symbols: {
    'jwcrypto.jwk.JWK.generate': {
      parameters: ['*', 'kty', 'size', 'crv', 'public_exponent'],
      uses: [
        {
          role: 'key-generation',
          facets: {
            algorithm: named('kty'),
            curve: named('crv'),
            'key-bits': integer('size'),
            'public-exponent': integer('public_exponent'),
          },
        },
      ],
    },
    'jwcrypto.jwk.JWK.from_password': {
      parameters: ['password'],
      uses: [
        {
          role: 'mac',
          facets: { algorithm: always('HMAC'), 'key-bits': lengthInBits('password') },
          onlyWith: 'key-bits',
        },
      ],
    },
    'jwcrypto.jws.JWS': {},
    'jwcrypto.jws.JWS.add_signature': {
      parameters: ['key', 'alg', 'protected', 'header'],
      uses: [
        { role: 'token', facets: { 'jwt-algorithm': named('alg') } },
        { role: 'token', facets: { 'jwt-algorithm': namedUnder('protected', 'alg') } },
        { role: 'token', facets: { 'jwt-algorithm': partOf('protected', ALG_IN_JSON) }, onlyWith: 'jwt-algorithm' },
      ],
    },
    'jwcrypto.jws.JWS.verify': {
      parameters: ['key', 'alg', 'detached_payload'],
      uses: [{ role: 'token', facets: { 'jwt-algorithm': named('alg') } }],
    },
    'jwcrypto.jwt.JWT': {
      parameters: ['header', 'claims', 'jwt', 'key', 'algs', 'default_claims', 'check_claims'],
      uses: [
        { role: 'token', facets: { 'jwt-algorithm': named('algs') } },
        { role: 'token', facets: { 'jwt-algorithm': namedUnder('header', 'alg') } },
        { role: 'token', facets: { 'jwt-algorithm': namedUnder('header', 'enc') } },
      ],
    },
    'jwcrypto.jwe.JWE': {
      parameters: ['plaintext', 'protected', 'unprotected', 'aad', 'algs', 'recipient', 'header'],
      uses: [
        { role: 'encrypt', facets: { 'jwt-algorithm': named('algs') } },
        { role: 'encrypt', facets: { 'jwt-algorithm': namedUnder('protected', 'alg') } },
        { role: 'encrypt', facets: { 'jwt-algorithm': namedUnder('protected', 'enc') } },
        { role: 'encrypt', facets: { 'jwt-algorithm': partOf('protected', ALG_IN_JSON) }, onlyWith: 'jwt-algorithm' },
        { role: 'encrypt', facets: { 'jwt-algorithm': partOf('protected', ENC_IN_JSON) }, onlyWith: 'jwt-algorithm' },
      ],
    },
  },
});
