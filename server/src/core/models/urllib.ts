import { defineLibrary } from './define.ts';
import { always, below } from './facets.ts';

const HANDLERS = ['HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'AbstractDigestAuthHandler'];

/** HTTP digest authentication: MD5, unless the server asks for another hash function. Lib/urllib/request.py, read in 3.11. */
export const URLLIB = defineLibrary({
  library: 'urllib',
  modules: ['urllib', 'urllib2'],
  needles: { distinctive: HANDLERS, suffice: true },
  // Python 2.
  aliases: { urllib2: 'urllib.request' },
  symbols: below(
    HANDLERS.map(name => `urllib.request.${name}`),
    {
      '': {
        parameters: ['passwd'],
        denotes: { facet: 'digest', value: 'MD5' },
        uses: [{ role: 'digest', facets: { digest: always('MD5') } }],
        referenceIsUse: 'digest',
      },
    },
  ),
});
