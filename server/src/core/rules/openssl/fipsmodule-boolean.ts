import { compareVersions } from '../../policy/judge.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_CONFIG } from './support/citations.ts';
import { fixOf, setValue } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { MODULE_OPTIONS, OPTIONS_WITHOUT_EFFECT } from './support/fipsmodule-options.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { moduleSettings } from './support/provider-sections.ts';

const STRICT = configurationOf();

export const fipsmoduleBoolean = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fipsmodule-boolean',
  title: 'Switch of the FIPS module that is neither 0 nor 1',
  severity: 'warning',
  why: `The FIPS module takes \`0\` and \`1\` for its switches and nothing else. With \`yes\`, \`on\` or an empty value it refuses to
load, and that is no error: where \`fips=yes\` is required nothing works, and where it is not, other providers serve (measured on
3.5.7). \`conditional-errors\` is the exception: everything but \`0\` leaves it on.`,
  remedy: 'Write `1`.',
  references: [FIPS_CONFIG],
  bad: [
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('security-checks = 1', 'security-checks = «yes»'),
      says: 'refuses to load',
      fixed: MODULE_FILE,
    },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': MODULE_FILE.replace('tls1-prf-ems-check = 1', 'tls1-prf-ems-check = «off»') },
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('security-checks = 1', '«security-checks» ='),
      says: 'an empty value',
      fixed: MODULE_FILE,
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('conditional-errors = 1', 'conditional-errors = «no»'),
      says: 'does not switch it off',
      fixed: MODULE_FILE,
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { file: 'fipsmodule.cnf', code: MODULE_FILE.replaceAll('= 1', '= "1"') },
    {
      file: 'fipsmodule.cnf',
      code: `${MODULE_FILE}hmac-key-check = yes\n`,
      note: 'A 3.1.2 module does not know this switch and passes it over.',
    },
  ],
  check: (configuration, { target }) => {
    const known = new Set(
      MODULE_OPTIONS.filter(({ since }) => compareVersions(target.provider, since) >= 0).map(({ name }) => name),
    );
    if (compareVersions(target.provider, '3.4.0') >= 0) for (const name of OPTIONS_WITHOUT_EFFECT) known.add(name);
    return moduleSettings(configuration).flatMap(({ entries }) =>
      entries
        .filter(({ name, value }) => known.has(name) && value !== '0' && value !== '1')
        .filter(({ expansions }) => expansions.every(({ value }) => value !== undefined))
        .map(entry => report(configuration, entry)),
    );
  },
});

function report(configuration: Configuration, entry: Entry): Report {
  const value = entry.value === '' ? 'an empty value' : quoted(entry.value);
  const fixes = fixOf(`Write ${entry.name} = 1`, MEANS_ON.test(entry.value) ? 'safe' : 'unsafe', setValue(entry, '1'));
  if (entry.name === 'conditional-errors') {
    return {
      ...at(configuration, valuePlace(entry)),
      severity: 'information',
      message: `\`conditional-errors\` takes \`0\` or \`1\`: ${value} does not switch it off, the module enters its error state all the same. Write \`1\`.`,
      fixes: fixOf('Write conditional-errors = 1', 'safe', setValue(entry, '1')),
    };
  }
  return {
    ...at(configuration, valuePlace(entry)),
    outcome: 'blocked',
    message: `\`${entry.name}\` takes \`0\` or \`1\`: with ${value} the FIPS module refuses to load, and no error is raised; where \`fips=yes\` is required nothing works, else other providers serve. Write \`1\`.`,
    fixes,
  };
}

const MEANS_ON = /^(?:yes|true|on|enabled?|)$/i;
