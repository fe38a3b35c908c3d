import type { KeyDocumentation } from './key.ts';

const REQ = 'openssl-req(1)';
const CA = 'openssl-ca(1)';
const TS = 'openssl-ts(1)';
const X509V3 = 'x509v3_config(5)';

/** Keys of `[req]`, for certificate requests. */
export const REQ_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'default_bits',
    summary: 'The size of new RSA keys in bits.',
    value: 'number',
    values: ['2048', '3072', '4096'],
    default: '2048',
    fips: 'Less than 2048 is not approved (SP 800-131A).',
    manual: REQ,
  },
  {
    name: 'default_md',
    summary: 'The digest that requests are signed with.',
    value: 'digest',
    fips: 'MD5 and SHA-1 are not approved for signatures.',
    manual: REQ,
  },
  { name: 'default_keyfile', summary: 'The file that a new private key is written to.', value: 'path', manual: REQ },
  {
    name: 'distinguished_name',
    summary: 'Names the section of the parts of the subject’s name.',
    value: 'section',
    manual: REQ,
  },
  { name: 'attributes', summary: 'Names the section of attributes of the request.', value: 'section', manual: REQ },
  { name: 'req_extensions', summary: 'Names the section of extensions of a request.', value: 'section', manual: REQ },
  {
    name: 'x509_extensions',
    summary: 'Names the section of extensions of a self-signed certificate.',
    value: 'section',
    manual: REQ,
  },
  {
    name: 'prompt',
    summary: '`no` takes the subject’s name from the file without asking.',
    value: 'words',
    values: ['no', 'yes'],
    manual: REQ,
  },
  {
    name: 'encrypt_key',
    summary: '`no` leaves a new private key unencrypted.',
    value: 'words',
    values: ['yes', 'no'],
    manual: REQ,
  },
  {
    name: 'string_mask',
    summary: 'The kinds of strings that names are written in.',
    value: 'words',
    values: ['utf8only', 'default', 'pkix', 'nombstr'],
    manual: REQ,
  },
  { name: 'utf8', summary: '`yes` reads values as UTF-8.', value: 'words', values: ['yes', 'no'], manual: REQ },
];

/** Keys of `[ca]` and of the section that its `default_ca` names. */
export const CA_KEYS: readonly KeyDocumentation[] = [
  { name: 'default_ca', summary: 'Names the section of the authority’s settings.', value: 'section', manual: CA },
  { name: 'certificate', summary: 'The file of the authority’s certificate.', value: 'path', manual: CA },
  { name: 'private_key', summary: 'The file of the authority’s private key.', value: 'path', manual: CA },
  { name: 'database', summary: 'The file that lists what was issued.', value: 'path', manual: CA },
  { name: 'serial', summary: 'The file of the next serial number.', value: 'path', manual: CA },
  { name: 'new_certs_dir', summary: 'The folder that new certificates are put in.', value: 'path', manual: CA },
  { name: 'crlnumber', summary: 'The file of the next number of a revocation list.', value: 'path', manual: CA },
  {
    name: 'default_md',
    summary: 'The digest that certificates are signed with.',
    value: 'digest',
    fips: 'MD5 and SHA-1 are not approved for signatures.',
    manual: CA,
  },
  { name: 'default_days', summary: 'For how many days certificates hold.', value: 'number', manual: CA },
  { name: 'default_crl_days', summary: 'For how many days a revocation list holds.', value: 'number', manual: CA },
  {
    name: 'policy',
    summary: 'Names the section that says which parts of a name must be given or match.',
    value: 'section',
    manual: CA,
  },
  {
    name: 'x509_extensions',
    summary: 'Names the section of extensions of certificates.',
    value: 'section',
    manual: CA,
  },
  {
    name: 'crl_extensions',
    summary: 'Names the section of extensions of revocation lists.',
    value: 'section',
    manual: CA,
  },
  {
    name: 'copy_extensions',
    summary: 'Which extensions of a request go into the certificate.',
    value: 'words',
    values: ['none', 'copy', 'copyall'],
    default: 'none',
    manual: CA,
  },
  {
    name: 'unique_subject',
    summary: 'Whether each subject may have only one valid certificate.',
    value: 'words',
    values: ['yes', 'no'],
    default: 'yes',
    manual: CA,
  },
  {
    name: 'preserve',
    summary: 'Keeps the order of the parts of a name as in the request.',
    value: 'words',
    values: ['no', 'yes'],
    manual: CA,
  },
  {
    name: 'name_opt',
    summary: 'How names are shown before signing.',
    value: 'words',
    values: ['ca_default'],
    manual: CA,
  },
  {
    name: 'cert_opt',
    summary: 'How certificates are shown before signing.',
    value: 'words',
    values: ['ca_default'],
    manual: CA,
  },
];

