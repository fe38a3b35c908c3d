import { defineLibrary } from './define.ts';
import { named, naming, worded } from './facets.ts';

const HASHES = {
  HASHED_MD5: 'MD5',
  HASHED_SALTED_MD5: 'MD5',
  HASHED_SHA: 'SHA-1',
  HASHED_SALTED_SHA: 'SHA-1',
  HASHED_SHA256: 'SHA-256',
  HASHED_SALTED_SHA256: 'SHA-256',
  HASHED_SHA384: 'SHA-384',
  HASHED_SALTED_SHA384: 'SHA-384',
  HASHED_SHA512: 'SHA-512',
  HASHED_SALTED_SHA512: 'SHA-512',
};

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
    ...naming('ldap3.', 'digest', HASHES),
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
      uses: [{ role: 'password-hash', facets: { digest: named('hash_algorithm') }, onlyWith: 'digest' }],
    },
    'ldap3.utils.hashed.hashed': {
      parameters: ['algorithm', 'value', 'salt', 'raw', 'encoding'],
      uses: [{ role: 'password-hash', facets: { digest: named('algorithm') }, onlyWith: 'digest' }],
    },
  },
});
