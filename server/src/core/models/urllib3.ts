import { defineLibrary, type SymbolModel } from './define.ts';
import { named } from './facets.ts';

/** `ssl_version` also takes the name of a constant, with or without `PROTOCOL_` (`resolve_ssl_version`). Read in urllib3 2.8. */
const CONTEXT: SymbolModel = {
  parameters: ['ssl_version', 'cert_reqs', 'options', 'ciphers', 'ssl_minimum_version', 'ssl_maximum_version'],
  uses: [
    { role: 'tls', facets: { protocol: named('ssl_version'), 'cipher-list': named('ciphers') } },
    {
      role: 'tls',
      facets: { protocol: named('ssl_minimum_version') },
      when: { parameter: 'ssl_minimum_version', given: true },
    },
  ],
};

/** What pools pass on to their connections, by keyword. */
const POOL: SymbolModel = {
  parameters: ['*', 'ssl_version', 'ssl_minimum_version'],
  uses: ['ssl_version', 'ssl_minimum_version'].map(parameter => ({
    role: 'tls',
    facets: { protocol: named(parameter) },
    when: { parameter, given: true },
  })),
};

export const URLLIB3 = defineLibrary({
  library: 'urllib3',
  distribution: 'urllib3',
  modules: ['urllib3'],
  needles: { common: ['urllib3'] },
  symbols: {
    'urllib3.util.ssl_.create_urllib3_context': CONTEXT,
    'urllib3.util.create_urllib3_context': CONTEXT,
    'urllib3.PoolManager': POOL,
    'urllib3.ProxyManager': POOL,
    'urllib3.HTTPSConnectionPool': POOL,
    // Until urllib3 2.0.
    'urllib3.util.ssl_.DEFAULT_CIPHERS': { assignment: { role: 'tls', facets: { 'cipher-list': named('value') } } },
  },
});
