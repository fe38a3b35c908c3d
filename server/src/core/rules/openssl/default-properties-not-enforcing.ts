import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_EVP, OSSL_PROVIDER_FIPS, PROPERTY } from './support/citations.ts';
import { othersServe, stoppingEffect } from './support/consequences.ts';
import { fixOf, renameEntry, setValue } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { hasStart, isCutOff, meansFips, propertyEntries } from './support/precedence.ts';
import { effectOf } from './support/property-effect.ts';
import { replacesBetter } from './support/replaced.ts';

const STRICT = configurationOf();
const query = (value: string): string => STRICT.replace('fips=yes', value);

export const defaultPropertiesNotEnforcing = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'default-properties-not-enforcing',
  title: 'Default properties that do not require `fips=yes`',
  severity: 'error',
  why: `Only a mandatory clause \`fips=yes\` (or \`fips\`, which is the same) keeps unapproved algorithms out. \`?fips=yes\` is a
preference: where the FIPS provider has no such algorithm, another provider's is taken. \`-fips\` and an empty query ask for
nothing, \`provider=fips\` admits what the provider holds besides approved algorithms, and \`fips=no\` and \`provider!=fips\` keep the
approved ones out. MD5 then works wherever another provider is active, and \`_hashlib.get_fips_mode()\` is 0.`,
  remedy: 'Write `default_properties = fips=yes`.',
  references: [PROPERTY, OSSL_PROVIDER_FIPS, CONFIG_EVP],
  bad: [
    { code: query('«?fips=yes»'), files: WITH_MODULE_FILE, says: 'only a preference', fixed: STRICT },
    { code: query('«-fips»'), files: WITH_MODULE_FILE, fixed: STRICT },
    { code: query('«fips=no»'), files: WITH_MODULE_FILE, says: 'keeps the approved algorithms out', fixed: STRICT },
    { code: query('«provider=fips»'), files: WITH_MODULE_FILE, says: 'does not ask for `fips=yes`', fixed: STRICT },
    {
      code: STRICT.replace('default_properties = fips=yes', '«default_properties» ='),
      files: WITH_MODULE_FILE,
      says: 'is empty',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('default_properties = fips=yes', 'fips_mode = «no»'),
      files: WITH_MODULE_FILE,
      fixed: STRICT,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: query('"FIPS = YES"'), files: WITH_MODULE_FILE, note: 'Case, spaces and quotes do not matter.' },
    {
      code: query('fips=yes,?provider=default'),
      files: WITH_MODULE_FILE,
      note: 'A preference besides the requirement.',
    },
    { code: query('fips'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    const last = propertyEntries(configuration).at(-1);
    if (!last || isCutOff(configuration, last) || replacesBetter(configuration, last)) return [];
    const effect = effectOf(last);
    if (effect !== 'open' && effect !== 'excluded') return [];
    return [report(configuration, last, effect)];
  },
});

function report(configuration: Configuration, entry: Entry, effect: 'open' | 'excluded'): Report {
  const isOutage = effect === 'excluded' && !othersServe(configuration);
  const result = isOutage
    ? 'No other provider is active, so every operation fails.'
    : 'Unapproved algorithms can be fetched from every provider that is loaded, and `_hashlib.get_fips_mode()` is 0.';
  return {
    ...at(configuration, valuePlace(entry)),
    ...(isOutage ? { severity: 'warning' as const, outcome: 'blocked' as const } : stoppingEffect(configuration)),
    message: `${fault(entry, effect)}. ${result} Write \`default_properties = fips=yes\`.`,
    fixes:
      entry.name === 'default_properties'
        ? fixOf('Require fips=yes', 'unsafe', setValue(entry, 'fips=yes'))
        : fixOf('Require fips=yes', 'unsafe', renameEntry(entry, 'default_properties'), setValue(entry, 'fips=yes')),
  };
}

function fault({ name, value }: Entry, effect: 'open' | 'excluded'): string {
  if (value.trim() === '') return `\`${name}\` is empty and requires nothing`;
  const written = quoted(`${name} = ${value}`);
  if (effect === 'excluded') return `${written} keeps the approved algorithms out`;
  if (/\?\s*fips/i.test(value)) return `${written} is only a preference: \`?\` makes the clause optional`;
  if (/^\s*-\s*fips/i.test(value)) return `${written} requires nothing: \`-\` takes a requirement back`;
  return `${written} does not ask for \`fips=yes\``;
}
