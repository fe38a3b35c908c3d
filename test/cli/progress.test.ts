import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgressLine } from '../../server/src/cli/progress.ts';

/** A terminal and a clock. */
function terminal(isTerminal: boolean) {
  const clock = { milliseconds: 0 };
  let written = '';
  const errors = {
    write: (text: string) => {
      written += text;
    },
    isTerminal,
    columns: 80,
  };
  return { host: { errors, now: () => clock.milliseconds }, clock, written: () => written };
}

test('progress shows after a second, no oftener than it can be read, and goes away', () => {
  const { host, clock, written } = terminal(true);
  const line = createProgressLine(host, true);
  line.onProgress({ done: 1, total: 10 });
  assert.equal(written(), '');
  clock.milliseconds = 1000;
  line.onProgress({ done: 2, total: undefined });
  clock.milliseconds = 1050;
  line.onProgress({ done: 3, total: 10 });
  clock.milliseconds = 1100;
  line.onProgress({ done: 4, total: 10 });
  assert.equal(written(), '\r\x1b[KLooking for files …\r\x1b[K4 of 10 files …');
  line.end();
  line.end();
  assert.equal(written(), '\r\x1b[KLooking for files …\r\x1b[K4 of 10 files …\r\x1b[K');
});

test('a short scan shows none', () => {
  const { host, clock, written } = terminal(true);
  const line = createProgressLine(host, true);
  clock.milliseconds = 999;
  line.onProgress({ done: 1, total: 10 });
  line.end();
  assert.equal(written(), '');
});

for (const [what, isTerminal, enabled] of [
  ['away from a terminal', false, true],
  ['when it is not wanted', true, false],
] as const) {
  test(`no progress ${what}`, () => {
    const { host, clock, written } = terminal(isTerminal);
    const line = createProgressLine(host, enabled);
    clock.milliseconds = 5000;
    line.onProgress({ done: 1, total: 10 });
    line.end();
    assert.equal(written(), '');
  });
}
