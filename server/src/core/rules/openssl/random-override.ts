import { SP_800_90A } from '../../policy/citations.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { parsePropertyQuery } from '../../semantic/openssl/property-query.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_RANDOM } from './support/citations.ts';
import { fixOf, removeEntry } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { hasStart, meansFips, moduleSections } from './support/precedence.ts';

const withRandom = (lines: string): string =>
  configurationOf({
    initialisation: '[openssl_init]\nproviders = provider_sect\nalg_section = algorithm_sect\nrandom = random_sect\n',
    more: `[random_sect]\n${lines}`,
  });

export const randomOverride = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'random-override',
  title: 'Random bits that do not come from an approved generator of the FIPS module',
  severity: 'warning',
  why: `Approved random bits come from the DRBGs of SP 800-90A in the FIPS module, which is what OpenSSL uses if nothing is said. A
\`random\` section can name another generator, a property query that leaves the module out, or, from OpenSSL 3.5 on, another provider
for \`RAND_bytes\`.`,
  remedy: 'Take the line away, or name CTR-DRBG, HASH-DRBG or HMAC-DRBG.',
  references: [SP_800_90A, CONFIG_RANDOM],
  bad: [
    {
      code: withRandom('random = «TEST-RAND»\n'),
      files: WITH_MODULE_FILE,
      says: 'is not a generator of SP 800-90A',
      fixed: withRandom(''),
    },
    { code: withRandom('random_provider = «default»\n'), files: WITH_MODULE_FILE, says: 'not of the FIPS provider' },
    {
      code: withRandom('random = CTR-DRBG\nproperties = «-fips»\n'),
      files: WITH_MODULE_FILE,
      says: 'takes the requirement back',
    },
  ],
  good: [
    { code: configurationOf(), files: WITH_MODULE_FILE },
    { code: withRandom('random = CTR-DRBG\ncipher = AES-256-CTR\nproperties = fips=yes\n'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!meansFips(configuration) || !hasStart(configuration)) return [];
    return moduleSections(configuration, 'random').flatMap(({ entries }) =>
      entries.flatMap(entry => report(configuration, entry)),
    );
  },
});

function report(configuration: Configuration, entry: Entry): readonly Report[] {
  const fault = faultOf(entry);
  if (!fault) return [];
  return [
    {
      ...at(configuration, valuePlace(entry)),
      approval: 'not-approved',
      message: `${fault}. Take the line away: without it the generator of the FIPS module is used.`,
      fixes: fixOf('Remove the line', 'unsafe', removeEntry(entry)),
    },
  ];
}

function faultOf({ name, value }: Entry): string | undefined {
  switch (name.toLowerCase()) {
    case 'random':
      return /^(?:CTR|HASH|HMAC)-DRBG$/i.test(value) ? undefined : `${quoted(value)} is not a generator of SP 800-90A`;
    case 'random_provider':
      return value === 'fips'
        ? undefined
        : `\`RAND_bytes\` takes its bits from the provider ${quoted(value)}, not of the FIPS provider`;
    case 'properties':
      return leavesModule(value)
        ? `${quoted(value)} takes the requirement back that the generator be approved`
        : undefined;
    default:
      return undefined;
  }
}

/** A clause that replaces `fips=yes` of the default properties by something weaker. */
function leavesModule(value: string): boolean {
  const query = parsePropertyQuery(value);
  if (query.kind === 'error') return false;
  return query.clauses.some(
    ({ name, operator, value: wanted, optional }) =>
      (name === 'fips' && (operator !== '=' || wanted !== 'yes' || optional)) ||
      (name === 'provider' && operator === '=' && wanted !== 'fips'),
  );
}
