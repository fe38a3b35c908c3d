import assert from 'node:assert/strict';
import { test } from 'node:test';
import { display, printable, wrap } from '../../server/src/cli/display-text.ts';
import { excerptOf } from '../../server/src/cli/excerpt.ts';
import { LineIndex } from '../../server/src/core/text/line-index.ts';

for (const [what, text, shown, columns] of [
  ['ASCII', 'abc', 'abc', 3],
  ['nothing', '', '', 0],
  ['a tab at the start', '\tx', '    x', 5],
  ['a tab in between', 'ab\tx', 'ab  x', 5],
  ['two tabs', '\t\t', '        ', 8],
  ['Latin letters', 'é', 'é', 1],
  ['a letter with a combining mark', 'e\u0301', 'e\u0301', 1],
  ['Chinese', '漢字', '漢字', 4],
  ['Korean in syllables', '한', '한', 2],
  ['half-width kana', 'ｱ', 'ｱ', 1],
  ['full-width letters', 'Ａ', 'Ａ', 2],
  ['a picture', '😀', '😀', 2],
  ['a family in one picture', '👨‍👩‍👧', '👨‍👩‍👧', 2],
  ['a text character made a picture', '❤️', '❤️', 2],
  ['a zero-width space', 'a\u200bb', 'a\u200bb', 2],
  ['an escape', '\x1b[31m', '␛[31m', 5],
  ['a delete', '\x7f', '␡', 1],
  ['a NUL', '\0', '␀', 1],
  ['a bidirectional override', '\u202e', '<U+202E>', 8],
  ['a C1 control', '\x9b', '<U+009B>', 8],
] as const) {
  test(`columns of ${what}`, () => assert.deepEqual(display(text), { text: shown, columns }));
}

test('a tab depends on the column that the text starts in', () => {
  assert.deepEqual(display('\tx', 2), { text: '  x', columns: 3 });
});

test('paths and messages keep to one line', () => {
  assert.equal(printable('a\nb\r\x1b'), 'a␊b␍␛');
});

test('lines are broken at spaces, by columns', () => {
  assert.deepEqual(wrap('aa bb cc', 5), ['aa bb', 'cc']);
  assert.deepEqual(wrap('漢字 漢字', 8), ['漢字', '漢字']);
  assert.deepEqual(wrap('averylongword b', 5), ['averylongword', 'b']);
  assert.deepEqual(wrap('', 5), ['']);
});

function excerpt(marked: string) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replaceAll(/[«»]/g, '');
  return excerptOf(text, new LineIndex(text), { start, end });
}

test('an excerpt underlines in columns', () => {
  assert.deepEqual(excerpt('first\n\t漢 = «"\t😀"»;\nlast'), {
    lineNumber: 2,
    before: '    漢 = ',
    marked: '"  😀"',
    after: ';',
    indent: 9,
    underline: 6,
    isCut: false,
  });
});

test('of a range over several lines the first is shown', () => {
  const { marked, underline, isCut } = excerpt('x = «f(\n  1)»\n');
  assert.deepEqual([marked, underline, isCut], ['f(', 2, true]);
});

test('an empty range is one column wide', () => {
  const { marked, underline, indent } = excerpt('abc«»');
  assert.deepEqual([marked, underline, indent], ['', 1, 3]);
});

test('a very long line is cut on both sides, never through a character', () => {
  const { before, marked, after } = excerpt(`${'😀'.repeat(500)}x«md5»y${'😀'.repeat(500)}`);
  assert.equal(marked, 'md5');
  assert.match(before, /^…(?:😀)+x$/u);
  assert.match(after, /^y(?:😀)+…$/u);
});

test('a very long range is cut', () => {
  const { marked, isCut } = excerpt(`«${'a'.repeat(10_000)}»`);
  assert.deepEqual([marked.length, isCut], [100, true]);
});
