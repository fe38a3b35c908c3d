import type { CryptoUse } from '../../inventory/crypto-use.ts';
import { lowSecurityLevelIn } from '../../policy/cipher-list.ts';
import { SP_800_52, SP_800_131A } from '../../policy/citations.ts';
import { type Judgement, judge } from '../../policy/judge.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Report } from '../finding.ts';
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
suites, static RSA). The provider does not stop all of it: handshakes with anonymous suites and static RSA were measured to succeed in TLS 1.2.`,
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
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers(«"DEFAULT@SECLEVEL=0"»)
      `,
      says: 'less than 112 bits',
    },
    {
      code: dedent`
        import ssl

        def relax(context):
            context.set_ciphers(«"ALL"»)
      `,
      says: 'anonymous suites ("ALL")',
      fixed: dedent`
        import ssl

        def relax(context):
            context.set_ciphers("ECDHE+AESGCM")
      `,
    },
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers(
            «'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA:!aNULL'»
        )
      `,
      fixed: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers(
            'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:!aNULL'
        )
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ciphers("ALL:!aNULL:!eNULL")
      `,
      note: 'Anonymous suites are taken out again.',
    },
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
    const refused = withApproval(judgedTerms(use, ['cipher-list'], context.target), 'not-approved').map(judged => {
      const list = /\.set_(tls13_)?ciphersuites$/.test(use.symbol) ? TLS_1_3 : 'ECDHE+AESGCM';
      const rest = approvedPart(String(judged.term.value), context);
      const fixes =
        rest === undefined
          ? replaceLiteral(judged.term, 'Ask for approved cipher suites', list, context)
          : replaceLiteral(judged.term, 'Leave out what is not approved', rest, context);
      return reportTerm(use, judged, context, { remedy: `Use "${list}".`, fixes });
    });
    return refused.length > 0 ? refused : lowLevels(use, context);
  },
});

function lowLevels(use: CryptoUse, context: RuleContext): readonly Report[] {
  return (use.facets['cipher-list'] ?? []).flatMap(term => {
    const level = lowSecurityLevelIn(String(term.value));
    if (!level) return [];
    const judgement: Judgement = {
      approval: 'not-approved',
      statement: `"${level}" admits keys and suites with less than 112 bits of security`,
      citations: [SP_800_131A],
    };
    const effect = 'setting it raises nothing';
    return [reportTerm(use, { term, facet: 'cipher-list', judgement }, context, { effect, remedy: 'Leave it out.' })];
  });
}

/** The list without the elements that are not approved; nothing if no suite is asked for any more. */
function approvedPart(list: string, { target }: RuleContext): string | undefined {
  const query = { role: 'tls', facet: 'cipher-list' } as const;
  const isApproved = (value: string) => judge({ ...query, value }, target)?.approval !== 'not-approved';
  // Elements stand between colons, commas or spaces (openssl-ciphers(1)): each goes with the separator before it.
  const elements = [...list.matchAll(/([:,\s]*)([^:,\s]+)/g)];
  const kept = elements.filter(([, , element]) => /^[!\-+@]/.test(element!) || isApproved(element!));
  if (!kept.some(([, , element]) => /^[A-Za-z]/.test(element!))) return undefined;
  const rest = kept.map(([, separator, element], index) => (index === 0 ? '' : separator || ':') + element).join('');
  return rest !== list && isApproved(rest) ? rest : undefined;
}
