import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { lineChanges, lineEdits, unifiedDiff } from '../../server/src/core/text/line-diff.ts';

const NAMES = { before: 'a', after: 'b' };

const text = fc
  .tuple(
    fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\n'), { maxLength: 30 }),
    fc.constantFrom('', 'a', 'end'),
  )
  .map(([lines, last]) => lines.join('') + last);

describe('changes line by line', () => {
  it('turn the one text into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applyEdits(before, lineEdits(before, after)), after);
      }),
    );
  });

  it('are none where the texts are the same, and leave out what is the same', () => {
    assert.deepEqual(lineChanges('a\nb\n', 'a\nb\n'), []);
    assert.deepEqual(lineChanges('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n'), [
      { before: { start: 1, end: 2 }, after: { start: 1, end: 2 } },
      { before: { start: 4, end: 4 }, after: { start: 4, end: 5 } },
    ]);
  });
});

describe('a unified diff', () => {
  it('says all that changes, so that the new text can be made from it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(patched(before, unifiedDiff(before, after, NAMES)), after);
      }),
    );
  });

  it('is empty for the same text', () => assert.equal(unifiedDiff('a\n', 'a\n', NAMES), ''));

  it('shows three lines around each change, and says where a last line has no ending', () => {
    assert.equal(
      unifiedDiff('1\n2\n3\n4\n5\n6\n7\n8', '1\n2\n3\n4\n5\n6\n7\n8\n9', NAMES),
      '--- a\n+++ b\n@@ -5,4 +5,5 @@\n 5\n 6\n 7\n-8\n\\ No newline at end of file\n+8\n+9\n\\ No newline at end of file\n',
    );
  });
});

/** Applies a unified diff as POSIX describes it, and checks that its context is there. */
function patched(before: string, diff: string): string {
  const old = before.split(/(?<=\n)/).filter(line => line !== '');
  const result: string[] = [];
  let at = 0;
  const lines = diff.split(/(?<=\n)/).slice(2);
  for (const [index, line] of lines.entries()) {
    const header = /^@@ -(\d+)(?:,(\d+))? /.exec(line);
    const content = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
    if (header) {
      const start = Number(header[1]) - (header[2] === '0' ? 0 : 1);
      result.push(...old.slice(at, start));
      at = start;
    } else if (line.startsWith('+')) result.push(content);
    else if (!line.startsWith('\\')) {
      assert.equal(content, old[at]);
      if (line.startsWith(' ')) result.push(content);
      at++;
    }
  }
  return [...result, ...old.slice(at)].join('');
}
