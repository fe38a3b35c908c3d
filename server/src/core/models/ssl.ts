import { defineLibrary, type SymbolModel } from './define.ts';
import { integer, named, naming } from './facets.ts';

/** `PROTOCOL_TLS`, `PROTOCOL_TLS_CLIENT`, `PROTOCOL_TLS_SERVER` and `PROTOCOL_SSLv23` negotiate, so they name no version. */
const PROTOCOLS = {
  PROTOCOL_SSLv2: 'SSL 2.0',
  PROTOCOL_SSLv3: 'SSL 3.0',
  PROTOCOL_TLSv1: 'TLS 1.0',
  PROTOCOL_TLSv1_1: 'TLS 1.1',
  PROTOCOL_TLSv1_2: 'TLS 1.2',
};

/** What the library still speaks is TLS 1.0 where OpenSSL is built as usual, without SSL 3.0. */
const VERSIONS = {
  MINIMUM_SUPPORTED: 'TLS 1.0',
  SSLv3: 'SSL 3.0',
  TLSv1: 'TLS 1.0',
  TLSv1_1: 'TLS 1.1',
  TLSv1_2: 'TLS 1.2',
  TLSv1_3: 'TLS 1.3',
};

const SWITCHES = {
  OP_NO_SSLv2: 'SSL 2.0',
  OP_NO_SSLv3: 'SSL 3.0',
  OP_NO_TLSv1: 'TLS 1.0',
  OP_NO_TLSv1_1: 'TLS 1.1',
  OP_NO_TLSv1_2: 'TLS 1.2',
  OP_NO_TLSv1_3: 'TLS 1.3',
};

/** Names of signature algorithms that sign with SHA-1, as SSL_CTX_set1_sigalgs_list(3) takes them. */
const SHA1_SIGNATURES = Object.fromEntries(
  ['RSA+SHA1', 'DSA+SHA1', 'ECDSA+SHA1', 'rsa_pkcs1_sha1', 'dsa_sha1', 'ecdsa_sha1'].map(name => [name, 'SHA-1']),
);

const CIPHERS: SymbolModel = {
  parameters: ['cipherlist'],
  uses: [{ role: 'tls', facets: { 'cipher-list': named('cipherlist') } }],
};

const CURVE: SymbolModel = {
  parameters: ['name'],
  uses: [{ role: 'tls', facets: { curve: named('name') } }],
};

const SIGNATURES: SymbolModel = {
  parameters: ['sigalgs'],
  uses: [{ role: 'sign', facets: { digest: { parameter: 'sigalgs', read: 'groups', spelled: SHA1_SIGNATURES } } }],
};

export const SSL = defineLibrary({
  library: 'ssl',
  modules: ['ssl'],
  needles: { common: ['ssl'] },
  symbols: {
    ...naming('ssl.', 'protocol', PROTOCOLS, { referenceIsUse: 'tls' }),
    ...naming('ssl.TLSVersion.', 'protocol', VERSIONS, { referenceIsUse: 'tls' }),
    ...Object.fromEntries(Object.entries(SWITCHES).map(([name, version]) => [`ssl.${name}`, { switchesOff: version }])),
    'ssl.SSLContext': {
      parameters: ['protocol'],
      uses: [{ role: 'tls', facets: { protocol: named('protocol') } }],
    },
    'ssl.create_default_context': {
      parameters: ['purpose', '*', 'cafile', 'capath', 'cadata'],
      uses: [{ role: 'tls', facets: {} }],
      returns: 'ssl.SSLContext',
    },
    'ssl._create_unverified_context': context(),
    'ssl._create_stdlib_context': context(),
    'ssl._create_default_https_context': {
      uses: [{ role: 'tls', facets: {} }],
      returns: 'ssl.SSLContext',
    },
    // Removed in Python 3.12.
    'ssl.wrap_socket': {
      parameters: [
        ...['sock', 'keyfile', 'certfile', 'server_side', 'cert_reqs', 'ssl_version', 'ca_certs'],
        ...['do_handshake_on_connect', 'suppress_ragged_eofs', 'ciphers'],
      ],
      uses: [{ role: 'tls', facets: { protocol: named('ssl_version'), 'cipher-list': named('ciphers') } }],
    },
    'ssl.get_server_certificate': {
      parameters: ['addr', 'ssl_version', 'ca_certs', 'timeout'],
      uses: [{ role: 'tls', facets: { protocol: named('ssl_version') } }],
    },
    'ssl.SSLContext.minimum_version': { assignment: { role: 'tls', facets: { protocol: named('value') } } },
    'ssl.SSLContext.maximum_version': { assignment: { role: 'tls', facets: { protocol: named('value') } } },
    'ssl.SSLContext.set_ciphers': CIPHERS,
    'ssl.SSLContext.set_ecdh_curve': CURVE,
    // Since Python 3.15.
    'ssl.SSLContext.set_ciphersuites': CIPHERS,
    'ssl.SSLContext.set_groups': {
      parameters: ['groups'],
      uses: [{ role: 'tls', facets: { curve: { parameter: 'groups', read: 'groups' } } }],
    },
    'ssl.SSLContext.set_client_sigalgs': SIGNATURES,
    'ssl.SSLContext.set_server_sigalgs': SIGNATURES,
    'ssl.RAND_bytes': { parameters: ['n'], uses: [{ role: 'random', facets: {} }], givesBytes: integer('n') },
    // Until Python 3.11.
    'ssl.RAND_pseudo_bytes': { parameters: ['n'], uses: [{ role: 'random', facets: {} }] },
  },
  duckMethods: [
    { method: 'set_ciphers', parameters: CIPHERS.parameters!, uses: CIPHERS.uses! },
    { method: 'set_ecdh_curve', parameters: CURVE.parameters!, uses: CURVE.uses! },
  ],
});

function context() {
  return {
    parameters: ['protocol', '*', 'cert_reqs', 'check_hostname', 'purpose'],
    uses: [{ role: 'tls', facets: { protocol: named('protocol') } }],
    returns: 'ssl.SSLContext',
  } as const;
}
