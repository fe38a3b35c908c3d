import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { below, named, naming, worded } from './facets.ts';

const VERSIONS = { SSLv3: 'SSL 3.0', TLSv1_0: 'TLS 1.0', TLSv1_1: 'TLS 1.1', TLSv1_2: 'TLS 1.2', TLSv1_3: 'TLS 1.3' };

const TRANSPORTS = ['SSHTransportBase', 'SSHServerTransport', 'SSHClientTransport'];

/** Signatures read in Twisted 22.4. `raiseMinimumTo` never lowers what is in force. */
export const TWISTED = defineLibrary({
  library: 'Twisted',
  distribution: 'Twisted',
  modules: ['twisted'],
  needles: {
    distinctive: [
      ...[
        'CertificateOptions',
        'AcceptableCiphers',
        'DefaultOpenSSLContextFactory',
        'ClientContextFactory',
        'TLSVersion',
      ],
      ...['DigestCredentialFactory', ...TRANSPORTS],
    ],
    suffice: true,
  },
  aliases: {
    'twisted.internet._sslverify': 'twisted.internet.ssl',
    'twisted.web.guard': 'twisted.cred.credentials',
    // It imports the module, and its users take it from there.
    'twisted.internet.ssl.SSL': 'OpenSSL.SSL',
  },
  symbols: {
    ...naming('twisted.internet.ssl.TLSVersion.', 'protocol', VERSIONS),
    'twisted.internet.ssl.CertificateOptions': {
      parameters: ['privateKey', 'certificate', 'method', '*', 'insecurelyLowerMinimumTo', 'lowerMaximumSecurityTo'],
      uses: ['method', 'insecurelyLowerMinimumTo', 'lowerMaximumSecurityTo'].map(parameter => ({
        role: 'tls',
        facets: { protocol: named(parameter) },
        onlyWith: 'protocol',
      })),
    },
    'twisted.internet.ssl.AcceptableCiphers.fromOpenSSLCipherString': {
      parameters: ['cipherString'],
      uses: [{ role: 'tls', facets: { 'cipher-list': named('cipherString') } }],
    },
    'twisted.internet.ssl.DefaultOpenSSLContextFactory': {
      parameters: ['privateKeyFileName', 'certificateFileName', 'sslmethod'],
      uses: [{ role: 'tls', facets: { protocol: named('sslmethod') }, onlyWith: 'protocol' }],
    },
    'twisted.internet.ssl.ClientContextFactory': {},
    'twisted.internet.ssl.ClientContextFactory.method': {
      assignment: { role: 'tls', facets: { protocol: named('value') }, onlyWith: 'protocol' },
    },
    'twisted.cred.credentials.DigestCredentialFactory': {
      parameters: ['algorithm', 'authenticationRealm'],
      uses: [
        {
          role: 'login',
          facets: { 'login-method': worded('algorithm', { md5: 'HTTP Digest' }) },
          onlyWith: 'login-method',
        },
      ],
    },
    ...below(
      TRANSPORTS.map(name => `twisted.conch.ssh.transport.${name}`),
      {
        '': {},
        '.supportedCiphers': listOf('encrypt'),
        '.supportedMACs': listOf('mac'),
        '.supportedKeyExchanges': listOf('key-agreement'),
      },
    ),
  },
});

function listOf(role: Role): SymbolModel {
  return { assignment: { role, facets: { algorithm: named('value') }, onlyWith: 'algorithm' } };
}
