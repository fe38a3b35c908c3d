import type { NameTable } from './table.ts';

/** JSON Web Algorithms: RFC 7518 (with the IANA registry), RFC 8037, RFC 8812, RFC 9864. Each is its own canonical spelling. */
export const JWT_ALGORITHM_NAMES: NameTable = Object.fromEntries(
  [
    ['none'],
    ['HS256', 'HS384', 'HS512'],
    ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'RS1'],
    ['ES256', 'ES384', 'ES512', 'ES256K'],
    ['EdDSA', 'Ed25519', 'Ed448', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'],
    ['RSA1_5', 'RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
    ['A128KW', 'A192KW', 'A256KW', 'A128GCMKW', 'A192GCMKW', 'A256GCMKW', 'C20PKW', 'XC20PKW'],
    ['dir', 'ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
    ['PBES2-HS256+A128KW', 'PBES2-HS384+A192KW', 'PBES2-HS512+A256KW'],
    ['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512', 'A128GCM', 'A192GCM', 'A256GCM', 'C20P', 'XC20P'],
  ]
    .flat()
    .map(name => [name, []]),
);
