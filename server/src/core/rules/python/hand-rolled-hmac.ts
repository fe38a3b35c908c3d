import { FIPS_140_3_IG, FIPS_198_1 } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { useHmac } from './support/hmac-call.ts';

export const handRolledHmac = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'hand-rolled-hmac',
  title: 'HMAC written out by hand',
  severity: 'error',
  why: `HMAC put together in Python, from inner and outer pads and two hashes, is not the module's HMAC: only the hash may run
in the module, the construction and its self-test do not. Mistakes in it (key longer than a block, comparison) are common.`,
  remedy:
    'Use `hmac.new(key, message, hashlib.sha256)`, and `hmac.digest` where one call is enough: it runs wholly in the module.',
  references: [FIPS_198_1, FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        import hashlib

        def tag(key, message):
            inner = bytes(b ^ 0x36 for b in key.ljust(64, b"\0"))
            outer = bytes(b ^ 0x5C for b in key.ljust(64, b"\0"))
            return «hashlib.sha256(outer + hashlib.sha256(inner + message).digest())».hexdigest()
      `,
      fixed: dedent`
        import hashlib
        import hmac

        def tag(key, message):
            inner = bytes(b ^ 0x36 for b in key.ljust(64, b"\0"))
            outer = bytes(b ^ 0x5C for b in key.ljust(64, b"\0"))
            return hmac.new(key, message, hashlib.sha256).hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib

        TRANS_5C = bytes(x ^ 0x5C for x in range(256))
        TRANS_36 = bytes(x ^ 0x36 for x in range(256))

        def tag(key, message):
            inner = hashlib.sha256(key.translate(TRANS_36))
            inner.update(message)
            outer = «hashlib.sha256(key.translate(TRANS_5C))»
            outer.update(inner.digest())
            return outer.hexdigest()
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib
        import hmac

        def tag(key, message):
            return hmac.new(key, message, hashlib.sha256).hexdigest()
      `,
    },
    {
      code: dedent`
        import hashlib

        def mask(data):
            return hashlib.sha256(bytes(b ^ 0x36 for b in data)).digest()
      `,
      note: 'One pad alone is not HMAC.',
    },
  ],
  roles: ['mac'],
  check: (use, context) => {
    if (use.symbol !== 'hand-rolled-hmac') return [];
    return [
      {
        range: use.range,
        message:
          'This is HMAC written out by hand: the construction runs in Python, outside the validated module, and no self-test covers it. Use `hmac.new(key, message, hashlib.sha256)`, or `hmac.digest(key, message, "sha256")`, which runs in the module.',
        approval: 'not-approved',
        outcome: 'bypasses-module',
        fixes: useHmac(use, context),
        citations: [FIPS_198_1, FIPS_140_3_IG],
      },
    ];
  },
});
