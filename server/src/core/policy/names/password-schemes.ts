import type { NameTable } from './table.ts';

/**
 * Password schemes by the names that passlib gives them (`registry.py` of 1.7.4), and the aliases of `HtpasswdFile` whose
 * meaning does not depend on the host. Those that are but a broken digest are also among the digests.
 */
export const PASSWORD_SCHEME_NAMES: NameTable = {
  'MD5-crypt': ['md5_crypt', 'apr_md5_crypt', 'ldap_md5_crypt', 'sun_md5_crypt', 'portable_apache_22'],
  'SHA1-crypt': ['sha1_crypt', 'ldap_sha1_crypt'],
  'SHA-256-crypt': ['sha256_crypt', 'ldap_sha256_crypt', 'linux_apache_22'],
  'SHA-512-crypt': ['sha512_crypt', 'ldap_sha512_crypt'],
  'DES-crypt': ['des_crypt', 'bsdi_crypt', 'bigcrypt', 'crypt16', 'django_des_crypt'],
  bcrypt: [
    'bcrypt_sha256',
    'ldap_bcrypt',
    'django_bcrypt',
    'django_bcrypt_sha256',
    'portable_apache_24',
    'linux_apache_24',
  ],
  Argon2: ['argon2', 'django_argon2'],
  scrypt: [],
  'NT hash': ['nthash', 'bsd_nthash'],
  'LM hash': ['lmhash'],
  phpass: [],
  'MySQL 3.23 hash': ['mysql323'],
  'Oracle 10g hash': ['oracle10'],
  PBKDF1: ['fshp'],
  // Salted or not; the broken ones among them stand below as well.
  'single digest': [
    ...['hex_md4', 'msdcc', 'msdcc2'],
    ...['hex_md5', 'ldap_md5', 'ldap_hex_md5', 'ldap_salted_md5', 'django_salted_md5', 'postgres_md5', 'htdigest'],
    ...['cisco_pix', 'cisco_asa'],
    ...['hex_sha1', 'ldap_sha1', 'ldap_hex_sha1', 'ldap_salted_sha1', 'django_salted_sha1'],
    ...['mysql41', 'mssql2000', 'mssql2005', 'oracle11'],
    ...['hex_sha256', 'ldap_salted_sha256', 'hex_sha512', 'ldap_salted_sha512'],
  ],
  PBKDF2: [
    'atlassian_pbkdf2_sha1',
    'django_pbkdf2_sha1',
    'django_pbkdf2_sha256',
    'grub_pbkdf2_sha512',
    'ldap_pbkdf2_sha1',
    'ldap_pbkdf2_sha256',
    'ldap_pbkdf2_sha512',
    'pbkdf2_sha1',
    'pbkdf2_sha256',
    'pbkdf2_sha512',
    'scram',
  ],
};

export const PASSWORD_DIGEST_NAMES: NameTable = {
  MD4: ['hex_md4', 'msdcc', 'msdcc2'],
  MD5: [
    'hex_md5',
    'ldap_md5',
    'ldap_hex_md5',
    'ldap_salted_md5',
    'django_salted_md5',
    'postgres_md5',
    'htdigest',
    'cisco_pix',
    'cisco_asa',
  ],
};
