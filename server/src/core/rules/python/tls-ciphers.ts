import { SP_800_52 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { replaceLiteral } from './support/fix-at.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

/** Suites of TLS 1.3 have a list of their own, which knows no keywords. */
const TLS_1_3 = 'TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256';

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
      fixed: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers("ECDHE+AESGCM")
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
    return withApproval(judgedTerms(use, ['cipher-list'], context.target), 'not-approved').map(judged => {
      const list = use.symbol.endsWith('.set_tls13_ciphersuites') ? TLS_1_3 : 'ECDHE+AESGCM';
      const fixes = replaceLiteral(judged.term, 'Ask for approved cipher suites', list, context);
      return reportTerm(use, judged, context, { remedy: `Use "${list}".`, fixes });
    });
  },
});
