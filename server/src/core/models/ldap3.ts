import { defineLibrary } from './define.ts';
import { named } from './facets.ts';

/** NTLM is MD4 of the password and HMAC-MD5 of the answer, computed in `utils/ntlm.py`. Read in ldap3 2.9. */
export const LDAP3 = defineLibrary({
  library: 'ldap3',
  distribution: 'ldap3',
  modules: ['ldap3'],
  needles: { common: ['ldap3'] },
  symbols: {
    'ldap3.NTLM': { denotes: { facet: 'algorithm', value: 'NT hash' } },
    'ldap3.Connection': {
      parameters: ['server', 'user', 'password', 'auto_bind', 'version', 'authentication'],
      uses: [
        {
          role: 'password-hash',
          facets: { algorithm: named('authentication') },
          when: { parameter: 'authentication', given: true },
        },
      ],
    },
  },
});
