import { compareVersions } from '../../policy/judge.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Report } from '../finding.ts';
import { FIPS_CONFIG, OPENSSL_FIPSINSTALL } from './support/citations.ts';
import { fixOf, removeEntry } from './support/edits.ts';
import { configurationOf, MODULE_FILE, WITH_MODULE_FILE } from './support/examples.ts';
import { at, keyPlace } from './support/places.ts';
import { moduleSettings } from './support/provider-sections.ts';

const WITH_STATUS = MODULE_FILE.replace('module-mac', 'install-status = INSTALL_SELF_TEST_KATS_RUN\nmodule-mac');

export const fipsmoduleInstallStatus = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'fipsmodule-install-status',
  title: 'Record of an installation self-test',
  severity: 'hint',
  why: `\`install-status\` and \`install-mac\` tell a 3.0 module that its self-tests ran at installation, so that it does not run them
when it is loaded. From 3.1 on the fields are not used: FIPS 140-3 asks for the tests at every start. A file that has them was written
for a 3.0 module, and its \`module-mac\` then belongs to that one.`,
  remedy: "Let `openssl fipsinstall` of the module's own version write the file anew.",
  references: [FIPS_CONFIG, OPENSSL_FIPSINSTALL],
  bad: [
    {
      file: 'fipsmodule.cnf',
      code: WITH_STATUS.replace('install-status', '«install-status»'),
      says: 'does not use',
      fixed: MODULE_FILE,
    },
    {
      file: 'fipsmodule.cnf',
      code: WITH_STATUS.replace('install-status', '«install-status»'),
      target: { provider: '3.0.9' },
      says: 'does not load',
    },
  ],
  good: [{ code: configurationOf(), files: WITH_MODULE_FILE }],
  check: (configuration, context) =>
    moduleSettings(configuration).flatMap(({ entries }) => {
      const status = entries.find(({ name }) => name === 'install-status');
      const isSealed = entries.some(({ name }) => name === 'install-mac');
      return status ? judge(configuration, status, isSealed, context) : [];
    }),
});

function judge(
  configuration: Configuration,
  entry: Entry,
  isSealed: boolean,
  { target }: RuleContext,
): readonly Report[] {
  const place = at(configuration, keyPlace(entry));
  if (compareVersions(target.provider, '3.1.0') >= 0) {
    return [
      {
        ...place,
        message: `A ${target.provider} module does not use \`install-status\`: the file was written for a 3.0 module, and so was its \`module-mac\`. Let \`openssl fipsinstall\` write it anew.`,
        fixes: fixOf('Remove the line', 'safe', removeEntry(entry)),
      },
    ];
  }
  if (isSealed) return [];
  return [
    {
      ...place,
      severity: 'warning',
      outcome: 'blocked',
      message: `\`install-status\` stands without \`install-mac\`: a ${target.provider} module does not load, and no error is raised. Let \`openssl fipsinstall\` write the file anew.`,
    },
  ];
}
