import { type EnvironmentFile, isNullDevice } from '../../semantic/environment/environment-file.ts';
import { defineRule, type EnvironmentRule } from '../define.ts';
import { isTemplate, OPENSSL_ENV, placeOf, removal } from './support/reports.ts';

export const opensslConfDisabled = defineRule<EnvironmentRule>({
  subject: 'environment',
  id: 'openssl-conf-disabled',
  title: '`OPENSSL_CONF` that leaves OpenSSL without a configuration',
  severity: 'error',
  why: `\`OPENSSL_CONF\` takes the place of the system's \`openssl.cnf\`. Empty, or with a file in which there never is anything, it
leaves OpenSSL without a configuration: no FIPS provider, no \`fips=yes\`, and no message. Programs run on the default provider, where MD5
works (measured on OpenSSL 3.0.19 and 3.5.7). Node.js takes an empty value for none and goes on with the system's file.

On Red Hat's systems in FIPS mode the library enables FIPS without a configuration, and this rule is silent for them.`,
  remedy: 'Name the configuration that enables FIPS, by its absolute path, or take the variable away.',
  references: [OPENSSL_ENV],
  bad: [
    { code: 'LOG=info\nOPENSSL_CONF=«/dev/null»\n', says: 'no configuration at all', fixed: 'LOG=info\n' },
    { code: 'export «OPENSSL_CONF»=""\n', says: 'is empty' },
    {
      code: '«OPENSSL_CONF»=\n',
      file: '.env.example',
      note: 'In a file that shows what others are to hold: a notice only.',
    },
  ],
  good: [
    { code: 'OPENSSL_CONF=/etc/fieldgate/openssl.cnf\n' },
    {
      code: 'OPENSSL_CONF=/dev/null\nOPENSSL_CONF=$CONFIGURATION\n',
      note: 'The last one counts, and its value is not known.',
    },
    { code: 'OPENSSL_CONF=/dev/null\n', target: { python: 'rhel' } },
  ],
  check: (file, { target }) => (target.python === 'rhel' ? [] : reports(file)),
});

function reports({ variables, path }: EnvironmentFile) {
  return variables
    .filter(
      ({ name, value }) => name === 'OPENSSL_CONF' && value !== undefined && (value === '' || isNullDevice(value)),
    )
    .map(variable => ({
      range: placeOf(variable),
      ...(variable.value === '' && isTemplate(path) && { severity: 'information' as const }),
      message: `${variable.value === '' ? '`OPENSSL_CONF` is empty' : `\`OPENSSL_CONF\` names \`${variable.value}\``}: OpenSSL loads no configuration at all, so neither a FIPS provider nor \`fips=yes\`, and says nothing. Programs run on the default provider, where MD5 works. Name the configuration that enables FIPS, or take the variable away.`,
      outcome: 'bypasses-module' as const,
      fixes: removal(variable),
    }));
}
