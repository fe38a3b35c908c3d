import { defineLibrary } from './define.ts';
import { always } from './facets.ts';

/** The digest is the server's choice among MD5, SHA-1, SHA-256 and SHA-512, MD5 if it makes none (`_auth.py`). Read in httpx 0.28. */
export const HTTPX = defineLibrary({
  library: 'httpx',
  distribution: 'httpx',
  modules: ['httpx'],
  needles: { distinctive: ['DigestAuth'], suffice: true },
  symbols: {
    'httpx.DigestAuth': {
      parameters: ['username', 'password'],
      uses: [{ role: 'login', facets: { 'login-method': always('HTTP Digest') } }],
    },
  },
});
