import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileAnalysis } from '../../server/src/core/engine/analysis.ts';
import type { Applicability, Finding } from '../../server/src/core/rules/finding.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { fixAllEdits } from '../../server/src/lsp/code-actions/fix-all.ts';

const HERE = '/a.py';

/** An analysis that finds every word of `replacements` in the text, each with a fix. */
function finding(replacements: Readonly<Record<string, string>>, applicability: Applicability = 'safe', path?: string) {
  return (text: string): FileAnalysis => {
    const findings = Object.entries(replacements).flatMap(([word, newText]): Finding[] => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      const range = { start, end: start + word.length };
      const files = [{ ...(path !== undefined && { path }), edits: [{ range, newText }] }];
      const fixes = [{ title: newText, applicability, files }];
      return [{ rule: 'r', severity: 'error', message: word, range, citations: [], related: [], fixes }];
    });
    return { path: HERE, kind: 'python', status: 'analysed', findings, suppressed: [], problems: [], uses: [] };
  };
}

test('fixes that do not touch each other are edits of their own', async () => {
  const edits = await fixAllEdits(HERE, 'one two three', finding({ one: '1', three: '3' }));
  assert.deepEqual(edits, [
    { range: { start: 0, end: 3 }, newText: '1' },
    { range: { start: 8, end: 13 }, newText: '3' },
  ]);
});

test('a fix that overlaps another is applied to what that one left', async () => {
  const text = 'begin one two three end';
  const edits = await fixAllEdits(HERE, text, finding({ 'one two': 'ONE two', 'two three': 'two THREE' }));
  assert.equal(applyEdits(text, edits), 'begin ONE two THREE end');
  assert.deepEqual(
    edits.map(({ range }) => range),
    [{ start: 6, end: 19 }],
  );
});

test('unsafe and manual fixes, and those of other files, are left', async () => {
  for (const analyse of [finding({ one: '1' }, 'unsafe'), finding({ one: '1' }, 'manual')]) {
    assert.deepEqual(await fixAllEdits(HERE, 'one', analyse), []);
  }
  assert.deepEqual(await fixAllEdits(HERE, 'one', finding({ one: '1' }, 'safe', '/other.py')), []);
});

test('a fix that does not clear its finding ends', async () => {
  const edits = await fixAllEdits(HERE, 'one', finding({ one: 'one one' }));
  assert.equal(applyEdits('one', edits), 'one one');
});
