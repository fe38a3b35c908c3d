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
  { name: 'input_password', summary: 'The password of the private key that is read.', value: 'text', manual: REQ },
  { name: 'output_password', summary: 'The password of the private key that is written.', value: 'text', manual: REQ },
  ...commonKeys(REQ),
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
    name: 'default_crl_hours',
    summary: 'For how many hours a revocation list holds, beside `default_crl_days`.',
    value: 'number',
    manual: CA,
  },
  { name: 'default_startdate', summary: 'The date from which certificates hold.', value: 'text', manual: CA },
  { name: 'default_enddate', summary: 'The date up to which certificates hold.', value: 'text', manual: CA },
  {
    name: 'email_in_dn',
    summary: '`no` leaves the e-mail address out of the names of certificates.',
    value: 'words',
    values: ['yes', 'no'],
    default: 'yes',
    manual: CA,
  },
  ...commonKeys(CA),
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
  {
    name: 'other_policies',
    summary: 'The policies that requests may name, joined by commas.',
    value: 'text',
    manual: TS,
  },
  { name: 'certs', summary: 'A file of further certificates that a response holds.', value: 'path', manual: TS },
  { name: 'crypto_device', summary: 'The engine that signs. Engines are deprecated.', value: 'text', manual: TS },
  {
    name: 'accuracy',
    summary: 'How exact the clock is, as in `secs:1, millisecs:500, microsecs:100`.',
    value: 'text',
    manual: TS,
  },
  {
    name: 'clock_precision_digits',
    summary: 'How many digits of a second a time stamp has at most, up to 6.',
    value: 'number',
    default: '0',
    manual: TS,
  },
  {
    name: 'ordering',
    summary: '`yes` says that time stamps can be put in order by their times alone.',
    value: 'words',
    values: ['yes', 'no'],
    default: 'no',
    manual: TS,
  },
  {
    name: 'tsa_name',
    summary: '`yes` writes the authority’s name into responses.',
    value: 'words',
    values: ['yes', 'no'],
    default: 'no',
    manual: TS,
  },
  {
    name: 'ess_cert_id_chain',
    summary: '`yes` names the whole chain of certificates in responses, and not the signer’s alone.',
    value: 'words',
    values: ['yes', 'no'],
    default: 'no',
    manual: TS,
  },
  ...commonKeys(TS),
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

/** Keys that the commands have in common. */
function commonKeys(manual: string): readonly KeyDocumentation[] {
  return [
    { name: 'oid_file', summary: 'A file of further object identifiers.', value: 'path', manual },
    { name: 'oid_section', summary: 'Names the section of new object identifiers.', value: 'section', manual },
    {
      name: 'RANDFILE',
      summary: 'A file whose bytes go into the random number generator at the start, and which is written at the end.',
      value: 'path',
      manual,
    },
  ];
}
