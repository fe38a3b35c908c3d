import { type NodeOption, nodeOptions } from '../../semantic/environment/environment-file.ts';
import { defineRule, type EnvironmentRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { NODE_CLI } from './support/reports.ts';

export const nodeOptionsRule = defineRule<EnvironmentRule>({
  subject: 'environment',
  id: 'node-options',
  title: 'Option of Node.js that loosens its use of OpenSSL',
  severity: 'warning',
  why: `\`--openssl-legacy-provider\` loads OpenSSL's legacy provider, with MD4, RC4 and the like, in every Node.js process that reads the
variable. \`--enable-fips\` can be switched off again by any script (\`crypto.setFips(false)\`), \`--force-fips\` cannot. With
\`--openssl-shared-config\` Node.js starts from \`openssl_conf\` of its configuration, else from \`nodejs_conf\` alone.`,
  remedy: 'Leave `--openssl-legacy-provider` out, and force FIPS with `--force-fips`.',
  references: [NODE_CLI],
  bad: [
    { code: 'NODE_OPTIONS=«--openssl-legacy-provider»\n', says: 'legacy provider' },
    {
      code: 'NODE_OPTIONS="«--enable-fips» --trace-warnings"\n',
      says: 'crypto.setFips',
      fixed: 'NODE_OPTIONS="--force-fips --trace-warnings"\n',
    },
  ],
  good: [
    { code: 'NODE_OPTIONS="--force-fips --openssl-shared-config"\n' },
    { code: 'OTHER_OPTIONS=--openssl-legacy-provider\n' },
  ],
  check: ({ variables }) => variables.flatMap(variable => nodeOptions(variable).flatMap(option => judge(option))),
});

function judge({ name, range }: NodeOption): readonly Report[] {
  if (name === '--openssl-legacy-provider') {
    const message =
      '`--openssl-legacy-provider` loads the legacy provider in every Node.js process: MD4, RC4 and the like work outside the FIPS module. Leave it out, and mend what needs them.';
    return [{ range, message, approval: 'not-approved', outcome: 'bypasses-module' }];
  }
  if (name !== '--enable-fips') return [];
  const message =
    '`--enable-fips` can be switched off by any script with `crypto.setFips(false)`. `--force-fips` cannot.';
  const fix = {
    title: 'Use --force-fips',
    applicability: 'unsafe' as const,
    files: [{ edits: [{ range, newText: '--force-fips' }] }],
  };
  return [{ range, severity: 'information', message, fixes: [fix] }];
}
