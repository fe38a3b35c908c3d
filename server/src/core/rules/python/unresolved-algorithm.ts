import type { Facet } from '../../inventory/crypto-use.ts';
import { SP_800_140C } from '../../policy/citations.ts';
import { dedent } from '../dedent.ts';
import { defineRule, type UseRule } from '../define.ts';
import { isExcused } from './support/judged-terms.ts';

export const unresolvedAlgorithm = defineRule<UseRule>({
  subject: 'crypto-use',
  id: 'unresolved-algorithm',
  title: 'Algorithm that the analysis gave up on',
  severity: 'hint',
  why: `The analysis follows names through variables, tables, calls and modules up to limits that
[docs/semantic-model.md](../semantic-model.md) states. Where one is met, what is used may be approved or not: nothing is guessed,
and nothing is passed over in silence.`,
  remedy: `Look at the place yourself. Where the algorithm can be named nearer to its use, both people and tools will see it.
What only the running program decides is no finding: \`--inventory\` lists it without an algorithm.`,
  references: [SP_800_140C],
  bad: [
    {
      code: dedent`
        import hashlib

        def one(name):
            return hashlib.new(name)

        def two(name):
            return one(name)

        def three(name):
            return two(name)

        def four(name):
            return three(name)

        def five(name):
            return four(name)

        «five("md5")»
      `,
      says: 'is not known',
    },
  ],
  good: [
    {
      code: dedent`
        import hashlib

        def digest(request):
            return hashlib.new(request.args["algorithm"])
      `,
      note: 'Only the running program decides; the inventory lists it.',
    },
  ],
  roles: [
    'digest',
    'mac',
    'sign',
    'verify',
    'encrypt',
    'decrypt',
    'cipher',
    'key-generation',
    'key-agreement',
    'key-derivation',
    'password-hash',
    'tls',
    'token',
  ],
  check: use => {
    const deciding = (use.unresolved ?? []).filter(facet => DECIDING.has(facet));
    if (isExcused(use) || deciding.length === 0) return [];
    const facets = deciding.map(facet => facet.replaceAll('-', ' ')).join(' and ');
    return [
      {
        range: use.range,
        message: `The ${facets} of ${use.symbol} is not known here: a limit of the analysis was met. Look at it yourself, or name it nearer to its use.`,
        related: use.sink
          ? [
              {
                ...(use.sink.path !== undefined && { path: use.sink.path }),
                range: { start: use.sink.start, end: use.sink.end },
                message: `${use.symbol} is called here`,
              },
            ]
          : [],
      },
    ];
  },
});

/** Facets that say which algorithm runs; sizes and counts do not. */
const DECIDING: ReadonlySet<Facet> = new Set([
  'algorithm',
  'digest',
  'mgf-digest',
  'mode',
  'padding',
  'curve',
  'protocol',
  'cipher-list',
  'jwt-algorithm',
]);
