import { defineLibrary } from './define.ts';
import { named } from './facets.ts';

/** Read in hypercorn 0.18. */
export const HYPERCORN = defineLibrary({
  library: 'hypercorn',
  distribution: 'hypercorn',
  modules: ['hypercorn'],
  needles: { common: ['hypercorn'] },
  aliases: { 'hypercorn.Config': 'hypercorn.config.Config' },
  symbols: {
    'hypercorn.config.Config': {},
    'hypercorn.config.Config.ciphers': { assignment: { role: 'tls', facets: { 'cipher-list': named('value') } } },
  },
});
