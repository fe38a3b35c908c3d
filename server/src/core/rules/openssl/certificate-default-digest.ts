import { SP_800_131A } from '../../policy/citations.ts';
import { judge } from '../../policy/judge.ts';
import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule, type RuleContext } from '../define.ts';
import type { Report } from '../finding.ts';
import { CA, REQ } from './support/citations.ts';
import { fixOf, setValue } from './support/edits.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { entriesNamed } from './support/precedence.ts';

const REQUEST = '[req]\ndistinguished_name = dn\ndefault_md = sha256\n\n[dn]\nCN = Common Name\n';

export const certificateDefaultDigest = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'certificate-default-digest',
  title: 'Certificates and requests signed with a digest that is not approved',
  severity: 'error',
  why: `\`default_md\` of \`[req]\` and of a CA's section is the digest that \`openssl req\` and \`openssl ca\` sign with, and
\`signer_digest\` that of a time-stamp. SHA-1 may not be used to make signatures, and MD5 not at all; the FIPS module as plain
\`openssl fipsinstall\` sets it up signs with SHA-1 all the same.`,
  remedy: 'Write `default_md = sha256`.',
  references: [SP_800_131A, REQ, CA],
  bad: [
    { file: 'req.cnf', code: REQUEST.replace('sha256', '«sha1»'), says: 'SHA-1', fixed: REQUEST },
    { file: 'ca.cnf', code: '[ca]\ndefault_ca = CA_default\n\n[CA_default]\ndefault_md = «md5»\n', says: 'MD5' },
  ],
  good: [
    { file: 'req.cnf', code: REQUEST },
    { file: 'ca.cnf', code: '[CA_default]\ndefault_md = default\n', note: 'The default of the key.' },
  ],
  check: (configuration, context) =>
    entriesNamed(configuration, ['default_md', 'signer_digest']).flatMap(entry =>
      report(configuration, entry, context),
    ),
});

function report(configuration: Configuration, entry: Entry, { target }: RuleContext): readonly Report[] {
  const judgement = judge({ role: 'sign', facet: 'digest', value: entry.value }, target);
  if (judgement?.approval !== 'not-approved') return [];
  const { statement, citations } = judgement;
  return [
    {
      ...at(configuration, valuePlace(entry)),
      approval: judgement.approval,
      message: `${statement.charAt(0).toUpperCase()}${statement.slice(1)}: with ${quoted(`${entry.name} = ${entry.value}`)} certificates and requests are signed with it. Write \`sha256\`.`,
      citations: [...citations, entry.section === 'req' ? REQ : CA],
      fixes: fixOf('Use SHA-256', 'unsafe', setValue(entry, 'sha256')),
    },
  ];
}
