import { extensionBoolean } from '../../semantic/openssl/booleans.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { parsePropertyQuery } from '../../semantic/openssl/property-query.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_EVP, PROPERTY } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { fixOf, renameEntry, setValue } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { hasStart, isCutOff, propertyEntries } from './support/precedence.ts';
import { effectOf } from './support/property-effect.ts';

const STRICT = configurationOf();
const query = (value: string): string => STRICT.replace('fips=yes', value);

export const defaultPropertiesInvalid = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'default-properties-invalid',
  title: 'Default properties that OpenSSL cannot read',
  severity: 'error',
  why: `A query that does not follow property(7) stops the loading: no default property is set and everything behind it is dropped.
Python goes on in silence without \`fips=yes\`; the commands of OpenSSL refuse to start only if \`config_diagnostics\` is on.
\`;\` begins no comment, clauses are joined by commas, a name may come once, and quotes and spaces must be plain ASCII.`,
  remedy: 'Write `default_properties = fips=yes`.',
  references: [PROPERTY, CONFIG_EVP],
  bad: [
    { code: query('«fips yes»'), files: WITH_MODULE_FILE, says: 'cannot read', fixed: STRICT },
    { code: query('«fips:yes»'), files: WITH_MODULE_FILE, fixed: STRICT },
    { code: query('«fips=yes ; strict»'), files: WITH_MODULE_FILE, fixed: query('fips=yes # strict') },
    { code: query('«“fips=yes”»'), files: WITH_MODULE_FILE, fixed: STRICT, note: 'Typographic quotes.' },
    { code: query('«fips=yes,fips=no»'), files: WITH_MODULE_FILE, fixed: STRICT },
    {
      code: STRICT.replace('default_properties = fips=yes', 'fips_mode = «on»'),
      files: WITH_MODULE_FILE,
      says: '`yes` or `no`',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: query("fips='yes'"), files: WITH_MODULE_FILE },
    { code: query('fips=yes # strict'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!hasStart(configuration)) return [];
    return propertyEntries(configuration)
      .filter(entry => effectOf(entry) === 'invalid' && entry.expansions.every(({ value }) => value !== undefined))
      .filter(entry => !isCutOff(configuration, entry))
      .map(entry => report(configuration, entry));
  },
});

function report(configuration: Configuration, entry: Entry): Report {
  return {
    ...at(configuration, valuePlace(entry)),
    ...stoppingEffect(configuration),
    message: `OpenSSL cannot read ${quoted(entry.value)}: ${reasonOf(entry)}. Loading stops here, and no default property is set by it. ${asItStands(configuration)} Write \`default_properties = fips=yes\`.`,
    fixes: fixesFor(entry),
  };
}

function reasonOf({ name, value }: Entry): string {
  if (name === 'fips_mode') return '`fips_mode` takes `yes` or `no`, not `on` or `1`';
  if (/;/.test(value)) return '`;` does not begin a comment';
  if (/[^\x00-\x7f]/.test(value))
    return 'it holds characters that are not ASCII, such as typographic quotes or a no-break space';
  const query = parsePropertyQuery(value);
  return query.kind === 'error' ? `libcrypto's own words are "${query.reason}"` : 'it is no property query';
}

function fixesFor(entry: Entry): readonly Fix[] {
  if (entry.name === 'fips_mode') {
    const isOn = extensionBoolean(entry.value) ?? /^(?:1|on|enabled?)$/i.test(entry.value);
    return fixOf(
      'Require fips=yes',
      isOn ? 'safe' : 'unsafe',
      renameEntry(entry, 'default_properties'),
      setValue(entry, 'fips=yes'),
    );
  }
  const comment = /^(\s*fips\s*=\s*yes)\s*;+\s*(.*)$/i.exec(entry.value);
  if (comment)
    return fixOf('Require fips=yes', 'safe', setValue(entry, comment[2] ? `fips=yes # ${comment[2]}` : 'fips=yes'));
  return fixOf('Require fips=yes', isMisspelt(entry.value) ? 'safe' : 'unsafe', setValue(entry, 'fips=yes'));
}

/** `fips` and `yes`, and nothing else but punctuation. */
function isMisspelt(value: string): boolean {
  return /^\W*fips\W*yes\W*$/i.test(value) && !/[-?!]/.test(value);
}
