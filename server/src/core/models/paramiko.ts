import type { Facet, Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { always, below, integer, listed, named } from './facets.ts';

const KEY = 'paramiko.PKey';
const TRANSPORT = 'paramiko.Transport';
const OPTIONS = 'paramiko.SecurityOptions';
const KEYS = ['PKey', 'RSAKey', 'DSSKey', 'ECDSAKey', 'Ed25519Key'].map(name => `paramiko.${name}`);

/** Signatures read in paramiko 3.5 and 5.1; `DSSKey` existed until 3.5. */
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
    'paramiko.client': 'paramiko',
    'paramiko.util': 'paramiko',
  },
  symbols: {
    ...below(KEYS, {
      '': {},
      // pkey.py: MD5 of the public key, for people to compare.
      '.get_fingerprint': { parameters: [], uses: [{ role: 'digest', facets: { digest: always('MD5') } }] },
      '.sign_ssh_data': {
        parameters: ['data', 'algorithm'],
        uses: [
          {
            role: 'sign',
            facets: { algorithm: named('algorithm'), digest: named('algorithm') },
            when: { parameter: 'algorithm', given: true },
          },
        ],
      },
      '.write_private_key_file': storing(['filename', 'password', 'file_format']),
      '.write_private_key': storing(['file_obj', 'password', 'file_format']),
    }),
    ...transport(),
    'paramiko.RSAKey.generate': generation('RSA', ['bits', 'progress_func']),
    'paramiko.DSSKey.generate': generation('DSA', ['bits', 'progress_func'], 1024),
    'paramiko.ECDSAKey.generate': {
      parameters: ['curve', 'progress_func', 'bits'],
      uses: [{ role: 'key-generation', facets: { algorithm: always('ECDSA'), curve: named('curve', 'P-256') } }],
      returns: 'paramiko.ECDSAKey',
    },
    // Without either it is a public key.
    'paramiko.Ed25519Key': privateKey('Ed25519', ['msg', 'data', 'filename', 'password', 'file_obj']),
    'paramiko.DSSKey': privateKey('DSA', ['msg', 'data', 'filename', 'password', 'vals', 'file_obj']),
    ...loading('Ed25519Key', 'Ed25519'),
    ...loading('DSSKey', 'DSA'),
    ...Object.fromEntries(
      ['RSAKey', 'ECDSAKey'].flatMap(name =>
        ['from_private_key', 'from_private_key_file'].map(method => [
          `paramiko.${name}.${method}`,
          { returns: `paramiko.${name}` },
        ]),
      ),
    ),
    'paramiko.PKey.from_path': { returns: KEY },
    'paramiko.PKey.from_type_string': { returns: KEY },
    // util.py: one round of a digest after another, MD5 for private keys in PEM.
    'paramiko.generate_key_bytes': {
      parameters: ['hash_alg', 'salt', 'key', 'nbytes'],
      uses: [{ role: 'key-derivation', facets: { algorithm: always('EVP_BytesToKey') } }],
    },
  },
});

/** transport.py: the lists that a connection negotiates from, by their SSH names, and the options that set them. */
function transport(): Readonly<Record<string, SymbolModel>> {
  const ciphers = listOf('encrypt', ['algorithm', 'mode']);
  const macs = listOf('mac', ['algorithm', 'digest']);
  const kex = listOf('key-agreement', ['algorithm', 'curve', 'digest']);
  // Who is to prove itself signs now, so that host keys count as signing on both sides.
  const keys = listOf('sign', ['algorithm', 'curve', 'digest']);
  return {
    [TRANSPORT]: {},
    [`${TRANSPORT}.get_security_options`]: { parameters: [], returns: OPTIONS },
    [`${TRANSPORT}.get_remote_server_key`]: { parameters: [], returns: KEY },
    [`${TRANSPORT}._preferred_ciphers`]: ciphers,
    [`${TRANSPORT}._preferred_macs`]: macs,
    [`${TRANSPORT}._preferred_kex`]: kex,
    [`${TRANSPORT}._preferred_keys`]: keys,
    [`${TRANSPORT}._preferred_pubkeys`]: keys,
    [`${OPTIONS}.ciphers`]: ciphers,
    [`${OPTIONS}.digests`]: macs,
    [`${OPTIONS}.kex`]: kex,
    [`${OPTIONS}.key_types`]: keys,
    'paramiko.SSHClient': {},
    'paramiko.SSHClient.get_transport': { parameters: [], returns: TRANSPORT },
  };
}

function listOf(role: Role, facets: readonly Facet[]): SymbolModel {
  return {
    assignment: { role, facets: Object.fromEntries(facets.map(facet => [facet, listed('value')])) },
  };
}

function generation(algorithm: string, parameters: readonly string[], bits?: number): SymbolModel {
  return {
    parameters,
    uses: [{ role: 'key-generation', facets: { algorithm: always(algorithm), 'key-bits': integer('bits', bits) } }],
    returns: `paramiko.${algorithm === 'DSA' ? 'DSSKey' : 'RSAKey'}`,
  };
}

function privateKey(algorithm: string, parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: ['filename', 'file_obj'].map(parameter => ({
      role: 'sign',
      facets: { algorithm: always(algorithm) },
      when: { parameter, given: true },
    })),
  };
}

function loading(name: string, algorithm: string): Readonly<Record<string, SymbolModel>> {
  return below([`paramiko.${name}.from_private_key`], {
    '': { uses: [{ role: 'sign', facets: { algorithm: always(algorithm) } }], returns: `paramiko.${name}` },
    _file: { uses: [{ role: 'sign', facets: { algorithm: always(algorithm) } }], returns: `paramiko.${name}` },
  });
}

/** pkey.py: PEM in the traditional format, unless a later version is told otherwise. */
function storing(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'key-derivation',
        facets: { algorithm: always('EVP_BytesToKey') },
        when: [
          { parameter: 'password', given: true },
          { parameter: 'file_format', given: false },
        ],
      },
    ],
  };
}
