import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { integer } from './facets.ts';

const RANDOM: SymbolModel = { uses: [{ role: 'random' satisfies Role, facets: {} }] };

/**
 * Generators of the operating system, which the FIPS module has no part in: for the inventory. What is drawn from the
 * Mersenne Twister of `random` is found as a pattern.
 */
export const RANDOM_SOURCES = defineLibrary({
  library: 'random-sources',
  modules: ['os', 'secrets', 'random'],
  needles: { distinctive: ['urandom', 'getrandom', 'SystemRandom'], common: ['secrets'], suffice: true },
  onlyWhereImported: true,
  aliases: { 'secrets.SystemRandom': 'random.SystemRandom' },
  symbols: {
    'os.urandom': drawing('size'),
    'os.getrandom': drawing('size', 'flags'),
    'secrets.token_bytes': drawing('nbytes'),
    'random.SystemRandom': RANDOM,
    ...Object.fromEntries(
      ['token_hex', 'token_urlsafe', 'choice', 'randbelow', 'randbits'].map(name => [`secrets.${name}`, RANDOM]),
    ),
  },
});

function drawing(...parameters: readonly [size: string, ...others: string[]]): SymbolModel {
  return { ...RANDOM, parameters, givesBytes: integer(parameters[0]) };
}
