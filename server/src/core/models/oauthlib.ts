import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { always, below, texts, worded } from './facets.ts';

const HMACS = { 'hmac-sha1': 'SHA-1', 'hmac-sha256': 'SHA-256', 'hmac-sha512': 'SHA-512' };

const SIGNATURES = { 'rsa-sha1': 'SHA-1', 'rsa-sha256': 'SHA-256', 'rsa-sha512': 'SHA-512' };

/**
 * OAuth 1.0 names one of HMAC, RSA and PLAINTEXT by one word (RFC 5849, section 3.4); HMAC-SHA1 is taken without it.
 */
export const SIGNATURE_USES: readonly UseModel[] = [
  {
    role: 'mac',
    facets: { algorithm: always('HMAC'), digest: worded('signature_method', HMACS, 'SHA-1') },
    onlyWith: 'digest',
  },
  {
    role: 'sign',
    facets: { algorithm: always('RSA'), digest: worded('signature_method', SIGNATURES) },
    onlyWith: 'digest',
  },
];

/** Positions and defaults read in oauthlib 4.0 and requests-oauthlib 2.0. */
const CLIENT: SymbolModel = {
  parameters: [
    ...['client_key', 'client_secret', 'resource_owner_key', 'resource_owner_secret', 'callback_uri'],
    'signature_method',
  ],
  uses: SIGNATURE_USES,
};

const CONSTANTS = {
  SIGNATURE_HMAC: 'HMAC-SHA1',
  SIGNATURE_HMAC_SHA1: 'HMAC-SHA1',
  SIGNATURE_HMAC_SHA256: 'HMAC-SHA256',
  SIGNATURE_HMAC_SHA512: 'HMAC-SHA512',
  SIGNATURE_RSA: 'RSA-SHA1',
  SIGNATURE_RSA_SHA1: 'RSA-SHA1',
  SIGNATURE_RSA_SHA256: 'RSA-SHA256',
  SIGNATURE_RSA_SHA512: 'RSA-SHA512',
};

export const OAUTHLIB = defineLibrary({
  library: 'oauthlib',
  distribution: 'oauthlib',
  modules: ['oauthlib', 'requests_oauthlib'],
  needles: { common: ['oauthlib', 'requests_oauthlib'] },
  aliases: {
    'oauthlib.oauth1.rfc5849': 'oauthlib.oauth1',
    'requests_oauthlib.oauth1_session': 'requests_oauthlib',
    'requests_oauthlib.oauth1_auth': 'requests_oauthlib',
  },
  symbols: {
    'oauthlib.oauth1.Client': CLIENT,
    ...below(['requests_oauthlib.'], { OAuth1Session: CLIENT, OAuth1: CLIENT }),
    ...texts('oauthlib.oauth1.', CONSTANTS),
  },
});
