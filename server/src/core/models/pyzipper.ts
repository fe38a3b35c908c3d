import { defineLibrary } from './define.ts';
import { always } from './facets.ts';

/**
 * Archives in WinZip's AES format: AES in counter mode and HMAC with SHA-1, under keys of 1000 iterations of PBKDF2
 * (`zipfile_aes.py`). Read in pyzipper 0.4.0.
 */
export const PYZIPPER = defineLibrary({
  library: 'pyzipper',
  distribution: 'pyzipper',
  modules: ['pyzipper'],
  needles: { common: ['pyzipper'] },
  symbols: {
    'pyzipper.AESZipFile': {
      parameters: ['file', 'mode', '*', 'compression', 'encryption'],
      uses: [
        {
          role: 'encrypt',
          facets: { algorithm: always('AES'), mode: always('CTR') },
          when: { parameter: 'encryption', given: true },
        },
        {
          role: 'key-derivation',
          facets: { algorithm: always('PBKDF2'), digest: always('SHA-1'), iterations: always(1000) },
          when: { parameter: 'encryption', given: true },
        },
      ],
    },
  },
});
