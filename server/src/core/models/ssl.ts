import { defineLibrary } from './define.ts';
import { named, naming } from './facets.ts';

/** `PROTOCOL_TLS`, `PROTOCOL_TLS_CLIENT`, `PROTOCOL_TLS_SERVER` and `PROTOCOL_SSLv23` negotiate, so they name no version. */
const PROTOCOLS = {
  PROTOCOL_SSLv2: 'SSL 2.0',
  PROTOCOL_SSLv3: 'SSL 3.0',
  PROTOCOL_TLSv1: 'TLS 1.0',
  PROTOCOL_TLSv1_1: 'TLS 1.1',
  PROTOCOL_TLSv1_2: 'TLS 1.2',
};

const VERSIONS = {
  SSLv3: 'SSL 3.0',
  TLSv1: 'TLS 1.0',
  TLSv1_1: 'TLS 1.1',
  TLSv1_2: 'TLS 1.2',
  TLSv1_3: 'TLS 1.3',
};

export const SSL = defineLibrary({
  library: 'ssl',
  modules: ['ssl'],
  needles: { common: ['ssl'] },
  symbols: {
    ...naming('ssl.', 'protocol', PROTOCOLS, { referenceIsUse: 'tls' }),
    ...naming('ssl.TLSVersion.', 'protocol', VERSIONS, { referenceIsUse: 'tls' }),
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
    'ssl.SSLContext.set_ciphers': {
      parameters: ['cipherlist'],
      uses: [{ role: 'tls', facets: { 'cipher-list': named('cipherlist') } }],
    },
    'ssl.SSLContext.set_ecdh_curve': {
      parameters: ['name'],
      uses: [{ role: 'tls', facets: { curve: named('name') } }],
    },
    'ssl.RAND_bytes': { parameters: ['n'], uses: [{ role: 'random', facets: {} }] },
  },
});

function context() {
  return {
    parameters: ['protocol', '*', 'cert_reqs', 'check_hostname', 'purpose'],
    uses: [{ role: 'tls', facets: { protocol: named('protocol') } }],
    returns: 'ssl.SSLContext',
  } as const;
}
