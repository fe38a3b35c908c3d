/**
 * A configuration with the mistakes that tutorials for Windows spread: a relative include with a backslash, which is an escape
 * and is lost; default and legacy active beside fips; a `fipsmodule.cnf` from another machine. Line ends are Windows's.
 */
export const TUTORIAL_CONFIGURATION = `config_diagnostics = 1
openssl_conf = openssl_init
.include .\\fipsmodule.cnf

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
legacy = legacy_sect
base = base_sect
default = default_sect

[base_sect]
activate = 1

[legacy_sect]
activate = 1

[default_sect]
activate = 1

[algorithm_sect]
default_properties = fips=yes
`.replaceAll('\n', '\r\n');

/** The other file: its MAC is of a module that is not on the machine that reads it. */
export const TUTORIAL_MODULE = `[fips_sect]
activate = 1
conditional-errors = 1
security-checks = 1
module-mac = ${Array.from({ length: 32 }, (_, index) => (index * 7).toString(16).padStart(2, '0').toUpperCase()).join(':')}
`.replaceAll('\n', '\r\n');