/** Values of a policy's section, whose keys are parts of a name. */
const POLICY_VALUES = ['match', 'supplied', 'optional'];

export const CA_POLICY_KEYS: readonly KeyDocumentation[] = [
  'countryName',
  'stateOrProvinceName',
  'localityName',
  'organizationName',
  'organizationalUnitName',
  'commonName',
  'emailAddress',
].map(name => ({
  name,
  summary: '`match`: as the authority’s own; `supplied`: must be given; `optional`: may be.',
  value: 'words',
  values: POLICY_VALUES,
  manual: CA,
}));

/** Keys of `[tsa]` and of the section that its `default_tsa` names. */
export const TSA_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'default_tsa',
    summary: 'Names the section of the time stamp authority’s settings.',
    value: 'section',
    manual: TS,
  },
  { name: 'signer_cert', summary: 'The file of the signer’s certificate.', value: 'path', manual: TS },
  { name: 'signer_key', summary: 'The file of the signer’s private key.', value: 'path', manual: TS },
  {
    name: 'signer_digest',
    summary: 'The digest that time stamps are signed with.',
    value: 'digest',
    fips: 'SHA-1 is not approved for signatures.',
    manual: TS,
  },
  {
    name: 'digests',
    summary: 'The digests of requests that are accepted, joined by commas.',
    value: 'digest',
    manual: TS,
  },
  { name: 'default_policy', summary: 'The policy of time stamps whose requests name none.', value: 'text', manual: TS },
  { name: 'ess_cert_id_alg', summary: 'The digest that names the signer’s certificate.', value: 'digest', manual: TS },
  { name: 'serial', summary: 'The file of the last serial number.', value: 'path', manual: TS },
];

/** Extensions of certificates and requests. */
export const EXTENSION_KEYS: readonly KeyDocumentation[] = [
  {
    name: 'basicConstraints',
    summary: 'Whether the certificate is one of an authority, and how many may follow it.',
    value: 'words',
    values: ['CA:FALSE', 'CA:TRUE', 'critical,CA:TRUE'],
    manual: X509V3,
  },
  {
    name: 'keyUsage',
    summary: 'What the key may be used for.',
    value: 'words',
    values: [
      'digitalSignature',
      'nonRepudiation',
      'keyEncipherment',
      'dataEncipherment',
      'keyAgreement',
      'keyCertSign',
      'cRLSign',
    ],
    manual: X509V3,
  },
  {
    name: 'extendedKeyUsage',
    summary: 'What the certificate may be used for.',
    value: 'words',
    values: ['serverAuth', 'clientAuth', 'codeSigning', 'emailProtection', 'timeStamping', 'OCSPSigning'],
    manual: X509V3,
  },
  {
    name: 'subjectKeyIdentifier',
    summary: 'Identifies the key.',
    value: 'words',
    values: ['hash', 'none'],
    manual: X509V3,
  },
  {
    name: 'authorityKeyIdentifier',
    summary: 'Identifies the authority’s key.',
    value: 'words',
    values: ['keyid', 'keyid:always', 'issuer'],
    manual: X509V3,
  },
  {
    name: 'subjectAltName',
    summary: 'Further names of the subject, listed here or, with `@`, in a section.',
    value: 'text',
    manual: X509V3,
  },
];
