import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, integer, named } from './facets.ts';

/** Signatures and defaults read in joserfc 1.8. */
export const JOSERFC = defineLibrary({
  library: 'joserfc',
  distribution: 'joserfc',
  modules: ['joserfc'],
  needles: { common: ['joserfc'] },
  symbols: {
    'joserfc.jwt.encode': accepting('token', ['header', 'claims', 'key', 'algorithms']),
    'joserfc.jwt.decode': accepting('token', ['value', 'key', 'algorithms']),
    'joserfc.jws.serialize_compact': accepting('token', ['protected', 'payload', 'private_key', 'algorithms']),
    'joserfc.jwe.encrypt_compact': accepting('encrypt', ['protected', 'plaintext', 'public_key', 'algorithms']),
    'joserfc.jwk.RSAKey.generate_key': {
      parameters: ['key_size', 'parameters', 'private', 'auto_kid'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: always('RSA'), 'key-bits': integer('key_size', 2048) },
        },
      ],
    },
    'joserfc.jwk.ECKey.generate_key': onCurve('P-256'),
    'joserfc.jwk.OKPKey.generate_key': onCurve('Ed25519'),
  },
});

function accepting(role: Role, parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role, facets: { 'jwt-algorithm': named('algorithms') } }] };
}

function onCurve(fallback: string): SymbolModel {
  return {
    parameters: ['crv', 'parameters', 'private', 'auto_kid'],
    uses: [{ role: 'key-generation', facets: { curve: named('crv', fallback) } }],
  };
}
