import { SP_800_186 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { replaceNamed } from './support/fix-at.ts';
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
    return withApproval(judgedTerms(use, ['curve'], context.target), 'not-approved').map(judged => {
      const text = context.spellingAt(judged.term.named);
      const replaced = text.replace(/\b(SECP\d+[RK]1|SECT\d+[RK]1|BrainpoolP\d+R1)(\(\))?$/, 'SECP256R1$2');
      const canReplace = replaced !== text && text.includes('.') && !judged.term.indirect;
      return reportTerm(use, judged, context, {
        remedy: 'Use P-256 or P-384.',
        fixes: canReplace ? [replaceNamed(judged.term.named, 'Use P-256', replaced)] : [],
        // Approved by FIPS 186-5; the provider decides.
        ...(/^Ed/.test(String(judged.term.value)) && { severity: 'warning' as const }),
      });
    });
  },
});
