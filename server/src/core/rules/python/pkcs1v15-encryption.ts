import { SP_800_56B, SP_800_131A } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const pkcs1v15Encryption = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'pkcs1v15-encryption',
  title: 'RSA encryption with PKCS#1 v1.5 padding',
  severity: 'error',
  why: `Key transport with PKCS#1 v1.5 padding is disallowed since the end of 2023. The provider refuses it only with
\`rsa-pkcs15-pad-disabled = 1\`. Signatures with PKCS#1 v1.5 are another matter: they are approved.`,
  remedy:
    'Encrypt with OAEP: `padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)`.',
  references: [SP_800_131A, SP_800_56B],
  bad: [
    {
      code: dedent`
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def wrap(key: rsa.RSAPublicKey, secret):
            return key.encrypt(secret, «padding.PKCS1v15()»)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def sign(key: rsa.RSAPrivateKey, data):
            return key.sign(data, padding.PKCS1v15(), hashes.SHA256())
      `,
      note: 'A signature, not encryption.',
    },
  ],
  roles: ['encrypt', 'sign'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['padding'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        remedy: use.role === 'encrypt' ? 'Use OAEP with SHA-256.' : 'Use PSS, or PKCS#1 v1.5.',
      }),
    );
  },
});
