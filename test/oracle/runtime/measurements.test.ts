import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Measurement, RUNTIMES, type RuntimeId, verdictIn } from '../../../server/src/core/runtime/measurement.ts';
import { MEASUREMENTS } from '../../../server/src/core/runtime/measurements/index.ts';
import { debianUserland } from '../../support/debian-userland.ts';
import { type Answer, disagreements } from './agreement.ts';
import { measuredCalls } from './calls.ts';
import { CONFIGURED, configureRuntimes, WITH_WHEEL } from './runtimes.ts';

const runtimes = configureRuntimes(debianUserland());
const calls = measuredCalls();

before(() => {
  runtimes.run('prepare.py', 'a', { args: [runtimes.folder] });
});

after(() => runtimes.remove());

test('every measured call is prepared for, and every runtime is measured again', () => {
  const prepared = Object.values(calls).flatMap(group => group.map(({ id }) => id));
  assert.deepEqual(prepared.sort(), MEASUREMENTS.map(({ id }) => id).sort());
  assert.deepEqual(
    RUNTIMES.map(({ id }) => id),
    ['a', ...Object.keys(CONFIGURED), ...Object.keys(WITH_WHEEL)],
  );
});

for (const { id, description } of RUNTIMES) {
  const rows = MEASUREMENTS.filter(row => verdictIn(row, id) !== 'not-run');
  test(`${rows.length} calls end as the table says in runtime ${id} (${description})`, context => {
    const answers = measure(id, rows);
    const wrong = rows.flatMap(row => {
      const differences = disagreements(row, id, answers.get(row.id));
      return differences.length > 0 ? [`${row.id}: ${differences.join('; ')}`] : [];
    });
    context.diagnostic(`${rows.length - wrong.length} of ${rows.length} agree`);
    assert.deepEqual(wrong, []);
  });
}

/** The answers by row; a group that cannot be prepared answers for none of its rows. */
function measure(runtime: RuntimeId, rows: readonly Measurement[]): ReadonlyMap<string, Answer> {
  const wanted = new Set(rows.map(({ id }) => id));
  const groups = Object.entries(calls).map(([group, all]) => [group, all.filter(({ id }) => wanted.has(id))] as const);
  const input = JSON.stringify(Object.fromEntries(groups.filter(([, some]) => some.length > 0)));
  const args = runtime in WITH_WHEEL ? ['--untraced'] : [];
  const answers = runtimes
    .run('measure.py', runtime, { args, input })
    .map(line => JSON.parse(line) as Answer | { readonly group: string; readonly problem: string });
  return new Map(answers.flatMap(answer => ('id' in answer ? [[answer.id, answer]] : [])));
}
