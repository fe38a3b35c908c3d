import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always } from './facets.ts';
import { sodiumFunctions } from './sodium.ts';

const AEADS = ['nacl.secret.Aead'];
const BOXES = ['nacl.secret.SecretBox', 'nacl.public.Box', 'nacl.public.SealedBox'];

/** libsodium. Signatures read in PyNaCl 1.6; what each call computes is libsodium's documentation. */
export const PYNACL = defineLibrary({
  library: 'PyNaCl',
  distribution: 'PyNaCl',
  modules: ['nacl'],
  needles: { common: ['nacl'] },
  symbols: {
    ...sodiumFunctions('nacl.bindings'),
    ...each(BOXES, cipher('XSalsa20-Poly1305')),
    ...each(AEADS, cipher('XChaCha20-Poly1305')),
    'nacl.public.PrivateKey': fixed('key-agreement', 'X25519'),
    'nacl.public.PrivateKey.generate': fixed('key-generation', 'X25519'),
    'nacl.signing.SigningKey': fixed('sign', 'Ed25519'),
    'nacl.signing.SigningKey.generate': fixed('key-generation', 'Ed25519'),
    'nacl.signing.VerifyKey': fixed('verify', 'Ed25519'),
    'nacl.hash.sha256': digest('SHA-256'),
    'nacl.hash.sha512': digest('SHA-512'),
    'nacl.hash.blake2b': blake2(['data', 'digest_size', 'key', 'salt', 'person', 'encoder']),
    'nacl.hash.generichash': blake2(['data', 'digest_size', 'key', 'salt', 'person', 'encoder']),
    'nacl.hashlib.blake2b': blake2(['data', 'digest_size', 'key', 'salt', 'person']),
    'nacl.hash.siphash24': fixed('mac', 'SipHash'),
    'nacl.hash.shorthash': fixed('mac', 'SipHash'),
    'nacl.hash.siphashx24': fixed('mac', 'SipHash'),
    'nacl.hashlib.scrypt': fixed('key-derivation', 'scrypt'),
    'nacl.pwhash.argon2i.kdf': fixed('key-derivation', 'Argon2'),
    'nacl.pwhash.argon2id.kdf': fixed('key-derivation', 'Argon2'),
    'nacl.pwhash.scrypt.kdf': fixed('key-derivation', 'scrypt'),
    'nacl.pwhash.kdf_scryptsalsa208sha256': fixed('key-derivation', 'scrypt'),
    'nacl.pwhash.argon2i.str': fixed('password-hash', 'Argon2'),
    'nacl.pwhash.argon2id.str': fixed('password-hash', 'Argon2'),
    'nacl.pwhash.scrypt.str': fixed('password-hash', 'scrypt'),
    'nacl.pwhash.scryptsalsa208sha256_str': fixed('password-hash', 'scrypt'),
    'nacl.pwhash.str': fixed('password-hash', 'Argon2'),
    'nacl.pwhash.verify': fixed('password-hash', 'Argon2'),
    'nacl.pwhash.argon2i.verify': fixed('password-hash', 'Argon2'),
    'nacl.pwhash.argon2id.verify': fixed('password-hash', 'Argon2'),
    'nacl.pwhash.scrypt.verify': fixed('password-hash', 'scrypt'),
    'nacl.pwhash.verify_scryptsalsa208sha256': fixed('password-hash', 'scrypt'),
    'nacl.public.PrivateKey.from_seed': fixed('key-generation', 'X25519'),
    'nacl.utils.random': { uses: [{ role: 'random', facets: {} }] },
  },
});

function each(names: readonly string[], model: SymbolModel): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(names.map(name => [name, model]));
}

function fixed(role: Role, algorithm: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}

function cipher(algorithm: string): SymbolModel {
  return fixed('cipher', algorithm);
}

function digest(name: string): SymbolModel {
  return { denotes: { facet: 'digest', value: name }, uses: [{ role: 'digest', facets: { digest: always(name) } }] };
}

function blake2(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    denotes: { facet: 'digest', value: 'BLAKE2b' },
    uses: [
      { role: 'digest', facets: { digest: always('BLAKE2b') }, when: { parameter: 'key', given: false } },
      { role: 'mac', facets: { algorithm: always('BLAKE2b') }, when: { parameter: 'key', given: true } },
    ],
  };
}
