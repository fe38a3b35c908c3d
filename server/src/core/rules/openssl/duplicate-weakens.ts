import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_SETTINGS } from './support/citations.ts';
import { fixOf, removeEntry } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { at, lineOf, quoted, related, valuePlace } from './support/places.ts';
import { purposeOf } from './support/purpose.ts';
import { replacesBetter } from './support/replaced.ts';

const STRICT = configurationOf();

export const duplicateWeakens = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'duplicate-weakens',
  title: 'Repeated setting whose last value takes FIPS back',
  severity: 'error',
  why: `Of a name that is written twice in a section, OpenSSL takes the last value and says nothing. Sections of one name are one
section, also across included files, and \`section::name = value\` writes into a section from anywhere. So a line far below, or in a
file that is included later, can take back what stands at the top.`,
  remedy: 'Keep one of the lines.',
  references: [CONFIG_SETTINGS],
  bad: [
    {
      code: `${STRICT}\n[algorithm_sect]\ndefault_properties = «?fips=yes»\n`,
      files: WITH_MODULE_FILE,
      says: 'replaces `fips=yes`',
      fixed: `${STRICT}\n[algorithm_sect]\n`,
    },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': `${MODULE_FILE}security-checks = «0»\n` },
      says: 'replaces `1`',
    },
    {
      code: `${STRICT}\n[local]\nfips_sect::activate = «off»\n`,
      files: WITH_MODULE_FILE,
      fixed: `${STRICT}\n[local]\n`,
      note: 'A line of another section that writes into this one.',
    },
    {
      code: `${STRICT}\n[local]\nprovider_sect::fips = «base_sect»\n`,
      files: WITH_MODULE_FILE,
      says: 'replaces `fips_sect`',
      fixed: `${STRICT}\n[local]\n`,
      note: 'Nothing can be fetched then: a warning.',
    },
    {
      code: `${STRICT}\n[openssl_init]\nalg_section = «other_sect»\n\n[other_sect]\ndefault_properties = ?fips=yes\n`,
      files: WITH_MODULE_FILE,
      says: 'replaces `algorithm_sect`',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': `${MODULE_FILE}security-checks = 1\n` },
      note: 'Repeated, and the same.',
    },
    {
      code: STRICT.replace('default_properties', 'default_properties = ?fips=yes\ndefault_properties'),
      files: WITH_MODULE_FILE,
      note: 'The last value is the better one.',
    },
  ],
  check: configuration => {
    if (purposeOf(configuration) === 'other' || purposeOf(configuration) === 'library') return [];
    return Array.from(configuration.readable.sections.values()).flatMap(({ entries }) =>
      entries.flatMap(entry => judge(configuration, entry)),
    );
  },
});

function judge(configuration: Configuration, entry: Entry): readonly Report[] {
  const better = replacesBetter(configuration, entry);
  if (!better) return [];
  const where = better.path === entry.path ? `line ${lineOf(configuration, valuePlace(better))}` : better.path;
  return [
    {
      ...at(configuration, valuePlace(entry)),
      ...effectOf(configuration, entry),
      message: `${quoted(`${entry.name} = ${entry.value}`)} replaces ${quoted(better.value)} of ${where}: the last value counts, and it is the weaker one. Take this line away.`,
      related: [related(valuePlace(better), 'the value that is replaced')],
      fixes: fixOf('Remove the line', 'unsafe', removeEntry(entry)),
    },
  ];
}

function effectOf({ readable }: Configuration, entry: Entry): Pick<Report, 'severity' | 'outcome'> {
  if (entry.name === 'config_diagnostics') return { severity: 'warning' };
  const namesSection = readable.references.some(reference => reference.entry === entry);
  const isOutage = namesSection && readable.evaluation.outcome === 'fail-closed';
  return isOutage ? { severity: 'warning', outcome: 'blocked' } : { outcome: 'bypasses-module' };
}
