import type { SymbolModel } from '../define.ts';
import { below, named } from '../facets.ts';

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

/** X.509, OCSP and PKCS#7. Signatures read in cryptography 41 and 50. */
export const CERTIFICATE_SYMBOLS: Readonly<Record<string, SymbolModel>> = {
  ...below(
    ['CertificateBuilder', 'CertificateSigningRequestBuilder', 'CertificateRevocationListBuilder'].map(
      name => X509 + name,
    ),
    { '': { fluent: true }, '.sign': SIGN },
  ),
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
    uses: [{ role: 'sign', facets: { digest: named('hash_algorithm') } }],
    returns: `${PKCS7}PKCS7SignatureBuilder`,
  },
  'cryptography.hazmat.primitives.serialization.ssh_key_fingerprint': {
    parameters: ['key', 'hash_algorithm'],
    uses: [{ role: 'digest', facets: { digest: named('hash_algorithm') } }],
  },
};
