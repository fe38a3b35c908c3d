import { defineLibrary } from './define.ts';
import { always, below } from './facets.ts';

/** APOP answers the server's challenge with MD5 of the challenge and the password (RFC 1939). Lib/poplib.py, read in 3.11. */
export const POPLIB = defineLibrary({
  library: 'poplib',
  modules: ['poplib'],
  needles: { common: ['poplib'] },
  onlyWhereImported: true,
  symbols: below(['poplib.POP3', 'poplib.POP3_SSL'], {
    '': {},
    '.apop': {
      parameters: ['user', 'password'],
      uses: [{ role: 'digest', facets: { digest: always('MD5') } }],
    },
  }),
});
