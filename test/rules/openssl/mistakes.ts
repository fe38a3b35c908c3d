import { MODULE_FILE, STRICT, withModule } from './texts.ts';

/** A mistake as it is made: a change of the texts. It may find nothing to change. */
export type Mistake = (files: Record<string, string>) => void;

const inMain =
  (change: (text: string) => string): Mistake =>
  files => {
    files['/etc/ssl/openssl.cnf'] = change(files['/etc/ssl/openssl.cnf']!);
  };

const inModule =
  (change: (text: string) => string): Mistake =>
  files => {
    files['/etc/ssl/fipsmodule.cnf'] = change(files['/etc/ssl/fipsmodule.cnf']!);
  };

const without = (pattern: RegExp): Mistake => inMain(text => text.replace(pattern, ''));
const replacing = (pattern: RegExp | string, by: string): Mistake => inMain(text => text.replace(pattern, by));

/** Those that real files were seen with, and those that were tried on a real provider. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'no diagnostics': without(/^config_diagnostics.*\n/m),
  'diagnostics by word': replacing('config_diagnostics = 1', 'config_diagnostics = yes'),
  'diagnostics in the initialisation section': replacing(
    '[openssl_init]\n',
    '[openssl_init]\nconfig_diagnostics = 1\n',
  ),
  'no start': without(/^openssl_conf.*\n/m),
  'start in capital letters': replacing('openssl_conf', 'OPENSSL_CONF'),
  'start in a section': inMain(text => text.replace(/^(openssl_conf.*\n)([\s\S]*?)(\[.*\n)/m, '$2$3$1')),
  'start behind the include': inMain(text => text.replace(/^(openssl_conf.*\n)(\.include.*\n)/m, '$2$1')),
  'start of nothing': replacing('openssl_conf = openssl_init', 'openssl_conf = nothing'),
  'no include': without(/^\.include.*\n/m),
  'an include that is not there': replacing('/fipsmodule.cnf', '/fips_module.cnf'),
  'an include with a backslash': replacing('/etc/ssl/fipsmodule.cnf', '.\\fipsmodule.cnf'),
  'an include among the providers': inMain(text =>
    text.replace(/^(\.include.*\n)([\s\S]*\[provider_sect\]\n)/m, '$2$1'),
  ),
  'an include among the modules': inMain(text => text.replace(/^(\.include.*\n)([\s\S]*\[openssl_init\]\n)/m, '$2$1')),
  'no providers': without(/^providers.*\n/m),
  'providers misspelt': replacing('providers =', 'providres ='),
  'providers of nothing': replacing('providers = provider_sect', 'providers = nothing'),
  'no algorithms': without(/^alg_section.*\n/m),
  'algorithms misspelt': replacing('alg_section =', 'algorithms ='),
  'algorithms of nothing': replacing('alg_section = algorithm_sect', 'alg_section = nothing'),
  'an unknown module at the top': replacing('[openssl_init]\n', '[openssl_init]\nmetrics = metrics_sect\n'),
  'no FIPS provider': without(/^fips = .*\n/m),
  'the FIPS provider in capital letters': replacing('fips = fips_sect', 'FIPS = fips_sect'),
  'the FIPS provider of nothing': replacing('fips = fips_sect', 'fips = nothing'),
  'no base provider': without(/^base = .*\n/m),
  'the default provider beside': replacing('base = base_sect', 'base = base_sect\ndefault = base_sect'),
  'the default provider in place of base': replacing('base = base_sect', 'default = base_sect'),
  'a wrong value of activate': replacing('activate = 1', 'activate = True'),
  'no property': without(/^default_properties.*\n/m),
  'an optional property': replacing('fips=yes', '?fips=yes'),
  'a negated property': replacing('fips=yes', '-fips'),
  'a property that excludes the module': replacing('fips=yes', 'fips=no'),
  'a property that nothing has': replacing('fips=yes', 'fips=true'),
  'a property without a sign': replacing('fips=yes', 'fips yes'),
  'a property with a foreign comment': replacing('fips=yes', 'fips=yes ; strict'),
  'a property in the default section': inMain(
    text => `default_properties = fips=yes\n${text.replace(/^default_properties.*\n/m, '')}`,
  ),
  'a property taken back': inMain(text => `${text}\n[algorithm_sect]\ndefault_properties = ?fips=yes\n`),
  'a foreign comment': replacing('[base_sect]', '; the base provider\n[base_sect]'),
  'a colon': replacing('activate = 1', 'activate: 1'),
  'an undefined variable': replacing('fips=yes', '$query'),
  'a header that is not closed': replacing('[base_sect]', '[base_sect'),
  'a comment that swallows': replacing('default_properties', '# strict \\\ndefault_properties'),
  'a header with a setting': replacing('[algorithm_sect]\n', '[algorithm_sect] '),
  'CR alone': inMain(text => text.replaceAll('\n', '\r')),
  CRLF: inMain(text => text.replaceAll(/\r?\n/g, '\r\n')),
  'the module not activated': inModule(text => text.replace(/^activate.*\n/m, '')),
  'the module switched off': inModule(text => text.replace('activate = 1', 'activate = off')),
  'the module without a MAC': inModule(text => text.replace(/^module-mac.*\n/m, '')),
  'the module with a colon': inModule(text => text.replace('activate = 1', 'activate: 1')),
};

/** The recommended configuration with these mistakes in it, one after the other. */
export function withMistakes(names: readonly string[]): Record<string, string> {
  const files = withModule(STRICT, MODULE_FILE);
  for (const name of names) MISTAKES[name]!(files);
  return files;
}
