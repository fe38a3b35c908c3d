import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below } from './facets.ts';

/** A password decrypts with PKWARE's cipher, in Python; zipfile cannot encrypt. Lib/zipfile.py, read in 3.11. */
export const ZIPFILE = defineLibrary({
  library: 'zipfile',
  modules: ['zipfile'],
  needles: { common: ['zipfile'] },
  onlyWhereImported: true,
  symbols: below(['zipfile.ZipFile', 'zipfile.PyZipFile'], {
    '': {},
    '.setpassword': decryption(['pwd']),
    '.read': decryption(['name', 'pwd']),
    '.open': decryption(['name', 'mode', 'pwd', '*', 'force_zip64']),
    '.extract': decryption(['member', 'path', 'pwd']),
    '.extractall': decryption(['path', 'members', 'pwd']),
  }),
});

function decryption(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    onObject: true,
    uses: [{ role: 'decrypt', facets: { algorithm: always('ZipCrypto') }, when: { parameter: 'pwd', given: true } }],
  };
}
