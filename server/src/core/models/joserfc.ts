import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, integer, lengthInBits, named, namedUnder } from './facets.ts';

/** Signatures and defaults read in joserfc 1.8. */
export const JOSERFC = defineLibrary({
  library: 'joserfc',
  distribution: 'joserfc',
  modules: ['joserfc'],
  needles: { common: ['joserfc'] },
  symbols: {
    'joserfc.jwt.encode': accepting('token', ['header', 'claims', 'key', 'algorithms'], 'header'),
    'joserfc.jwt.decode': accepting('token', ['value', 'key', 'algorithms']),
    'joserfc.jws.serialize_compact': accepting(
      'token',
      ['protected', 'payload', 'private_key', 'algorithms'],
      'protected',
    ),
    'joserfc.jwe.encrypt_compact': accepting(
      'encrypt',
      ['protected', 'plaintext', 'public_key', 'algorithms'],
      'protected',
    ),
    'joserfc.jwk.RSAKey.generate_key': {
      parameters: ['key_size', 'parameters', 'private', 'auto_kid'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: always('RSA'), 'key-bits': integer('key_size', 2048) },
        },
      ],
    },
    'joserfc.jwk.OctKey.import_key': {
      parameters: ['value', 'parameters'],
      uses: [
        { role: 'mac', facets: { algorithm: always('HMAC'), 'key-bits': lengthInBits('value') }, onlyWith: 'key-bits' },
      ],
    },
    'joserfc.jws.deserialize_compact': accepting('verify', ['value', 'public_key', 'algorithms']),
    'joserfc.jwe.decrypt_compact': accepting('decrypt', ['value', 'private_key', 'algorithms']),
    'joserfc.jwk.ECKey.generate_key': onCurve('P-256'),
    'joserfc.jwk.OKPKey.generate_key': onCurve('Ed25519'),
  },
});

/** The algorithms that may be used; where a header is given, also the ones that are. */
function accepting(role: Role, parameters: readonly string[], header?: string): SymbolModel {
  const sources = [named('algorithms'), ...(header === undefined ? [] : chosenIn(header))];
  return { parameters, uses: sources.map(source => ({ role, facets: { 'jwt-algorithm': source } })) };
}

function chosenIn(header: string) {
  return [namedUnder(header, 'alg'), namedUnder(header, 'enc')];
}

function onCurve(fallback: string): SymbolModel {
  return {
    parameters: ['crv', 'parameters', 'private', 'auto_kid'],
    uses: [{ role: 'key-generation', facets: { curve: named('crv', fallback) } }],
  };
}
