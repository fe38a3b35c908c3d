import type { CryptoUse } from '../../inventory/crypto-use.ts';
import { FIPS_198_1, SP_800_131A } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const shortHmacKey = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'short-hmac-key',
  title: 'HMAC key of less than 112 bits',
  severity: 'warning',
  why: `An HMAC key must have at least 112 bits, which are 14 bytes. A key that stands in the source is too short for
certain where it has fewer, whatever it is made of.`,
  remedy: 'Take a random key of 32 bytes, and keep it out of the source.',
  references: [SP_800_131A, FIPS_198_1],
  bad: [
    {
      code: dedent`
        import hmac

        def tag(message):
            return hmac.new(«b"secret"», message, "sha256").hexdigest()
      `,
      says: '48 bits',
    },
    {
      code: dedent`
        import jwt

        SECRET = "change-me"

        token = jwt.encode({"sub": "x"}, «SECRET», algorithm="HS256")
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hmac
        import os

        tag = hmac.new(os.environb[b"KEY"], b"message", "sha256").hexdigest()
      `,
    },
    {
      code: dedent`
        import jwt

        token = jwt.encode({"sub": "x"}, "key.pem", algorithm="RS256")
      `,
      note: 'Not a key of HMAC.',
    },
  ],
  roles: ['mac', 'token'],
  check: (use, context) => {
    if (isExcused(use) || !isHmac(use)) return [];
    return withApproval(judgedTerms(use, ['key-bits'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, { remedy: 'Use a random key of 32 bytes.' }),
    );
  },
});

/** A token's key is one of HMAC with the algorithms HS256, HS384 and HS512 alone (RFC 7518, section 3.1). */
function isHmac(use: CryptoUse): boolean {
  const algorithms = use.facets['jwt-algorithm'];
  if (!algorithms) return use.role === 'mac';
  return algorithms.every(({ value }) => /^HS\d+$/.test(String(value)));
}
