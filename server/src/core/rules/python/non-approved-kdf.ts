import type { CryptoUse, Facet, Term } from '../../inventory/crypto-use.ts';
import { SP_800_132, SP_800_140D } from '../../policy/citations.ts';
import { compareRanges } from '../../text/range.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { addArgument, fixAt, replaceLiteral, replaceNamed } from './support/fix-at.ts';
import { isExcused, type JudgedTerm, judgedTerms, withApproval } from './support/judged-terms.ts';
import { deriveWithPbkdf2, deriveWithPbkdf2Hmac } from './support/pbkdf2-fixes.ts';
import { reportTerm } from './support/report.ts';

export const nonApprovedKdf = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'non-approved-kdf',
  title: 'Key derivation or password hash outside FIPS 140-3 policy',
  severity: 'error',
  why: 'scrypt, bcrypt, Argon2 and the like are no approved key derivation functions. PBKDF2 is the only approved one for passwords.',
  remedy:
    'Use PBKDF2 with HMAC-SHA-256, a random salt of 16 bytes or more and as many iterations as you can afford (OWASP: 600,000).',
  references: [SP_800_132, SP_800_140D],
  bad: [
    {
      code: dedent`
        import hashlib

        key = «hashlib.scrypt»(b"password", salt=b"0123456789abcdef", n=16384, r=8, p=1)
      `,
      fixed: dedent`
        import hashlib

        key = hashlib.pbkdf2_hmac("sha256", b"password", salt=b"0123456789abcdef", iterations=600000, dklen=64)
      `,
      says: 'crypt',
    },
    {
      code: dedent`
        import os
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        kdf = «Scrypt»(salt=os.urandom(16), length=32, n=2**14, r=8, p=1)
      `,
      fixed: dedent`
        import os
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), salt=os.urandom(16), length=32, iterations=600000)
      `,
    },
    {
      code: dedent`
        from werkzeug.security import generate_password_hash

        stored = «generate_password_hash»("password")
      `,
      fixed: dedent`
        from werkzeug.security import generate_password_hash

        stored = generate_password_hash("password", method="pbkdf2:sha256:600000")
      `,
      note: 'Its default is scrypt.',
    },
    {
      code: dedent`
        from werkzeug.security import generate_password_hash

        stored = generate_password_hash("password", method=«'scrypt'»)
      `,
      fixed: dedent`
        from werkzeug.security import generate_password_hash

        stored = generate_password_hash("password", method='pbkdf2:sha256:600000')
      `,
    },
    {
      code: dedent`
        PASSWORD_HASHERS = [
            «"django.contrib.auth.hashers.Argon2PasswordHasher"»,
            "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        ]
      `,
      file: 'settings.py',
      fixed: dedent`
        PASSWORD_HASHERS = [
            "django.contrib.auth.hashers.PBKDF2PasswordHasher",
            "django.contrib.auth.hashers.Argon2PasswordHasher",
        ]
      `,
    },
    {
      code: dedent`
        from cryptography.hazmat.primitives import serialization

        def save(key, password):
            return key.private_bytes(
                serialization.Encoding.PEM,
                «serialization.PrivateFormat.TraditionalOpenSSL»,
                serialization.BestAvailableEncryption(password),
            )
      `,
      fixed: dedent`
        from cryptography.hazmat.primitives import serialization

        def save(key, password):
            return key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.BestAvailableEncryption(password),
            )
      `,
      says: 'EVP_BytesToKey is not an approved key derivation function',
    },
  ],
  good: [
    {
      code: dedent`
        from cryptography.hazmat.primitives import serialization

        def save(key):
            return key.private_bytes(
                encoding=serialization.Encoding.PEM,
                format=serialization.PrivateFormat.TraditionalOpenSSL,
                encryption_algorithm=serialization.NoEncryption(),
            )
      `,
      note: 'Nothing is encrypted, so nothing is derived.',
    },
    {
      code: dedent`
        PASSWORD_HASHERS = [
            "django.contrib.auth.hashers.PBKDF2PasswordHasher",
            "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
        ]
      `,
      file: 'settings.py',
      note: 'Of those behind the first, which only check what was stored before, it is said as information.',
    },
    {
      code: dedent`
        import hashlib

        key = hashlib.pbkdf2_hmac("sha256", b"password", b"0123456789abcdef", 600000)
      `,
    },
  ],
  roles: ['key-derivation', 'password-hash', 'verify'],
  check: (use, context) => {
    if (isExcused(use) || use.symbol === 'password-digest') return [];
    if (use.role === 'verify' && !LIST_OF_SCHEMES.test(use.symbol)) return [];
    return refusedIn(use, context).map(judged =>
      reportTerm(use, judged, context, {
        remedy: remedyFor(use, judged.term),
        ...(use.role === 'verify' || isPkcs12File(use, judged.term)
          ? { severity: 'information' as const }
          : { fixes: FIXES[use.symbol]?.(use, judged.term, context) ?? [] }),
      }),
    );
  },
});

