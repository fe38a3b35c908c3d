import { SP_800_131A } from '../../policy/citations.ts';
import { judge } from '../../policy/judge.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Report } from '../finding.ts';
import { REQ } from './support/citations.ts';
import { fixOf, setValue } from './support/edits.ts';
import { at, valuePlace } from './support/places.ts';
import { entriesNamed } from './support/precedence.ts';

const REQUEST = '[req]\ndefault_bits = 2048\ndistinguished_name = dn\n\n[dn]\nCN = Common Name\n';

export const certificateDefaultBits = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'certificate-default-bits',
  title: 'New RSA keys that are too short',
  severity: 'error',
  why: `\`default_bits\` is the size of the key that \`openssl req -newkey rsa\` makes if the command names none. RSA keys of less than
2048 bits give less than the 112 bits of security that are required, and the FIPS module refuses to make them.`,
  remedy: 'Write `default_bits = 2048` or more.',
  references: [SP_800_131A, REQ],
  bad: [{ file: 'req.cnf', code: REQUEST.replace('2048', '«1024»'), says: '1024', fixed: REQUEST }],
  good: [
    { file: 'req.cnf', code: REQUEST },
    { file: 'req.cnf', code: REQUEST.replace('2048', '4096') },
  ],
  check: (configuration, context) =>
    entriesNamed(configuration, ['default_bits']).flatMap(entry => report(configuration, entry, context)),
});

function report(configuration: Configuration, entry: Entry, { target }: RuleContext): readonly Report[] {
  if (!/^\d+$/.test(entry.value)) return [];
  const query = { role: 'key-generation', facet: 'key-bits', value: Number(entry.value), algorithm: 'RSA' } as const;
  const judgement = judge(query, target);
  if (judgement?.approval !== 'not-approved') return [];
  return [
    {
      ...at(configuration, valuePlace(entry)),
      approval: judgement.approval,
      outcome: 'blocked',
      message: `${judgement.statement.charAt(0).toUpperCase()}${judgement.statement.slice(1)}, and \`default_bits = ${entry.value}\` makes such keys. Write \`default_bits = 2048\` or more.`,
      citations: [...judgement.citations, REQ],
      fixes: fixOf('Use 2048 bits', 'unsafe', setValue(entry, '2048')),
    },
  ];
}
