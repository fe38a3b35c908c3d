import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RUNTIMES, type RuntimeId } from '../../../server/src/core/runtime/measurement.ts';
import { MEASUREMENTS } from '../../../server/src/core/runtime/measurements/index.ts';
import { debianUserland } from '../../support/debian-userland.ts';
import { type Answer, disagreements } from './agreement.ts';
import { measuredCalls } from './calls.ts';
import { CONFIGURED, configureRuntimes } from './runtimes.ts';

/** Not measured again: they differ by a cryptography from Python's registry, and the userland has Debian's packages alone. */
const LEFT_OUT: readonly RuntimeId[] = ['w', 'w2'];

const runtimes = configureRuntimes(debianUserland());
const calls = measuredCalls();

before(() => {
  runtimes.run('prepare.py', 'a', { args: [runtimes.folder] });
});

after(() => runtimes.remove());

test('every measured call is prepared for, and every runtime is measured again or left out by name', () => {
  const prepared = Object.values(calls).flatMap(group => group.map(({ id }) => id));
  assert.deepEqual(prepared.sort(), MEASUREMENTS.map(({ id }) => id).sort());
  assert.deepEqual(
    RUNTIMES.map(({ id }) => id),
    ['a', ...Object.keys(CONFIGURED), ...LEFT_OUT],
  );
});

for (const { id, description } of RUNTIMES.filter(runtime => !LEFT_OUT.includes(runtime.id)))
  test(`${MEASUREMENTS.length} calls end as the table says in runtime ${id} (${description})`, context => {
    const answers = measure(id);
    const wrong = MEASUREMENTS.flatMap(row => {
      const differences = disagreements(row, id, answers.get(row.id));
      return differences.length > 0 ? [`${row.id}: ${differences.join('; ')}`] : [];
    });
    context.diagnostic(`${MEASUREMENTS.length - wrong.length} of ${MEASUREMENTS.length} agree`);
    assert.deepEqual(wrong, []);
  });

function measure(runtime: RuntimeId): ReadonlyMap<string, Answer> {
  const answers = runtimes
    .run('measure.py', runtime, { input: JSON.stringify(calls) })
    .map(line => JSON.parse(line) as Answer | { readonly group: string; readonly problem: string });
  const unprepared = answers.flatMap(answer => ('problem' in answer ? [`${answer.group}: ${answer.problem}`] : []));
  assert.deepEqual(unprepared, [], 'groups that could not be prepared');
  return new Map(answers.flatMap(answer => ('id' in answer ? [[answer.id, answer]] : [])));
}
