import type { UseModel } from './define.ts';
import { defineLibrary } from './define.ts';
import { always, named } from './facets.ts';

/** Signed cookies: HMAC, SHA-512 unless told otherwise; tickets: digests of the secret. Read in WebOb 1.8 and Pyramid 2.1. */
export const WEBOB = defineLibrary({
  library: 'WebOb',
  distribution: 'WebOb',
  modules: ['webob', 'pyramid'],
  needles: {
    distinctive: [
      ...['SignedSerializer', 'SignedCookieProfile', 'SignedCookieSessionFactory'],
      ...['AuthTktAuthenticationPolicy', 'AuthTktCookieHelper'],
    ],
    suffice: true,
  },
  symbols: {
    'webob.cookies.SignedSerializer': { parameters: ['secret', 'salt', 'hashalg'], uses: [signed()] },
    'webob.cookies.SignedCookieProfile': {
      parameters: ['secret', 'salt', 'cookie_name', '*', 'hashalg'],
      uses: [signed()],
    },
    'pyramid.session.SignedCookieSessionFactory': { parameters: ['secret', '*', 'hashalg'], uses: [signed()] },
    'pyramid.authentication.AuthTktAuthenticationPolicy': {
      parameters: ['secret', '*', 'hashalg'],
      uses: [{ role: 'digest', facets: { digest: named('hashalg', 'SHA-512') } }],
    },
    'pyramid.authentication.AuthTktCookieHelper': {
      parameters: ['secret', '*', 'hashalg'],
      uses: [{ role: 'digest', facets: { digest: named('hashalg', 'MD5') } }],
    },
  },
});

function signed(): UseModel {
  return { role: 'token', facets: { algorithm: always('HMAC'), digest: named('hashalg', 'SHA-512') } };
}
