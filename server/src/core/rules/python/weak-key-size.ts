import type { CryptoUse } from '../../inventory/crypto-use.ts';
import { FIPS_186_5, SP_800_131A } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { replaceNamed } from './support/fix-at.ts';
import { isExcused, type JudgedTerm, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const weakKeySize = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'weak-key-size',
  title: 'Key too short, or RSA exponent out of range',
  severity: 'error',
  why: `Keys must give at least 112 bits of security: RSA, DSA and DH moduli of 2048 bits. \`cryptography\` and pyOpenSSL
generate shorter keys without complaint, because key generation does not run in the module; the key fails later, when it signs.`,
  remedy:
    'Generate RSA keys of 2048 bits or more (3072 for 128 bits of security) with the exponent 65537, or use a NIST curve.',
  references: [SP_800_131A, FIPS_186_5],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import rsa

        key = rsa.generate_private_key(public_exponent=65537, key_size=«1024»)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives.asymmetric import rsa

        key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import rsa

        key = rsa.generate_private_key(«3», 2048)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives.asymmetric import rsa

        key = rsa.generate_private_key(65537, 2048)
      `,
    },
    {
      code: dedent`
        from OpenSSL import crypto

        key = crypto.PKey()
        key.generate_key(crypto.TYPE_RSA, «1024»)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import rsa

        key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
      `,
    },
  ],
  roles: ['key-generation', 'sign', 'encrypt', 'key-agreement', 'cipher'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['key-bits', 'public-exponent'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        remedy: remedyFor(judged, algorithmOf(use)),
        fixes: fixFor(judged, algorithmOf(use)),
      }),
    );
  },
});

function algorithmOf({ settledAlgorithm, facets }: CryptoUse): string {
  return settledAlgorithm ?? String(facets.algorithm?.[0]?.value);
}

function remedyFor({ facet }: JudgedTerm, algorithm: string): string {
  if (algorithm === 'DSA') return 'No size of DSA may sign any more: use ECDSA on P-256 or P-384, or RSA of 3072 bits.';
  return facet === 'public-exponent' ? 'Use 65537.' : 'Use at least 2048 bits; 3072 gives 128 bits of security.';
}

function fixFor({ facet, term }: JudgedTerm, algorithm: string): readonly Fix[] {
  if (term.form !== 'number') return [];
  if (facet === 'public-exponent') return [replaceNamed(term.named, 'Use the exponent 65537', '65537')];
  return algorithm === 'RSA' || algorithm === 'DH' ? [replaceNamed(term.named, 'Use 3072 bits', '3072')] : [];
}
