import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { lengthInBits, named, naming } from './facets.ts';

const ALGORITHMS = {
  NONE: 'none',
  HS256: 'HS256',
  HS384: 'HS384',
  HS512: 'HS512',
  RS256: 'RS256',
  RS384: 'RS384',
  RS512: 'RS512',
  ES256: 'ES256',
  ES384: 'ES384',
  ES512: 'ES512',
  RSA1_5: 'RSA1_5',
  RSA_OAEP: 'RSA-OAEP',
  RSA_OAEP_256: 'RSA-OAEP-256',
  DIR: 'dir',
  A128KW: 'A128KW',
  A192KW: 'A192KW',
  A256KW: 'A256KW',
  A128GCM: 'A128GCM',
  A192GCM: 'A192GCM',
  A256GCM: 'A256GCM',
};

/** Signatures and defaults read in python-jose 3.5. */
export const PYTHON_JOSE = defineLibrary({
  library: 'python-jose',
  distribution: 'python-jose',
  modules: ['jose'],
  needles: { common: ['jose'] },
  symbols: {
    ...naming('jose.constants.ALGORITHMS.', 'jwt-algorithm', ALGORITHMS),
    'jose.jwt.encode': signing(['claims', 'key', 'algorithm', 'headers', 'access_token']),
    'jose.jws.sign': signing(['payload', 'key', 'headers', 'algorithm']),
    'jose.jwt.decode': accepting(['token', 'key', 'algorithms', 'options']),
    'jose.jws.verify': accepting(['token', 'key', 'algorithms', 'verify']),
    'jose.jwe.encrypt': {
      parameters: ['plaintext', 'key', 'encryption', 'algorithm', 'zip', 'cty', 'kid'],
      uses: [encrypting('encryption', 'A256GCM'), encrypting('algorithm', 'dir')],
    },
  },
});

function signing(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'token',
        facets: { 'jwt-algorithm': named('algorithm', 'HS256'), 'key-bits': lengthInBits('key') },
      },
    ],
  };
}

function accepting(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'token', facets: { 'jwt-algorithm': named('algorithms'), 'key-bits': lengthInBits('key') } }],
  };
}

function encrypting(parameter: string, fallback: string) {
  return { role: 'encrypt' satisfies Role, facets: { 'jwt-algorithm': named(parameter, fallback) } } as const;
}
