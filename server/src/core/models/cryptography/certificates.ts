import type { SymbolModel } from '../define.ts';
import { always, below, named } from '../facets.ts';

const X509 = 'cryptography.x509.';
const PKCS7 = 'cryptography.hazmat.primitives.serialization.pkcs7.';

const SIGN: SymbolModel = {
  parameters: ['private_key', 'algorithm', 'backend', '*', 'rsa_padding', 'ecdsa_deterministic'],
  uses: [
    {
      role: 'sign',
      facets: { digest: named('algorithm'), padding: named('rsa_padding'), 'mgf-digest': named('rsa_padding') },
    },
  ],
};

const BY_HASH = ['issuer_name_hash', 'issuer_key_hash', 'serial_number', 'algorithm'];

/** A key identifier is SHA-1 of the key (RFC 5280, section 4.2.1.2, method 1). */
const KEY_IDENTIFIER: SymbolModel = {
  parameters: ['public_key'],
  uses: [{ role: 'digest', facets: { digest: always('SHA-1') }, statedNotForSecurity: true }],
};

/** X.509, OCSP and PKCS#7. Signatures read in cryptography 41 and 50. */
export const CERTIFICATE_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...below(
    ['CertificateBuilder', 'CertificateSigningRequestBuilder', 'CertificateRevocationListBuilder'].map(
      name => X509 + name,
    ),
    { '': { fluent: true }, '.sign': SIGN },
  ),
  // The digest tells a certificate by its issuer (RFC 6960, section 4.1.1); it signs nothing.
  [`${X509}ocsp.OCSPRequestBuilder`]: { fluent: true },
  ...identifying('OCSPRequestBuilder', 'add_certificate', ['cert', 'issuer', 'algorithm']),
  ...identifying('OCSPRequestBuilder', 'add_certificate_by_hash', BY_HASH),
  ...identifying('OCSPResponseBuilder', 'add_response', ['cert', 'issuer', 'algorithm', 'cert_status']),
  ...identifying('OCSPResponseBuilder', 'add_response_by_hash', [...BY_HASH, 'cert_status']),
  [`${X509}ocsp.OCSPResponseBuilder`]: { fluent: true },
  [`${X509}ocsp.OCSPResponseBuilder.sign`]: {
    parameters: ['private_key', 'algorithm'],
    uses: [{ role: 'sign', facets: { digest: named('algorithm') } }],
  },
  ...below(
    ['load_pem_x509_certificate', 'load_der_x509_certificate'].map(name => X509 + name),
    {
      '': { parameters: ['data', 'backend'], returns: `${X509}Certificate` },
    },
  ),
  ...below(
    ['load_pem_x509_crl', 'load_der_x509_crl'].map(name => X509 + name),
    {
      '': { parameters: ['data', 'backend'], returns: `${X509}CertificateRevocationList` },
    },
  ),
  ...below(
    ['Certificate', 'CertificateRevocationList'].map(name => X509 + name),
    {
      '.fingerprint': {
        parameters: ['algorithm'],
        uses: [{ role: 'digest', facets: { digest: named('algorithm') } }],
      },
    },
  ),
  [`${PKCS7}PKCS7SignatureBuilder`]: { fluent: true },
  [`${PKCS7}PKCS7SignatureBuilder.add_signer`]: {
    parameters: ['certificate', 'private_key', 'hash_algorithm', '*', 'rsa_padding'],
    uses: [
      {
        role: 'sign',
        facets: {
          digest: named('hash_algorithm'),
          padding: named('rsa_padding'),
          'mgf-digest': named('rsa_padding'),
          'salt-bytes': named('rsa_padding'),
          'pss-salt': named('rsa_padding'),
        },
      },
    ],
    returns: `${PKCS7}PKCS7SignatureBuilder`,
  },
  // It encrypts the key with RSA PKCS#1 v1.5 alone: its constructor asks for that padding. Read in cryptography 50.
  [`${PKCS7}PKCS7EnvelopeBuilder`]: { fluent: true },
  [`${PKCS7}PKCS7EnvelopeBuilder.add_recipient`]: {
    parameters: ['certificate'],
    uses: [{ role: 'encrypt', facets: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5') } }],
    returns: `${PKCS7}PKCS7EnvelopeBuilder`,
  },
  ...below(
    ['pkcs7_decrypt_der', 'pkcs7_decrypt_pem', 'pkcs7_decrypt_smime'].map(name => PKCS7 + name),
    {
      '': {
        parameters: ['data', 'certificate', 'private_key', 'options'],
        uses: [{ role: 'decrypt', facets: { algorithm: always('RSA'), padding: always('PKCS#1 v1.5') } }],
      },
    },
  ),
  [`${X509}SubjectKeyIdentifier.from_public_key`]: KEY_IDENTIFIER,
  [`${X509}AuthorityKeyIdentifier.from_issuer_public_key`]: KEY_IDENTIFIER,
  // RSA keys sign with SHA-512, others with the digest of their curve.
  'cryptography.hazmat.primitives.serialization.SSHCertificateBuilder': { fluent: true },
  'cryptography.hazmat.primitives.serialization.SSHCertificateBuilder.sign': {
    parameters: ['private_key'],
    uses: [{ role: 'sign', facets: {} }],
  },
  'cryptography.hazmat.primitives.serialization.ssh_key_fingerprint': {
    parameters: ['key', 'hash_algorithm'],
    uses: [{ role: 'digest', facets: { digest: named('hash_algorithm') } }],
  },
};

function identifying(
  builder: string,
  method: string,
  parameters: readonly string[],
): Readonly<Record<string, SymbolModel>> {
  const type = `${X509}ocsp.${builder}`;
  const uses: SymbolModel['uses'] = [{ role: 'digest', facets: { digest: named('algorithm') } }];
  return { [`${type}.${method}`]: { parameters, uses, returns: type } };
}
