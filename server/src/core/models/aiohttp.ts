import { defineLibrary } from './define.ts';
import { always } from './facets.ts';

/** The digest is the server's choice, MD5 if it makes none (`client_middleware_digest_auth.py`). Read in aiohttp 3.14. */
export const AIOHTTP = defineLibrary({
  library: 'aiohttp',
  distribution: 'aiohttp',
  modules: ['aiohttp'],
  needles: { distinctive: ['DigestAuthMiddleware'], suffice: true },
  symbols: {
    'aiohttp.DigestAuthMiddleware': {
      parameters: ['login', 'password', 'preemptive'],
      uses: [{ role: 'login', facets: { 'login-method': always('HTTP Digest') } }],
    },
  },
});
