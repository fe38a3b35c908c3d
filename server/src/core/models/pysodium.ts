import { defineLibrary } from './define.ts';
import { sodiumFunctions } from './sodium.ts';

/** libsodium by ctypes. Names read in pysodium 0.7.19. */
export const PYSODIUM = defineLibrary({
  library: 'pysodium',
  distribution: 'pysodium',
  modules: ['pysodium'],
  needles: { common: ['pysodium'] },
  symbols: sodiumFunctions('pysodium'),
});
