import { defineLibrary } from './define.ts';
import { always } from './facets.ts';

/** HTTP Digest answers with MD5, SHA-1, SHA-256 or SHA-512 as the server asks, and MD5 if it does not (`auth.py`). Read in requests 2.34. */
export const REQUESTS = defineLibrary({
  library: 'requests',
  distribution: 'requests',
  modules: ['requests', 'requests_toolbelt'],
  needles: {
    distinctive: ['HTTPDigestAuth', 'HTTPProxyDigestAuth', 'DEFAULT_CIPHERS', 'create_urllib3_context'],
    suffice: true,
  },
  aliases: { 'requests.packages.urllib3': 'urllib3' },
  symbols: {
    'requests.auth.HTTPDigestAuth': {
      parameters: ['username', 'password'],
      uses: [{ role: 'login', facets: { 'login-method': always('HTTP Digest') } }],
    },
    'requests_toolbelt.auth.http_proxy_digest.HTTPProxyDigestAuth': {
      parameters: ['username', 'password'],
      uses: [{ role: 'login', facets: { 'login-method': always('HTTP Digest') } }],
    },
  },
});
