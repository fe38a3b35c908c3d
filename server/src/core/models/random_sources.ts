import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';

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
  symbols: Object.fromEntries(
    [
      ...['os.urandom', 'os.getrandom', 'random.SystemRandom'],
      ...['token_bytes', 'token_hex', 'token_urlsafe', 'choice', 'randbelow', 'randbits'].map(
        name => `secrets.${name}`,
      ),
    ].map(name => [name, RANDOM]),
  ),
});
