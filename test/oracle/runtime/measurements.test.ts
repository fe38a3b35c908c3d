import assert from 'node:assert/strict';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RUNTIMES, type RuntimeId } from '../../../server/src/core/runtime/measurement.ts';
import { MEASUREMENTS } from '../../../server/src/core/runtime/measurements/index.ts';
import { debianUserland, folderInside, mustRunInside } from '../../support/debian-userland.ts';
import { type Answer, disagreements } from './agreement.ts';
import { measuredCalls } from './calls.ts';
import { compileTracer } from './tracer.ts';

// The compiled test stands in out/test/oracle/runtime.
const PROGRAMS = fileURLToPath(new URL('../../../../test/oracle/runtime/', import.meta.url));

/** Providers beside fips and base, and what `openssl fipsinstall` is told. */
const CONFIGURED: Readonly<Partial<Record<RuntimeId, { beside: readonly string[]; pedantic: boolean }>>> = {
  b: { beside: [], pedantic: false },
  c: { beside: ['default'], pedantic: false },
  d: { beside: [], pedantic: true },
  e: { beside: ['default', 'legacy'], pedantic: false },
};

/** Not measured again: they differ by a cryptography from Python's registry, and the userland has Debian's packages alone. */
const LEFT_OUT: readonly RuntimeId[] = ['w', 'w2'];

const userland = debianUserland();
const folder = folderInside(userland);
const calls = measuredCalls();

before(() => {
  for (const name of readdirSync(PROGRAMS).filter(name => name.endsWith('.py')))
    cpSync(join(PROGRAMS, name), join(folder.outside, name));
  compileTracer(join(PROGRAMS, 'module_trace.c'), join(folder.outside, 'libtrace.so'));
  mustRunInside(userland, '/dev/null', ['python3', `${folder.inside}/prepare.py`, folder.inside]);
  const module = ['-module', `${userland.modules}/fips.so`];
  for (const [id, { beside, pedantic }] of Object.entries(CONFIGURED)) {
    const fipsModule = `${folder.inside}/fipsmodule-${id}.cnf`;
    const options = [...module, ...(pedantic ? ['-pedantic'] : []), '-out', fipsModule];
    mustRunInside(userland, '/dev/null', ['openssl', 'fipsinstall', ...options]);
    writeFileSync(join(folder.outside, `${id}.cnf`), configuration(fipsModule, beside));
  }
});

after(() => folder.remove());

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
    const configured = CONFIGURED[id] ? `${folder.inside}/${id}.cnf` : '/dev/null';
    const answers = measure(configured);
    const wrong = MEASUREMENTS.flatMap(row => {
      const differences = disagreements(row, id, answers.get(row.id));
      return differences.length > 0 ? [`${row.id}: ${differences.join('; ')}`] : [];
    });
    context.diagnostic(`${MEASUREMENTS.length - wrong.length} of ${MEASUREMENTS.length} agree`);
    assert.deepEqual(wrong, []);
  });

function measure(configured: string): ReadonlyMap<string, Answer> {
  const command = ['python3', '-W', 'ignore', `${folder.inside}/measure.py`];
  const lines = mustRunInside(userland, configured, command, { input: JSON.stringify(calls) });
  const answers = lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Answer | { readonly group: string; readonly problem: string });
  const unprepared = answers.flatMap(answer => ('problem' in answer ? [`${answer.group}: ${answer.problem}`] : []));
  assert.deepEqual(unprepared, [], 'groups that could not be prepared');
  return new Map(answers.flatMap(answer => ('id' in answer ? [[answer.id, answer]] : [])));
}

function configuration(fipsModule: string, beside: readonly string[]): string {
  const others = ['base', ...beside];
  return `config_diagnostics = 1
openssl_conf = openssl_init
.include ${fipsModule}

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
${others.map(name => `${name} = ${name}_sect`).join('\n')}

${others.map(name => `[${name}_sect]\nactivate = 1`).join('\n\n')}

[algorithm_sect]
default_properties = fips=yes
`;
}
