import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { formatEdits } from '../../server/src/core/semantic/openssl/editing/format.ts';
import { parseConfigurationText } from '../../server/src/core/syntax/openssl/parser.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { configurationCases, loadCase } from '../support/configuration-cases.ts';

/** What libcrypto holds, and why it refuses. */
function held({ readable, problems }: Configuration) {
  const sections = [...readable.sections.values()].map(({ name, entries }) => [
    name,
    entries.map(entry => [entry.name, entry.value]),
  ]);
  return { sections, problems: problems.map(({ kind }) => kind), outcome: readable.evaluation.outcome };
}

function format(text: string): string {
  return applyEdits(text, formatEdits(parseConfigurationText(text).statements, text));
}

test('no formatted configuration means anything else, and formatting it again changes nothing', () => {
  let changed = 0;
  for (const one of configurationCases()) {
    const text = one.files[one.main]!;
    const formatted = format(text);
    if (formatted !== text) changed++;
    assert.deepEqual(held(loadCase(one, { [one.main]: formatted })), held(loadCase(one)), JSON.stringify(text));
    assert.equal(format(formatted), formatted, JSON.stringify(text));
    assert.equal(formatted.replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''), JSON.stringify(text));
  }
  assert.ok(changed > 50, `${changed} files were not laid out so already`);
});

for (const [what, written, laidOut] of [
  ['columns of spaces', 'dir     = ./ca\ncerts   = $dir/c\n', undefined],
  ['columns of tabs', 'dir\t\t= ./ca\nnew_certs_dir\t= $dir/n\n# about it\ncrl\t\t= $dir/crl\n', undefined],
  ['one line out of its column', 'a    = 1\nbb   = 2\nccc = 3\n', 'a    = 1\nbb   = 2\nccc  = 3\n'],
  ['a name that is too long for the column', 'a   = 1\nbb  = 2\nlong_name = 3\n', undefined],
  ['no space before one', 'a   = 1\nbb  = 2\nccc= 3\n', 'a   = 1\nbb  = 2\nccc = 3\n'],
  ['an indented column', '  a\t= 1\n  bb\t= 2\n', 'a     = 1\nbb    = 2\n'],
  ['spaces without a column', 'a    = 1\nbb = 2\nccc   =   3\n', 'a = 1\nbb = 2\nccc = 3\n'],
  [
    'lines by themselves in the column of their section',
    'a\t= 1\n\nbb\t= 2\n\n\nccc\t= 3\n',
    'a\t= 1\n\nbb\t= 2\n\nccc\t= 3\n',
  ],
  ['a line by itself', 'a    = 1\n\n[s]\nbb   = 2\n', 'a = 1\n\n[s]\nbb = 2\n'],
] as const) {
  test(`the column of "=" is kept where it is meant: ${what}`, () => {
    assert.equal(format(written), laidOut ?? written);
    assert.equal(format(format(written)), format(written));
  });
}

test('a comment that goes on below one behind a value keeps its place', () => {
  const text = 'certs = $dir/certs      # where they are\n                        # kept\n';
  assert.equal(format(text), text);
  assert.equal(format('  # about a\n  a = 1\n  # about b\n'), '# about a\na = 1\n# about b\n');
});
