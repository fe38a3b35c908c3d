import { defineLibrary } from './define.ts';
import { always, below } from './facets.ts';

const CLIENTS = ['IMAP4', 'IMAP4_SSL', 'IMAP4_stream'].map(name => `imaplib.${name}`);

/** CRAM-MD5 is HMAC-MD5 of the server's challenge. Lib/imaplib.py, read in 3.11. */
export const IMAPLIB = defineLibrary({
  library: 'imaplib',
  modules: ['imaplib'],
  needles: { common: ['imaplib'] },
  onlyWhereImported: true,
  symbols: below(CLIENTS, {
    '': {},
    '.authenticate': {
      parameters: ['mechanism', 'authobject'],
      uses: [
        {
          role: 'mac',
          facets: { digest: { parameter: 'mechanism', spelled: { 'CRAM-MD5': 'MD5', 'DIGEST-MD5': 'MD5' } } },
        },
      ],
    },
    '.login_cram_md5': {
      parameters: ['user', 'password'],
      uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), digest: always('MD5') } }],
    },
  }),
});
