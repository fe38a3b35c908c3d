import { compareVersions } from '../../policy/judge.ts';
import type { Target } from '../../policy/types.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { closestWord } from '../../text/closest-word.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_CONFIG } from './support/citations.ts';
import { fixOf, renameEntry } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { MODULE_OPTIONS, OPTIONS_WITHOUT_EFFECT, OTHER_MODULE_KEYS } from './support/fipsmodule-options.ts';
import { at, keyPlace, quoted } from './support/places.ts';
import { moduleSettings } from './support/provider-sections.ts';

const OPTION_NAMES = MODULE_OPTIONS.map(({ name }) => name);
const KNOWN = new Set([...OPTION_NAMES, ...OPTIONS_WITHOUT_EFFECT, ...OTHER_MODULE_KEYS]);

export const fipsmoduleUnknownOption = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fipsmodule-unknown-option',
  title: 'Switch that the FIPS module does not know',
  severity: 'warning',
  why: `The FIPS module passes over names that it does not know, without a word: \`security_checks\` or \`signature_digest_check\`, with
underscores as the options of \`openssl fipsinstall\` are written, has no effect, and the check stays as it is where the name is absent.
A check that is newer than the provider comes to the same (measured on 3.1.2).`,
  remedy: 'Write the name as fips_config(5) has it, with hyphens.',
  references: [FIPS_CONFIG],
  bad: [
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('tls1-prf-ems-check', '«tls1_prf_ems_check»'),
      says: 'Did you mean `tls1-prf-ems-check`?',
      fixed: MODULE_FILE,
    },
    {
      file: 'fipsmodule.cnf',
      code: MODULE_FILE.replace('tls1-prf-ems-check', '«signature_digest_check»'),
      fixed: MODULE_FILE.replace('tls1-prf-ems-check', 'signature-digest-check'),
    },
    {
      file: 'fipsmodule.cnf',
      code: `${MODULE_FILE}«hmac-key-check» = 1\nkmac-key-check = 1\n`,
      target: { provider: '3.1.2', isProviderStated: true },
      says: 'and 1 more',
      note: 'Where the settings name an older provider. Only information: the installed one may be another.',
    },
  ],
  good: [
    {
      file: 'fipsmodule.cnf',
      code: `${MODULE_FILE}hmac-key-check = 1\n`,
      target: { provider: '3.5.4', isProviderStated: true },
    },
    {
      file: 'fipsmodule.cnf',
      code: `${MODULE_FILE}hmac-key-check = 1\n`,
      note: 'Where nobody says which provider it is, the file knows best.',
    },
    { code: configurationOf(), files: WITH_MODULE_FILE },
    {
      file: 'fipsmodule.cnf',
      code: `${MODULE_FILE}vendor-parameter = 1\n`,
      note: 'A parameter of a module of its own.',
    },
  ],
  check: (configuration, { target }) =>
    moduleSettings(configuration).flatMap(section => {
      // `openssl fipsinstall` writes some thirty lines; what is far longer is no section of the module.
      const entries = section.entries.slice(0, 200);
      return [...entries.flatMap(entry => judge(configuration, entry)), ...newer(configuration, entries, target)];
    }),
});

/** One report for all of a section: they come from one run of another version's `openssl fipsinstall`. */
function newer(configuration: Configuration, entries: readonly Entry[], target: Target): readonly Report[] {
  const { provider, isProviderStated } = target;
  if (!isProviderStated) return [];
  const ahead = entries.filter(({ name, value }) => {
    const option = MODULE_OPTIONS.find(known => known.name === name);
    return option !== undefined && value === '1' && compareVersions(provider, option.since) < 0;
  });
  const [first, ...others] = ahead;
  if (!first) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [
    {
      ...at(configuration, keyPlace(first)),
      severity: 'information',
      message: `${quoted(first.name)}${more}: a FIPS provider of version ${provider} does not know such a check, and passes it over without a word. Run \`openssl fipsinstall\` of the version that is installed, or, if that is a later one, say so in the setting \`provider\`.`,
    },
  ];
}

function judge(configuration: Configuration, entry: Entry): readonly Report[] {
  if (KNOWN.has(entry.name)) return [];
  const meant = closestWord(entry.name, KNOWN);
  // `activate` and `module-mac` have rules of their own.
  if (meant === undefined || !OPTION_NAMES.includes(meant)) return [];
  return [
    {
      ...at(configuration, keyPlace(entry)),
      message: `The FIPS module does not know ${quoted(entry.name)} and passes it over without a word. Did you mean \`${meant}\`?`,
      fixes: fixOf(`Rename to ${meant}`, entry.value === '1' ? 'safe' : 'unsafe', renameEntry(entry, meant)),
    },
  ];
}
