import type { CryptoUse, Term } from '../../inventory/crypto-use.ts';
import { SP_800_186 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { fixAt, replaceLastName, replaceLiteral } from './support/fix-at.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const nonApprovedCurve = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-curve',
  title: 'Elliptic curve outside FIPS 140-3 policy',
  severity: 'error',
  why: `Approved are the NIST curves of at least 224 bits. secp256k1 and the Brainpool curves are not in OpenSSL's FIPS
provider at all: \`cryptography\` still generates such a key, outside the module, and the first signature fails.`,
  remedy: 'Use P-256 (`ec.SECP256R1()`) or P-384 (`ec.SECP384R1()`).',
  references: [SP_800_186],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(«ec.SECP256K1()»)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP256R1())
      `,
      says: 'secp256k1 is not an approved elliptic curve',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(«ec.SECP192R1()»)
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric.ec import BrainpoolP256R1, generate_private_key

        key = generate_private_key(«BrainpoolP256R1()»)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives.asymmetric.ec import BrainpoolP256R1, SECP256R1, generate_private_key

        key = generate_private_key(SECP256R1())
      `,
    },
    {
      code: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ecdh_curve(«"secp256k1"»)
      `,
      fixed: dedent`
        import ssl

        context = ssl.create_default_context()
        context.set_ecdh_curve("prime256v1")
      `,
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP256R1())
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP224R1())
      `,
      note: '112 bits of security.',
    },
  ],
  roles: ['key-generation', 'key-agreement', 'sign', 'verify', 'tls', 'encrypt'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['curve'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        remedy: 'Use P-256 or P-384.',
        fixes: useP256(use, judged.term, context),
        // Approved by FIPS 186-5; the provider decides.
        ...(/^Ed/.test(String(judged.term.value)) && { severity: 'warning' as const }),
      }),
    );
  },
});

/** By the spelling of `cryptography` and of `ecdsa`. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(SECP\d+[RK]1|SECT\d+[RK][12]|BrainpoolP\d+R1)$/, 'SECP256R1'],
  [/^(NIST192p|SECP256k1|SECP\d+r1|BRAINPOOLP\d+[rt]1)$/, 'NIST256p'],
];

function useP256(use: CryptoUse, term: Term, context: RuleContext): readonly Fix[] {
  const title = 'Use P-256';
  // OpenSSL knows the curve by this name alone in older versions; the others call it as NIST does.
  if (term.form === 'string')
    return replaceLiteral(term, title, OPENSSL.has(use.library) ? 'prime256v1' : 'P-256', context);
  const edits = replaceLastName(term, context, name => NAMES.find(([pattern]) => pattern.test(name))?.[1]);
  return edits ? [fixAt(term.named, title, 'unsafe', edits)] : [];
}

const OPENSSL: ReadonlySet<string> = new Set(['ssl', 'pyOpenSSL']);
