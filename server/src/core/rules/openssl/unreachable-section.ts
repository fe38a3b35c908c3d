import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import { CONFIG_LIBRARY } from './support/citations.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace } from './support/places.ts';
import {
  failedSteps,
  hasStart,
  isActivated,
  isWhollyRead,
  meansFips,
  moduleSections,
  PROPERTY_NAMES,
  propertyEntries,
} from './support/precedence.ts';
import { takenOver } from './support/taken-over.ts';

const STRICT = configurationOf();

export const unreachableSection = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'unreachable-section',
  title: 'Section for libcrypto that nothing names',
  severity: 'hint',
  why: `OpenSSL reads a section only if a line that it follows names it. One that is left over, of a provider, of TLS settings, of
properties, looks as if it were in force and is not.`,
  remedy: 'Name it where it belongs, or take it away.',
  references: [CONFIG_LIBRARY],
  bad: [
    {
      code: `${STRICT}\n[«legacy_sect»]\nactivate = 1\n`,
      files: WITH_MODULE_FILE,
      says: 'Nothing names [legacy_sect]',
    },
    {
      code: `${STRICT}\n[«old_provider_sect»]\nfips = fips_sect\n\n[«old_sect»]\ndefault_properties = fips=no\n`,
      files: WITH_MODULE_FILE,
      note: 'Left over beside those that are in force.',
    },
    { code: `${STRICT}\n[«tls_sect»]\nMinProtocol = TLSv1.2\n`, files: WITH_MODULE_FILE },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: `${STRICT}\n[req]\ndistinguished_name = dn\n\n[dn]\nCN = name\n`,
      files: WITH_MODULE_FILE,
      note: 'Sections of commands.',
    },
  ],
  check: configuration => {
    // With a mistake somewhere before, the section may be what was meant there.
    if (!meansFips(configuration) || !hasStart(configuration) || !isWhollyRead(configuration)) return [];
    if (failedSteps(configuration).length > 0 || takenOver(configuration).length > 0) return [];
    // Without a list of providers none of their sections is named, which is told there.
    const hasProviders = moduleSections(configuration, 'providers').length > 0;
    return configuration.readable.unreachable.flatMap(section => {
      const place = headerPlace(section);
      if (!place || !isForLibrary(configuration, section) || (isProvider(section) && !hasProviders)) return [];
      if (isToldElsewhere(configuration, section)) return [];
      return [
        {
          ...at(configuration, place),
          message: `Nothing names [${section.name}], so OpenSSL does not read it. Name it where it belongs, or take it away.`,
        },
      ];
    });
  },
});

/** True if it holds what only a section of the library's own configuration does. */
function isForLibrary({ readable }: Configuration, { entries }: Section): boolean {
  const namesSection = ({ name, value }: Entry): boolean => LISTS.has(name) && readable.sections.has(value);
  return entries.some(
    entry => KEYS.has(entry.name) || namesSection(entry) || closestWord(entry.name, ['activate']) !== undefined,
  );
}

/** True where nothing of its kind is in force: it is what was meant, and the rule on what is missing names it. */
function isToldElsewhere(configuration: Configuration, { entries }: Section): boolean {
  const has = (...names: readonly string[]): boolean => entries.some(({ name }) => names.includes(name));
  if (has(...PROPERTY_NAMES, 'alg_section') && propertyEntries(configuration).length === 0) return true;
  return has('fips', 'module-mac', 'providers') && !isActivated(configuration, 'fips');
}

function isProvider({ entries }: Section): boolean {
  return entries.some(({ name }) => name === 'activate');
}

/** Names whose values are sections. */
const LISTS = new Set(['fips', 'base', 'default', 'providers', 'alg_section']);

const KEYS = new Set([
  ...PROPERTY_NAMES,
  'activate',
  'module-mac',
  'system_default',
  'MinProtocol',
  'MaxProtocol',
  'CipherString',
  'Ciphersuites',
  'Groups',
]);
