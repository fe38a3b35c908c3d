import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';

const NTLM: SymbolModel = {
  parameters: ['username', 'password'],
  uses: [{ role: 'login', facets: { 'login-method': always('NTLM') } }],
};

/** NTLM over HTTP, for requests and httpx. Read in requests-ntlm 1.3 and httpx-ntlm 1.4. */
export const REQUESTS_NTLM = defineLibrary({
  library: 'requests-ntlm',
  distribution: 'requests-ntlm',
  modules: ['requests_ntlm', 'requests_ntlm2', 'httpx_ntlm'],
  needles: { distinctive: ['requests_ntlm', 'requests_ntlm2', 'httpx_ntlm'] },
  aliases: { 'requests_ntlm.requests_ntlm': 'requests_ntlm' },
  symbols: {
    'requests_ntlm.HttpNtlmAuth': NTLM,
    'requests_ntlm2.HttpNtlmAuth': NTLM,
    'httpx_ntlm.HttpNtlmAuth': NTLM,
  },
});
