import { defineLibrary, type UseModel } from './define.ts';
import { named, naming, worded } from './facets.ts';

/** What makes a password's `{SSHA}` and its siblings (`utils/hashed.py`) is one digest, with salt or without. */
const SINGLE_DIGESTS = Object.fromEntries(
  ['SHA', 'SHA256', 'SHA384', 'SHA512'].flatMap(hash =>
    ['HASHED_', 'HASHED_SALTED_'].map(prefix => [`${prefix}${hash}`, 'single digest']),
  ),
);

/**
 * NTLM is MD4 of the password and HMAC-MD5 of the answer, computed in `utils/ntlm.py`; DIGEST-MD5 is computed in
 * `protocol/sasl/digestMd5.py`. Read in ldap3 2.9.
 */
export const LDAP3 = defineLibrary({
  library: 'ldap3',
  distribution: 'ldap3',
  modules: ['ldap3'],
  needles: { common: ['ldap3'] },
  aliases: { 'ldap3.core.connection': 'ldap3', 'ldap3.core.tls': 'ldap3' },
  symbols: {
    'ldap3.NTLM': { denotes: { facet: 'login-method', value: 'NTLM' } },
    'ldap3.DIGEST_MD5': { denotes: { facet: 'login-method', value: 'DIGEST-MD5' } },
    ...naming('ldap3.', 'digest', { HASHED_MD5: 'MD5', HASHED_SALTED_MD5: 'MD5' }),
    ...naming('ldap3.', 'algorithm', SINGLE_DIGESTS),
    'ldap3.Tls': {
      parameters: [
        ...['local_private_key_file', 'local_certificate_file', 'validate', 'version', 'ssl_options'],
        ...['ca_certs_file', 'valid_names', 'ca_certs_path', 'ca_certs_data', 'local_private_key_password', 'ciphers'],
      ],
      uses: [
        { role: 'tls', facets: { protocol: named('version') }, onlyWith: 'protocol' },
        { role: 'tls', facets: { 'cipher-list': named('ciphers') }, onlyWith: 'cipher-list' },
      ],
    },
    'ldap3.Connection': {
      parameters: [
        ...['server', 'user', 'password', 'auto_bind', 'version', 'authentication', 'client_strategy'],
        ...['auto_referrals', 'auto_range', 'sasl_mechanism'],
      ],
      uses: [
        {
          role: 'login',
          facets: { 'login-method': worded('authentication', { ntlm: 'NTLM' }) },
          onlyWith: 'login-method',
        },
        {
          role: 'login',
          facets: { 'login-method': worded('sasl_mechanism', { 'digest-md5': 'DIGEST-MD5' }) },
          onlyWith: 'login-method',
        },
      ],
    },
    'ldap3.Connection.extend.standard.modify_password': {
      parameters: ['user', 'old_password', 'new_password', 'hash_algorithm', 'salt'],
      uses: storing('hash_algorithm'),
    },
    'ldap3.utils.hashed.hashed': {
      parameters: ['algorithm', 'value', 'salt', 'raw', 'encoding'],
      uses: storing('algorithm'),
    },
  },
});

function storing(parameter: string): readonly UseModel[] {
  return [
    { role: 'password-hash', facets: { digest: { parameter, read: 'symbol' } }, onlyWith: 'digest' },
    { role: 'password-hash', facets: { algorithm: { parameter, read: 'symbol' } }, onlyWith: 'algorithm' },
  ];
}
