import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Call, ModuleTree } from '../../../server/src/core/syntax/python/ast.ts';
import { pythonModule } from '../../support/python.ts';
import { moduleShape, problemLines } from '../../support/python-shape.ts';
import { rangedDescendants } from '../../support/python-tree.ts';

/** The source of every call, as the tree's offsets cut it out. */
function calls(module: ModuleTree, text: string): string[] {
  const found = [...rangedDescendants(module)].filter(({ node }) => node.kind === 'Call');
  return found.map(({ node }) => text.slice(node.start, (node as unknown as Call).end));
}

function assertCalls(text: string, expected: readonly string[]): void {
  const module = pythonModule(text);
  assert.deepEqual(calls(module, text), expected);
  assert.deepEqual(problemLines(module), []);
}

describe('offsets in UTF-16 units', () => {
  it('are not moved by characters outside of the first plane', () => {
    assertCalls('"😀😀"; hashlib.md5("é")\nsha1(x)', ['hashlib.md5("é")', 'sha1(x)']);
  });

  it('count a byte order mark', () => {
    const text = '\ufeffimport a\nif a:\n    b()\n';
    assertCalls(text, ['b()']);
    assert.equal(pythonModule(text).body[0]?.start, 1);
  });

  for (const [name, ending] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ] as const) {
    it(`are right with ${name}`, () => {
      const lines = ['def f():', '    a(', '        1)  # c', '    return b("""', 'x""")', '', 'c()'];
      const text = lines.join(ending);
      assertCalls(text, [`a(${ending}        1)`, `b("""${ending}x""")`, 'c()']);
      assert.deepEqual(moduleShape(pythonModule(text)).split('\n'), [
        'FunctionDef f()',
        '  Expr (call a 1)',
        '  Return (call b "\\nx")',
        'Expr (call c)',
      ]);
    });
  }

  it('are right behind an escaped line break in a string', () => {
    assertCalls("x = 'a\\\r\nb'\r\nf()", ['f()']);
  });
});

describe('layout', () => {
  it('does not need a last line break', () => {
    assert.equal(moduleShape(pythonModule('if a:\n  b')), 'If a\n  Expr b');
  });

  it('of an empty text is an empty module', () => {
    for (const text of ['', '\n', '  \n\t\n', '\ufeff', '# only this']) assert.deepEqual(pythonModule(text).body, []);
  });

  it('takes a tab to the next multiple of eight', () => {
    const text = 'if a:\n        b\n\tc\n    \td\n  \t  e\ng';
    const module = pythonModule(text);
    assert.deepEqual(problemLines(module), ['31-31 syntax-error: The indentation of this line fits no line above it.']);
    assert.equal(moduleShape(module), 'If a\n  Expr b\n  Expr c\n  Expr d\n  Expr e\nExpr g');
  });

  it('begins a line anew at a form feed', () => {
    assert.equal(moduleShape(pythonModule('if a:\n    b\n\f\nc\n   \fd')), 'If a\n  Expr b\nExpr c\nExpr d');
  });

  it('continues a line behind a backslash and inside brackets, however it is indented', () => {
    const text = 'def f():\n    x = a + \\\n b\n    y = (c.\n# comment\nd)\n    return y\n';
    assert.equal(
      moduleShape(pythonModule(text)),
      'FunctionDef f()\n  Assign x = (+ a b)\n  Assign y = (. c d)\n  Return y',
    );
  });
});

describe('comments', () => {
  it('are kept with their offsets wherever they stand', () => {
    const text = '#!python\nx = [  # one\n  1,\n  # two\n]\nif a:\n    # three\n    b  # four\n# five';
    assert.deepEqual(
      pythonModule(text).comments,
      ['#!python', '# one', '# two', '# three', '# four', '# five'].map(comment => {
        const start = text.indexOf(comment);
        return { text: comment, start, end: start + comment.length };
      }),
    );
  });

  it('are not found in strings', () => {
    assert.deepEqual(pythonModule("x = \"# a\" '''\n# b''' f\"# {c}#\"").comments, []);
  });
});

describe('NUL', () => {
  it('is reported once and changes nothing around it', () => {
    const text = 'a = "x\0y"\nb(\0)\n';
    const module = pythonModule(text);
    assert.equal(moduleShape(module), 'Assign a = "x\\u0000y"\nExpr (call b)');
    assert.deepEqual(problemLines(module), ['6-7 syntax-error: Python source cannot contain NUL.']);
  });
});
