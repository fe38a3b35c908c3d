import { SP_800_52 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const tlsCiphers = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'tls-ciphers',
  title: 'TLS cipher list with ciphers outside FIPS 140-3 policy',
  severity: 'error',
  why: `A cipher list may ask for what the module does not have (ChaCha20, RC4, Triple DES) or must not be used (anonymous and NULL
suites, static RSA). The provider does not stop all of it: anonymous handshakes were measured to succeed.`,
  remedy: 'Set `"ECDHE+AESGCM"`, or leave the list to OpenSSL.',
  references: [SP_800_52],
  bad: [
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers(«"ECDHE-RSA-CHACHA20-POLY1305"»)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers("ECDHE+AESGCM")
      `,
    },
  ],
  roles: ['tls'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['cipher-list'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, { remedy: 'Use "ECDHE+AESGCM".' }),
    );
  },
});
