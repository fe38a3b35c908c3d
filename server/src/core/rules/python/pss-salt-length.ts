import type { CryptoUse } from '../../inventory/crypto-use.ts';
import { FIPS_186_5, OPENSSL_FIPSINSTALL } from '../../policy/citations.ts';
import { judgePssSalt } from '../../policy/sizes.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused, type JudgedTerm, judgedTerms, withApproval } from './support/judged-terms.ts';
import { type Advice, reportTerm } from './support/report.ts';

export const pssSaltLength = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'pss-salt-length',
  title: 'RSA-PSS signature with a salt longer than its digest',
  severity: 'warning',
  why: `FIPS 186-5 permits a salt of RSASSA-PSS up to the length of the digest. \`padding.PSS.MAX_LENGTH\`, which many examples
show, makes it as long as the key allows: 222 bytes with a key of 2048 bits and SHA-256. The FIPS provider checks it only with
\`rsa-pss-saltlen-check = 1\`.`,
  remedy: 'Use `padding.PSS.DIGEST_LENGTH`. Verifying signatures that exist already may go on with `padding.PSS.AUTO`.',
  references: [FIPS_186_5, OPENSSL_FIPSINSTALL],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def sign(key: rsa.RSAPrivateKey, data):
            pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.MAX_LENGTH)
            return key.sign(data, «pss», hashes.SHA256())
      `,
      says: 'longer than the digest',
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def sign(key: rsa.RSAPrivateKey, data):
            return key.sign(data, padding.PSS(padding.MGF1(hashes.SHA256()), «64»), hashes.SHA256())
      `,
      says: 'A PSS salt of 64 bytes is longer than the digest of 32',
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def sign(key: rsa.RSAPrivateKey, data):
            return key.sign(
                data,
                padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH),
                hashes.SHA256(),
            )
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def check(key: rsa.RSAPublicKey, signature, data):
            pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.MAX_LENGTH)
            key.verify(signature, data, pss, hashes.SHA256())
      `,
      note: 'Verifying what exists already.',
    },
  ],
  roles: ['sign'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    const named = withApproval(judgedTerms(use, ['pss-salt'], context.target), 'not-approved');
    return [...named, ...tooLong(use)].map(judged => reportTerm(use, judged, context, ADVICE));
  },
});

/** As measured with `padding.PSS.MAX_LENGTH`. */
const ADVICE: Advice = {
  effect:
    'the FIPS module makes this signature after a plain `openssl fipsinstall` and refuses after `fipsinstall -pedantic` (measured with 3.5.7)',
  remedy: 'Use `PSS.DIGEST_LENGTH`.',
};

/** Where more than one digest is possible, it must be too long for each. */
function tooLong(use: CryptoUse): readonly JudgedTerm[] {
  const digests = (use.facets.digest ?? []).map(({ value }) => String(value));
  return (use.facets['salt-bytes'] ?? []).flatMap(term => {
    const rulings = digests.map(digest => judgePssSalt(Number(term.value), digest));
    const [judgement] = rulings;
    if (!judgement || rulings.some(ruling => ruling?.approval !== 'not-approved')) return [];
    return [{ term, facet: 'salt-bytes' as const, judgement }];
  });
}
