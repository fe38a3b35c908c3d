import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, lengthInBits, named } from './facets.ts';

/** `jwt.encode` and the methods of the classes behind it. PyJWT signs with HS256 if no algorithm is given (2.8 and 2.15). */
const ENCODE: SymbolModel = {
  parameters: ['payload', 'key', 'algorithm', 'headers', 'json_encoder', 'sort_headers'],
  uses: [
    {
      role: 'token',
      facets: { 'jwt-algorithm': named('algorithm', 'HS256'), 'key-bits': lengthInBits('key') },
    },
  ],
};

const DECODE: SymbolModel = {
  parameters: ['jwt', 'key', 'algorithms', 'options'],
  uses: [{ role: 'token', facets: { 'jwt-algorithm': named('algorithms'), 'key-bits': lengthInBits('key') } }],
};

const REGISTER: SymbolModel = {
  parameters: ['alg_id', 'alg_obj'],
  uses: [{ role: 'token', facets: { 'jwt-algorithm': named('alg_id') } }],
};

export const PYJWT = defineLibrary({
  library: 'PyJWT',
  distribution: 'PyJWT',
  modules: ['jwt'],
  needles: { common: ['jwt'] },
  aliases: {
    'jwt.api_jwt': 'jwt',
    'jwt.api_jws': 'jwt',
    'jwt.api_jwk': 'jwt',
    'jwt.PyJWS': 'jwt.PyJWT',
  },
  symbols: {
    'jwt.PyJWT': {},
    ...below(['jwt.', 'jwt.PyJWT.'], {
      encode: ENCODE,
      decode: DECODE,
      decode_complete: DECODE,
      register_algorithm: REGISTER,
    }),
    'jwt.get_algorithm_by_name': {
      parameters: ['alg_name'],
      uses: [{ role: 'token', facets: { 'jwt-algorithm': named('alg_name') } }],
    },
    'jwt.PyJWK': {
      parameters: ['jwk_data', 'algorithm'],
      uses: [
        {
          role: 'token',
          facets: { 'jwt-algorithm': named('algorithm') },
          when: { parameter: 'algorithm', given: true },
        },
      ],
    },
    'jwt.algorithms.HMACAlgorithm': {
      parameters: ['hash_alg'],
      uses: [{ role: 'token', facets: { algorithm: always('HMAC'), digest: named('hash_alg') } }],
    },
    'jwt.algorithms.RSAAlgorithm': signing(['hash_alg']),
    'jwt.algorithms.RSAPSSAlgorithm': signing(['hash_alg']),
    'jwt.algorithms.ECAlgorithm': signing(['hash_alg', 'expected_curve']),
    'jwt.algorithms.NoneAlgorithm': { denotes: { facet: 'jwt-algorithm', value: 'none' }, referenceIsUse: 'token' },
  },
});

function signing(parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role: 'sign', facets: { digest: named('hash_alg') } }] };
}
