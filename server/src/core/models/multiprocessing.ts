import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';

const MANAGER = authenticated(['address', 'authkey', 'serializer', 'ctx', '*', 'shutdown_timeout']);

/** Both ends prove that they have `authkey`: with HMAC-MD5, since Python 3.12 with HMAC-SHA-256. Read in 3.11. */
export const MULTIPROCESSING = defineLibrary({
  library: 'multiprocessing',
  modules: ['multiprocessing'],
  needles: { common: ['multiprocessing'] },
  onlyWhereImported: true,
  symbols: {
    'multiprocessing.connection.Client': authenticated(['address', 'family', 'authkey']),
    'multiprocessing.connection.Listener': authenticated(['address', 'family', 'backlog', 'authkey']),
    'multiprocessing.managers.BaseManager': MANAGER,
    'multiprocessing.managers.SyncManager': MANAGER,
  },
});

function authenticated(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'mac',
        facets: { algorithm: always('HMAC'), digest: always('MD5') },
        when: { parameter: 'authkey', given: true },
        pythonBelow: [3, 12],
      },
    ],
  };
}
