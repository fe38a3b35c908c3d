import type { Target } from '../../policy/types.ts';
import type { EnvironmentVariable } from '../../semantic/environment/environment-file.ts';
import { defineRule, type EnvironmentRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { OPENSSL_ENV, placeOf, removal } from './support/reports.ts';

export const fipsVariable = defineRule<EnvironmentRule>({
  subject: 'environment',
  id: 'fips-variable',
  title: 'Environment variable that does not switch FIPS as it seems to',
  severity: 'warning',
  why: `OpenSSL itself has no variable that switches FIPS on: openssl-env(7) names none, and neither \`OPENSSL_FIPS\` nor
\`OPENSSL_FORCE_FIPS_MODE\` stands in the libraries that it and Debian build. They are patches of distributions: Red Hat's library enters FIPS
mode if \`OPENSSL_FORCE_FIPS_MODE\` is there at all, \`0\` included (so do images built on UBI); Ubuntu's takes \`0\` for off; SUSE's images set
both. A file that relies on them enables nothing elsewhere, and switches FIPS on where it was to be off.`,
  remedy:
    "Enable FIPS by a configuration that `OPENSSL_CONF` names. To leave it off on Red Hat's systems, take the variable away.",
  references: [OPENSSL_ENV],
  bad: [
    { code: 'OPENSSL_FIPS=«1»\n', says: 'switches nothing on', fixed: '' },
    { code: 'OPENSSL_FORCE_FIPS_MODE=«0»\n', says: 'whatever its value', fixed: '' },
    { code: 'OPENSSL_FORCE_FIPS_MODE=«false»\n', target: { python: 'rhel' }, says: 'whatever its value' },
    { code: 'OPENSSL_FORCE_FIPS_MODE=«1»\n', says: 'Only patched builds read it' },
  ],
  good: [
    { code: 'OPENSSL_FORCE_FIPS_MODE=1\n', target: { python: 'rhel' } },
    { code: '# OPENSSL_FIPS=1\nFIPS_ENABLED=1\n' },
  ],
  check: ({ variables }, { target }) => variables.flatMap(variable => judge(variable, target)),
});

function judge(variable: EnvironmentVariable, target: Target): readonly Report[] {
  const range = placeOf(variable);
  if (variable.name === 'OPENSSL_FIPS') {
    const message =
      '`OPENSSL_FIPS` switches nothing on: OpenSSL 3 does not read it, and only builds that a distribution has patched do. Enable FIPS by a configuration that `OPENSSL_CONF` names.';
    return [{ range, message, fixes: removal(variable) }];
  }
  if (variable.name !== 'OPENSSL_FORCE_FIPS_MODE' || variable.value === undefined) return [];
  if (/^(?:0|no|off|false|)$/i.test(variable.value)) {
    const message =
      "On Red Hat's builds the presence of `OPENSSL_FORCE_FIPS_MODE` enters FIPS mode, whatever its value; Ubuntu's takes 0 for off, and OpenSSL's own library does not read it. Take the variable away where FIPS is to be off.";
    return [{ range, message, fixes: removal(variable) }];
  }
  if (target.python === 'rhel') return [];
  const message =
    "Only patched builds read it: Red Hat's, SUSE's and Ubuntu's. OpenSSL's own library and Debian's do not, and nothing is in FIPS mode there by `OPENSSL_FORCE_FIPS_MODE`. Enable FIPS by a configuration that `OPENSSL_CONF` names.";
  return [{ range, severity: 'information', message }];
}
