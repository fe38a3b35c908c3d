import { leadingNumber } from '../../semantic/openssl/booleans.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_LIBRARY, FIPS_CONFIG } from './support/citations.ts';
import { stoppingEffect } from './support/consequences.ts';
import { addToDefaultSection, fixOf, moveToTop, setValue } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, headerPlace, keyPlace, quoted, swallowingInclude, valuePlace } from './support/places.ts';
import { failedSteps, isUnmentioned, isWhollyRead, meansFips, moduleSections } from './support/precedence.ts';
import { replacesBetter } from './support/replaced.ts';

const STRICT = configurationOf();
const WITHOUT = STRICT.replace('config_diagnostics = 1\n', '');

export const configDiagnostics = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'config-diagnostics',
  title: 'Errors of the configuration are not reported',
  severity: 'warning',
  why: `Unless \`config_diagnostics\` is a positive number in the default section, OpenSSL drops whatever it cannot do and says
nothing. With it, the OpenSSL commands refuse to start on such errors, which is how an operator finds out. Python ignores them
either way, and a file that cannot be read at all is dropped either way. \`yes\`, \`on\` and \`true\` count as 0. In the initialisation
section the line is taken for a module that does not exist, and loading stops there.`,
  remedy: 'Write `config_diagnostics = 1` as the first line.',
  references: [FIPS_CONFIG, CONFIG_LIBRARY],
  bad: [
    {
      code: WITHOUT.replace('openssl_conf', '«openssl_conf»'),
      files: WITH_MODULE_FILE,
      says: 'not set',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('config_diagnostics = 1', 'config_diagnostics = «yes»'),
      files: WITH_MODULE_FILE,
      says: 'not a positive number',
      fixed: STRICT,
    },
    {
      code: WITHOUT.replace('fipsmodule.cnf\n', 'fipsmodule.cnf\n«config_diagnostics» = 1\n'),
      files: WITH_MODULE_FILE,
      says: 'lands in [fips_sect]',
      fixed: STRICT,
    },
    {
      code: WITHOUT.replace('[openssl_init]\n', '[openssl_init]\n«config_diagnostics» = 1\n'),
      files: WITH_MODULE_FILE,
      says: 'taken for a module that does not exist',
      fixed: STRICT,
    },
  ],
  good: [
    {
      file: 'nodejs.cnf',
      code: WITHOUT.replace('openssl_conf', 'nodejs_conf'),
      files: WITH_MODULE_FILE,
      note: 'Node.js refuses to start on any error of its configuration.',
    },
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: 'openssl_conf = openssl_init\n\n[openssl_init]\nssl_conf = ssl_sect\n\n[ssl_sect]\nsystem_default = tls\n\n[tls]\nMinProtocol = TLSv1.2\n',
      note: 'Nothing here means FIPS.',
    },
  ],
  check: configuration => {
    // Node.js lets no error pass, whatever the setting.
    if (!meansFips(configuration) || configuration.startKey === 'nodejs_conf') return [];
    const { diagnostics } = configuration.readable.evaluation;
    if (diagnostics.misplaced.length > 0)
      return diagnostics.misplaced.flatMap(entry => misplaced(configuration, entry, diagnostics.on));
    if (diagnostics.on) return [];
    return diagnostics.entry ? notPositive(configuration, diagnostics.entry) : absent(configuration);
  },
});

function notPositive(configuration: Configuration, entry: Entry): readonly Report[] {
  if (replacesBetter(configuration, entry)) return [];
  const isOff = leadingNumber(entry.value) === 0n && /^0/.test(entry.value);
  const reason = isOff ? 'switches them off' : 'is not a positive number and counts as 0';
  return [
    {
      ...at(configuration, valuePlace(entry)),
      message: `${quoted(`config_diagnostics = ${entry.value}`)} ${reason}: errors of this file are passed over in silence, and what they concern is not in force. Write \`config_diagnostics = 1\`.`,
      fixes: fixOf('Write config_diagnostics = 1', applicability(configuration), setValue(entry, '1')),
    },
  ];
}

/** Told at the line that starts the loading, which it should stand beside. */
function absent(configuration: Configuration): readonly Report[] {
  if (!isWhollyRead(configuration) && !isUnmentioned(configuration, ['config_diagnostics'])) return [];
  const { start } = configuration.readable.evaluation;
  const place = start ? keyPlace(start) : undefined;
  if (!place) return [];
  return [
    {
      ...at(configuration, place),
      message:
        '`config_diagnostics` is not set: errors of this file are passed over in silence, and what they concern is not in force. Write `config_diagnostics = 1` as the first line, and the OpenSSL commands refuse to start on an error.',
      fixes: fixOf(
        'Insert config_diagnostics = 1',
        applicability(configuration),
        addToDefaultSection(configuration, 'config_diagnostics', '1'),
      ),
    },
  ];
}

function misplaced(configuration: Configuration, entry: Entry, isOn: boolean): readonly Report[] {
  const stops = isTakenForAnother(configuration, entry);
  // Without effect, and not needed: the default section has it.
  if (isOn && !stops) return [];
  const include = swallowingInclude(configuration, entry);
  const place = include
    ? `the \`.include\` above ends in [${entry.section}], so the line lands in [${entry.section}]`
    : `it stands in [${entry.section}]`;
  const effect = stops
    ? `In [${entry.section}] \`config_diagnostics\` is taken for ${kindIn(configuration, entry)} that does not exist: loading stops here, everything behind it is dropped, and nothing is said.`
    : `\`config_diagnostics\` is not in the default section: ${place}. It has no effect: errors of this file are passed over in silence.`;
  return [
    {
      ...at(configuration, keyPlace(entry)),
      ...(stops && { severity: 'error' as const, ...stoppingEffect(configuration) }),
      message: `${effect} Move it to the top of the file.`,
      fixes: fixOf(
        'Move config_diagnostics to the top',
        stops ? 'safe' : applicability(configuration),
        ...moveToTop(configuration, entry),
      ),
      ...(include && {
        related: [{ path: include.path, range: include.range, message: `ends in [${entry.section}]` }],
      }),
    },
  ];
}

/** True in the sections in which every line is a module, a provider or a command, so that this one stops the loading. */
function isTakenForAnother(configuration: Configuration, { section }: Entry): boolean {
  return (
    section === configuration.readable.evaluation.initialisation?.name ||
    moduleSections(configuration, 'providers').some(({ name }) => name === section) ||
    moduleSections(configuration, 'alg_section').some(({ name }) => name === section)
  );
}

function kindIn(configuration: Configuration, { section }: Entry): string {
  if (section === configuration.readable.evaluation.initialisation?.name) return 'a module';
  return moduleSections(configuration, 'providers').some(({ name }) => name === section) ? 'a provider' : 'a command';
}

/** Where something fails already, the commands of OpenSSL would no longer start. */
function applicability(configuration: Configuration): 'safe' | 'unsafe' {
  return failedSteps(configuration).length === 0 && headerPlace(configuration.readable.evaluation.initialisation)
    ? 'safe'
    : 'unsafe';
}
