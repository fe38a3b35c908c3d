import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { integer, listed, named, worded } from './facets.ts';

const KEY = 'asyncssh.SSHKey';

/**
 * Lists of algorithms by their SSH names, which each of these takes by keyword. Who is to prove itself signs now, so the
 * algorithms of host keys and certificates count as signing on both sides. Read in asyncssh 2.24.
 */
const LISTS: SymbolModel = {
  parameters: ['*', 'kex_algs', 'encryption_algs', 'mac_algs', 'signature_algs', 'server_host_key_algs'],
  uses: [
    given('key-agreement', 'kex_algs', ['algorithm', 'curve', 'digest']),
    given('encrypt', 'encryption_algs', ['algorithm', 'mode']),
    given('mac', 'mac_algs', ['algorithm', 'digest']),
    given('sign', 'signature_algs', ['algorithm', 'curve', 'digest']),
    given('sign', 'server_host_key_algs', ['algorithm', 'curve', 'digest']),
  ],
};

const TAKERS = [
  ...['connect', 'connect_reverse', 'listen', 'listen_reverse', 'create_connection', 'create_server'],
  ...['run_client', 'run_server', 'get_server_host_key', 'get_server_auth_methods'],
  ...['SSHClientConnectionOptions', 'SSHServerConnectionOptions'],
];

/** What `export_private_key(format, passphrase, cipher, hash)` encrypts with, by `pbe.py` unless told otherwise. */
const EXPORT = ['format_name', 'passphrase', 'cipher_name', 'hash_name', 'pbe_version', 'rounds', 'ignore_few_rounds'];

/** What makes a key of the passphrase, by the format, as far as `public_key.py` leaves no choice. */
const FORMATS = { openssh: 'bcrypt-pbkdf', 'pkcs1-pem': 'EVP_BytesToKey' };

export const ASYNCSSH = defineLibrary({
  library: 'asyncssh',
  distribution: 'asyncssh',
  modules: ['asyncssh'],
  needles: { common: ['asyncssh'] },
  symbols: {
    ...Object.fromEntries(TAKERS.map(name => [`asyncssh.${name}`, LISTS])),
    'asyncssh.generate_private_key': {
      parameters: ['alg_name', 'comment', '*', 'key_size', 'exponent'],
      uses: [
        {
          role: 'key-generation',
          facets: {
            algorithm: named('alg_name'),
            curve: named('alg_name'),
            'key-bits': integer('key_size'),
            'public-exponent': integer('exponent'),
          },
        },
      ],
      returns: KEY,
    },
    [KEY]: {},
    ...Object.fromEntries(
      ['read_private_key', 'import_private_key', 'read_public_key', 'import_public_key'].map(name => [
        `asyncssh.${name}`,
        { returns: KEY },
      ]),
    ),
    [`${KEY}.get_fingerprint`]: {
      parameters: ['hash_name'],
      uses: [{ role: 'digest', facets: { digest: named('hash_name', 'SHA-256') } }],
    },
    [`${KEY}.export_private_key`]: exportation(EXPORT),
    [`${KEY}.write_private_key`]: exportation(['filename', ...EXPORT]),
    [`${KEY}.convert_to_public`]: { parameters: [], returns: KEY },
  },
  // Keys that an agent, a server or a caller hands on. paramiko's method of that name takes no argument.
  duckMethods: [
    {
      method: 'get_fingerprint',
      parameters: ['hash_name'],
      uses: [{ role: 'digest', facets: { digest: named('hash_name') }, when: { parameter: 'hash_name', given: true } }],
    },
  ],
});

function given(
  role: Role,
  parameter: string,
  facets: readonly ('algorithm' | 'curve' | 'digest' | 'mode')[],
): UseModel {
  return {
    role,
    facets: Object.fromEntries(facets.map(facet => [facet, listed(parameter)])),
    when: { parameter, given: true },
  };
}

/** Formats other than OpenSSH's take the cipher and hash; nothing is said of what they take by default. */
function exportation(parameters: readonly string[]): SymbolModel {
  return {
    parameters,
    uses: [
      {
        role: 'encrypt',
        facets: { algorithm: named('cipher_name'), mode: named('cipher_name'), digest: named('hash_name') },
        when: { parameter: 'passphrase', given: true },
      },
      {
        role: 'key-derivation',
        facets: { algorithm: worded('format_name', FORMATS) },
        when: { parameter: 'passphrase', given: true },
        onlyWith: 'algorithm',
      },
    ],
  };
}
