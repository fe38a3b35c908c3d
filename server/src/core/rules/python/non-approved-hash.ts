import type { CryptoUse } from '../../inventory/crypto-use.ts';
import { FIPS_180_4, SP_800_140C } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import { adviceIfAskedOnly } from './support/asked-only.ts';
import { DERIVE_WITH_PBKDF2, useSha256 } from './support/digest-fixes.ts';
import { isExcused, type JudgedTerm, judgedTerms, withApproval } from './support/judged-terms.ts';
import { prescriberOf, remedyUnder } from './support/prescriber.ts';
import { type Advice, reportTerm } from './support/report.ts';
import { stateNotForSecurity } from './support/state-purpose.ts';

export const nonApprovedHash = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-hash',
  title: 'Hash function outside FIPS 140-3 policy',
  severity: 'error',
  why: `MD5, MD4, RIPEMD-160, BLAKE2 and their like are no approved hash functions. Under FIPS 140-3 nothing that protects
data may rest on them, and what computes them is not the validated module: with the \`fips\` and \`base\` providers active,
stock CPython does not refuse \`hashlib.md5()\` but runs a copy of its own, in silence.`,
  remedy: `Use SHA-256. Where the digest is stored or sent (cache keys, file names, database columns), plan for the change of
value. Where nothing that matters for security depends on it, say so with \`usedforsecurity=False\` (Python 3.9 and later).
BLAKE2 is not approved either.`,
  references: [SP_800_140C, FIPS_180_4],
  bad: [
    {
      code: dedent`
        import hashlib

        key = «hashlib.md5»(b"x").hexdigest()
      `,
      fixed: dedent`
        import hashlib

        key = hashlib.sha256(b"x").hexdigest()
      `,
      says: 'MD5 is not an approved hash function',
    },
    {
      code: dedent`
        import hashlib

        h = hashlib.new(«"MD5"», b"x")
      `,
      fixed: dedent`
        import hashlib

        h = hashlib.new("SHA256", b"x")
      `,
    },
    {
      code: dedent`
        from hashlib import md5

        h = «md5»(b"x")
      `,
      fixed: dedent`
        from hashlib import md5, sha256

        h = sha256(b"x")
      `,
    },
    {
      code: dedent`
        import hashlib

        ALGORITHM = "ripemd160"

        def digest(data):
            return hashlib.new(«ALGORITHM», data)
      `,
      fixed: dedent`
        import hashlib

        ALGORITHM = "sha256"

        def digest(data):
            return hashlib.new(ALGORITHM, data)
      `,
    },
    {
      code: dedent`
        import hashlib

        def digest(data, name):
            return hashlib.new(name, data)

        digest(b"x", «"md5"»)
      `,
    },
    {
      code: dedent`
        import hashlib

        class Cache:
            digest_method = «hashlib.blake2b»
      `,
      note: 'A reference counts: whoever takes it up gets an algorithm outside the module.',
    },
    {
      code: dedent`
        import base64
        import hashlib

        def headers(body):
            return {"Content-MD5": base64.b64encode(«hashlib.md5»(body).digest())}
      `,
      says: 'Content-MD5 prescribes MD5 here',
      fixed: dedent`
        import base64
        import hashlib

        def headers(body):
            return {"Content-MD5": base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest())}
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import hashes

        h = hashes.Hash(«hashes.MD5()»)
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives import hashes

        h = hashes.Hash(hashes.SHA256())
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        key = hashlib.sha256(b"x").hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib

        etag = hashlib.md5(b"x", usedforsecurity=False).hexdigest()
      `,
      note: 'Stated not to be for security.',
    },
    {
      code: dedent`
        import hashlib

        try:
            hashlib.md5(b"")
        except ValueError:
            FIPS = True
      `,
      note: 'A probe: it asks whether MD5 is refused.',
    },
    {
      code: dedent`
        class Archive:
            def md5(self):
                return self.stored

        Archive().md5()
      `,
      note: 'Only called like the hash function.',
    },
  ],
  roles: ['digest', 'sign', 'verify', 'key-derivation', 'key-agreement', 'encrypt', 'decrypt'],
  check: (use, context) => {
    if (isExcused(use) || use.kind === 'pattern') return [];
    return withApproval(judgedTerms(use, ['digest', 'mgf-digest'], context.target), 'not-approved')
      .filter(({ term }) => !(use.role === 'sign' && term.value === 'SHA-1'))
      .map(judged =>
        reportTerm(use, judged, context, {
          ...adviceFor(use, judged, context),
          ...((use.inTable || isOneOfAll(judged, context)) && { severity: 'warning' as const }),
        }),
      );
  },
});

function adviceFor(use: CryptoUse, { term }: JudgedTerm, context: RuleContext): Advice {
  const login = LOGINS[use.library];
  if (login) return login;
  const plain = use.role === 'digest';
  const asked = plain ? adviceIfAskedOnly(use, context) : undefined;
  if (asked) return asked;
  const statement = plain ? stateNotForSecurity(use, context) : [];
  const prescriber = plain ? prescriberOf(use, String(term.value), context) : undefined;
  if (prescriber) {
    return { remedy: remedyUnder(prescriber, term.value), fixes: prescriber.secures ? [] : statement };
  }
  if (plain && use.servesAs?.purpose === 'password-hash') return { remedy: DERIVE_WITH_PBKDF2 };
  const remedy =
    statement.length > 0
      ? 'Use SHA-256, or state `usedforsecurity=False` if nothing that matters for security depends on it.'
      : 'Use SHA-256.';
  return { remedy, fixes: [...useSha256(use, term, context), ...statement] };
}

/** Where a protocol takes MD5 to log in, another way to log in is what helps. */
const LOGINS: Readonly<Record<string, Advice>> = {
  poplib: { remedy: 'Log in with `user` and `pass_` over TLS.' },
  // The server chooses, and may ask for SHA-1 instead.
  urllib: { remedy: 'Log in with `HTTPBasicAuthHandler` over TLS, or with a token.', severity: 'warning' },
};

/** `for name in hashlib.algorithms_available`: a loop over all that there is may leave some out. */
function isOneOfAll({ term }: JudgedTerm, context: RuleContext): boolean {
  return /\balgorithms_(available|guaranteed)$/.test(context.spellingAt(term.named));
}
