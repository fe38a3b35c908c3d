import type { Citation } from '../../policy/types.ts';
import { defineRule, type EnvironmentRule } from '../define.ts';
import { placeOf } from './support/reports.ts';

const CRYPTOGRAPHY: Citation = {
  document: 'cryptography, OpenSSL bindings',
  url: 'https://cryptography.io/en/latest/openssl/',
};

export const cryptographyLegacy = defineRule<EnvironmentRule>({
  subject: 'environment',
  id: 'cryptography-legacy',
  title: '`CRYPTOGRAPHY_OPENSSL_NO_LEGACY` with a value that counts as none',
  severity: 'information',
  why: `Where FIPS is not in force, \`cryptography\` loads OpenSSL's legacy provider when it is imported, and fails where there is none, unless
\`CRYPTOGRAPHY_OPENSSL_NO_LEGACY\` is set. An empty value and \`0\` count as not set; every other value, \`false\` too, as set.`,
  remedy: 'Write `CRYPTOGRAPHY_OPENSSL_NO_LEGACY=1`, or take the variable away.',
  references: [CRYPTOGRAPHY],
  bad: [
    {
      code: 'CRYPTOGRAPHY_OPENSSL_NO_LEGACY=«0»\n',
      says: 'counts as not set',
      fixed: 'CRYPTOGRAPHY_OPENSSL_NO_LEGACY=1\n',
    },
    { code: '«CRYPTOGRAPHY_OPENSSL_NO_LEGACY»=\n', fixed: 'CRYPTOGRAPHY_OPENSSL_NO_LEGACY=1\n' },
  ],
  good: [{ code: 'CRYPTOGRAPHY_OPENSSL_NO_LEGACY=1\n' }],
  check: ({ variables }) =>
    variables
      .filter(({ name, value }) => name === 'CRYPTOGRAPHY_OPENSSL_NO_LEGACY' && (value === '' || value === '0'))
      .map(variable => ({
        range: placeOf(variable),
        message: `${variable.value === '' ? 'An empty value' : '`0`'} counts as not set: where FIPS is not in force, \`cryptography\` loads the legacy provider all the same, and its import fails where there is none. Write 1, or take the variable away.`,
        fixes: [
          {
            title: 'Write 1',
            applicability: 'manual' as const,
            files: [{ edits: [{ range: variable.valueRange, newText: '1' }] }],
          },
        ],
      })),
});
