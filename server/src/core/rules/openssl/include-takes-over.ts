import type { Configuration } from '../../semantic/openssl/configuration.ts';
import { findFile } from '../../semantic/openssl/configuration.ts';
import { rangeOf } from '../../text/range.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_DIRECTIVES, CONFIG_SETTINGS } from './support/citations.ts';
import { stoppingEffect } from './support/consequences.ts';
import { fixOf, lineBreakOf, replaceText } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { isModuleKey } from './support/fipsmodule-options.ts';
import { at, quoted } from './support/places.ts';
import { meansFips, SETTINGS_OF_OTHER_PLACES } from './support/precedence.ts';
import { type TakenOver, takenOver } from './support/taken-over.ts';

const WITHOUT_INCLUDE = configurationOf({ top: 'config_diagnostics = 1\nopenssl_conf = openssl_init\n' });

export const includeTakesOver = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'include-takes-over',
  title: 'Setting below an include that ends in another section',
  severity: 'error',
  why: `An \`.include\` reads the file as if its lines stood there. If they end in a section of their own, as \`fipsmodule.cnf\` ends in
\`[fips_sect]\`, that section stays open: what stands below the include lands in it and not in the section that it seems to stand in.
An \`alg_section\` that is lost this way leaves \`fips=yes\` unset; a \`providers\` line, the default provider in charge.`,
  remedy: 'Put includes above the first section, or open the section again below the include.',
  references: [CONFIG_DIRECTIVES, CONFIG_SETTINGS],
  bad: [
    {
      code: WITHOUT_INCLUDE.replace(
        'providers = provider_sect\nalg_section',
        'providers = provider_sect\n.include /etc/ssl/fipsmodule.cnf\n«alg_section»',
      ),
      files: WITH_MODULE_FILE,
      says: 'lands in [fips_sect]',
      fixed: WITHOUT_INCLUDE.replace(
        'providers = provider_sect\nalg_section',
        'providers = provider_sect\n.include /etc/ssl/fipsmodule.cnf\n[openssl_init]\nalg_section',
      ),
    },
    {
      code: WITHOUT_INCLUDE.replace(
        '[provider_sect]\nfips = fips_sect\nbase =',
        '[provider_sect]\n.include /etc/ssl/fipsmodule.cnf\n«fips» = fips_sect\n«base» =',
      ),
      files: WITH_MODULE_FILE,
    },
  ],
  good: [
    { code: configurationOf(), files: WITH_MODULE_FILE },
    {
      code: `${WITHOUT_INCLUDE}\n.include /etc/ssl/fipsmodule.cnf\n`,
      files: WITH_MODULE_FILE,
      note: 'At the end nothing is left to take over.',
    },
    {
      code: configurationOf().replace('fipsmodule.cnf\n', 'fipsmodule.cnf\nsecurity-checks = 1\n'),
      files: { 'fipsmodule.cnf': MODULE_FILE.replace('security-checks = 1\n', '') },
      note: 'A setting of the module, which is meant for its section.',
    },
    {
      code: WITHOUT_INCLUDE.replace('[base_sect]\n', '[base_sect]\n.include /etc/ssl/active.cnf\nidentity = base\n'),
      files: { 'active.cnf': '# no section of its own\n' },
    },
  ],
  check: configuration =>
    takenOver(configuration)
      // Their own rules say where they belong.
      .filter(({ statement }) => !SETTINGS_OF_OTHER_PLACES.includes(statement.name.text))
      .filter(({ statement, meant }) => !(meant === 'default' && isModuleKey(statement.name.text)))
      .map(taken => report(configuration, taken)),
});

function report(configuration: Configuration, { path, statement, include, meant, actual, first }: TakenOver): Report {
  const file = findFile(configuration, path);
  const header = `[${meant}]${lineBreakOf(file?.text ?? '')}`;
  const start = first.range.start;
  const isFips = meansFips(configuration);
  return {
    ...at(configuration, { path, range: statement.name.range }),
    ...(isFips ? stoppingEffect(configuration) : { severity: 'warning' as const }),
    message: `The \`.include\` above ends in [${actual}], so ${quoted(statement.name.text)} lands in [${actual}] and not in ${sectionName(meant)}, where it is missing. Open ${sectionName(meant)} again below the \`.include\`, or move the \`.include\` above the first section.`,
    related: [{ path: include.path, range: include.range, message: `ends in [${actual}]` }],
    fixes: fixOf(`Insert [${meant}]`, 'safe', replaceText(path, rangeOf(start, start), header)),
  };
}

function sectionName(name: string): string {
  return name === 'default' ? 'the default section' : `[${name}]`;
}
