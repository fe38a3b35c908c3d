import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { always, named } from './facets.ts';

/** Schemes that are an algorithm of their own. */
const SCHEMES: Readonly<Record<string, string>> = {
  md5_crypt: 'MD5-crypt',
  apr_md5_crypt: 'MD5-crypt',
  ldap_md5_crypt: 'MD5-crypt',
  sha1_crypt: 'SHA1-crypt',
  ldap_sha1_crypt: 'SHA1-crypt',
  sha256_crypt: 'SHA-256-crypt',
  ldap_sha256_crypt: 'SHA-256-crypt',
  sha512_crypt: 'SHA-512-crypt',
  ldap_sha512_crypt: 'SHA-512-crypt',
  des_crypt: 'DES-crypt',
  bsdi_crypt: 'DES-crypt',
  bigcrypt: 'DES-crypt',
  crypt16: 'DES-crypt',
  ldap_des_crypt: 'DES-crypt',
  ldap_bsdi_crypt: 'DES-crypt',
  django_des_crypt: 'DES-crypt',
  bcrypt: 'bcrypt',
  bcrypt_sha256: 'bcrypt',
  ldap_bcrypt: 'bcrypt',
  django_bcrypt: 'bcrypt',
  django_bcrypt_sha256: 'bcrypt',
  argon2: 'Argon2',
  django_argon2: 'Argon2',
  scrypt: 'scrypt',
  nthash: 'NT hash',
  bsd_nthash: 'NT hash',
  lmhash: 'LM hash',
  phpass: 'phpass',
};

/** Schemes that are PBKDF2 over a digest. */
const PBKDF2: Readonly<Record<string, string>> = {
  pbkdf2_sha1: 'SHA-1',
  pbkdf2_sha256: 'SHA-256',
  pbkdf2_sha512: 'SHA-512',
  ldap_pbkdf2_sha1: 'SHA-1',
  ldap_pbkdf2_sha256: 'SHA-256',
  ldap_pbkdf2_sha512: 'SHA-512',
  django_pbkdf2_sha1: 'SHA-1',
  django_pbkdf2_sha256: 'SHA-256',
  atlassian_pbkdf2_sha1: 'SHA-1',
  grub_pbkdf2_sha512: 'SHA-512',
};

/** Schemes that hash a password once, salted or not. */
const SINGLE_DIGESTS: Readonly<Record<string, string>> = {
  hex_md4: 'MD4',
  hex_md5: 'MD5',
  ldap_md5: 'MD5',
  ldap_hex_md5: 'MD5',
  ldap_salted_md5: 'MD5',
  django_salted_md5: 'MD5',
  postgres_md5: 'MD5',
  htdigest: 'MD5',
  hex_sha1: 'SHA-1',
  ldap_sha1: 'SHA-1',
  ldap_hex_sha1: 'SHA-1',
  ldap_salted_sha1: 'SHA-1',
  django_salted_sha1: 'SHA-1',
  mysql41: 'SHA-1',
  mssql2000: 'SHA-1',
  mssql2005: 'SHA-1',
};

/** Scheme names read in passlib 1.7 (`registry.list_crypt_handlers`). */
export const PASSLIB = defineLibrary({
  library: 'passlib',
  distribution: 'passlib',
  modules: ['passlib'],
  needles: { common: ['passlib'] },
  symbols: {
    ...schemes(SCHEMES, scheme => ({ algorithm: always(scheme) })),
    ...schemes(PBKDF2, digest => ({ algorithm: always('PBKDF2'), digest: always(digest) })),
    ...schemes(SINGLE_DIGESTS, digest => ({ digest: always(digest) })),
    'passlib.context.CryptContext': {
      parameters: ['schemes', 'policy'],
      uses: [{ role: 'password-hash', facets: { algorithm: named('schemes') } }],
    },
  },
});

/** `passlib.hash.X.hash(…)` and its kin; `using(…)` gives the scheme back with other settings. */
function schemes(
  table: Readonly<Record<string, string>>,
  facets: (value: string) => UseModel['facets'],
): Readonly<Record<string, SymbolModel>> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, value]): [string, SymbolModel][] => {
      const symbol = `passlib.hash.${name}`;
      const use: SymbolModel = {
        parameters: ['secret'],
        uses: [{ role: 'password-hash', facets: facets(value) }],
      };
      return [
        [symbol, {}],
        ...['hash', 'encrypt', 'verify'].map((method): [string, SymbolModel] => [`${symbol}.${method}`, use]),
        [`${symbol}.using`, { returns: symbol }],
      ];
    }),
  );
}
