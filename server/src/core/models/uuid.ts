import { defineLibrary } from './define.ts';
import { always } from './facets.ts';

export const UUID = defineLibrary({
  library: 'uuid',
  modules: ['uuid'],
  needles: { common: ['uuid'] },
  symbols: {
    // Lib/uuid.py, read in 3.11: uuid3 calls md5(…, usedforsecurity=False), uuid5 calls sha1(…) without a word.
    'uuid.uuid3': {
      parameters: ['namespace', 'name'],
      uses: [{ role: 'digest', facets: { digest: always('MD5') }, statedNotForSecurity: true }],
    },
    'uuid.uuid5': {
      parameters: ['namespace', 'name'],
      uses: [{ role: 'digest', facets: { digest: always('SHA-1') } }],
    },
  },
});
