import type { CryptoUse } from '../../../inventory/crypto-use.ts';

/** The algorithm that a pattern carries out, as a sentence names it. */
export function algorithmWithArticle(use: CryptoUse): string {
  const [term] = use.facets.algorithm ?? use.facets.digest ?? [];
  const name = String(term?.value ?? 'cryptography');
  return DESCRIPTIONS[name] ?? name;
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  XOR: 'XOR with a repeated key, or its like,',
  'keystream of a hash': 'a stream cipher made of a hash',
  'Feistel network': 'a Feistel network over a hash',
  DH: 'Diffie–Hellman',
  'SHA3-256': 'Keccak (SHA-3)',
  'SHA-256': 'SHA-256 (or SHA-224)',
  'SHA-512': 'SHA-512 (or SHA-384)',
  secp256k1: 'arithmetic of the curve secp256k1',
  'P-256': 'arithmetic of the curve P-256',
  Curve25519: 'arithmetic of Curve25519',
};
