import type { Configuration, SectionReference, SectionRole } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_LIBRARY, CONFIG_PROVIDERS } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { addNewSection, fixOf, setValue } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { limited } from './support/limited.ts';
import { at, keyPlace, lineOf, quoted, related, valuePlace } from './support/places.ts';
import { isWhollyRead, SETTINGS_OF_OTHER_PLACES } from './support/precedence.ts';

const STRICT = configurationOf();

export const unresolvedSection = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'unresolved-section',
  title: 'Name of a section that does not exist',
  severity: 'error',
  why: `\`openssl_conf\`, the entries of the initialisation section and every provider name a section. Where there is none of that
name, loading stops at the line: what stood before stays in force and everything behind it is dropped. OpenSSL's commands refuse
to start if \`config_diagnostics\` is on; Python never says a word and goes on with whatever was loaded, which for a provider's
section is the default provider (measured on OpenSSL 3.5.7). Section names are case-sensitive.`,
  remedy: 'Mend the spelling of the name or of the header, or add the section.',
  references: [CONFIG_LIBRARY, CONFIG_PROVIDERS],
  bad: [
    {
      code: STRICT.replace('fips = fips_sect', 'fips = «fips_section»'),
      files: WITH_MODULE_FILE,
      says: 'Did you mean [fips_sect]?',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('[provider_sect]', '[Provider_Sect]').replace(
        'providers = provider_sect',
        'providers = «provider_sect»',
      ),
      files: WITH_MODULE_FILE,
      says: 'no section [provider_sect]',
      fixed: STRICT.replaceAll('provider_sect', 'Provider_Sect'),
      note: 'Names of sections are case-sensitive.',
    },
    {
      code: STRICT.replace('base = base_sect', 'base = «base_sect»').replace('\n[base_sect]\nactivate = 1\n', ''),
      files: WITH_MODULE_FILE,
      fixed: `${STRICT.replace('\n[base_sect]\nactivate = 1\n', '')}\n[base_sect]\nactivate = 1\n`,
    },
    {
      code: STRICT.replace('openssl_conf = openssl_init', 'openssl_conf = «init»'),
      files: WITH_MODULE_FILE,
      says: 'nothing of this file is enabled',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('/etc/ssl/fipsmodule.cnf', '/opt/fips/fipsmodule.cnf'),
      note: 'The section may stand in the included file, which is not at hand: the rule on includes speaks of it.',
    },
  ],
  check: configuration => {
    const unresolved = configuration.readable.references
      .filter(reference => reference.target === undefined && STOPS_AT.has(reference.role))
      .filter(({ entry, role }) => role === 'initialisation' || !SETTINGS_OF_OTHER_PLACES.includes(entry.name))
      .filter(({ entry }) => entry.expansions.every(({ value }) => value !== undefined));
    // In what was not read the section may stand; a name that is close to another is misspelt all the same.
    const judged = isWhollyRead(configuration)
      ? unresolved
      : unresolved.filter(({ name }) => meantSection(configuration, name) !== undefined);
    return limited(judged, reference => report(configuration, reference));
  },
});

/** The roles in which a missing section stops the loading; a provider's parameter is merely a text then. */
const STOPS_AT = new Set<SectionRole>(['initialisation', 'module', 'provider', 'tls', 'engine']);

function report(configuration: Configuration, reference: SectionReference): Report {
  const { entry, name } = reference;
  const meant = meantSection(configuration, name);
  const suggestion = meant === undefined ? 'Add the section, or take the line out.' : `Did you mean [${meant}]?`;
  const fixes: readonly Fix[] =
    meant === undefined
      ? addedSection(configuration, reference)
      : fixOf(`Change to ${meant}`, 'safe', setValue(entry, meant));
  return {
    ...at(configuration, valuePlace(entry)),
    message: `There is no section [${name}], which ${quoted(entry.name)} names. ${effectOf(configuration, reference)} ${suggestion}`,
    ...stoppingEffect(configuration),
    ...(entry.replaced && {
      related: [
        related(
          valuePlace(entry.replaced),
          `replaced by line ${lineOf(configuration, keyPlace(entry))}: the last one counts`,
        ),
      ],
    }),
    fixes,
  };
}

function effectOf(configuration: Configuration, { role, entry }: SectionReference): string {
  const end = asItStands(configuration);
  switch (role) {
    case 'initialisation':
      return `So nothing of this file is enabled. ${end}`;
    case 'provider':
      return `Loading stops here: the provider ${quoted(entry.name)} and everything behind this line is dropped. ${end}`;
    default:
      return `Loading stops here: everything behind this line is dropped. ${end}`;
  }
}

/** A section of a similar name that nothing else refers to. */
function meantSection(configuration: Configuration, name: string): string | undefined {
  const taken = new Set(
    configuration.readable.references.filter(({ target }) => target).map(reference => reference.name),
  );
  const free = Array.from(configuration.readable.sections.keys()).filter(
    section => section !== 'default' && !taken.has(section),
  );
  return free.find(section => section.toLowerCase() === name.toLowerCase()) ?? closestWord(name, free);
}

/** Providers that are built in need nothing but `activate`; others cannot be guessed. */
function addedSection(configuration: Configuration, { role, entry, name }: SectionReference): readonly Fix[] {
  if (role !== 'provider' || entry.name !== 'base' || !/^[\w.-]+$/.test(name)) return [];
  const section = addNewSection(configuration, name, [['activate', '1']]);
  return fixOf(`Add [${name}]`, 'safe', section);
}
