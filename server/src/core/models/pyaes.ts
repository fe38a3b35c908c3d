import { defineLibrary, type SymbolModel } from './define.ts';
import { always, lengthInBits } from './facets.ts';

/** The pure-Python package `pyaes`. Names read in 1.6. */
export const PYAES = defineLibrary({
  library: 'pyaes',
  distribution: 'pyaes',
  modules: ['pyaes'],
  needles: { common: ['pyaes'] },
  symbols: {
    'pyaes.AES': aes(undefined),
    ...Object.fromEntries(
      ['CBC', 'CFB', 'CTR', 'ECB', 'OFB'].map(mode => [`pyaes.AESModeOfOperation${mode}`, aes(mode)]),
    ),
  },
});

function aes(mode: string | undefined): SymbolModel {
  return {
    parameters: ['key'],
    uses: [
      {
        role: 'cipher',
        facets: { algorithm: always('AES'), 'key-bits': lengthInBits('key'), ...(mode && { mode: always(mode) }) },
      },
    ],
  };
}
