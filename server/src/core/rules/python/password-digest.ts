import { SP_800_132, SP_800_140D } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { prescriberOfDigestIn } from './support/prescriber.ts';

export const passwordDigest = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'password-digest',
  title: 'Password hashed once',
  severity: 'warning',
  why: `A plain digest of a password, salted or not, is no approved way to store it or to make a key of it, also if the hash
function is approved: it is made to be fast, and so is trying all passwords.`,
  remedy: 'Use `hashlib.pbkdf2_hmac("sha256", password, salt, 600000)` with a random salt of 16 bytes or more.',
  references: [SP_800_132, SP_800_140D],
  bad: [
    {
      code: dedent`
        import hashlib

        def store(user, password, salt):
            user.digest = «hashlib.sha256((salt + password).encode())».hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib

        def check(password, stored):
            h = «hashlib.sha512()»
            h.update(password.encode())
            return h.hexdigest() == stored
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def store(user, password, salt):
            user.digest = hashlib.pbkdf2_hmac("sha256", password, salt, 600000).hex()
      `,
    },
    {
      code: dedent`
        import hashlib

        def answer(user, realm, password):
            return hashlib.sha256(f"{user}:{realm}:{password}".encode()).hexdigest()
      `,
      note: "HTTP's digest authentication prescribes it.",
    },
    {
      code: dedent`
        import hashlib

        def name(password_file):
            return hashlib.sha256(password_file).hexdigest()
      `,
      note: 'Not the password itself.',
    },
  ],
  roles: ['password-hash'],
  check: (use, context) => {
    if (use.symbol !== 'password-digest') return [];
    // A protocol logs in that way, or asks a service for the digest: what is to be said of it, the digest's own rule says.
    if (prescriberOfDigestIn(use, context)) return [];
    return [
      {
        range: use.range,
        message:
          'A digest of a password or secret is not an approved way to store it or to derive a key from it, with salt or without, and it is fast to try all of them. Use `hashlib.pbkdf2_hmac("sha256", password, salt, 600000)`.',
        approval: 'not-approved',
        citations: [SP_800_132, SP_800_140D],
      },
    ];
  },
});
