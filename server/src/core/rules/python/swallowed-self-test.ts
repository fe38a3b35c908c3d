import { FIPS_140_3_IG } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';

export const swallowedSelfTest = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'swallowed-self-test',
  title: 'Self-test whose failure its own handler swallows',
  severity: 'error',
  why: `A start-up check that a forbidden algorithm is refused raises an error when it is not. If that \`raise\` stands inside
the \`try\` whose handler takes every exception for the refusal, the check passes whatever happens.`,
  remedy: 'Raise behind the `try`, in its `else` block, and catch only the exceptions that a refusal raises.',
  references: [FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        import hashlib

        def check():
            try:
                hashlib.md5(b"probe")
                «raise RuntimeError("FIPS is not enforced")»
            except Exception as error:
                print("blocked:", error)
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def check():
            try:
                hashlib.md5(b"probe")
            except ValueError:
                return
            raise RuntimeError("FIPS is not enforced")
      `,
    },
    {
      code: dedent`
        import hashlib

        def check():
            try:
                hashlib.md5(b"probe")
                raise RuntimeError("FIPS is not enforced")
            except ValueError:
                print("blocked")
      `,
      note: 'The handler catches the refusal only.',
    },
  ],
  roles: ['self-test'],
  check: use => {
    if (use.symbol !== 'swallowed-self-test') return [];
    return [
      {
        range: use.range,
        message:
          'This check cannot fail: the exception it raises is caught by a handler of its own `try` and taken for the refusal it waits for. Raise behind the `try` (in `else`), and catch only what a refusal raises.',
        citations: [FIPS_140_3_IG],
      },
    ];
  },
});
