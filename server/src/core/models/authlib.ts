import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, integer, lengthInBits, named, namedUnder, texts } from './facets.ts';
import { SIGNATURE_USES } from './oauthlib.ts';

const OAUTH1: SymbolModel = {
  parameters: [
    ...['client_id', 'client_secret', 'token', 'token_secret', 'redirect_uri', 'rsa_key', 'verifier'],
    'signature_method',
  ],
  uses: SIGNATURE_USES,
};

/** The algorithms that a token may carry; the one that signs stands in a header's mapping. Read in Authlib 1.9. */
export const AUTHLIB = defineLibrary({
  library: 'Authlib',
  distribution: 'Authlib',
  modules: ['authlib'],
  needles: { common: ['authlib'] },
  aliases: {
    'authlib.oauth1.rfc5849': 'authlib.oauth1',
    'authlib.oauth1.rfc5849.signature': 'authlib.oauth1',
    'authlib.integrations.httpx_client': 'authlib.integrations.requests_client',
  },
  symbols: {
    ...texts('authlib.oauth1.', {
      SIGNATURE_HMAC_SHA1: 'HMAC-SHA1',
      SIGNATURE_RSA_SHA1: 'RSA-SHA1',
    }),
    ...below(['authlib.integrations.requests_client.'], {
      OAuth1Session: OAUTH1,
      OAuth1Auth: OAUTH1,
      AsyncOAuth1Client: OAUTH1,
    }),
    'authlib.oauth1.ClientAuth': OAUTH1,
    'authlib.jose.RSAKey.generate_key': {
      parameters: ['key_size', 'options', 'is_private'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('RSA'), 'key-bits': integer('key_size', 2048) } }],
    },
    'authlib.jose.JsonWebKey.generate_key': {
      parameters: ['kty', 'crv_or_size', 'options', 'is_private'],
      uses: [
        {
          role: 'key-generation',
          facets: { algorithm: named('kty'), curve: named('crv_or_size'), 'key-bits': integer('crv_or_size') },
        },
      ],
    },
    'authlib.jose.ECKey.generate_key': onCurve('P-256'),
    'authlib.jose.OKPKey.generate_key': onCurve('Ed25519'),
    'authlib.jose.OctKey.import_key': octets('raw'),
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
  return {
    parameters,
    uses: [{ role: 'token', facets: { 'jwt-algorithm': namedUnder(header, 'alg'), 'key-bits': lengthInBits('key') } }],
  };
}

/** How the key is wrapped and how the content is encrypted. */
function encrypting(parameters: readonly string[], header: string): SymbolModel {
  return {
    parameters,
    uses: ['alg', 'enc'].map(key => ({ role: 'encrypt', facets: { 'jwt-algorithm': namedUnder(header, key) } })),
  };
}

function onCurve(fallback: string): SymbolModel {
  return {
    parameters: ['crv', 'options', 'is_private'],
    uses: [{ role: 'key-generation', facets: { curve: named('crv', fallback) } }],
  };
}

/** A key that stands in the source. */
function octets(parameter: string): SymbolModel {
  return {
    parameters: [parameter, 'options'],
    uses: [
      { role: 'mac', facets: { algorithm: always('HMAC'), 'key-bits': lengthInBits(parameter) }, onlyWith: 'key-bits' },
    ],
  };
}
