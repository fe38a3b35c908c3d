import { SP_800_52 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const tlsVersion = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'tls-version',
  title: 'TLS version before 1.2',
  severity: 'error',
  why: `TLS 1.0 and 1.1 rest on MD5 and SHA-1 together. Setting them does not fail: the handshake does, when the provider is asked
for the digests.`,
  remedy:
    'Use `ssl.create_default_context()` and leave its versions alone, or set `minimum_version = ssl.TLSVersion.TLSv1_2`.',
  references: [SP_800_52],
  bad: [
    {
      code: dedent`
        import ssl

        context = ssl.SSLContext(«ssl.PROTOCOL_TLSv1»)
      `,
    },
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.minimum_version = «ssl.TLSVersion.TLSv1»
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
      `,
    },
    {
      code: dedent`
        import ssl

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
      `,
    },
  ],
  roles: ['tls'],
  check: (use, context) => {
    // Tables that translate version numbers name all of them.
    if (isExcused(use) || use.inTable) return [];
    return withApproval(judgedTerms(use, ['protocol'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, { remedy: 'Use TLS 1.2 or later.' }),
    );
  },
});
