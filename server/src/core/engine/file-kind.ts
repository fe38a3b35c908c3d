import type { FileKind } from './analysis.ts';

/**
 * What a file is by its name alone. `ask-content`: it may be ours, and {@link kindByContent} tells. Undefined: it is not.
 */
export function kindByName(name: string): FileKind | 'ask-content' | undefined {
  const lower = name.toLowerCase();
  if (/\.pyw?$/.test(lower)) return 'python';
  if (OPENSSL_NAME.test(lower)) return 'openssl-configuration';
  if (ENVIRONMENT_NAME.test(lower)) return 'environment';
  if (FOREIGN_NAME.test(lower)) return undefined;
  // Scripts without an ending tell by their first line what they are.
  return /\.(?:cnf|conf|config)$/.test(lower) || !lower.includes('.') ? 'ask-content' : undefined;
}

/** What a file is whose name does not tell. `start` is its text, or enough of its beginning. */
export function kindByContent(name: string, start: string): FileKind | undefined {
  if (/^#!.*\bpython[\d.]*\b/.test(start)) return 'python';
  return name.includes('.') && holdsOpensslNames(start) ? 'openssl-configuration' : undefined;
}

/** How much of a file {@link kindByContent} is to be given, in bytes. */
export const CONTENT_SAMPLE_BYTES = 64 * 1024;

/**
 * Names that OpenSSL, distributions and Node.js give it: `openssl.cnf`, `openssl-fips.cnf`, `fipsmodule.cnf`
 * (fips_config(5)), RHEL's `opensslcnf.config` and `fips_local.cnf`, Node.js's `nodejs.cnf`. The copies that package
 * managers leave beside a changed file are not read by anything, but are often what is put in its place.
 */
const OPENSSL_NAME = new RegExp(
  '^(?:' +
    [
      '(?:.+[._-])?openssl[\\w.-]*\\.(?:cnf|conf|config)(?:\\.(?:dist|in|bak|orig|rpmnew|rpmsave|dpkg-dist|dpkg-old))?',
      'fipsmodule[\\w.-]*\\.(?:cnf|conf)',
      'opensslcnf\\.config',
      'fips_local\\.cnf',
      'nodejs\\.cnf',
      '.+\\.opensslconf',
    ].join('|') +
    ')$',
);

/** `.env`, `.env.production`, `service.env`; not the source of a program that reads them (`.env.ts`). */
const ENVIRONMENT_NAME =
  /^(?:\.env(?:\.(?!(?:[cm]?[jt]sx?|json|ya?ml|toml|php|rb|go|rs|md|txt|sh)$)[\w-]+)*|[\w.-]+\.env)$/;

/** MySQL's and MariaDB's own files end in `.cnf` as well. */
const FOREIGN_NAME = /^(?:\.?my|mysqld?|mariadb|galera|client|server|wsrep)[\w.-]*\.cnf$/;

/** Lines that only an OpenSSL configuration has: names that libcrypto itself looks up (config(5), fips_config(5), req(1)). */
const OPENSSL_LINES = [
  /^[ \t]*(?:openssl_conf|nodejs_conf|config_diagnostics|default_properties|module-mac|alg_section|oid_section)\w*[ \t]*=/m,
  /^[ \t]*\[[ \t]*(?:openssl_init|provider_sect|fips_sect|algorithm_sect|evp_properties|system_default_sect|tsa_config1)[ \t]*\]/m,
  /^[ \t]*\.include[ \t=]+\S*(?:fips|openssl|crypto-policies)/m,
  /^[ \t]*(?:distinguished_name|default_ca|x509_extensions|req_extensions|basicConstraints|subjectAltName)[ \t]*=/m,
];

function holdsOpensslNames(text: string): boolean {
  return OPENSSL_LINES.some(line => line.test(text));
}
