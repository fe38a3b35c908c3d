import { defineLibrary } from './define.ts';
import { named, naming } from './facets.ts';

const METHODS = {
  METHOD_CRYPT: 'DES-crypt',
  METHOD_MD5: 'MD5-crypt',
  METHOD_SHA256: 'SHA-256-crypt',
  METHOD_SHA512: 'SHA-512-crypt',
  METHOD_BLOWFISH: 'bcrypt',
};

/** What `crypt` takes without a method. Lib/crypt.py, read in 3.11. */
const STRONGEST = 'SHA-512-crypt';

/** The standard library's `crypt`, until Python 3.12, and `legacycrypt`, which took its place. */
export const CRYPT = defineLibrary({
  library: 'crypt',
  modules: ['crypt', 'legacycrypt'],
  needles: { common: ['crypt', 'legacycrypt'] },
  aliases: { legacycrypt: 'crypt' },
  symbols: {
    ...naming('crypt.', 'algorithm', METHODS, { referenceIsUse: 'password-hash' }),
    // A salt is a secret's neighbour, and only its first characters name the method: as a text it is not read.
    'crypt.crypt': {
      parameters: ['word', 'salt'],
      uses: [
        {
          role: 'password-hash',
          facets: {
            algorithm: { parameter: 'salt', read: 'symbol', default: STRONGEST, otherwise: 'crypt(3)' },
          },
        },
      ],
    },
    'crypt.mksalt': { parameters: ['method', '*', 'rounds'], carries: { algorithm: named('method', STRONGEST) } },
  },
});
