import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Statement, Token } from '../../server/src/core/syntax/openssl/cst.ts';
import { type ParseOptions, parseConfigurationText } from '../../server/src/core/syntax/openssl/parser.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';

const hardText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...' \t\\"\'`$(){}[]:#=;.,ab_1\r\n\0é😀') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('\n', '\r\n', '\\\n', '\\\r\n', 'a = b\n', '[s]\n', '$s::a', `\${a}`, '$(a'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('.include ', '.pragma ', '.pragma dollarid:on\n', '\ufeff', 'x'.repeat(509)),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

const options: fc.Arbitrary<ParseOptions> = fc.record({
  encoding: fc.constantFrom('utf-8', 'latin1'),
  isMain: fc.boolean(),
});

test('the tokens of any text, concatenated, are the text', () => {
  fc.assert(
    fc.property(hardText, options, (text, parseOptions) => {
      const { statements } = parseConfigurationText(text, parseOptions);
      const tokens = statements.flatMap(statement => statement.tokens);
      assertCovers(
        tokens.map(({ range }) => range),
        0,
        text.length,
      );
      for (const statement of statements) {
        assertCovers(
          statement.tokens.map(({ range }) => range),
          statement.range.start,
          statement.range.end,
        );
      }
    }),
    { numRuns: 2000 },
  );
});

test('every range of any tree lies inside its statement', () => {
  fc.assert(
    fc.property(hardText, options, (text, parseOptions) => {
      const { statements, problems } = parseConfigurationText(text, parseOptions);
      for (const statement of statements) {
        for (const range of rangesOf(statement)) {
          assert.ok(range.start <= range.end, JSON.stringify(range));
          assert.ok(
            statement.range.start <= range.start && range.end <= statement.range.end,
            JSON.stringify(statement),
          );
        }
      }
      for (const { range } of problems) assert.ok(range.start < range.end);
    }),
    { numRuns: 1000 },
  );
});

function assertCovers(ranges: readonly TextRange[], start: number, end: number): void {
  let position = start;
  for (const range of ranges) {
    assert.equal(range.start, position);
    assert.ok(range.end > range.start, 'a token is empty');
    position = range.end;
  }
  assert.equal(position, end);
}

/** Every object in the statement that looks like a range. */
function rangesOf(value: unknown): TextRange[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as TextRange];
  return Object.values(value).flatMap(rangesOf);
}

/** The tokens of a text as `kind text` lines, with line breaks and whitespace left out. */
function tokensOf(text: string): string[] {
  const { statements } = parseConfigurationText(text);
  return statements
    .flatMap(statement => statement.tokens as Token[])
    .filter(({ kind }) => kind !== 'whitespace' && kind !== 'line-break')
    .map(({ kind, range }) => `${kind} ${JSON.stringify(text.slice(range.start, range.end))}`);
}

test('an assignment with everything in it', () => {
  assert.deepEqual(tokensOf(`s::key = a "b\\"c" \\n $x \${s::y} $(z) # end\n`), [
    'section-name "s"',
    'scope "::"',
    'key "key"',
    'equals "="',
    'text "a "',
    'quote "\\""',
    'text "b"',
    'escape "\\\\\\""',
    'text "c"',
    'quote "\\""',
    'text " "',
    'escape "\\\\n"',
    'text " "',
    'variable-mark "$"',
    'variable-name "x"',
    'text " "',
    'variable-mark "${"',
    'section-name "s"',
    'scope "::"',
    'variable-name "y"',
    'variable-mark "}"',
    'text " "',
    'variable-mark "$("',
    'variable-name "z"',
    'variable-mark ")"',
    'comment "# end"',
  ]);
});

test('headers and directives', () => {
  assert.deepEqual(tokensOf('[ a b ] k = v\n.include = x\n.pragma dollarid : on\n'), [
    'bracket "["',
    'section-name "a b"',
    'bracket "]"',
    'dropped "k"',
    'dropped "="',
    'dropped "v"',
    'directive ".include"',
    'equals "="',
    'text "x"',
    'directive ".pragma"',
    'pragma-name "dollarid"',
    'colon ":"',
    'text "on"',
  ]);
});

test('a name and a value that go over a continuation', () => {
  const text = 'ke\\\ny = val\\\r\n  ue # c\\\nstill the comment\nb = 1\n';
  const [first, second] = parseConfigurationText(text).statements;
  assert.equal(first?.kind, 'assignment');
  assert.ok(first?.kind === 'assignment');
  assert.equal(first.name.text, 'key');
  assert.equal(first.value.raw, 'val  ue');
  assert.equal(text.slice(first.value.range.start, first.value.range.end), 'val\\\r\n  ue');
  assert.equal(text.slice(first.comment!.start, first.comment!.end), '# c\\\nstill the comment');
  assert.ok(second?.kind === 'assignment' && second.name.text === 'b');
});

test('a missing value has a place where it could be written', () => {
  const [statement] = parseConfigurationText('a =   # none\n').statements;
  assert.ok(statement?.kind === 'assignment');
  assert.deepEqual(statement.value, { range: { start: 6, end: 6 }, raw: '', pieces: [] });
});

test('what stands behind a header is dropped, and said to be', () => {
  const text = '[s] default_properties = fips=yes # c\n';
  const [statement] = parseConfigurationText(text).statements;
  assert.ok(statement?.kind === 'header');
  assert.equal(text.slice(statement.dropped!.start, statement.dropped!.end), 'default_properties = fips=yes');
});

test('a rejected line costs itself only, and each has its own message', () => {
  const text = 'a = 1\n; comment\n[open\n.pragma dollarid:maybe\nb = ${a\nc = 3\n';
  const tree = parseConfigurationText(text);
  assert.deepEqual(
    tree.problems.map(({ kind, message, line, range }) => [kind, message, line, text.slice(range.start, range.end)]),
    [
      ['missing-equal-sign', 'missing equal sign', 2, '; comment'],
      ['missing-close-square-bracket', 'missing close square bracket', 3, '[open'],
      ['invalid-pragma', 'invalid pragma', 4, '.pragma dollarid:maybe'],
      ['no-close-brace', 'no close brace', 5, '${a'],
    ],
  );
  const last: Statement | undefined = tree.statements.at(-1);
  assert.ok(last?.kind === 'assignment' && last.name.text === 'c');
});

test('a line that begins with NUL ends the file', () => {
  const tree = parseConfigurationText('a = 1\n\0b = 2\nnonsense\n');
  assert.deepEqual(
    tree.statements.map(({ kind }) => kind),
    ['assignment', 'unread'],
  );
  assert.deepEqual(tree.problems, []);
});
