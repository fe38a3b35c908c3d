import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CryptoUse, Facet } from '../../../server/src/core/inventory/crypto-use.ts';
import type { RuleExample } from '../../../server/src/core/rules/define.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';
import { type RuntimeId, type Verdict, verdictIn } from '../../../server/src/core/runtime/measurement.ts';
import { measurement } from '../../../server/src/core/runtime/measurements/index.ts';
import { runtimeOutcome } from '../../../server/src/core/runtime/outcome.ts';
import { LineIndex } from '../../../server/src/core/text/line-index.ts';
import { debianUserland } from '../../support/debian-userland.ts';
import { analyse, type Example, exampleOf } from '../../support/rule-examples.ts';
import { configureRuntimes } from './runtimes.ts';

/** What `run_examples.py` says of an example; a place is a file and a line. */
interface Run {
  readonly id: string;
  readonly works: boolean;
  readonly exception?: string;
  readonly message?: string;
  readonly raised?: readonly Place[];
  readonly executed: readonly Place[];
  readonly pages?: number;
}

type Place = readonly [file: string, line: number];

/** What the tool says becomes of one use of an example, in the words of the table. */
interface Claim {
  readonly example: string;
  readonly symbol: string;
  readonly lines: readonly number[];
  /** Undefined where what is said depends on more than the call. */
  readonly verdict: (runtime: RuntimeId) => Verdict | undefined;
}

const FOLDER = '/project/';

/** Values that pick what runs; sizes and settings do not. */
const NAMED: readonly Facet[] = ['digest', 'algorithm', 'curve', 'padding', 'jwt-algorithm'];

const RAISES: readonly Verdict[] = ['blocked', 'unavailable'];

/** Import one of them, and what hashlib does is another story: see `hashlib.md5` in the table. */
const LOADS_PROVIDERS = /\b(?:import|from)\s+(?:cryptography|OpenSSL|jwt|paramiko|nacl)\b/;

const runtimes = configureRuntimes(debianUserland());
after(() => runtimes.remove());

const examples = new Map(
  RULES.filter(rule => rule.subject === 'crypto-use').flatMap(rule =>
    [...rule.bad, ...rule.good].map((example: RuleExample, index) => {
      const id = `${rule.id} ${index + 1}`;
      return [id, exampleOf(rule, example)] as const;
    }),
  ),
);

const withoutFips = runAll('a');

/** What the tool claims of the lines that run where there is no FIPS. The others prove nothing: nobody calls them. */
const claims = [...examples].flatMap(([id, example]) => {
  const run = withoutFips.get(id)!;
  return run.works
    ? claimsOf(id, example).filter(claim => claim.lines.some(line => isAt(run.executed, example, line)))
    : [];
});

for (const runtime of ['b', 'c', 'd'] as const)
  test(`what is said of the rules' examples comes true in runtime ${runtime}`, context => {
    const runs = runAll(runtime);
    const wrong = [...new Set(claims.map(({ example }) => example))].flatMap(id => {
      const own = claims.filter(({ example }) => example === id);
      const problem = disagreement(own, runs.get(id)!, examples.get(id)!, runtime);
      return problem ? [`${id}: ${problem}`] : [];
    });
    const told = new Set(claims.map(({ example }) => example)).size;
    context.diagnostic(`${told - wrong.length} of ${told} examples agree, ${claims.length} uses in all`);
    assert.deepEqual(wrong, []);
  });

test('examples that cannot run say why', context => {
  const reasons = new Map<string, string[]>();
  for (const [id, { works, exception = '' }] of withoutFips)
    if (!works) reasons.set(exception, [...(reasons.get(exception) ?? []), id]);
  for (const [reason, ids] of reasons) context.diagnostic(`${reason}: ${ids.length}`);
  assert.deepEqual(reasons.get('SyntaxError') ?? [], []);
  assert.deepEqual(reasons.get('signal') ?? [], []);
});

function runAll(runtime: RuntimeId): ReadonlyMap<string, Run> {
  const input = [...examples].map(([id, { path, texts }]) => ({
    id,
    main: path.slice(FOLDER.length),
    files: Object.fromEntries(Object.entries(texts).map(([file, text]) => [file.slice(FOLDER.length), text])),
  }));
  const lines = runtimes.run('run_examples.py', runtime, { input: JSON.stringify(input) });
  const runs = lines.map(line => JSON.parse(line) as Run);
  return new Map(runs.map(run => [run.id, run]));
}

function claimsOf(id: string, example: Example): readonly Claim[] {
  const text = example.texts[example.path]!;
  const lines = new LineIndex(text);
  return analyse(example).uses.flatMap(use => {
    if (use.probe || use.kind !== 'call') return [];
    const answers = queriesOf(use).flatMap(query => runtimeOutcome(query, example.target)?.evidence ?? []);
    const rows = [...new Set(answers)].filter(row => !row.startsWith('order: ')).map(row => measurement(row));
    if (rows.length === 0) return [];
    const range = [lines.positionAt(use.range.start).line + 1, lines.positionAt(use.range.end).line + 1] as const;
    const span = Array.from({ length: range[1] - range[0] + 1 }, (_, offset) => range[0] + offset);
    const verdict = (runtime: RuntimeId) => agreed(rows.map(row => verdictIn(row, runtime)));
    return [{ example: id, symbol: use.symbol, lines: span, verdict }];
  });
}

function agreed(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first, ...others] = verdicts;
  return others.every(other => RAISES.includes(other) === RAISES.includes(first!)) ? first : undefined;
}

function queriesOf(use: CryptoUse): readonly Parameters<typeof runtimeOutcome>[0][] {
  const { symbol, role, statedNotForSecurity } = use;
  const terms = NAMED.flatMap(facet => use.facets[facet] ?? []);
  const queries = terms.map(term => ({
    symbol,
    role,
    statedNotForSecurity,
    algorithm: String(term.value),
    form: term.form === 'string' ? ('name' as const) : ('constructor' as const),
  }));
  return queries.length > 0 ? queries : [{ symbol, role, statedNotForSecurity }];
}

/** How a run differs from what is said of it. What runs behind a call that raises is not seen. */
function disagreement(own: readonly Claim[], run: Run, example: Example, runtime: RuntimeId): string | undefined {
  if (own.some(({ verdict }) => [undefined, 'not-run'].includes(verdict(runtime)))) return undefined;
  const raising = own.filter(({ verdict }) => RAISES.includes(verdict(runtime)!));
  const story = own.map(({ symbol, verdict }) => `${symbol} is ${verdict(runtime)}`).join(', ');
  const otherwise = `${story}, and ${run.works ? 'it worked' : `${run.exception}: ${run.message}`}`;
  // Which of hashlib's constructors are OpenSSL's is decided while it is imported: see "order:" in the table.
  if (LOADS_PROVIDERS.test(example.texts[example.path]!) && own.some(({ symbol }) => symbol.startsWith('hashlib.')))
    return undefined;
  if (run.works !== (raising.length === 0)) return otherwise;
  const isTold = raising.some(({ lines }) => lines.some(line => isAt(run.raised ?? [], example, line)));
  if (!run.works) return isTold ? undefined : otherwise;
  const isInModule = own.some(({ verdict }) => ['module', 'mixed'].includes(verdict(runtime)!));
  return isInModule && run.pages === 0 ? `${story}, and nothing ran in fips.so` : undefined;
}

function isAt(places: readonly Place[], { path }: Example, line: number): boolean {
  return places.some(([file, at]) => FOLDER + file === path && at === line);
}
