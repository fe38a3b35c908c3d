import { compareVersions } from '../../policy/judge.ts';
import type { Configuration, Entry, Section } from '../../semantic/openssl/configuration.ts';
import { findFile } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_CONFIG, OPENSSL_FIPSINSTALL } from './support/citations.ts';
import { addLinesToSection, fixOf, setValue } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { MODULE_OPTIONS, type ModuleOption } from './support/fipsmodule-options.ts';
import { at, headerPlace, valuePlace } from './support/places.ts';
import { isComplete, isUnmentioned } from './support/precedence.ts';
import { moduleSettings } from './support/provider-sections.ts';
import { isModuleAddition } from './support/purpose.ts';
import { replacesBetter } from './support/replaced.ts';

const STRICT = configurationOf();

export const fipsmoduleWeakened = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fipsmodule-weakened',
  title: 'FIPS module set up to let through what is not approved',
  severity: 'warning',
  severityIn: { 'fips-140-3-strict': 'error' },
  why: `Many of the FIPS module's checks are switches in its configuration. At 0 the operation succeeds and only an indicator is
raised, which Python and most programs do not read; "FIPS compliance must be done by procedures documented in the relevant Security
Policy" then (fips_config(5)). Plain \`openssl fipsinstall\` writes 0 for most of them, and one that is absent is mostly 0 as well
(measured on 3.5.7). \`security-checks = 0\` gives up the minimum strength of keys, and \`conditional-errors = 0\` lets the module go on
after a failed self-test.`,
  remedy:
    'Let `openssl fipsinstall -pedantic` write the file, and lift single checks only where the security policy of the module describes how.',
  references: [FIPS_CONFIG, OPENSSL_FIPSINSTALL],
  bad: [
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('security-checks = 1', 'security-checks = «0»'),
      says: 'RSA with 1024 bits',
      fixed: MODULE_FILE,
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('tls1-prf-ems-check = 1', 'tls1-prf-ems-check = «0»'),
      says: 'extended master secret',
      fixed: MODULE_FILE,
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('tls1-prf-ems-check = 1\n', '').replace('[fips_sect]', '[«fips_sect»]'),
      says: 'which is off where it is absent',
      fixed: MODULE_FILE.replace('tls1-prf-ems-check = 1\n', '').replace(
        '[fips_sect]\n',
        '[fips_sect]\ntls1-prf-ems-check = 1\n',
      ),
    },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': MODULE_FILE.replace('conditional-errors = 1', 'conditional-errors = «0»') },
      says: 'self-test',
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('[fips_sect]', '[«fips_sect»]'),
      target: { provider: '3.5.4' },
      says: 'signatures with digests that are not permitted',
      note: 'What newer modules can refuse besides.',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { file: 'fipsmodule.cnf', code: MODULE_FILE },
    {
      file: 'fipsmodule.cnf',
      code: `${MODULE_FILE}signature-digest-check = 0\n`,
      note: 'A 3.1.2 module does not know this switch: the operation is possible with it either way.',
    },
  ],
  check: (configuration, context) =>
    moduleSettings(configuration).flatMap(section => [
      ...switchedOff(configuration, section, context),
      ...(isModuleAddition(configuration.path) ? [] : notSwitchedOn(configuration, section, context)),
    ]),
});

function switchedOff(configuration: Configuration, section: Section, context: RuleContext): readonly Report[] {
  return knownOptions(context).flatMap(option => {
    const entry = section.entries.find(({ name }) => name === option.name);
    if (entry?.value !== '0' || replacesBetter(configuration, entry)) return [];
    return [isOff(configuration, entry, option)];
  });
}

/** The two that take away what the validation rests on, not one operation. */
const FUNDAMENTAL = new Set(['security-checks', 'conditional-errors']);

function isOff(configuration: Configuration, entry: Entry, option: ModuleOption): Report {
  return {
    ...at(configuration, valuePlace(entry)),
    ...(FUNDAMENTAL.has(option.name) && { severity: 'error' as const }),
    approval: 'not-approved',
    message: `With \`${option.name} = 0\` the FIPS module lets through ${option.letsThrough}; no error is raised. Write \`${option.name} = 1\`, unless the module's security policy describes how to do without.`,
    citations: [FIPS_CONFIG, ...option.citations],
    fixes: fixOf(`Write ${option.name} = 1`, 'unsafe', setValue(entry, '1')),
  };
}

function notSwitchedOn(configuration: Configuration, section: Section, context: RuleContext): readonly Report[] {
  const place = headerPlace(section);
  if (!place || !isWhole(configuration, section)) return [];
  const absent = knownOptions(context).filter(
    ({ name, whenAbsent }) => whenAbsent === 'lets-through' && !section.entries.some(entry => entry.name === name),
  );
  if (absent.length === 0) return [];
  const lines = absent.map(({ name }): [string, string] => [name, '1']);
  return [
    {
      ...at(configuration, place),
      approval: 'not-approved',
      message: messageOf(section, absent),
      fixes: fixOf('Switch the checks on', 'unsafe', addLinesToSection(configuration, section, lines)),
    },
  ];
}

function messageOf({ name }: Section, absent: readonly ModuleOption[]): string {
  const [first, ...others] = absent;
  if (others.length === 0)
    return `[${name}] does not set \`${first!.name}\`, which is off where it is absent: the FIPS module lets through ${first!.letsThrough}. Write \`${first!.name} = 1\`.`;
  const list = absent.map(option => `${option.letsThrough} (\`${option.name}\`)`).join('; ');
  return `[${name}] does not set ${absent.length} checks, which are off where they are absent. The FIPS module lets through ${list}. Write them with the value 1, as \`openssl fipsinstall -pedantic\` does.`;
}

/** Precedence, point 1. */
function isWhole(configuration: Configuration, section: Section): boolean {
  const files = new Set(section.headers.map(({ path }) => path));
  const isReadable = Array.from(files).every(path => findFile(configuration, path)?.problem === undefined);
  return isReadable && isComplete(configuration, section) && isUnmentioned(configuration, ['-check']);
}

function knownOptions({ target }: RuleContext): readonly ModuleOption[] {
  return MODULE_OPTIONS.filter(({ since }) => compareVersions(target.provider, since) >= 0);
}
