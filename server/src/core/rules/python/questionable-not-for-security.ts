import type { CryptoUse, Purpose } from '../../inventory/crypto-use.ts';
import { FIPS_140_3_IG, SP_800_140C } from '../../policy/citations.ts';
import { runtimeOutcome } from '../../runtime/outcome.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import { sentences } from './support/report.ts';

export const questionableNotForSecurity = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'questionable-not-for-security',
  title: 'Digest stated not to be for security that serves security',
  severity: 'warning',
  why: `\`usedforsecurity=False\` is a statement: nothing that matters for security depends on this digest. It lets Python take
the hash function from outside the FIPS module. Where the value is then a signature, a password hash, a token or a key, or verifies a
download, the statement is wrong, and an auditor has to take it for a way around the policy.
The value is followed within its module; names decide, and only those that leave no other meaning: cache keys, entity tags, file names
and identifiers are left alone.`,
  remedy: `Use what the purpose asks for, without the statement: \`hmac.new(key, message, hashlib.sha256)\` for a signature,
\`hashlib.pbkdf2_hmac("sha256", …)\` for a password, \`secrets.token_urlsafe()\` for a token, SHA-256 for a download.`,
  references: [FIPS_140_3_IG, SP_800_140C],
  bad: [
    {
      code: dedent`
        import hashlib
        import hmac

        def is_genuine(body, signature):
            digest = «hashlib.md5»(body, usedforsecurity=False).hexdigest()
            return hmac.compare_digest(digest, signature)
      `,
      says: 'stated not to be for security, but its value serves as a signature',
    },
    {
      code: dedent`
        import hashlib

        def store(user, password, salt):
            user.password_hash = «hashlib.sha1»(salt + password.encode(), usedforsecurity=False).hexdigest()
      `,
      says: 'password',
    },
    {
      code: dedent`
        import hashlib
        import urllib.request

        def download(url, expected_md5):
            data = urllib.request.urlopen(url).read()
            if «hashlib.md5»(data, usedforsecurity=False).hexdigest() != expected_md5:
                raise ValueError("damaged")
            return data
      `,
      says: 'verifies a download',
    },
    {
      code: dedent`
        import hashlib
        from cryptography.fernet import Fernet
        import base64

        def box(phrase):
            key = «hashlib.sha256»(phrase, usedforsecurity=False).digest()
            return Fernet(base64.urlsafe_b64encode(key))
      `,
      says: 'as a key',
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def cache_key(url, parameters):
            return hashlib.md5(f"{url}{parameters}".encode(), usedforsecurity=False).hexdigest()
      `,
      note: 'A cache key.',
    },
    {
      code: dedent`
        import hashlib
        import requests

        def is_fresh(url, body):
            etag = hashlib.md5(body, usedforsecurity=False).hexdigest()
            return requests.get(url).headers["ETag"] == etag
      `,
      note: 'An entity tag.',
    },
    {
      code: dedent`
        import hashlib

        class Pool:
            def __init__(self, host, user, password):
                self.key = hashlib.sha1(f"{host}{user}{password}".encode(), usedforsecurity=False).hexdigest()
      `,
      note: 'A password among other things tells connections apart.',
    },
  ],
  roles: ['digest'],
  check: (use, context) => {
    const { servesAs, statedNotForSecurity } = use;
    if (!servesAs || !statedNotForSecurity || use.probe) return [];
    const { what, remedy } = PURPOSES[servesAs.purpose];
    return [
      {
        range: use.callee,
        message: sentences(
          `this digest is stated not to be for security, but its value ${what}`,
          runtimeSentence(use, context),
          remedy,
        ),
        approval: 'not-approved',
        related: [{ range: servesAs.at, message: `Here it ${what}` }],
      },
    ];
  },
});

const PURPOSES: Readonly<Record<Purpose, { readonly what: string; readonly remedy: string }>> = {
  signature: {
    what: 'serves as a signature',
    remedy: 'Use `hmac.new(key, message, hashlib.sha256)`, without the statement.',
  },
  mac: {
    what: 'serves as a message authentication code',
    remedy: 'Use `hmac.new(key, message, hashlib.sha256)`, without the statement.',
  },
  'password-hash': {
    what: 'serves as a password hash',
    remedy: 'Use `hashlib.pbkdf2_hmac("sha256", password, salt, 600000)`.',
  },
  secret: {
    what: 'serves as a token or secret',
    remedy: 'Draw it with `secrets.token_urlsafe(32)`, or use HMAC with SHA-256 where it must be derived.',
  },
  key: {
    what: 'serves as a key',
    remedy: 'Derive keys with PBKDF2 from a password, and with HKDF from a secret.',
  },
  download: {
    what: 'verifies a download',
    remedy: 'Verify with SHA-256, without the statement.',
  },
};

function runtimeSentence({ symbol, role, facets }: CryptoUse, { target }: RuleContext): string | undefined {
  const digest = facets.digest?.[0];
  if (!digest) return undefined;
  const algorithm = String(digest.value);
  return runtimeOutcome({ symbol, role, algorithm, statedNotForSecurity: true }, target)?.sentence;
}
