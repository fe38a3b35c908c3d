import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named, naming } from './facets.ts';

const MODULES = ['coincurve', 'secp256k1', 'eth_keys', 'ellipticcurve', 'fastecdsa', 'ed25519', 'x25519', 'curve25519'];

const BRAINPOOL = Object.fromEntries(
  ['160', '192', '224', '256', '320', '384', '512'].map(bits => [`brainpoolP${bits}r1`, `brainpoolP${bits}r1`]),
);

/**
 * Packages of elliptic curves beside `ecdsa`. Read in coincurve 21, secp256k1 0.14, eth-keys 0.8, starkbank-ecdsa 2.3,
 * fastecdsa 4.0, ed25519 1.5, x25519 0.0.2, curve25519-donna 1.3.
 */
export const CURVE_PACKAGES = defineLibrary({
  library: 'curve-packages',
  modules: MODULES,
  needles: { common: MODULES },
  yieldsToProject: true,
  aliases: {
    'ellipticcurve.privateKey': 'ellipticcurve',
    'ellipticcurve.ecdsa': 'ellipticcurve',
    'coincurve.keys': 'coincurve',
    'coincurve.utils.verify_signature': 'coincurve.verify_signature',
    'eth_keys.datatypes': 'eth_keys.keys',
  },
  symbols: {
    ...privateKeys([
      'coincurve.PrivateKey',
      'secp256k1.PrivateKey',
      'eth_keys.keys.PrivateKey',
      'eth_keys.KeyAPI.PrivateKey',
    ]),
    'coincurve.PublicKey': onCurve('verify', 'secp256k1'),
    'coincurve.PublicKey.from_secret': onCurve('key-generation', 'secp256k1'),
    'coincurve.PublicKey.from_valid_secret': onCurve('key-generation', 'secp256k1'),
    'coincurve.PublicKey.combine_keys': onCurve('key-generation', 'secp256k1'),
    'coincurve.PublicKey.from_signature_and_message': onCurve('verify', 'secp256k1'),
    'coincurve.PublicKeyXOnly': onCurve('verify', 'secp256k1'),
    'coincurve.PublicKeyXOnly.from_secret': onCurve('key-generation', 'secp256k1'),
    'coincurve.PublicKeyXOnly.from_valid_secret': onCurve('key-generation', 'secp256k1'),
    'coincurve.verify_signature': onCurve('verify', 'secp256k1'),
    'eth_keys.keys.ecdsa_sign': onCurve('sign', 'secp256k1'),
    'eth_keys.keys.ecdsa_sign_non_recoverable': onCurve('sign', 'secp256k1'),
    'eth_keys.keys.ecdsa_verify': onCurve('verify', 'secp256k1'),
    'eth_keys.keys.ecdsa_recover': onCurve('verify', 'secp256k1'),
    'eth_keys.keys.private_key_to_public_key': onCurve('key-generation', 'secp256k1'),
    'ellipticcurve.PrivateKey': {
      parameters: ['curve', 'secret'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('ECDSA'), curve: named('curve', 'secp256k1') } }],
    },
    ...naming('ellipticcurve.curve.', 'curve', { secp256k1: 'secp256k1', prime256v1: 'P-256', p256: 'P-256' }),
    'fastecdsa.keys.gen_keypair': taking(['curve'], 'key-generation'),
    'fastecdsa.keys.gen_private_key': taking(['curve', 'randfunc'], 'key-generation'),
    'fastecdsa.keys.gen_ed25519_keypair': algorithm('key-generation', 'Ed25519'),
    'fastecdsa.keys.gen_ed448_keypair': algorithm('key-generation', 'Ed448'),
    // ecdsa.py: P-256 and SHA-256 unless given.
    'fastecdsa.ecdsa.sign': {
      parameters: ['msg', 'd', 'curve', 'hashfunc', 'prehashed'],
      uses: [
        {
          role: 'sign',
          facets: { algorithm: always('ECDSA'), curve: named('curve', 'P-256'), digest: named('hashfunc', 'SHA-256') },
        },
      ],
    },
    ...naming('fastecdsa.curve.', 'curve', {
      ...BRAINPOOL,
      P192: 'P-192',
      P224: 'P-224',
      P256: 'P-256',
      P384: 'P-384',
      P521: 'P-521',
      secp192k1: 'secp192k1',
      secp224k1: 'secp224k1',
      secp256k1: 'secp256k1',
    }),
    'fastecdsa.ecdsa.verify': {
      parameters: ['sig', 'msg', 'Q', 'curve', 'hashfunc', 'prehashed'],
      uses: [
        {
          role: 'verify',
          facets: { algorithm: always('ECDSA'), curve: named('curve', 'P-256'), digest: named('hashfunc', 'SHA-256') },
        },
      ],
    },
    'fastecdsa.keys.get_public_key': taking(['d', 'curve'], 'key-generation'),
    'ellipticcurve.Ecdsa.sign': starkbank('sign', ['message', 'privateKey', 'hashfunc']),
    'ellipticcurve.Ecdsa.verify': starkbank('verify', ['message', 'signature', 'publicKey', 'hashfunc']),
    'ed25519.SigningKey': algorithm('sign', 'Ed25519'),
    'ed25519.VerifyingKey': algorithm('verify', 'Ed25519'),
    'ed25519.create_keypair': algorithm('key-generation', 'Ed25519'),
    'x25519.scalar_mult': algorithm('key-agreement', 'X25519'),
    'x25519.scalar_base_mult': algorithm('key-agreement', 'X25519'),
    'curve25519.Private': algorithm('key-agreement', 'X25519'),
  },
});

function onCurve(role: Role, curve: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always('ECDSA'), curve: always(curve) } }] };
}

/** A key counts where it is made, or read. */
function privateKeys(types: readonly string[]): Readonly<Record<string, SymbolModel>> {
  const makers = ['', '.from_hex', '.from_int', '.from_pem', '.from_der'];
  return Object.fromEntries(
    types.flatMap(type => makers.map(maker => [`${type}${maker}`, onCurve('sign', 'secp256k1')])),
  );
}

function taking(parameters: readonly string[], role: Role): SymbolModel {
  return { parameters, uses: [{ role, facets: { algorithm: always('ECDSA'), curve: named('curve') } }] };
}

function starkbank(role: Role, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [{ role, facets: { algorithm: always('ECDSA'), digest: named('hashfunc', 'SHA-256') } }],
  };
}

function algorithm(role: Role, name: string): SymbolModel {
  return { uses: [{ role, facets: { algorithm: always(name) } }] };
}
