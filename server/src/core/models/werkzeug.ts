import { defineLibrary } from './define.ts';
import { named } from './facets.ts';

export const WERKZEUG = defineLibrary({
  library: 'Werkzeug',
  distribution: 'Werkzeug',
  modules: ['werkzeug'],
  needles: { common: ['werkzeug'] },
  symbols: {
    // security.py: scrypt is the default since 2.3; read in 3.1.
    'werkzeug.security.generate_password_hash': {
      parameters: ['password', 'method', 'salt_length'],
      uses: [{ role: 'password-hash', facets: { algorithm: named('method', 'scrypt') } }],
    },
  },
});
