import { defineLibrary } from './define.ts';
import { always, below } from './facets.ts';

const CLIENTS = ['SMTP', 'SMTP_SSL', 'LMTP'].map(name => `smtplib.${name}`);

/** `auth_cram_md5` computes HMAC-MD5 and is handed to `auth`; `login` takes it where the server offers it. Lib/smtplib.py, read in 3.11. */
export const SMTPLIB = defineLibrary({
  library: 'smtplib',
  modules: ['smtplib'],
  needles: { common: ['smtplib'] },
  onlyWhereImported: true,
  symbols: below(CLIENTS, {
    '': {},
    '.auth_cram_md5': {
      parameters: ['challenge'],
      denotes: { facet: 'digest', value: 'MD5' },
      uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), digest: always('MD5') } }],
      referenceIsUse: 'mac',
    },
  }),
});
