import type { Role } from '../inventory/crypto-use.ts';
import { defineLibrary, type SymbolModel } from './define.ts';
import { below, integer, named, naming } from './facets.ts';

const METHODS = {
  SSLv2_METHOD: 'SSL 2.0',
  SSLv3_METHOD: 'SSL 3.0',
  TLSv1_METHOD: 'TLS 1.0',
  TLSv1_1_METHOD: 'TLS 1.1',
  TLSv1_2_METHOD: 'TLS 1.2',
};

const VERSIONS = {
  SSL3_VERSION: 'SSL 3.0',
  TLS1_VERSION: 'TLS 1.0',
  TLS1_1_VERSION: 'TLS 1.1',
  TLS1_2_VERSION: 'TLS 1.2',
  TLS1_3_VERSION: 'TLS 1.3',
};

const SWITCHES = {
  OP_NO_SSLv2: 'SSL 2.0',
  OP_NO_SSLv3: 'SSL 3.0',
  OP_NO_TLSv1: 'TLS 1.0',
  OP_NO_TLSv1_1: 'TLS 1.1',
  OP_NO_TLSv1_2: 'TLS 1.2',
  OP_NO_TLSv1_3: 'TLS 1.3',
};

/** Signatures read in pyOpenSSL 23.2 and 26.4; what the newer one lacks is still in use. */
export const PYOPENSSL = defineLibrary({
  library: 'pyOpenSSL',
  distribution: 'pyOpenSSL',
  modules: ['OpenSSL'],
  needles: { common: ['OpenSSL'] },
  symbols: {
    'OpenSSL.crypto.X509': {},
    'OpenSSL.crypto.X509.sign': overDigest('sign', ['pkey', 'digest'], 'digest'),
    'OpenSSL.crypto.X509.digest': overDigest('digest', ['digest_name'], 'digest_name'),
    'OpenSSL.crypto.X509Req': {},
    'OpenSSL.crypto.X509Req.sign': overDigest('sign', ['pkey', 'digest'], 'digest'),
    'OpenSSL.crypto.NetscapeSPKI': {},
    'OpenSSL.crypto.NetscapeSPKI.sign': overDigest('sign', ['pkey', 'digest'], 'digest'),
    'OpenSSL.crypto.CRL': {},
    'OpenSSL.crypto.CRL.sign': overDigest('sign', ['issuer_cert', 'issuer_key', 'digest'], 'digest'),
    'OpenSSL.crypto.CRL.export': overDigest('sign', ['cert', 'key', 'type', 'days', 'digest'], 'digest'),
    'OpenSSL.crypto.sign': overDigest('sign', ['pkey', 'data', 'digest'], 'digest'),
    'OpenSSL.crypto.verify': overDigest('verify', ['cert', 'signature', 'data', 'digest'], 'digest'),
    ...below(['OpenSSL.crypto.'], {
      load_certificate: { parameters: ['type', 'buffer'], returns: 'OpenSSL.crypto.X509' },
      load_certificate_request: { parameters: ['type', 'buffer'], returns: 'OpenSSL.crypto.X509Req' },
      load_crl: { parameters: ['type', 'buffer'], returns: 'OpenSSL.crypto.CRL' },
      'X509.from_cryptography': { parameters: ['crypto_cert'], returns: 'OpenSSL.crypto.X509' },
      'X509Req.from_cryptography': { parameters: ['crypto_req'], returns: 'OpenSSL.crypto.X509Req' },
      'CRL.from_cryptography': { parameters: ['crypto_crl'], returns: 'OpenSSL.crypto.CRL' },
    }),
    'OpenSSL.crypto.PKey': {},
    'OpenSSL.crypto.PKey.generate_key': {
      parameters: ['type', 'bits'],
      uses: [{ role: 'key-generation', facets: { algorithm: named('type'), 'key-bits': integer('bits') } }],
    },
    ...naming('OpenSSL.crypto.', 'algorithm', { TYPE_RSA: 'RSA', TYPE_DSA: 'DSA', TYPE_DH: 'DH', TYPE_EC: 'EC' }),
    'OpenSSL.crypto.dump_privatekey': {
      parameters: ['type', 'pkey', 'cipher', 'passphrase'],
      uses: [
        {
          role: 'encrypt',
          facets: { algorithm: named('cipher'), mode: named('cipher') },
          when: { parameter: 'cipher', given: true },
        },
      ],
    },
    'OpenSSL.crypto.get_elliptic_curve': {
      parameters: ['name'],
      uses: [{ role: 'key-agreement', facets: { curve: named('name') } }],
    },
    ...naming('OpenSSL.SSL.', 'protocol', METHODS, { referenceIsUse: 'tls' }),
    ...naming('OpenSSL.SSL.', 'protocol', VERSIONS, { referenceIsUse: 'tls' }),
    ...Object.fromEntries(
      Object.entries(SWITCHES).map(([name, version]) => [`OpenSSL.SSL.${name}`, { switchesOff: version }]),
    ),
    'OpenSSL.SSL.Context': {
      parameters: ['method'],
      uses: [{ role: 'tls', facets: { protocol: named('method') } }],
    },
    'OpenSSL.SSL.Context.set_min_proto_version': setting(['version'], { protocol: named('version') }),
    'OpenSSL.SSL.Context.set_max_proto_version': setting(['version'], { protocol: named('version') }),
    'OpenSSL.SSL.Context.set_cipher_list': setting(['cipher_list'], { 'cipher-list': named('cipher_list') }),
    'OpenSSL.SSL.Context.set_tls13_ciphersuites': setting(['ciphersuites'], { 'cipher-list': named('ciphersuites') }),
    'OpenSSL.SSL.Context.set_tmp_ecdh': setting(['curve'], { curve: named('curve') }),
    'OpenSSL.rand.bytes': { parameters: ['num_bytes'], uses: [{ role: 'random', facets: {} }] },
  },
});

function overDigest(role: Role, parameters: readonly string[], digest: string): SymbolModel {
  return { parameters, uses: [{ role, facets: { digest: named(digest) } }] };
}

function setting(
  parameters: readonly string[],
  facets: NonNullable<SymbolModel['uses']>[number]['facets'],
): SymbolModel {
  return { parameters, uses: [{ role: 'tls', facets }] };
}
