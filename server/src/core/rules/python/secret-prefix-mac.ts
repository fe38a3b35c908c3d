import { FIPS_198_1 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { useHmac } from './support/hmac-call.ts';
import { prescriberOfDigestIn } from './support/prescriber.ts';

export const secretPrefixMac = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'secret-prefix-mac',
  title: 'Hash over a secret and a message, in place of a MAC',
  severity: 'warning',
  why: `A hash over \`secret + message\` is not an approved message authentication code, and with SHA-256 or SHA-512 it can be
extended by who does not know the secret.`,
  remedy: 'Use `hmac.new(secret, message, hashlib.sha256)`.',
  references: [FIPS_198_1],
  bad: [
    {
      code: dedent`
        import hashlib

        def sign(secret, body):
            return «hashlib.sha256(secret + body)».hexdigest()
      `,
      fixed: dedent`
        import hashlib
        import hmac

        def sign(secret, body):
            return hmac.new(secret, body, hashlib.sha256).hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib

        def sign(self, body):
            return «hashlib.sha512(f"{body}{self.api_secret}".encode())».hexdigest()
      `,
      fixed: dedent`
        import hashlib
        import hmac

        def sign(self, body):
            return hmac.new(f"{self.api_secret}".encode(), f"{body}".encode(), hashlib.sha512).hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib
        import hmac

        def sign(secret, body):
            h = «hashlib.sha256()»
            h.update(secret)
            h.update(body)
            return h.hexdigest()
      `,
      fixed: dedent`
        import hashlib
        import hmac

        def sign(secret, body):
            h = hmac.new(secret, digestmod=hashlib.sha256)
            h.update(body)
            return h.hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib

        def sign(parameters, api_key):
            text = "&".join(f"{name}={parameters[name]}" for name in sorted(parameters))
            return «hashlib.sha256((text + "&key=" + api_key).encode())».hexdigest()
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def cache_key(key, value):
            return hashlib.sha256(key + value).hexdigest()
      `,
      note: 'A key of a cache.',
    },
    {
      code: dedent`
        import hashlib
        import hmac

        def sign(secret, body):
            return hmac.new(secret, body, hashlib.sha256).hexdigest()
      `,
    },
  ],
  roles: ['mac'],
  check: (use, context) => {
    if (use.symbol !== 'secret-prefix-mac') return [];
    const prescriber = prescriberOfDigestIn(use, context);
    const advice = prescriber?.secures
      ? `. ${prescriber.by} prescribes it here. ${prescriber.instead ?? ''}`.trimEnd()
      : '; where the secret stands first, SHA-2 digests can be extended without it. Use `hmac.new(secret, message, hashlib.sha256)`.';
    return [
      {
        range: use.range,
        message: `A hash over a secret joined to a message is not an approved message authentication code${advice}`,
        approval: 'not-approved',
        fixes: prescriber?.secures ? [] : useHmac(use, context),
        citations: [FIPS_198_1],
      },
    ];
  },
});
