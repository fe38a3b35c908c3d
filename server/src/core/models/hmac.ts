import { defineLibrary, type SymbolModel } from './define.ts';
import { always, lengthInBits, named } from './facets.ts';

/** Since Python 3.8 the digest must be given: `hmac.new(key)` raises TypeError, so no default is stated. */
export const HMAC = defineLibrary({
  library: 'hmac',
  modules: ['hmac'],
  needles: { distinctive: ['hmac'] },
  symbols: {
    'hmac.new': keyed(['key', 'msg', 'digestmod'], 'digestmod'),
    'hmac.HMAC': keyed(['key', 'msg', 'digestmod'], 'digestmod'),
    'hmac.digest': keyed(['key', 'msg', 'digest'], 'digest'),
  },
});

function keyed(parameters: readonly string[], digest: string): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'mac',
        facets: { algorithm: always('HMAC'), digest: named(digest), 'key-bits': lengthInBits('key') },
      },
    ],
  };
}
