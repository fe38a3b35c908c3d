import type { SymbolModel } from '../define.ts';
import { always } from '../facets.ts';

const ASYMMETRIC = 'cryptography.hazmat.primitives.asymmetric.';

/** ML-DSA and ML-KEM key generation. Names read in cryptography 50. */
export const POST_QUANTUM_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...generation('mldsa.MLDSA', ['44', '65', '87'], 'ML-DSA'),
  ...generation('mlkem.MLKEM', ['768', '1024'], 'ML-KEM'),
};

function generation(stem: string, sizes: readonly string[], algorithm: string): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    sizes.map(size => [
      `${ASYMMETRIC}${stem}${size}PrivateKey.generate`,
      { parameters: [], uses: [{ role: 'key-generation', facets: { algorithm: always(algorithm) } }] },
    ]),
  );
}
