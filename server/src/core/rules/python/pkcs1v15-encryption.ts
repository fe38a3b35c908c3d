import type { CryptoUse, Term } from '../../inventory/crypto-use.ts';
import { SP_800_56B, SP_800_131A } from '../../policy/citations.ts';
import { rangeOf } from '../../text/range.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { fixAt } from './support/fix-at.ts';
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
      fixed: dedent`
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding, rsa

        def wrap(key: rsa.RSAPublicKey, secret):
            return key.encrypt(secret, padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None))
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import padding

        def wrap(pem, secret):
            return serialization.load_pem_public_key(pem).encrypt(secret, «padding.PKCS1v15()»)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import padding

        def wrap(pem, secret):
            return serialization.load_pem_public_key(pem).encrypt(secret, padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None))
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
        remedy: remedyFor(use),
        fixes: use.role === 'encrypt' ? useOaep(judged.term, context) : [],
      }),
    );
  },
});

function remedyFor({ role, symbol }: CryptoUse): string {
  if (role !== 'encrypt') return 'Use PSS, or PKCS#1 v1.5.';
  return symbol.includes('PKCS7EnvelopeBuilder')
    ? 'This builder knows no other padding: wrap the key with OAEP in a format of your own.'
    : 'Use OAEP with SHA-256.';
}

const PRIMITIVES = 'cryptography.hazmat.primitives';

/** Where the padding is made under the name of its module; `hashes` is imported where it is not yet. */
function useOaep({ named, indirect }: Term, context: RuleContext): readonly Fix[] {
  const [, module] = /^([\w.]+)\.PKCS1v15\(\s*\)$/.exec(context.spellingAt(named)) ?? [];
  if (!module || indirect || named.path !== undefined) return [];
  const hashes = context.nameFor(PRIMITIVES, 'hashes');
  if (!hashes) return [];
  const digest = `${hashes.spelling}.SHA256()`;
  const newText = `${module}.OAEP(mgf=${module}.MGF1(${digest}), algorithm=${digest}, label=None)`;
  const edit = { range: rangeOf(named.start, named.end), newText };
  return [fixAt(named, 'Use OAEP with SHA-256', 'unsafe', [...hashes.edits, edit])];
}
