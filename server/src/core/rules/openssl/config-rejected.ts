import type { LoadProblem } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import { CONFIG_SETTINGS, FIPS_CONFIG } from './support/citations.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { limited } from './support/limited.ts';
import { repairOf } from './support/line-repairs.ts';
import { at } from './support/places.ts';
import { purposeOf } from './support/purpose.ts';

const STRICT = configurationOf();

export const configRejected = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'config-rejected',
  title: 'Configuration that OpenSSL cannot read and drops as a whole',
  severity: 'error',
  why: `One line that cannot be read, in the file or in one that it includes, makes OpenSSL drop the whole configuration.
Nothing is said: \`config_diagnostics\` stands in the file that was dropped. Programs then run on the default provider, where
MD5 and everything else works, and look as if all were well (measured on OpenSSL 3.0.19 and 3.5.7).

OpenSSL's language is not INI: \`;\` and \`//\` begin no comment, \`name: value\` is no setting, a name holds no spaces, a variable
must be defined above its first use, and \`.include\` is written with its dot and in small letters.`,
  remedy:
    'Mend the line. `openssl list -providers` with `OPENSSL_CONF` set to the file shows whether the providers are there.',
  references: [CONFIG_SETTINGS, FIPS_CONFIG],
  bad: [
    {
      code: STRICT.replace('[openssl_init]', '«; providers and algorithms»\n[openssl_init]'),
      files: WITH_MODULE_FILE,
      says: '`;` does not begin a comment',
      fixed: STRICT.replace('[openssl_init]', '# providers and algorithms\n[openssl_init]'),
      note: 'A semicolon begins no comment.',
    },
    {
      code: STRICT.replace('activate = 1', '«activate: 1»'),
      files: WITH_MODULE_FILE,
      says: 'joined by `=`',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('.include /etc/ssl/fipsmodule.cnf', '«include /etc/ssl/fipsmodule.cnf»'),
      files: WITH_MODULE_FILE,
      says: '`.include`, with the dot',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('[provider_sect]', '«[provider_sect»'),
      files: WITH_MODULE_FILE,
      says: 'not closed',
      fixed: STRICT,
    },
    {
      code: STRICT.replace('fips=yes', '«$property_query»'),
      files: WITH_MODULE_FILE,
      says: 'no value for `$property_query` is defined above',
    },
    {
      code: STRICT.replace('activate = 1', '«activate 1»').replace('[algorithm_sect]', '«// strict»\n[algorithm_sect]'),
      files: WITH_MODULE_FILE,
      says: 'OpenSSL cannot read this line and drops the whole configuration',
      fixed: STRICT.replace('[algorithm_sect]', '// strict\n[algorithm_sect]'),
      note: 'OpenSSL stops at the first; the second is met when the first is mended.',
    },
    {
      code: STRICT,
      files: { 'fipsmodule.cnf': '[fips_sect]\nactivate = 1\n«security-checks: 1»\n' },
      says: 'included',
      note: 'A line of an included file counts as much.',
    },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    {
      code: `query = fips=yes\n${STRICT.replace('default_properties = fips=yes', 'default_properties = "$query" # strict')}`,
      files: WITH_MODULE_FILE,
      note: 'Variables, quotes and comments behind values are fine.',
    },
  ],
  check: configuration => {
    const isUnrelated = purposeOf(configuration) === 'other';
    return limited(configuration.problems.filter(isInText), problem => {
      const { reason, remedy, fixes } = repairOf(configuration, problem);
      const where = problem.path === configuration.path ? 'line' : 'line of an included file';
      const effect = problem.stops
        ? `OpenSSL cannot read this ${where} and drops the whole configuration: ${reason}. Python and all other programs then run on the default provider, where MD5 works, and nothing is said; \`config_diagnostics\` is dropped with the rest.`
        : `OpenSSL cannot read this ${where} either: ${reason}. It will drop the whole configuration for it once the error before is mended.`;
      return {
        ...at(configuration, problem),
        message: `${effect} ${remedy}`,
        outcome: 'bypasses-module',
        ...(isUnrelated && { severity: 'warning' as const }),
        fixes,
      };
    });
  },
});

/** A main file that cannot be read is no matter of its text. */
function isInText({ kind }: LoadProblem): boolean {
  return kind !== 'no-such-file';
}
