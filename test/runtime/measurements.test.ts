import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIBRARIES } from '../../server/src/core/models/index.ts';
import { canonicalName } from '../../server/src/core/policy/names.ts';
import type { Outcome } from '../../server/src/core/policy/types.ts';
import type { RuntimeAnswer } from '../../server/src/core/runtime/answer.ts';
import { ANSWERS } from '../../server/src/core/runtime/answers/index.ts';
import { type Measurement, RUNTIMES, verdictIn } from '../../server/src/core/runtime/measurement.ts';
import { MEASUREMENTS, measurement } from '../../server/src/core/runtime/measurements/index.ts';
import { classify, sentenceFor } from '../../server/src/core/runtime/sentence.ts';

test('every measurement has an id of its own and a verdict for every runtime', () => {
  const ids = MEASUREMENTS.map(row => row.id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const row of MEASUREMENTS) assert.match(row.verdicts, new RegExp(`^[oumxBXcns-]{${RUNTIMES.length}}$`), row.id);
});

test('a measurement that was blocked somewhere says by which exception', () => {
  for (const row of MEASUREMENTS)
    if (RUNTIMES.some(({ id }) => verdictIn(row, id) === 'blocked')) assert.ok(row.exception, row.id);
});

test('every measured call has a shape that there are words for', () => {
  for (const row of MEASUREMENTS) {
    const { sentence } = sentenceFor(row, {});
    assert.match(sentence, /^[A-Z].*\.$/, row.id);
  }
});

test('every answer rests on measurements that agree with what it says', () => {
  for (const answer of ANSWERS) {
    const where = `${answer.symbols[0]} ${answer.algorithms ?? ''}`;
    const rows = evidenceOf(answer);
    assert.ok(rows.length > 0, where);
    if (answer.stated) assert.equal(answer.stated.outcome, commonOutcome(answer, rows), where);
    else
      assert.equal(new Set(rows.map(classify)).size, 1, `${where}: its evidence differs, so it needs words of its own`);
  }
});

test('sentences end the message well: one or more full sentences, no measurement ids', () => {
  for (const answer of ANSWERS) {
    const sentence = answer.stated?.sentence ?? sentenceFor(evidenceOf(answer)[0]!, answer).sentence;
    assert.match(sentence, /^(?:[A-Z]|cryptography ).*\.$/);
    for (const part of [answer.rhel, answer.chainguard]) assert.match(part?.sentence ?? 'is reported.', /is reported/);
  }
});

test('every symbol that is answered for is one that a model describes', () => {
  const symbols = new Set(LIBRARIES.flatMap(library => Object.keys(library.symbols)));
  const modules = new Set(LIBRARIES.flatMap(library => library.modules));
  const ducks = new Set(
    LIBRARIES.flatMap(({ modules: [root], duckMethods = [] }) =>
      duckMethods.map(({ method }) => `${root}.*.${method}`),
    ),
  );
  for (const answer of ANSWERS)
    for (const symbol of answer.symbols) {
      const known = symbol.endsWith('.*') ? modules.has(symbol.slice(0, -2)) : symbols.has(symbol) || ducks.has(symbol);
      assert.ok(known, symbol);
    }
});

test('every algorithm that is answered for is canonical', () => {
  const facets = ['digest', 'algorithm', 'padding', 'jwt-algorithm'] as const;
  for (const { algorithms = [] } of ANSWERS)
    if (algorithms !== 'none')
      for (const name of algorithms)
        assert.ok(
          facets.some(facet => canonicalName(facet, name) === name),
          name,
        );
});

/** Rows named `order:` vary what was imported before, not the call; they stand behind notes. */
function evidenceOf(answer: RuntimeAnswer): readonly Measurement[] {
  return answer.evidence.filter(id => !id.startsWith('order:')).map(measurement);
}

/** What the rows say together, each configuration that was measured counting for itself. */
function commonOutcome(answer: RuntimeAnswer, rows: readonly Measurement[]): Outcome {
  if (rows.every(row => ['configuration', 'no-cryptography'].includes(classify(row)))) return 'depends';
  const outcomes = new Set(rows.flatMap(row => outcomesOf(row, answer)));
  return outcomes.size === 1 ? [...outcomes][0]! : 'depends';
}

function outcomesOf(row: Measurement, answer: RuntimeAnswer): readonly Outcome[] {
  const newer = answer.stated?.sentence.includes('cryptography 50') ? (['w2'] as const) : [];
  const byVerdict: Readonly<Record<string, Outcome>> = {
    module: 'runs-in-module',
    mixed: 'partly-in-module',
    bypass: 'bypasses-module',
    blocked: 'blocked',
    unavailable: 'blocked',
  };
  return [...(['b', 'c', 'd', 'e'] as const), ...newer].map(id => byVerdict[verdictIn(row, id)] ?? 'depends');
}
