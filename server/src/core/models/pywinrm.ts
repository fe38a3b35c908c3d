import { defineLibrary } from './define.ts';
import { worded } from './facets.ts';

/** `Session` hands its keywords on to `Protocol`. CredSSP carries NTLM or Kerberos. Read in pywinrm 0.5. */
export const PYWINRM = defineLibrary({
  library: 'pywinrm',
  distribution: 'pywinrm',
  modules: ['winrm'],
  needles: { common: ['winrm'] },
  symbols: Object.fromEntries(
    ['winrm.Session', 'winrm.Protocol', 'winrm.protocol.Protocol'].map(name => [
      name,
      {
        parameters: name === 'winrm.Session' ? ['target', 'auth', '*', 'transport'] : ['endpoint', 'transport'],
        uses: [
          {
            role: 'login',
            facets: { 'login-method': worded('transport', { ntlm: 'NTLM' }) },
            onlyWith: 'login-method',
          },
        ],
      },
    ]),
  ),
});
