import type { KeyDocumentation } from './key.ts';

const MANUAL = 'SSL_CONF_cmd(3)';

/** The entries of the section that `ssl_conf` names. */
export const SSL_APPLICATION_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'system_default',
    summary: 'Names the section of TLS commands that every context begins with.',
    value: 'section',
    fips: 'A command that a context refuses there makes all TLS of the process fail.',
    manual: 'config(5)',
  },
];

const PROTOCOLS = ['TLSv1.2', 'TLSv1.3', 'TLSv1.1', 'TLSv1', 'DTLSv1.2', 'DTLSv1', 'None'];

/** The commands that a section of TLS settings may hold; names count in any case. */
export const TLS_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'MinProtocol',
    summary: 'The lowest protocol version that is spoken. The spelling counts: `TLSv1.2`.',
    value: 'protocol',
    values: PROTOCOLS,
    fips: 'SP 800-52 Rev. 2 asks for TLS 1.2 at least. The FIPS module does not enforce it.',
    manual: MANUAL,
  },
  {
    name: 'MaxProtocol',
    summary: 'The highest protocol version that is spoken.',
    value: 'protocol',
    values: PROTOCOLS,
    default: 'The highest that is built in.',
    manual: MANUAL,
  },
  {
    name: 'CipherString',
    summary: 'The cipher suites up to TLS 1.2, in the notation of openssl-ciphers(1), `@SECLEVEL=2` included.',
    value: 'cipher-string',
    fips: 'Names that are not approved are accepted without complaint.',
    manual: MANUAL,
  },
  {
    name: 'Ciphersuites',
    summary: 'The cipher suites of TLS 1.3, joined by colons.',
    value: 'cipher-suites',
    manual: MANUAL,
  },
  {
    name: 'Groups',
    summary: 'The groups for key agreement, joined by colons, in order of preference.',
    value: 'groups',
    fips: 'One group that the module does not have makes every TLS context fail, unless `?` stands before it (since 3.3).',
    manual: MANUAL,
  },
  { name: 'Curves', summary: 'The older name of `Groups`.', value: 'groups', manual: MANUAL },
  {
    name: 'SignatureAlgorithms',
    summary: 'The signature algorithms that are offered and accepted, joined by colons.',
    value: 'signature-algorithms',
    manual: MANUAL,
  },
  {
    name: 'ClientSignatureAlgorithms',
    summary: 'The signature algorithms for certificates of clients.',
    value: 'signature-algorithms',
    manual: MANUAL,
  },
  {
    name: 'Options',
    summary: 'Options of a context, joined by commas; `-` before a name takes it back.',
    value: 'words',
    values: [
      ...['SessionTicket', 'Compression', 'EmptyFragments', 'Bugs', 'PrioritizeChaCha', 'NoRenegotiation'],
      ...['UnsafeLegacyRenegotiation', 'UnsafeLegacyServerConnect', 'EncryptThenMac', 'AllowNoDHEKEX'],
      ...['PreferNoDHEKEX', 'MiddleboxCompat', 'AntiReplay', 'ExtendedMasterSecret', 'CANames', 'KTLS'],
      ...['StrictCertCheck', 'TxCertificateCompression', 'RxCertificateCompression', 'KTLSTxZerocopySendfile'],
      'IgnoreUnexpectedEOF',
    ],
    fips: '`-ExtendedMasterSecret` takes away what FIPS 140-3 IG D.Q asks for with TLS 1.2.',
    manual: MANUAL,
  },
  {
    name: 'VerifyMode',
    summary: 'Whether the peer’s certificate is verified. The modes other than `Peer` are for servers.',
    value: 'words',
    values: ['Peer'],
    manual: MANUAL,
  },
  {
    name: 'RecordPadding',
    summary: 'Pads records of TLS 1.3 to multiples of this size.',
    value: 'number',
    manual: MANUAL,
  },
  {
    name: 'Protocol',
    summary:
      'The protocol versions that are spoken, joined by commas; deprecated, `MinProtocol` and `MaxProtocol` replace it.',
    value: 'words',
    values: ['ALL', '-TLSv1', '-TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
    manual: MANUAL,
  },
  ofCertificates('Certificate', 'The file of the certificate chain.'),
  ofCertificates('PrivateKey', 'The file of the private key.'),
  ofCertificates('ChainCAFile', 'A file of certificates to build chains from.'),
  ofCertificates('ChainCAPath', 'A folder of certificates to build chains from.'),
  ofCertificates('VerifyCAFile', 'A file of certificates to verify with.'),
  ofCertificates('VerifyCAPath', 'A folder of certificates to verify with.'),
  ofCertificates('ClientCAFile', 'A file of authorities whose names a server sends to clients.'),
  ofCertificates('ClientCAPath', 'A folder of authorities whose names a server sends to clients.'),
  ofCertificates('RequestCAFile', 'A file of authorities whose names are sent to the peer.'),
  ofCertificates('ServerInfoFile', 'A file of further data for a server’s certificate.'),
  ofCertificates('DHParameters', 'A file of Diffie-Hellman parameters.'),
];

/** Names for `Groups`, as OpenSSL writes them; the post-quantum ones since 3.5. */
export const GROUP_NAMES: readonly string[] = [
  ...['P-256', 'P-384', 'P-521', 'ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'],
  ...['X25519MLKEM768', 'SecP256r1MLKEM768', 'SecP384r1MLKEM1024', 'MLKEM512', 'MLKEM768', 'MLKEM1024'],
  ...['X25519', 'X448', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1'],
];

/** Names for `SignatureAlgorithms` (RFC 8446, 4.2.3). */
export const SIGNATURE_ALGORITHM_NAMES: readonly string[] = [
  ...['ecdsa_secp256r1_sha256', 'ecdsa_secp384r1_sha384', 'ecdsa_secp521r1_sha512', 'ed25519', 'ed448'],
  ...['rsa_pss_rsae_sha256', 'rsa_pss_rsae_sha384', 'rsa_pss_rsae_sha512'],
  ...['rsa_pss_pss_sha256', 'rsa_pss_pss_sha384', 'rsa_pss_pss_sha512'],
  ...['rsa_pkcs1_sha256', 'rsa_pkcs1_sha384', 'rsa_pkcs1_sha512', 'rsa_pkcs1_sha1', 'ecdsa_sha1'],
];

/** `SSL_CTX_config` takes these; in `system_default` a context refuses them. */
function ofCertificates(name: string, summary: string): KeyDocumentation {
  return { name, summary: `${summary} Not allowed in \`system_default\`.`, value: 'path', manual: MANUAL };
}
