import { defineLibrary } from './define.ts';

const DH = { '25519': 'X25519', '448': 'X448' };
const CIPHERS = { chachapoly: 'ChaCha20-Poly1305' };
const HASHES = { blake2s: 'BLAKE2s', blake2b: 'BLAKE2b' };

/**
 * The Noise Protocol Framework by `noiseprotocol`. A protocol's name says what it agrees, encrypts and hashes with
 * (`Noise_XX_25519_ChaChaPoly_SHA256`, section 8 of its specification); it has no NIST curve. AES-GCM and SHA-2
 * are left out: where they run depends on the backend. Read in 0.3.1.
 */
export const NOISEPROTOCOL = defineLibrary({
  library: 'noiseprotocol',
  distribution: 'noiseprotocol',
  // Also the name of a package of Perlin noise, which has no such module.
  modules: ['noise'],
  needles: { common: ['noise'] },
  symbols: {
    'noise.connection.NoiseConnection': {},
    'noise.connection.NoiseConnection.from_name': {
      parameters: ['name', 'backend'],
      uses: [
        {
          role: 'key-agreement',
          facets: { algorithm: { parameter: 'name', part: /^Noise_\w+?_(25519|448)_/, words: DH } },
          onlyWith: 'algorithm',
        },
        {
          role: 'cipher',
          facets: { algorithm: { parameter: 'name', part: /^Noise_\w+?_(ChaChaPoly)_/, words: CIPHERS } },
          onlyWith: 'algorithm',
        },
        {
          role: 'digest',
          facets: { digest: { parameter: 'name', part: /^Noise_\w+_(BLAKE2[sb])$/, words: HASHES } },
          onlyWith: 'digest',
        },
      ],
    },
  },
});
