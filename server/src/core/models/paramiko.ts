import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, integer, named } from './facets.ts';

const KEYS = ['PKey', 'RSAKey', 'DSSKey', 'ECDSAKey', 'Ed25519Key'].map(name => `paramiko.${name}`);

/** Signatures read in paramiko 5.1; `DSSKey` existed until 3.5. */
export const PARAMIKO = defineLibrary({
  library: 'paramiko',
  distribution: 'paramiko',
  modules: ['paramiko'],
  needles: { common: ['paramiko'] },
  aliases: {
    'paramiko.rsakey': 'paramiko',
    'paramiko.dsskey': 'paramiko',
    'paramiko.ecdsakey': 'paramiko',
    'paramiko.ed25519key': 'paramiko',
    'paramiko.pkey': 'paramiko',
    'paramiko.transport': 'paramiko',
  },
  symbols: {
    ...below(KEYS, {
      '': {},
      // pkey.py: MD5 of the public key, for people to compare.
      '.get_fingerprint': {
        parameters: [],
        uses: [{ role: 'digest', facets: { digest: always('MD5') } }],
      },
    }),
    // transport.py: the lists that a connection negotiates from, by their SSH names.
    'paramiko.Transport': {},
    'paramiko.Transport.get_security_options': { parameters: [], returns: 'paramiko.SecurityOptions' },
    'paramiko.Transport._preferred_ciphers': listOf('encrypt'),
    'paramiko.Transport._preferred_kex': listOf('key-agreement'),
    'paramiko.SecurityOptions.ciphers': listOf('encrypt'),
    'paramiko.SecurityOptions.kex': listOf('key-agreement'),
    'paramiko.RSAKey.generate': generation('RSA', ['bits', 'progress_func']),
    'paramiko.DSSKey.generate': generation('DSA', ['bits', 'progress_func'], 1024),
    'paramiko.ECDSAKey.generate': {
      parameters: ['curve', 'progress_func', 'bits'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('ECDSA'), curve: named('curve', 'P-256') } }],
      returns: 'paramiko.ECDSAKey',
    },
    'paramiko.Ed25519Key.from_private_key': edwards(),
    'paramiko.Ed25519Key.from_private_key_file': edwards(),
    ...Object.fromEntries(
      ['RSAKey', 'DSSKey', 'ECDSAKey'].flatMap(name =>
        ['from_private_key', 'from_private_key_file'].map(method => [
          `paramiko.${name}.${method}`,
          { returns: `paramiko.${name}` },
        ]),
      ),
    ),
  },
});

function listOf(role: Role): SymbolModel {
  return { assignment: { role, facets: { algorithm: named('value') } } };
}

function generation(algorithm: string, parameters: readonly string[], bits?: number): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'key-generation', facets: { algorithm: always(algorithm), 'key-bits': integer('bits', bits) } }],
    returns: `paramiko.${algorithm === 'DSA' ? 'DSSKey' : 'RSAKey'}`,
  };
}

function edwards(): SymbolModel {
  return {
    uses: [{ role: 'sign', facets: { algorithm: always('Ed25519') } }],
    returns: 'paramiko.Ed25519Key',
  };
}
