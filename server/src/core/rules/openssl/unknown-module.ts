import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { lookUp } from '../../semantic/openssl/configuration.ts';
import { selectModule } from '../../semantic/openssl/modules.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_LIBRARY } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { fixOf, removeEntry, renameEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { limited } from './support/limited.ts';
import { at, keyPlace, quoted } from './support/places.ts';
import { hasStart, meantModule, SETTINGS_OF_OTHER_PLACES } from './support/precedence.ts';

const STRICT = configurationOf();

export const unknownModule = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'unknown-module',
  title: 'Name in the initialisation section that is no module',
  severity: 'error',
  why: `Every name in the section that \`openssl_conf\` names is taken for a module. One that libcrypto does not have is looked for as a
shared library; where there is none, loading stops at the line. What stands above it stays in force, what stands below is dropped:
with the line above \`alg_section\`, \`fips=yes\` is not in force; above \`providers\`, the default provider serves. Python says nothing of
it; the OpenSSL commands refuse to start if \`config_diagnostics\` is on.`,
  remedy:
    'Mend the spelling (`providers`, `alg_section`, `ssl_conf`, `random`, `oid_section`, `engines`), or take the line away.',
  references: [CONFIG_LIBRARY],
  bad: [
    {
      code: STRICT.replace('alg_section', '«algorithm_section»'),
      files: WITH_MODULE_FILE,
      says: 'Did you mean `alg_section`?',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('[openssl_init]\n', '[openssl_init]\n«metrics» = metrics_sect\n'),
      files: WITH_MODULE_FILE,
      says: '`providers` and `alg_section` are dropped',
      fixed: STRICT,
    },
    {
      code: STRICT.replace(
        'alg_section = algorithm_sect\n',
        'alg_section = algorithm_sect\n«metrics» = metrics_sect\n',
      ),
      files: WITH_MODULE_FILE,
      says: 'nothing stands behind it',
      fixed: STRICT,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('providers =', 'provider ='),
      files: WITH_MODULE_FILE,
      note: 'The beginning of a name is enough.',
    },
    {
      code: `${STRICT.replace('alg_section = algorithm_sect\n', 'alg_section = algorithm_sect\nmetrics = metrics_sect\n')}\n[metrics_sect]\npath = /usr/lib/metrics.so\n`,
      files: WITH_MODULE_FILE,
      note: 'A module of its own, with the path of its library.',
    },
  ],
  check: configuration => {
    const { initialisation } = configuration.readable.evaluation;
    if (!hasStart(configuration) || !initialisation) return [];
    const unknown = initialisation.entries.filter(entry => isUnknown(configuration, entry));
    return limited(unknown, entry => report(configuration, entry, modulesBehind(initialisation, entry)));
  },
});

function isUnknown(configuration: Configuration, { name, value }: Entry): boolean {
  if (selectModule(name) !== undefined || SETTINGS_OF_OTHER_PLACES.includes(name)) return false;
  return lookUp(configuration.readable.sections, value, 'path') === undefined;
}

/** What is dropped when loading stops at an entry. */
function modulesBehind({ entries }: Section, entry: Entry): readonly Entry[] {
  return entries.slice(entries.indexOf(entry) + 1).filter(({ name }) => selectModule(name) !== undefined);
}

function report(configuration: Configuration, entry: Entry, behind: readonly Entry[]): Report {
  const meant = meantModule(entry.name);
  const dropped = behind.slice(0, 4).map(({ name }) => quoted(name));
  const effect =
    dropped.length > 0
      ? `Loading stops here: ${listed(dropped)} ${dropped.length === 1 ? 'is' : 'are'} dropped. ${asItStands(configuration)}`
      : `Loading stops here; nothing stands behind it. ${asItStands(configuration)}`;
  const remedy = meant ? `Did you mean \`${meant}\`?` : 'Take the line away.';
  return {
    ...at(configuration, keyPlace(entry)),
    message: `${quoted(entry.name)} is not a module that OpenSSL has. ${effect} ${remedy}`,
    ...stoppingEffect(configuration),
    fixes: meant
      ? fixOf(`Rename to ${meant}`, 'safe', renameEntry(entry, meant))
      : fixOf('Remove the line', 'unsafe', removeEntry(entry)),
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
