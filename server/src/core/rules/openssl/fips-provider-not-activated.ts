import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_PROVIDERS, FIPS_CONFIG, FIPS_MODULE_DEFAULT } from './support/citations.ts';
import { withoutFipsProvider } from './support/consequences.ts';
import { addToSection, fixOf, renameEntry, setValue } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace, keyPlace, quoted, valuePlace } from './support/places.ts';
import {
  hasStart,
  isComplete,
  isUnmentioned,
  type ListedProvider,
  listedProviders,
  meansFips,
  moduleEntries,
  moduleSections,
} from './support/precedence.ts';
import { replacesBetter } from './support/replaced.ts';

const STRICT = configurationOf();

export const fipsProviderNotActivated = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fips-provider-not-activated',
  title: 'FIPS provider not activated',
  severity: 'error',
  why: `A provider is loaded only if the initialisation section names the list of providers, the list names the provider, and the
provider's section says \`activate = 1\`. If no provider at all is activated, libcrypto loads the default provider by itself, without
a word: MD5 works. Only where \`default_properties = fips=yes\` is in force does everything fail instead.`,
  remedy: 'List `fips` among the providers and write `activate = 1` in its section, as `openssl fipsinstall` does.',
  references: [CONFIG_PROVIDERS, FIPS_MODULE_DEFAULT, FIPS_CONFIG],
  bad: [
    {
      code: configurationOf({ initialisation: '[openssl_init]\nproviders = provider_sect\n', properties: '' }),
      files: { 'fipsmodule.cnf': MODULE_FILE.replace('[fips_sect]\nactivate = 1', '[«fips_sect»]') },
      says: 'has no `activate`',
    },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': MODULE_FILE.replace('activate', '«activated»') },
      says: 'Did you mean `activate`?',
    },
    {
      code: STRICT.replace('fips = fips_sect\n', '').replace('[provider_sect]', '[«provider_sect»]'),
      files: WITH_MODULE_FILE,
      says: 'does not list `fips`',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('providers = provider_sect\n', '').replace('[openssl_init]', '[«openssl_init»]'),
      files: WITH_MODULE_FILE,
      says: 'names no list of providers',
      fixed: STRICT,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: STRICT, files: { 'fipsmodule.cnf': MODULE_FILE.replace('activate = 1', 'activate = yes') } },
    {
      code: '[openssl_init]\nproviders = p\n\n[p]\ndefault = d\n\n[d]\nactivate = 1\n',
      note: 'Nothing here means FIPS.',
    },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    const listed = listedProviders(configuration, 'fips');
    if (listed.length > 0) return listed.flatMap(provider => notActivated(configuration, provider));
    const lists = moduleSections(configuration, 'providers');
    if (lists.length > 0) return notListed(configuration, lists);
    return moduleEntries(configuration, 'providers').length === 0 ? noList(configuration) : [];
  },
});

function notActivated(configuration: Configuration, provider: ListedProvider): readonly Report[] {
  const { section, activation } = provider;
  if (!section) return [];
  if (activation.effect === 'absent') return withoutActivate(configuration, section, provider);
  if (activation.effect !== 'does-not-activate' || !activation.entry) return [];
  if (replacesBetter(configuration, activation.entry)) return [];
  const { what, ...effect } = withoutFipsProvider(configuration);
  return [
    {
      ...at(configuration, valuePlace(activation.entry)),
      ...effect,
      message: `\`activate = ${activation.entry.value}\` switches the FIPS provider off. ${what} Write \`activate = 1\`.`,
      fixes: fixOf('Activate the FIPS provider', 'unsafe', setValue(activation.entry, '1')),
    },
  ];
}

function withoutActivate(configuration: Configuration, section: Section, { entry }: ListedProvider): readonly Report[] {
  const { what, ...effect } = withoutFipsProvider(configuration);
  const misspelt = section.entries.find(isMisspeltActivate);
  const place = misspelt ? keyPlace(misspelt) : (headerPlace(section) ?? valuePlace(entry));
  if (!place || (!misspelt && !isUnmentioned(configuration, ['activate']))) return [];
  const reason = misspelt
    ? `${quoted(misspelt.name)} is not a name that OpenSSL knows, and [${section.name}] has no \`activate\``
    : `[${section.name}] has no \`activate\``;
  const remedy = misspelt ? 'Did you mean `activate`?' : 'Write `activate = 1`.';
  return [
    {
      ...at(configuration, place),
      ...effect,
      message: `The FIPS provider is listed and not activated: ${reason}. ${what} ${remedy}`,
      fixes: misspelt
        ? fixOf('Rename to activate', 'safe', renameEntry(misspelt, 'activate'))
        : fixOf('Insert activate = 1', 'safe', addToSection(configuration, section, 'activate', '1')),
    },
  ];
}

function isMisspeltActivate({ name }: Entry): boolean {
  return name !== 'activate' && closestWord(name, ['activate']) !== undefined;
}

function notListed(configuration: Configuration, lists: readonly Section[]): readonly Report[] {
  const list = lists.at(-1)!;
  const place = headerPlace(list);
  if (!place || !isComplete(configuration, list) || !isUnmentioned(configuration, ['fips']) || looksListed(list))
    return [];
  const section = moduleSection(configuration);
  const { what, ...effect } = withoutFipsProvider(configuration);
  return [
    {
      ...at(configuration, place),
      ...effect,
      message: `[${list.name}] does not list \`fips\`, so the FIPS provider is not loaded. ${what} Write \`fips = ${section?.name ?? 'fips_sect'}\`.`,
      fixes: section
        ? fixOf(`Insert fips = ${section.name}`, 'safe', addToSection(configuration, list, 'fips', section.name))
        : [],
    },
  ];
}

/** A name such as `FIPS`, of which `unknown-provider` speaks, or one that an `identity` renames. */
function looksListed({ entries }: Section): boolean {
  return entries.some(({ name, value }) => /fips/i.test(name) || /^fips/i.test(value));
}

function noList(configuration: Configuration): readonly Report[] {
  const { initialisation } = configuration.readable.evaluation;
  const place = headerPlace(initialisation);
  if (!initialisation || !place || !isComplete(configuration, initialisation)) return [];
  const isMeant = initialisation.entries.some(({ name }) => closestWord(name, ['providers']) !== undefined);
  if (isMeant || !isUnmentioned(configuration, ['providers'])) return [];
  const list = Array.from(configuration.readable.sections.values()).find(({ entries }) =>
    entries.some(({ name }) => name === 'fips'),
  );
  const { what, ...effect } = withoutFipsProvider(configuration);
  return [
    {
      ...at(configuration, place),
      ...effect,
      message: `[${initialisation.name}] names no list of providers, so the FIPS provider is not loaded. ${what} Write \`providers = ${list?.name ?? 'provider_sect'}\`.`,
      fixes: list
        ? fixOf(
            `Insert providers = ${list.name}`,
            'safe',
            addToSection(configuration, initialisation, 'providers', list.name),
          )
        : [],
    },
  ];
}

/** The section that `openssl fipsinstall` wrote, if it is there. */
function moduleSection(configuration: Configuration): Section | undefined {
  return Array.from(configuration.readable.sections.values()).find(({ entries }) =>
    entries.some(({ name }) => name === 'module-mac'),
  );
}
