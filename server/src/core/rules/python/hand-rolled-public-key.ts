import { FIPS_140_3_IG, FIPS_186_5, SP_800_56A, SP_800_56B } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { algorithmWithArticle } from './support/hand-rolled.ts';

export const handRolledPublicKey = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'hand-rolled-public-key',
  title: 'RSA, Diffie–Hellman or elliptic curves written out in Python',
  severity: 'error',
  why: `\`pow(message, e, n)\` is RSA without padding: it is no approved encryption or signature, Python's integers tell the
private key by their timing, and nothing of it runs in the validated module. The same holds for Diffie–Hellman by
\`pow(g, a, p)\` and for arithmetic on the points of a curve.`,
  remedy: 'Use `cryptography.hazmat.primitives.asymmetric`: RSA with PSS or OAEP, or ECDSA and ECDH over a NIST curve.',
  references: [FIPS_186_5, SP_800_56A, SP_800_56B],
  bad: [
    {
      code: dedent`
        def encrypt(message, e, n):
            return «pow(int.from_bytes(message, "big"), e, n)»

        def sign(digest, key):
            return «pow(digest, key.d, key.n)»
      `,
      says: 'This is RSA written out in Python',
    },
    {
      code: dedent`
        def shared_secret(peer_public, private, p):
            return «pow(peer_public, private, p)»
      `,
      says: 'Diffie–Hellman',
    },
    {
      code: dedent`
        P = «2**255 - 19»
      `,
      says: 'Curve25519',
    },
  ],
  good: [
    {
      code: dedent`
        def is_probable_prime(n, d, witnesses):
            return all(pow(a, d, n) in (1, n - 1) for a in witnesses)
      `,
      note: 'A primality test raises to the same powers.',
    },
    {
      code: dedent`
        def power(base, exponent, modulus):
            return pow(base, exponent, modulus)
      `,
    },
  ],
  roles: ['key-agreement'],
  check: use => {
    if (use.symbol !== 'hand-rolled-public-key') return [];
    return [
      {
        range: use.range,
        message: `This is ${algorithmWithArticle(use)} written out in Python: it runs outside the validated module, and no self-test covers it. Use \`cryptography.hazmat.primitives.asymmetric\`.`,
        approval: 'not-approved',
        outcome: 'bypasses-module',
        citations: [FIPS_140_3_IG],
      },
    ];
  },
});
