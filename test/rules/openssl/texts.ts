/** The configuration that fips_module(7) recommends. */
export const STRICT = `config_diagnostics = 1
openssl_conf = openssl_init
.include /etc/ssl/fipsmodule.cnf

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
base = base_sect

[base_sect]
activate = 1

[algorithm_sect]
default_properties = fips=yes
`;

/** What \`openssl fipsinstall -pedantic\` of 3.1.2 writes, with a made-up MAC. */
export const MODULE_FILE = `[fips_sect]
activate = 1
install-version = 1
conditional-errors = 1
security-checks = 1
tls1-prf-ems-check = 1
drbg-no-trunc-md = 1
module-mac = ${'5A:'.repeat(31)}5A
`;

/** Both, as they stand in /etc/ssl. */
export function withModule(text: string, module = MODULE_FILE): Record<string, string> {
  return { '/etc/ssl/openssl.cnf': text, '/etc/ssl/fipsmodule.cnf': module };
}
