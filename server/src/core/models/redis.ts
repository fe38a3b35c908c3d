import { defineLibrary, type SymbolModel } from './define.ts';
import { named } from './facets.ts';

/** Settings of TLS, each by keyword. Read in redis-py 6.4. */
const CLIENT: SymbolModel = {
  parameters: ['*', 'ssl_min_version', 'ssl_ciphers'],
  uses: [
    {
      role: 'tls',
      facets: { protocol: named('ssl_min_version') },
      when: { parameter: 'ssl_min_version', given: true },
    },
    { role: 'tls', facets: { 'cipher-list': named('ssl_ciphers') }, when: { parameter: 'ssl_ciphers', given: true } },
  ],
};

const CLIENTS = ['Redis', 'StrictRedis', 'RedisCluster', 'SSLConnection', 'asyncio.Redis', 'asyncio.StrictRedis'];

export const REDIS = defineLibrary({
  library: 'redis',
  distribution: 'redis',
  modules: ['redis'],
  needles: { distinctive: ['ssl_min_version', 'ssl_ciphers'], suffice: true },
  symbols: Object.fromEntries(CLIENTS.map(name => [`redis.${name}`, CLIENT])),
});
