import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { decodeHex } from '../../semantic/openssl/fips-module.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_CONFIG, OPENSSL_FIPSINSTALL } from './support/citations.ts';
import { fixOf, renameEntry } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace, keyPlace, valuePlace } from './support/places.ts';
import { isComplete, isUnmentioned } from './support/precedence.ts';
import { moduleSettings } from './support/provider-sections.ts';
import { isModuleAddition } from './support/purpose.ts';

const STRICT = configurationOf();
const MAC = `${'5A:'.repeat(31)}5A`;
/** The example of fips_config(5), which is cut short. */
const EXAMPLE_MAC = '41:D0:FA:C2:5D:41:75:CD:7D:C3:90:55:6F:A4:DC';

export const moduleMacForm = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'module-mac-form',
  title: '`module-mac` that no FIPS module can have',
  severity: 'warning',
  why: `When the FIPS module is loaded it computes its own HMAC-SHA-256 and compares it with \`module-mac\`: 32 bytes in hexadecimal,
colons and case do not matter. If it is missing, cut short or spelt otherwise, the provider is not loaded, and that is no error, with
\`config_diagnostics\` or without: where \`fips=yes\` is required nothing works, and where it is not, other providers serve.`,
  remedy:
    'Let `openssl fipsinstall` write the file on the machine on which the module is used; never copy the value by hand.',
  references: [FIPS_CONFIG, OPENSSL_FIPSINSTALL],
  bad: [
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace(MAC, `«${EXAMPLE_MAC}»`),
      says: 'the example of fips_config(5)',
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace(MAC, `«${MAC.slice(0, -3)}»`),
      says: '31 bytes',
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('module-mac', '«module_mac»'),
      says: 'Did you mean `module-mac`?',
      fixed: MODULE_FILE,
    },
    {
      code: `${STRICT.replace('.include /etc/ssl/fipsmodule.cnf\n', '')}\n[«fips_sect»]\nactivate = 1\n`,
      says: 'has no `module-mac`',
    },
  ],
  good: [
    {
      file: 'fips_local.cnf',
      code: '[fips_sect]\nactivate = 1\ntls1-prf-ems-check = 1\n',
      note: 'What a system adds to the section; the MAC stands elsewhere.',
    },
    { code: STRICT, files: WITH_MODULE_FILE },
    { file: 'fipsmodule.cnf', code: MODULE_FILE.replace(MAC, MAC.toLowerCase().replaceAll(':', '')) },
    { file: 'fipsmodule.cnf', code: MODULE_FILE.replace(MAC, `"${MAC}"`) },
  ],
  check: configuration => moduleSettings(configuration).flatMap(section => judge(configuration, section)),
});

const EFFECT =
  'the FIPS provider is not loaded, and no error is raised: where `fips=yes` is required nothing works, else other providers serve';
const REMEDY = 'Let `openssl fipsinstall` write it.';

function judge(configuration: Configuration, section: Section): readonly Report[] {
  if (isModuleAddition(configuration.path)) return [];
  const entry = section.entries.find(({ name }) => name === 'module-mac');
  if (entry) return ofWrongForm(configuration, entry);
  const misspelt = section.entries.find(({ name }) => /^module[_.]?mac$/i.test(name));
  if (misspelt) return [isMisspelt(configuration, misspelt)];
  return isMissing(configuration, section);
}

function ofWrongForm(configuration: Configuration, entry: Entry): readonly Report[] {
  if (entry.expansions.some(({ value }) => value === undefined)) return [];
  const bytes = decodeHex(entry.value);
  if (bytes?.length === 32) return [];
  const reason = !bytes
    ? 'is not a number in hexadecimal'
    : entry.value === EXAMPLE_MAC
      ? 'is the example of fips_config(5), cut short'
      : `has ${bytes.length} bytes, and an HMAC-SHA-256 has 32`;
  return [
    {
      ...at(configuration, valuePlace(entry)),
      outcome: 'blocked',
      message: `This \`module-mac\` ${reason}: ${EFFECT}. ${REMEDY}`,
    },
  ];
}

function isMisspelt(configuration: Configuration, entry: Entry): Report {
  return {
    ...at(configuration, keyPlace(entry)),
    outcome: 'blocked',
    message: `\`${entry.name}\` is not a name that the FIPS module knows, and without \`module-mac\` ${EFFECT}. Did you mean \`module-mac\`?`,
    fixes: fixOf('Rename to module-mac', 'safe', renameEntry(entry, 'module-mac')),
  };
}

function isMissing(configuration: Configuration, section: Section): readonly Report[] {
  const place = headerPlace(section);
  if (!place || !isComplete(configuration, section) || !isUnmentioned(configuration, ['module-mac'])) return [];
  return [
    {
      ...at(configuration, place),
      outcome: 'blocked',
      message: `[${section.name}] has no \`module-mac\`: ${EFFECT}. ${REMEDY}`,
    },
  ];
}
