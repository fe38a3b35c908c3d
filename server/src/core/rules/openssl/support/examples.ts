/** Texts that the rules' examples share. The analysed file is `/etc/ssl/openssl.cnf`; others stand beside it. */

/** What `openssl fipsinstall -pedantic` writes, shortened to what a 3.1 provider knows; the MAC is made up. */
export const MODULE_FILE = `[fips_sect]
activate = 1
install-version = 1
conditional-errors = 1
security-checks = 1
tls1-prf-ems-check = 1
drbg-no-trunc-md = 1
module-mac = ${'5A:'.repeat(31)}5A
`;

export const WITH_MODULE_FILE: Readonly<Record<string, string>> = { 'fipsmodule.cnf': MODULE_FILE };

const TOP = `config_diagnostics = 1
openssl_conf = openssl_init
.include /etc/ssl/fipsmodule.cnf
`;

const INITIALISATION = `[openssl_init]
providers = provider_sect
alg_section = algorithm_sect
`;

const PROVIDERS = `[provider_sect]
fips = fips_sect
base = base_sect
`;

const BASE = `[base_sect]
activate = 1
`;

const PROPERTIES = `[algorithm_sect]
default_properties = fips=yes
`;

/** The parts of a configuration; what is not given is as fips_module(7) recommends it. */
export interface ConfigurationParts {
  readonly top?: string;
  readonly initialisation?: string;
  readonly providers?: string;
  readonly base?: string;
  readonly properties?: string;
  /** Further sections at the end. */
  readonly more?: string;
}

/** A whole configuration, its sections set apart by blank lines. */
export function configurationOf(parts: ConfigurationParts = {}): string {
  const { top = TOP, initialisation = INITIALISATION, providers = PROVIDERS } = parts;
  const { base = BASE, properties = PROPERTIES, more = '' } = parts;
  return [top, initialisation, providers, base, properties, more].filter(part => part !== '').join('\n');
}

/** With the TLS defaults of a `system_default` section. */
export function tlsConfigurationOf(commands: string): string {
  return configurationOf({
    initialisation: `${INITIALISATION}ssl_conf = ssl_sect\n`,
    more: `[ssl_sect]\nsystem_default = tls_sect\n\n[tls_sect]\n${commands}`,
  });
}
