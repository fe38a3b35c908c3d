import { defineLibrary } from './define.ts';
import { always, named } from './facets.ts';

/** Methods are the names of plugins: `md5`, `sha1`, `des`, `aes`. Read in puresnmp 2.0. */
export const PURESNMP = defineLibrary({
  library: 'puresnmp',
  distribution: 'puresnmp',
  modules: ['puresnmp'],
  needles: { common: ['puresnmp'] },
  aliases: { 'puresnmp.credentials': 'puresnmp' },
  symbols: {
    'puresnmp.Auth': {
      parameters: ['key', 'method'],
      uses: [{ role: 'mac', facets: { algorithm: always('HMAC'), digest: named('method') } }],
    },
    'puresnmp.Priv': {
      parameters: ['key', 'method'],
      uses: [{ role: 'encrypt', facets: { algorithm: named('method') } }],
    },
  },
});
