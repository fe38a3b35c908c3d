import { defineLibrary, type SymbolModel } from './define.ts';
import { below, named, namedUnder } from './facets.ts';

/** The algorithms that a token may carry; the one that signs stands in a header's mapping. Read in Authlib 1.9. */
export const AUTHLIB = defineLibrary({
  library: 'Authlib',
  distribution: 'Authlib',
  modules: ['authlib'],
  needles: { common: ['authlib'] },
  symbols: {
    'authlib.jose.JsonWebToken': accepting(),
    'authlib.jose.JsonWebSignature': accepting(),
    'authlib.jose.JsonWebEncryption': accepting(),
    ...below(['authlib.jose.jwt.', 'authlib.jose.JsonWebToken.'], {
      encode: signing(['header', 'payload', 'key', 'check'], 'header'),
    }),
    ...below(['authlib.jose.JsonWebSignature.'], {
      serialize_compact: signing(['protected', 'payload', 'key'], 'protected'),
      serialize: signing(['header', 'payload', 'key'], 'header'),
    }),
    ...below(['authlib.jose.JsonWebEncryption.'], {
      serialize_compact: encrypting(['protected', 'payload', 'key', 'sender_key'], 'protected'),
      serialize: encrypting(['header', 'payload', 'key', 'sender_key'], 'header'),
    }),
  },
});

function accepting() {
  return {
    parameters: ['algorithms', 'private_headers'],
    uses: [{ role: 'token', facets: { 'jwt-algorithm': named('algorithms') } }],
  } as const;
}

function signing(parameters: readonly string[], header: string): SymbolModel {
  return { parameters, uses: [{ role: 'token', facets: { 'jwt-algorithm': namedUnder(header, 'alg') } }] };
}

/** How the key is wrapped and how the content is encrypted. */
function encrypting(parameters: readonly string[], header: string): SymbolModel {
  return {
    parameters,
    uses: ['alg', 'enc'].map(key => ({ role: 'encrypt', facets: { 'jwt-algorithm': namedUnder(header, key) } })),
  };
}
