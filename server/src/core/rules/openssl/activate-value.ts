import { isAtLeast, providerSwitch } from '../../semantic/openssl/booleans.ts';
import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Fix, Report } from '../finding.ts';
import { CONFIG_PROVIDERS, OPENSSL_CHANGES } from './support/citations.ts';
import { asItStands, stoppingEffect } from './support/consequences.ts';
import { fixOf, removeEntry, setValue } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { behindFirstDot } from './support/precedence.ts';
import { providerSections } from './support/provider-sections.ts';

const STRICT = configurationOf();
const WITH_DEFAULT = configurationOf({
  providers: '[provider_sect]\nfips = fips_sect\nbase = base_sect\ndefault = default_sect\n',
  more: '[default_sect]\nactivate = 0\n',
});

export const activateValue = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'activate-value',
  title: '`activate` with a value that does not do what it says',
  severity: 'error',
  why: `OpenSSL 3.3 and later take exactly \`1\`, \`yes\`, \`true\`, \`on\` and \`0\`, \`no\`, \`false\`, \`off\`, all in small or all in
capital letters. Anything else, \`True\` and an empty value included, stops the loading: Python goes on with the default provider,
where MD5 works, and OpenSSL's commands refuse to start. OpenSSL 3.0 to 3.2 do not look at the value at all: \`activate = 0\`
activates the provider there (measured on 3.0.19; fips_config(5) still describes that).`,
  remedy: 'Write `activate = 1` for a provider that is wanted. For one that is not, take the line away.',
  references: [CONFIG_PROVIDERS, OPENSSL_CHANGES],
  bad: [
    {
      code: STRICT.replace('activate = 1', 'activate = «True»'),
      files: WITH_MODULE_FILE,
      says: 'is not one of the values',
      fixed: STRICT.replace('activate = 1', 'activate = true'),
    },
    {
      code: STRICT.replace('activate = 1', 'activate == 1').replace('== 1', '= «= 1»'),
      files: WITH_MODULE_FILE,
      fixed: STRICT,
    },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': MODULE_FILE.replace('activate = 1', '«activate» =') },
      says: 'An empty value',
    },
    {
      code: WITH_DEFAULT.replace('activate = 0', 'activate = «0»'),
      files: WITH_MODULE_FILE,
      target: { openssl: '3.0' },
      says: 'activates the provider all the same',
      fixed: WITH_DEFAULT.replace('activate = 0\n', ''),
      note: 'Before OpenSSL 3.3 any value activates.',
    },
    {
      code: WITH_DEFAULT.replace('activate = 0', 'activate = «0»'),
      files: WITH_MODULE_FILE,
      says: 'OpenSSL 3.0 to 3.2',
      note: 'From 3.3 on it does what it says; the same file on an older OpenSSL does the opposite.',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: STRICT.replace('activate = 1', 'activate = YES'), files: WITH_MODULE_FILE },
    {
      code: WITH_DEFAULT.replace('activate = 0\n', ''),
      files: WITH_MODULE_FILE,
      note: 'Without the line the provider stays off.',
    },
  ],
  check: configuration =>
    providerSections(configuration).flatMap(section =>
      section.entries
        .filter(({ expansions }) => expansions.every(({ value }) => value !== undefined))
        .flatMap(entry => judge(configuration, section, entry)),
    ),
});

function judge(configuration: Configuration, section: Section, entry: Entry): readonly Report[] {
  // 3.5 stands for every version that reads the value.
  const meaning = providerSwitch(entry.value, '3.5');
  const name = behindFirstDot(entry.name);
  const isFips = isFipsSection(section);
  if (name === 'soft_load')
    return meaning === undefined && isAtLeast(configuration.openssl, '3.3')
      ? [notAccepted(configuration, entry, isFips)]
      : [];
  if (name !== 'activate') return [];
  if (meaning === undefined) return [notAccepted(configuration, entry, isFips)];
  if (meaning) return [];
  if (isAtLeast(configuration.openssl, '3.3')) return isFips ? [] : [differsByVersion(configuration, entry)];
  return [activatesAnyway(configuration, entry, isFips)];
}

function notAccepted(configuration: Configuration, entry: Entry, isFips: boolean): Report {
  const value = entry.value === '' ? 'An empty value' : quoted(entry.value);
  const stops = isAtLeast(configuration.openssl, '3.3');
  // The FIPS provider's section is judged by itself as well, and is then to be told in the same words.
  const end = isFips ? 'Python goes on in silence without the FIPS provider.' : asItStands(configuration);
  const effect = stops
    ? `Loading stops here, and everything behind is dropped. ${end}`
    : `OpenSSL ${configuration.openssl} activates the provider whatever the value is, and from 3.3 on loading stops here.`;
  return {
    ...at(configuration, valuePlace(entry)),
    message: `${value} is not one of the values that \`${entry.name}\` takes (1, yes, true, on; 0, no, false, off). ${effect} Write \`${entry.name} = 1\`.`,
    ...(!stops && { severity: 'warning' as const }),
    ...(stops && (isFips ? { outcome: 'bypasses-module' as const } : stoppingEffect(configuration))),
    fixes: acceptedSpelling(entry),
  };
}

/** The same word in accepted spelling is what the file means; `1` for anything else is a guess. */
function acceptedSpelling(entry: Entry): readonly Fix[] {
  const bare = entry.value.replace(/^=\s*/, '').toLowerCase();
  const isWord = providerSwitch(bare, '3.5') !== undefined;
  const value = isWord ? bare : '1';
  return fixOf(
    `Write ${entry.name} = ${value}`,
    isWord || entry.value === '' ? 'safe' : 'unsafe',
    setValue(entry, value),
  );
}

function activatesAnyway(configuration: Configuration, entry: Entry, isFips: boolean): Report {
  const remedy = isFips
    ? 'From 3.3 on it switches FIPS off. Write `activate = 1`.'
    : 'Take the line away to leave it off.';
  return {
    ...at(configuration, valuePlace(entry)),
    severity: 'warning',
    message: `OpenSSL ${configuration.openssl} does not look at the value: \`activate = ${entry.value}\` activates the provider all the same. ${remedy}`,
    fixes: isFips
      ? fixOf('Write activate = 1', 'unsafe', setValue(entry, '1'))
      : fixOf('Remove the line', 'safe', removeEntry(entry)),
  };
}

function differsByVersion(configuration: Configuration, entry: Entry): Report {
  return {
    ...at(configuration, valuePlace(entry)),
    severity: 'information',
    message: `\`activate = ${entry.value}\` leaves the provider off from OpenSSL 3.3 on; OpenSSL 3.0 to 3.2 do not look at the value and activate it. Take the line away, which leaves it off everywhere.`,
    fixes: fixOf('Remove the line', 'safe', removeEntry(entry)),
  };
}

/** A FIPS provider that is switched off is told by `fips-provider-not-activated`. */
function isFipsSection({ entries, name }: Section): boolean {
  return /^fips/i.test(name) || entries.some(entry => entry.name === 'module-mac');
}
