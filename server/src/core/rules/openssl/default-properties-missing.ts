import type { Configuration, Section } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_EVP, FIPS_MODULE_DEFAULT, OSSL_PROVIDER_FIPS } from './support/citations.ts';
import { othersServe } from './support/consequences.ts';
import { addNewSection, addToSection, fixOf, freeSectionName } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace } from './support/places.ts';
import {
  hasStart,
  isActivated,
  isComplete,
  isNowhere,
  meansFips,
  meantModule,
  moduleEntries,
  moduleSections,
  PROPERTY_NAMES,
} from './support/precedence.ts';

const STRICT = configurationOf();
const WITHOUT = configurationOf({ initialisation: '[openssl_init]\nproviders = provider_sect\n', properties: '' });

export const defaultPropertiesMissing = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'default-properties-missing',
  title: 'Nothing requires `fips=yes`',
  severity: 'error',
  why: `Activating the FIPS provider makes it available; only the property query \`fips=yes\` keeps everything else out. The
provider holds algorithms that are not approved, the default provider holds MD5, and OSSL_PROVIDER-FIPS(7) calls it mandatory to
include \`fips=yes\` in all property queries. Without it \`_hashlib.get_fips_mode()\` is 0, and libraries that look there,
pyca/cryptography among them, load the default and legacy providers by themselves: MD5 works through them.`,
  remedy:
    'Name an algorithm section in the initialisation section, before anything that can fail, and write `default_properties = fips=yes` there.',
  references: [OSSL_PROVIDER_FIPS, CONFIG_EVP, FIPS_MODULE_DEFAULT],
  bad: [
    {
      code: WITHOUT.replace('[openssl_init]', '[«openssl_init»]'),
      files: WITH_MODULE_FILE,
      says: 'no `alg_section`',
      fixed: `${WITHOUT.replace('[openssl_init]\n', '[openssl_init]\nalg_section = algorithm_sect\n')}\n[algorithm_sect]\ndefault_properties = fips=yes\n`,
    },
    {
      code: STRICT.replace('default_properties = fips=yes\n', '').replace('[algorithm_sect]', '[«algorithm_sect»]'),
      files: WITH_MODULE_FILE,
      says: 'has no `default_properties`',
      fixed: STRICT,
    },
    {
      code: WITHOUT.replace('[openssl_init]', '[«openssl_init»]').replace('base = base_sect', 'default = base_sect'),
      files: WITH_MODULE_FILE,
      says: 'The default provider is active as well',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT.replace('alg_section = algorithm_sect', 'alg = algorithm_sect'),
      files: WITH_MODULE_FILE,
      note: 'OpenSSL compares names of modules by their beginning: `alg` is enough.',
    },
    { code: STRICT.replace('default_properties = fips=yes', 'fips_mode = yes'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration) || !isNowhere(configuration, PROPERTY_NAMES)) return [];
    const sections = moduleSections(configuration, 'alg_section');
    if (sections.length > 0) return withoutProperty(configuration, sections.at(-1)!);
    return moduleEntries(configuration, 'alg_section').length === 0 ? withoutSection(configuration) : [];
  },
});

function withoutSection(configuration: Configuration): readonly Report[] {
  const { initialisation } = configuration.readable.evaluation;
  const place = headerPlace(initialisation);
  if (!initialisation || !place || !isComplete(configuration, initialisation)) return [];
  if (initialisation.entries.some(({ name }) => meantModule(name) === 'alg_section')) return [];
  const name = freeSectionName(configuration, 'algorithm_sect');
  const fixes: readonly Fix[] = fixOf(
    'Require fips=yes',
    'unsafe',
    addToSection(configuration, initialisation, 'alg_section', name),
    addNewSection(configuration, name, [['default_properties', 'fips=yes']]),
  );
  return [
    {
      ...at(configuration, place),
      message: `Nothing requires \`fips=yes\`: [${initialisation.name}] names no \`alg_section\`. ${effectOfLack(configuration)} Name a section with \`default_properties = fips=yes\`.`,
      outcome: 'bypasses-module',
      fixes,
    },
  ];
}

function withoutProperty(configuration: Configuration, section: Section): readonly Report[] {
  const place = headerPlace(section);
  if (!place || !isComplete(configuration, section)) return [];
  // A misspelt name stops the loading, which `loading-stops` tells with the name that was meant.
  if (section.entries.some(({ name }) => closestWord(name, PROPERTY_NAMES) !== undefined)) return [];
  return [
    {
      ...at(configuration, place),
      message: `Nothing requires \`fips=yes\`: [${section.name}] has no \`default_properties\`. ${effectOfLack(configuration)} Write \`default_properties = fips=yes\`.`,
      outcome: 'bypasses-module',
      fixes: fixOf(
        'Require fips=yes',
        'unsafe',
        addToSection(configuration, section, 'default_properties', 'fips=yes'),
      ),
    },
  ];
}

function effectOfLack(configuration: Configuration): string {
  if (isActivated(configuration, 'default'))
    return 'The default provider is active as well, so MD5 and everything else that the module refuses is served by it.';
  return othersServe(configuration)
    ? 'Algorithms are taken from whatever provider has them, MD5 included.'
    : "The module's unapproved algorithms can be fetched, `_hashlib.get_fips_mode()` is 0, and libraries that ask for it load the default provider by themselves.";
}
