import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseFixes, fixUntilStable } from '../../server/src/core/engine/fixes.ts';
import type { Applicability, Finding, Fix } from '../../server/src/core/rules/finding.ts';
import type { TextEdit } from '../../server/src/core/text/edits.ts';

const replace = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

function fix(applicability: Applicability, edits: readonly TextEdit[], path?: string): Fix {
  return { title: 'mend', applicability, files: [{ ...(path === undefined ? {} : { path }), edits }] };
}

function finding(message: string, ...fixes: readonly Fix[]): Finding {
  return { rule: 'a-rule', severity: 'error', range: { start: 0, end: 1 }, message, citations: [], related: [], fixes };
}

const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message);

test('the first fix of an accepted kind is taken', () => {
  const both = finding('both', fix('unsafe', [replace(0, 1, 'u')]), fix('safe', [replace(0, 1, 's')]));
  assert.deepEqual(chooseFixes([both], ['safe'], '/a').edits, new Map([['/a', [replace(0, 1, 's')]]]));
  assert.deepEqual(chooseFixes([both], ['safe', 'unsafe'], '/a').edits, new Map([['/a', [replace(0, 1, 'u')]]]));
  assert.deepEqual(chooseFixes([both], [], '/a').edits, new Map());
});

test('fixes that overlap, or insert at one place, wait for the next round', () => {
  const chosen = chooseFixes(
    [
      finding('first', fix('safe', [replace(0, 5, 'x')])),
      finding('overlaps', fix('safe', [replace(4, 6, 'y')])),
      finding('beside', fix('safe', [replace(5, 6, 'z')])),
      finding('inserts', fix('safe', [replace(9, 9, 'a')])),
      finding('inserts too', fix('safe', [replace(9, 9, 'b')])),
    ],
    ['safe'],
    '/a',
  );
  assert.deepEqual(messages(chosen.mended), ['first', 'beside', 'inserts']);
  assert.deepEqual(messages(chosen.postponed), ['overlaps', 'inserts too']);
});

test('one edit may mend several findings', () => {
  const edit = replace(0, 5, 'sha256');
  const chosen = chooseFixes(
    [finding('a', fix('safe', [edit])), finding('b', fix('safe', [{ ...edit }]))],
    ['safe'],
    '/a',
  );
  assert.deepEqual(messages(chosen.mended), ['a', 'b']);
  assert.deepEqual(chosen.edits.get('/a'), [edit]);
});

test('edits of other files are told apart', () => {
  const here = finding('here', fix('safe', [replace(0, 5, 'x')]));
  const there = finding('there', fix('safe', [replace(0, 5, 'y')], '/b'));
  const { edits } = chooseFixes([here, there], ['safe'], '/a');
  assert.deepEqual([...edits.keys()], ['/a', '/b']);
});

/** Texts in memory; every `bad` in one is a finding, which `mend` gives the fixes of. */
function workspaceOf(texts: Record<string, string>, mend: (path: string, start: number) => Fix) {
  return {
    textOf: (path: string) => texts[path],
    setText: (path: string, text: string) => {
      texts[path] = text;
    },
    findingsOf: async (path: string) =>
      [...texts[path]!.matchAll(/bad/g)].map(match => finding(`at ${match.index}`, mend(path, match.index))),
  };
}

test('rounds go on until nothing is left', async () => {
  // Both insert at the start, so only one fits into a round.
  const texts = { '/a': 'bad bad bad' };
  const workspace = workspaceOf(texts, (_, start) =>
    fix('safe', [replace(0, 0, '+'), replace(start, start + 3, 'ok')]),
  );
  assert.equal((await fixUntilStable('/a', ['safe'], workspace)).length, 3);
  assert.equal(texts['/a'], '+++ok ok ok');
});

test('a fix that does not clear its finding is made once', async () => {
  const texts = { '/a': 'bad' };
  const workspace = workspaceOf(texts, (_, start) => fix('safe', [replace(start, start, 'x')]));
  await fixUntilStable('/a', ['safe'], workspace);
  assert.equal(texts['/a'], 'xbad');
});

test('a fix that edits a file which must not change is left out', async () => {
  const texts: Record<string, string> = { '/a': 'bad' };
  const workspace = workspaceOf(texts, () => fix('safe', [replace(0, 1, 'x')], '/elsewhere'));
  assert.deepEqual(await fixUntilStable('/a', ['safe'], workspace), []);
  assert.deepEqual(texts, { '/a': 'bad' });
});

test('a fix may edit another file', async () => {
  const texts = { '/a': 'bad', '/b': 'include' };
  const workspace = {
    ...workspaceOf(texts, () => fix('safe', [replace(0, 7, 'mended')], '/b')),
    findingsOf: async () =>
      texts['/b'] === 'include' ? [finding('x', fix('safe', [replace(0, 7, 'mended')], '/b'))] : [],
  };
  await fixUntilStable('/a', ['safe'], workspace);
  assert.deepEqual(texts, { '/a': 'bad', '/b': 'mended' });
});