/** A password that is hashed once has no algorithm but its digest; a list of schemes, and PBKDF2, may have both. */
function refusedIn(use: CryptoUse, context: RuleContext): readonly JudgedTerm[] {
  const refused = (facet: Facet) => withApproval(judgedTerms(use, [facet], context.target), 'not-approved');
  const digests = use.role === 'key-derivation' ? [] : refused('digest');
  const algorithms = refused('algorithm').filter(
    judged => judged.term.value !== 'single digest' || !digests.some(other => isAtOnce(judged, other)),
  );
  return [...algorithms, ...digests.filter(judged => !algorithms.some(other => isAtOnce(judged, other)))];
}

function isAtOnce(one: JudgedTerm, other: JudgedTerm): boolean {
  return compareRanges(one.term.range, other.term.range) === 0;
}

/** Where a list of schemes is given: those behind the first only check what was stored before. */
const LIST_OF_SCHEMES = /\bpasslib\..*context|^django-password-hashers$/i;

function remedyFor(use: CryptoUse, term: Term): string {
  if (use.role === 'verify')
    return 'It only checks passwords that were stored before: have them hashed anew, then drop it.';
  if (isPkcs12File(use, term)) return 'Only the MAC of a PKCS#12 file rests on it; keys in PKCS#8 need none.';
  if (PRIVATE_KEY.test(use.symbol)) return PKCS8;
  return REMEDIES[term.value] ?? 'Use PBKDF2 with HMAC-SHA-256.';
}

/** Calls of pycryptodome and paramiko that protect a private key. */
const PRIVATE_KEY = /\b(export_?[kK]ey|wrap|write_private_key(_file)?)$|\.PEM\.encode$/;
const PKCS8 = 'Store the key as PKCS#8 with `cryptography`, encrypted with AES under PBKDF2.';

/** The keys in a PKCS#12 file are encrypted by other means: with its own derivation, only its MAC is made. */
function isPkcs12File({ library }: CryptoUse, { value }: Term): boolean {
  return library === 'cryptography' && value === 'PKCS#12 KDF';
}

/** Where a format fixes the function. */
const REMEDIES: Readonly<Record<string, string>> = {
  EVP_BytesToKey: 'Use `PrivateFormat.PKCS8`.',
  'bcrypt-pbkdf': 'Use PBKDF2 with HMAC-SHA-256; for a stored key, `PrivateFormat.PKCS8`.',
};

const FIXES: Readonly<Record<string, (use: CryptoUse, term: Term, context: RuleContext) => readonly Fix[]>> = {
  'werkzeug.security.generate_password_hash': useWerkzeugPbkdf2,
  'django-password-hashers': useDjangoPbkdf2,
  'cryptography.*.private_bytes': usePkcs8,
  'hashlib.scrypt': (use, _term, context) => deriveWithPbkdf2(use, context),
  'cryptography.hazmat.primitives.kdf.scrypt.Scrypt': (use, _term, context) => deriveWithPbkdf2Hmac(use, context),
};

const WERKZEUG_PBKDF2 = 'pbkdf2:sha256:600000';

/** Stored passwords name their method, so what was stored before can still be checked. */
function useWerkzeugPbkdf2(use: CryptoUse, term: Term, context: RuleContext): readonly Fix[] {
  const title = 'Use PBKDF2 with SHA-256';
  if (term.form === 'string' || term.form === 'word')
    return replaceLiteral({ ...term, form: 'string' }, title, WERKZEUG_PBKDF2, context);
  if (term.form !== 'implied' || use.sink) return [];
  const edit = addArgument(use, `method="${WERKZEUG_PBKDF2}"`, context);
  return edit ? [{ title, applicability: 'unsafe', files: [{ edits: [edit] }] }] : [];
}

const DJANGO_PBKDF2 = 'django.contrib.auth.hashers.PBKDF2PasswordHasher';

/** In front of the hasher that is there, which can then still check what it stored; from further down the list, if it is there. */
function useDjangoPbkdf2(_use: CryptoUse, { named }: Term, context: RuleContext): readonly Fix[] {
  const [literal, quote] = /^(["'])[\w.]+\1$/.exec(context.spellingAt(named)) ?? [];
  if (!literal) return [];
  const before = context.spellingAt({ ...named, start: Math.max(0, named.start - 200), end: named.start });
  const indent = /(\r\n|\n|\r)([ \t]*)$/.exec(before)?.[0] ?? ' ';
  const newText = `${quote}${DJANGO_PBKDF2}${quote},${indent}`;
  const edits = [{ range: { start: named.start, end: named.start }, newText }];
  const rest = /^[^\])#]*/.exec(context.spellingAt({ ...named, start: named.end, end: named.end + 2000 }))![0];
  const later = /,\s*(["'])django\.contrib\.auth\.hashers\.PBKDF2PasswordHasher\1/.exec(rest);
  if (later) {
    const start = named.end + later.index;
    edits.push({ range: { start, end: start + later[0].length }, newText: '' });
  }
  return [fixAt(named, 'Hash new passwords with PBKDF2', 'unsafe', edits)];
}

function usePkcs8(_use: CryptoUse, { named, indirect }: Term, context: RuleContext): readonly Fix[] {
  const text = context.spellingAt(named);
  if (indirect || !text.endsWith('.TraditionalOpenSSL')) return [];
  return [replaceNamed(named, 'Use PKCS#8', text.replace(/TraditionalOpenSSL$/, 'PKCS8'))];
}
