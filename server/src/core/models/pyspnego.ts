import { defineLibrary } from './define.ts';
import { worded } from './facets.ts';

/** NTLM in Python code of its own (`_ntlm.py`); `negotiate` takes Kerberos where it can. Read in pyspnego 0.12. */
export const PYSPNEGO = defineLibrary({
  library: 'pyspnego',
  distribution: 'pyspnego',
  modules: ['spnego'],
  needles: { common: ['spnego'] },
  aliases: { 'spnego.auth': 'spnego' },
  symbols: {
    'spnego.client': context([
      ...['username', 'password', 'hostname', 'service', 'channel_bindings', 'context_req', 'protocol'],
    ]),
    'spnego.server': context(['hostname', 'service', 'channel_bindings', 'context_req', 'protocol']),
  },
});

function context(parameters: readonly string[]) {
  return {
    parameters,
    uses: [
      {
        role: 'login',
        facets: { 'login-method': worded('protocol', { ntlm: 'NTLM' }) },
        onlyWith: 'login-method',
      },
    ],
  } as const;
}
