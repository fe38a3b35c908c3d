import type { CryptoUse, Term } from '../../inventory/crypto-use.ts';
import { SP_800_52 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { fixAt, replaceLastName } from './support/fix-at.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { type Advice, reportTerm } from './support/report.ts';

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
      fixed: dedent`
        import ssl

        context = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)
      `,
    },
    {
      code: dedent`
        from ssl import PROTOCOL_TLSv1, SSLContext

        context = SSLContext(«PROTOCOL_TLSv1»)
      `,
      fixed: dedent`
        from ssl import PROTOCOL_TLSv1, PROTOCOL_TLSv1_2, SSLContext

        context = SSLContext(PROTOCOL_TLSv1_2)
      `,
      target: { minimumPython: [3, 12] },
    },
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.minimum_version = «ssl.TLSVersion.TLSv1»
      `,
      fixed: dedent`
        import ssl

        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
      `,
    },
    {
      code: dedent`
        from OpenSSL import SSL

        context = SSL.Context(«SSL.TLSv1_METHOD»)
      `,
      fixed: dedent`
        from OpenSSL import SSL

        context = SSL.Context(SSL.TLSv1_2_METHOD)
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
      reportTerm(use, judged, context, {
        remedy: 'Use TLS 1.2 or later.',
        fixes: useTls12(use, judged.term, context),
        ...(use.symbol.endsWith('.options') && ofOption(judged.term, context)),
      }),
    );
  },
});

/** An option that switches TLS 1.2 off leaves what came before it; one that is taken back lets its own version in. */
function ofOption({ named }: Term, context: RuleContext): Pick<Advice, 'effect' | 'remedy' | 'severity'> {
  const isOff = context.spellingAt(named).endsWith('OP_NO_TLSv1_2');
  return isOff
    ? { effect: 'this option switches TLS 1.2 off and leaves what came before it', remedy: 'Leave TLS 1.2 on.' }
    : {
        effect: 'taking this option back lets it in, unless `minimum_version` refuses it',
        remedy: 'Leave the option set.',
        severity: 'warning',
      };
}

/** By the spelling of ssl and of pyOpenSSL: what takes the one constant takes the other. */
const LATER: readonly (readonly [RegExp, string])[] = [
  [/^PROTOCOL_(SSLv[23]|TLSv1(_1)?)$/, 'PROTOCOL_TLSv1_2'],
  [/^(SSLv3|TLSv1(_1)?)$/, 'TLSv1_2'],
  [/^(SSLv[23]|TLSv1(_1)?)_METHOD$/, 'TLSv1_2_METHOD'],
  [/^(SSL3|TLS1(_1)?)_VERSION$/, 'TLS1_2_VERSION'],
];

function useTls12({ symbol }: CryptoUse, term: Term, context: RuleContext): readonly Fix[] {
  const edits = replaceLastName(term, context, name => LATER.find(([older]) => older.test(name))?.[1]);
  if (!edits) return [];
  const fixes = [fixAt(term.named, 'Use TLS 1.2', 'unsafe', edits)];
  if (symbol !== 'ssl.SSLContext' || !hasMinimumOfItsOwn(context)) return fixes;
  const negotiated = replaceLastName(term, context, name =>
    /^PROTOCOL_/.test(name) ? 'PROTOCOL_TLS_CLIENT' : undefined,
  );
  const title =
    'Negotiate TLS 1.2 or later as a client that verifies certificates and host names (PROTOCOL_TLS_CLIENT)';
  return negotiated ? [...fixes, fixAt(term.named, title, 'manual', negotiated)] : fixes;
}

/** Contexts ask for TLS 1.2 at least since Python 3.10 (Library reference, `ssl.SSLContext`). */
function hasMinimumOfItsOwn({ target }: RuleContext): boolean {
  const [major, minor] = target.minimumPython;
  return major > 3 || (major === 3 && minor >= 10);
}
