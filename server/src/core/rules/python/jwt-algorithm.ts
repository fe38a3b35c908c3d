import type { Term } from '../../inventory/crypto-use.ts';
import { RFC_7518 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { fixAt, replaceLiteral } from './support/fix-at.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

/** The nearest approved algorithm of the same kind, with keys of another curve or padding. */
const REPLACEMENTS = [
  ['ES256K', 'ES256'],
  ['RSA1_5', 'RSA-OAEP-256'],
  ['RS1', 'RS256'],
] as const;

export const jwtAlgorithm = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'jwt-algorithm',
  title: 'JSON Web Token algorithm outside FIPS 140-3 policy',
  severity: 'error',
  why: `PyJWT carries no cryptography of its own: HMAC comes from Python, RSA and ECDSA from \`cryptography\`. What decides is
the algorithm: ES256K signs on a curve that is not approved, \`none\` does not sign at all, and EdDSA depends on the provider.`,
  remedy: 'Use RS256, PS256, ES256 or ES384; HS256 with a random key of 32 bytes.',
  references: [RFC_7518],
  bad: [
    {
      code: dedent`
        import jwt

        token = jwt.encode({"sub": "x"}, "key", algorithm=«"ES256K"»)
      `,
      fixed: dedent`
        import jwt

        token = jwt.encode({"sub": "x"}, "key", algorithm="ES256")
      `,
      says: 'ES256K',
    },
    {
      code: dedent`
        import jwt

        def read(token, key):
            return jwt.decode(token, key, algorithms=["RS256", «"none"»])
      `,
      fixed: dedent`
        import jwt

        def read(token, key):
            return jwt.decode(token, key, algorithms=["RS256"])
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import jwt

        token = jwt.encode({"sub": "x"}, "key", algorithm="RS256")
      `,
    },
    {
      code: dedent`
        import jwt

        token = jwt.encode({"sub": "x"}, "key", algorithm="EdDSA")
      `,
      target: { provider: '3.5.4' },
      note: 'A 3.5 provider has EdDSA as approved.',
    },
  ],
  roles: ['token', 'sign', 'verify', 'mac', 'encrypt', 'decrypt'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['jwt-algorithm'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        remedy: 'Use RS256, PS256 or ES256.',
        fixes: fixesFor(judged.term, context),
        ...(judged.term.value === 'EdDSA' && { severity: 'warning' as const }),
      }),
    );
  },
});

function fixesFor(term: Term, context: RuleContext): readonly Fix[] {
  if (term.value === 'none') return leaveOut(term, context);
  return REPLACEMENTS.flatMap(([algorithm, better]) =>
    term.value === algorithm ? replaceLiteral(term, `Use ${better}`, better, context) : [],
  );
}

/** Takes one element out of a list that has others. */
function leaveOut({ named }: Term, context: RuleContext): readonly Fix[] {
  const before = context.spellingAt({ ...named, start: Math.max(0, named.start - 200), end: named.start });
  const after = context.spellingAt({ ...named, start: named.end, end: named.end + 200 });
  const [leading] = /,\s*$/.exec(before) ?? [];
  const [trailing] = /^\s*,\s*(?=["'])/.exec(after) ?? [];
  const isElement = /^\s*(,\s*)*[\])}"']/.test(after) || /^\s*,\s*["'\])}]/.test(after);
  const isBehindElement = leading !== undefined && /["']\s*,\s*$/.test(before);
  if (!isElement || !(isBehindElement || (trailing !== undefined && /[[({]\s*$/.test(before)))) return [];
  const range = isBehindElement
    ? { start: named.start - leading!.length, end: named.end }
    : { start: named.start, end: named.end + trailing!.length };
  return [fixAt(named, 'Accept no unsigned tokens', 'unsafe', [{ range, newText: '' }])];
}
