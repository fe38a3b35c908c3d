import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileState } from '../../server/src/lsp/analyses/analysis-store.ts';
import { differences } from '../../server/src/lsp/diagnostics/differences.ts';
import { resultIdOf } from '../../server/src/lsp/diagnostics/result-id.ts';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function state(...messages: readonly string[]): FileState {
  const diagnostics = messages.map(message => ({ range: RANGE, message }));
  return { diagnostics, resultId: resultIdOf(diagnostics), version: null };
}

function told(shown: Record<string, FileState>, wanted: Record<string, FileState>, forgotten: readonly string[] = []) {
  const ids = new Map(Object.entries(shown).map(([path, { resultId }]) => [path, resultId]));
  return differences(ids, new Map(Object.entries(wanted)), forgotten).map(({ path, state }) => [path, state]);
}

test('what is new or other is told, sorted by path; what is the same is not', () => {
  const [one, two] = [state('one'), state('two')];
  assert.deepEqual(told({ '/same': one, '/other': one }, { '/same': one, '/other': two, '/new': one }), [
    ['/new', one],
    ['/other', two],
  ]);
});

test('a file without findings is told only to take back what is shown', () => {
  assert.deepEqual(told({}, { '/clean': state() }), []);
  assert.deepEqual(told({ '/clean': state() }, { '/clean': state() }), []);
  assert.deepEqual(told({ '/mended': state('one') }, { '/mended': state() }), [['/mended', undefined]]);
});

test('a file that nothing is known of any more is taken back', () => {
  assert.deepEqual(told({ '/gone': state('one') }, {}), [['/gone', undefined]]);
});

test('a closed file is taken back although the client does not name it, and once', () => {
  assert.deepEqual(told({}, {}, ['/closed']), [['/closed', undefined]]);
  assert.deepEqual(told({}, { '/closed': state() }, ['/closed']), [['/closed', undefined]]);
  assert.deepEqual(told({}, { '/closed': state('one') }, ['/closed']), [['/closed', state('one')]]);
  assert.deepEqual(told({ '/closed': state('one') }, {}, ['/closed']), [['/closed', undefined]]);
});

test('equal diagnostics have equal ids, others have others', () => {
  assert.equal(state('one').resultId, state('one').resultId);
  const ids = ['one', 'eno', 'One', 'one ', ''].map(message => state(message).resultId);
  assert.equal(new Set([...ids, state().resultId]).size, 6);
});
