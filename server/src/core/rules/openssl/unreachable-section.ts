import type { Section } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import { CONFIG_LIBRARY } from './support/citations.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace } from './support/places.ts';
import {
  failedSteps,
  hasStart,
  isWhollyRead,
  meansFips,
  moduleSections,
  PROPERTY_NAMES,
} from './support/precedence.ts';
import { takenOver } from './support/taken-over.ts';

const STRICT = configurationOf();

export const unreachableSection = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'unreachable-section',
  title: 'Section of a provider or of TLS settings that nothing names',
  severity: 'hint',
  why: `OpenSSL reads a section only if a line that it follows names it. A provider's or a TLS section that is left over looks as if it
were in force and is not.`,
  remedy: 'Name it where it belongs, or take it away.',
  references: [CONFIG_LIBRARY],
  bad: [
    {
      code: `${STRICT}\n[«legacy_sect»]\nactivate = 1\n`,
      files: WITH_MODULE_FILE,
      says: 'Nothing names [legacy_sect]',
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
      if (!place || !isForLibrary(section) || (isProvider(section) && !hasProviders)) return [];
      return [
        {
          ...at(configuration, place),
          message: `Nothing names [${section.name}], so OpenSSL does not read it. Name it where it belongs, or take it away.`,
        },
      ];
    });
  },
});

/** True if it holds what only a section of the library's own configuration does, and no other rule speaks of it. */
function isForLibrary({ entries }: Section): boolean {
  if (entries.some(({ name }) => PROPERTY_NAMES.includes(name) || name === 'fips' || name === 'module-mac'))
    return false;
  return entries.some(({ name }) => KEYS.has(name) || closestWord(name, ['activate']) !== undefined);
}

function isProvider({ entries }: Section): boolean {
  return entries.some(({ name }) => name === 'activate');
}

const KEYS = new Set([
  'activate',
  'system_default',
  'MinProtocol',
  'MaxProtocol',
  'CipherString',
  'Ciphersuites',
  'Groups',
]);
