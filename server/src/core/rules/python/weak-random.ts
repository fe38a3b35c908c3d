import { FIPS_140_3_IG, SP_800_90A } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type RuleContext, type UseRule } from '../define.ts';
import type { Fix } from '../finding.ts';
import { fixAt, replaceNamed } from './support/fix-at.ts';
import { isExcused, type JudgedTerm, judgedTerms, withApproval } from './support/judged-terms.ts';
import { reportTerm } from './support/report.ts';

export const weakRandom = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'weak-random',
  title: 'Secret drawn from the module random',
  severity: 'error',
  why: `\`random\` is the Mersenne Twister: whoever has seen enough of its output knows the rest. It is not an approved random
bit generator, and what it makes is no secret. Names decide here: a token, password, salt, nonce or session that is joined from
many draws, or made of random bits.`,
  remedy:
    'Use `secrets` or `random.SystemRandom()`, which draw from the operating system, or `ssl.RAND_bytes`, which draws from the module.',
  references: [SP_800_90A, FIPS_140_3_IG],
  bad: [
    {
      code: dedent`
        import random
        import string

        def reset(user):
            user.reset_token = "".join(«random.choice»(string.ascii_letters) for _ in range(32))
      `,
      fixed: dedent`
        import random
        import secrets
        import string

        def reset(user):
            user.reset_token = "".join(secrets.choice(string.ascii_letters) for _ in range(32))
      `,
      says: 'Mersenne Twister is not an approved random bit generator',
    },
    {
      code: dedent`
        import random

        nonce = «random.getrandbits»(128)
      `,
      fixed: dedent`
        import random
        import secrets

        nonce = secrets.randbits(128)
      `,
    },
    {
      code: dedent`
        import random

        def make_password(letters):
            return "".join(«random.choices»(letters, k=16))
      `,
      fixed: dedent`
        import random

        def make_password(letters):
            return "".join(random.SystemRandom().choices(letters, k=16))
      `,
    },
  ],
  good: [
    {
      code: dedent`
        import random

        token = random.choice(tokens)
      `,
      note: 'One of those that are there already.',
    },
    {
      code: dedent`
        import secrets

        token = secrets.token_urlsafe(32)
      `,
    },
    {
      code: dedent`
        import random

        sample = random.getrandbits(32)
      `,
      note: 'Nothing says that it is a secret.',
    },
  ],
  roles: ['random'],
  check: (use, context) => {
    if (isExcused(use)) return [];
    return withApproval(judgedTerms(use, ['algorithm'], context.target), 'not-approved').map(judged =>
      reportTerm(use, judged, context, {
        remedy: 'Use `secrets`, or `ssl.RAND_bytes`, which draws from the module.',
        fixes: drawFromSystem(judged, context),
        ...(use.uncertain && { severity: 'warning' as const }),
      }),
    );
  },
});

/** Methods of `random` that `secrets` has under another name, or the same. */
const IN_SECRETS: Readonly<Record<string, string>> = {
  choice: 'choice',
  getrandbits: 'randbits',
  randbytes: 'token_bytes',
};

/** From `secrets` where it has the like; `SystemRandom` has every method of `random`, and takes no seed. */
function drawFromSystem({ term }: JudgedTerm, context: RuleContext): readonly Fix[] {
  const [, method] = /^random\.(\w+)$/.exec(context.spellingAt(term.named)) ?? [];
  if (!method || term.named.path !== undefined) return [];
  const title = "Draw from the operating system's generator";
  const counterpart = IN_SECRETS[method];
  const secrets = counterpart === undefined ? undefined : context.nameFor('secrets');
  if (!secrets) return [replaceNamed(term.named, title, `random.SystemRandom().${method}`)];
  const { start, end } = term.named;
  const edit = { range: { start, end }, newText: `${secrets.spelling}.${counterpart}` };
  return [fixAt(term.named, title, 'unsafe', [...secrets.edits, edit])];
}
