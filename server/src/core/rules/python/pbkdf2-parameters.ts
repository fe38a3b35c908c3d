import { SP_800_132 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { replaceNamed } from './support/fix-at.ts';
import { isExcused, type JudgedTerm, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const pbkdf2Parameters = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'pbkdf2-parameters',
  title: 'PBKDF2 with a salt, iteration count or key length below the minimum',
  severity: 'error',
  why: `SP 800-132 asks for a salt of at least 128 bits and 1000 iterations, and the derived key must have at least 112 bits.
\`hashlib.pbkdf2_hmac\` and older \`cryptography\` releases switch the module's own check of these bounds off.`,
  remedy: 'Use a random salt of 16 bytes or more, 600,000 iterations, and a key of 32 bytes.',
  references: [SP_800_132],
  bad: [
    {
      code: dedent`
        import hashlib

        key = hashlib.pbkdf2_hmac("sha256", b"password", «b"salt"», 600000)
      `,
    },
    {
      code: dedent`
        import hashlib, os

        key = hashlib.pbkdf2_hmac("sha256", b"password", os.urandom(16), «100»)
      `,
      fixed: dedent`
        import hashlib, os

        key = hashlib.pbkdf2_hmac("sha256", b"password", os.urandom(16), 600000)
      `,
      says: '1000',
    },
    {
      code: dedent`
        import hashlib
        from os import urandom

        salt = urandom(8)
        key = hashlib.pbkdf2_hmac("sha256", b"password", «salt», 600000)
      `,
      fixed: dedent`
        import hashlib
        from os import urandom

        salt = urandom(16)
        key = hashlib.pbkdf2_hmac("sha256", b"password", salt, 600000)
      `,
      says: 'not 8',
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib, os

        key = hashlib.pbkdf2_hmac("sha256", b"password", os.urandom(16), 600000)
      `,
    },
  ],
  roles: ['key-derivation', 'password-hash'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    const facets = ['salt-bytes', 'iterations', 'derived-key-bytes'] as const;
    return withApproval(judgedTerms(use, facets, context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        remedy: 'Use a random salt of 16 bytes, 600,000 iterations and a key of 32 bytes.',
        fixes: fixFor(judged),
      }),
    );
  },
});

/** A salt is no matter of one literal: a random one must be stored with what was derived. */
function fixFor({ facet, term }: JudgedTerm): readonly Fix[] {
  if (term.form !== 'number') return [];
  if (facet === 'salt-bytes') return [replaceNamed(term.named, 'Draw a salt of 16 bytes', '16')];
  if (facet === 'iterations') return [replaceNamed(term.named, 'Use 600,000 iterations', '600000')];
  return facet === 'derived-key-bytes' ? [replaceNamed(term.named, 'Derive 32 bytes', '32')] : [];
}
