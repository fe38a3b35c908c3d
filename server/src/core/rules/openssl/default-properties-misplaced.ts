import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_EVP, OSSL_PROVIDER_FIPS } from './support/citations.ts';
import { stoppingEffect } from './support/consequences.ts';
import {
  addNewSection,
  addToSection,
  fixOf,
  freeSectionName,
  moveToSection,
  removeEntry,
  setValue,
} from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace, quoted, swallowingInclude } from './support/places.ts';
import {
  entriesNamed,
  hasStart,
  meansFips,
  meantModule,
  moduleEntries,
  moduleSections,
  PROPERTY_NAMES,
} from './support/precedence.ts';
import { effectOf, writtenEffect } from './support/property-effect.ts';
import { takenOver } from './support/taken-over.ts';

const STRICT = configurationOf();
const INITIALISATION = '[openssl_init]\nproviders = provider_sect\n';

export const defaultPropertiesMisplaced = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'default-properties-misplaced',
  title: 'Default properties where OpenSSL does not look for them',
  severity: 'error',
  why: `\`default_properties\` counts only in the section that \`alg_section\` of the initialisation section names. In the default
section, or in a section that nothing names, it is ignored in silence. In the initialisation section it is taken for the name of a
module, and among the providers for a provider: there loading stops, and what follows is dropped as well.`,
  remedy: 'Move it to the algorithm section, and name that section by `alg_section`.',
  references: [CONFIG_EVP, OSSL_PROVIDER_FIPS],
  bad: [
    {
      code: `«default_properties» = fips=yes\n${configurationOf({ initialisation: INITIALISATION, properties: '' })}`,
      files: WITH_MODULE_FILE,
      says: 'the default section',
      fixed: `${configurationOf({ initialisation: `${INITIALISATION.replace('\n', '\nalg_section = algorithm_sect\n')}`, properties: '' })}\n[algorithm_sect]\ndefault_properties = fips=yes\n`,
    },
    {
      code: configurationOf({ initialisation: `${INITIALISATION}«default_properties» = fips=yes\n`, properties: '' }),
      files: WITH_MODULE_FILE,
      says: 'taken for a module',
    },
    {
      code: configurationOf({
        initialisation: INITIALISATION,
        providers: '[provider_sect]\nfips = fips_sect\nbase = base_sect\n«default_properties» = fips=yes\n',
        properties: '',
      }),
      files: WITH_MODULE_FILE,
      says: 'taken for a provider',
    },
    {
      code: configurationOf({ initialisation: INITIALISATION }).replace('default_properties', '«default_properties»'),
      files: WITH_MODULE_FILE,
      says: 'nothing names [algorithm_sect]',
      fixed: configurationOf({ initialisation: INITIALISATION.replace('\n', '\nalg_section = algorithm_sect\n') }),
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: `query = fips=yes\n${STRICT.replace('default_properties = fips=yes', 'default_properties = $query')}`,
      files: WITH_MODULE_FILE,
      note: 'The query itself may stand in a variable of the default section.',
    },
    {
      code: STRICT.replace('default_properties', 'algorithm_sect::default_properties'),
      files: WITH_MODULE_FILE,
      note: 'A line may write into another section.',
    },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    const inPlace = new Set(moduleSections(configuration, 'alg_section').map(({ name }) => name));
    return entriesNamed(configuration, PROPERTY_NAMES)
      .filter(({ section }) => !inPlace.has(section))
      .flatMap(entry => judge(configuration, entry));
  },
});

function judge(configuration: Configuration, entry: Entry): readonly Report[] {
  const { initialisation } = configuration.readable.evaluation;
  const isModule = entry.section === initialisation?.name;
  const isProvider = moduleSections(configuration, 'providers').some(({ name }) => name === entry.section);
  const stops = isModule || isProvider;
  // Without effect, and not needed: another line does what it says.
  if (!stops && writtenEffect(configuration) !== undefined) return [];
  if (!stops && isMeantElsewhere(configuration, entry)) return [];
  return [
    {
      ...at(configuration, keyPlace(entry)),
      ...stoppingEffect(configuration),
      message: `${reason(configuration, entry, isModule, isProvider)} ${effect(stops)} ${remedy(configuration, entry)}`,
      fixes: effectOf(entry) === 'required' ? moved(configuration, entry) : [],
    },
  ];
}

/** Precedence, points 1, 3 and 4: somebody names a section in its place, and what is wrong with that is told there. */
function isMeantElsewhere(configuration: Configuration, { section }: Entry): boolean {
  const { initialisation } = configuration.readable.evaluation;
  const modules = moduleEntries(configuration, 'alg_section');
  return (
    modules.some(({ value }) => !configuration.readable.sections.has(value)) ||
    takenOver(configuration).some(({ statement }) => statement.value.raw === section) ||
    (initialisation?.entries ?? []).some(({ name, value }) => value === section && meantModule(name) !== undefined)
  );
}

function reason(configuration: Configuration, entry: Entry, isModule: boolean, isProvider: boolean): string {
  const name = quoted(entry.name);
  if (isModule) return `In [${entry.section}] ${name} is taken for a module, which OpenSSL does not have.`;
  if (isProvider) return `In [${entry.section}] ${name} is taken for a provider, whose section does not exist.`;
  const include = swallowingInclude(configuration, entry);
  if (include)
    return `${name} lands in [${entry.section}], in which the \`.include\` above ends, and is ignored there.`;
  if (entry.section === 'default') return `${name} stands in the default section and is ignored there.`;
  return `${name} stands in [${entry.section}] and is ignored: nothing names [${entry.section}] as algorithm section.`;
}

function effect(stops: boolean): string {
  return stops
    ? 'Loading stops here, and `fips=yes` is not in force: Python goes on in silence without it.'
    : '`fips=yes` is not in force: algorithms that are not approved can be fetched, and `_hashlib.get_fips_mode()` is 0.';
}

function remedy(configuration: Configuration, entry: Entry): string {
  return isOwnSection(configuration, entry)
    ? `Name the section: \`alg_section = ${entry.section}\`.`
    : 'Move it to the section that `alg_section` names.';
}

/** True if the section is one for properties and lacks only somebody who names it. */
function isOwnSection(configuration: Configuration, entry: Entry): boolean {
  const section = configuration.readable.sections.get(entry.section);
  return (
    section !== undefined &&
    entry.section !== 'default' &&
    section.entries.every(({ name }) => PROPERTY_NAMES.includes(name))
  );
}

function moved(configuration: Configuration, entry: Entry): readonly Fix[] {
  const { initialisation } = configuration.readable.evaluation;
  if (!initialisation) return [];
  const title = 'Move to the algorithm section';
  const named = moduleSections(configuration, 'alg_section')[0];
  if (named) return fixOf(title, 'safe', ...moveToSection(configuration, entry, named));
  if (isOwnSection(configuration, entry)) {
    const link = addToSection(configuration, initialisation, 'alg_section', entry.section);
    return fixOf(`Insert alg_section = ${entry.section}`, 'safe', link);
  }
  return fixOf(title, 'safe', ...movedToNewSection(configuration, entry, initialisation));
}

function movedToNewSection(configuration: Configuration, entry: Entry, initialisation: Section) {
  const existing = moduleEntries(configuration, 'alg_section')[0];
  const name = existing?.value ?? freeSectionName(configuration, 'algorithm_sect');
  return [
    removeEntry(entry),
    existing ? setValue(existing, name) : addToSection(configuration, initialisation, 'alg_section', name),
    addNewSection(configuration, name, [[entry.name, entry.value]]),
  ];
}
