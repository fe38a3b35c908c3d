import { defineLibrary, type SymbolModel } from './define.ts';
import { named } from './facets.ts';

/** Lists of algorithms by their SSH names, which each of these takes by keyword. Read in asyncssh 2.24. */
const LISTS: SymbolModel = {
  parameters: ['*', 'kex_algs', 'encryption_algs', 'mac_algs'],
  uses: [
    { role: 'key-agreement', facets: { algorithm: named('kex_algs') }, when: { parameter: 'kex_algs', given: true } },
    {
      role: 'encrypt',
      facets: { algorithm: named('encryption_algs'), mode: named('encryption_algs') },
      when: { parameter: 'encryption_algs', given: true },
    },
    { role: 'mac', facets: { algorithm: named('mac_algs') }, when: { parameter: 'mac_algs', given: true } },
  ],
};

const TAKERS = [
  ...['connect', 'connect_reverse', 'listen', 'listen_reverse', 'create_connection', 'create_server'],
  ...['SSHClientConnectionOptions', 'SSHServerConnectionOptions'],
];

export const ASYNCSSH = defineLibrary({
  library: 'asyncssh',
  distribution: 'asyncssh',
  modules: ['asyncssh'],
  needles: { common: ['asyncssh'] },
  symbols: {
    ...Object.fromEntries(TAKERS.map(name => [`asyncssh.${name}`, LISTS])),
    'asyncssh.generate_private_key': {
      parameters: ['alg_name', 'comment'],
      uses: [{ role: 'key-generation', facets: { algorithm: named('alg_name') } }],
    },
  },
});
