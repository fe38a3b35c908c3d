import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Expression, ModuleTree } from '../../../server/src/core/syntax/python/ast.ts';
import { pythonModule } from '../../support/python.ts';
import { moduleShape } from '../../support/python-shape.ts';
import { rangedDescendants } from '../../support/python-tree.ts';

const MANY = 20_000;

function names(module: ModuleTree, name: string): number {
  let count = 0;
  for (const { node } of rangedDescendants(module)) if (node.kind === 'Name' && node.id === name) count++;
  return count;
}

function expressionOf(text: string): Expression {
  const [statement] = pythonModule(text).body;
  assert.ok(statement?.kind === 'Expr');
  return statement.value;
}

describe('chains as long as the text', () => {
  for (const [title, text] of [
    ['operators', Array(MANY).fill('a').join(' + ')],
    ['bitwise operators', Array(MANY).fill('a').join(' ^ ')],
    ['conditions', Array(MANY).fill('a').join(' or ')],
    ['comparisons', Array(MANY).fill('a').join(' < ')],
    ['targets', `${'a = '.repeat(MANY)}1`],
    ['alternatives', `if a: b\n${'elif a: b\n'.repeat(MANY - 1)}`],
    ['decorators', `${'@a\n'.repeat(MANY)}def f(): pass`],
  ] as const) {
    it(`of ${title} are read to their end`, () => {
      const module = pythonModule(text);
      assert.deepEqual(module.problems, []);
      assert.equal(names(module, 'a'), MANY);
    });
  }

  it('of attributes, calls and subscripts are read to their end', () => {
    let value = expressionOf(`x${'.a()[0]'.repeat(MANY)}`);
    for (let link = 0; link < MANY; link++) {
      assert.ok(value.kind === 'Subscript' && value.value.kind === 'Call' && value.value.func.kind === 'Attribute');
      value = value.value.func.value;
    }
    assert.deepEqual(value, { kind: 'Name', id: 'x', start: 0, end: 1 });
  });
});

describe('nesting', () => {
  for (const [title, text] of [
    ['brackets', `x = ${'('.repeat(3000)}f(1)${')'.repeat(3000)}\ny = g(2)`],
    ['lists', `x = ${'['.repeat(3000)}${']'.repeat(3000)}\ny = g(2)`],
    ['operators to the right', `x = ${Array(3000).fill('a').join(' ** ')}\ny = g(2)`],
    ['conditions to the right', `x = ${'a if b else '.repeat(3000)}c\ny = g(2)`],
    ['lambdas', `x = ${'lambda: '.repeat(3000)}c\ny = g(2)`],
    ['brackets that are not closed', `x = ${'f('.repeat(3000)}\ny = g(2)`],
  ] as const) {
    it(`of ${title} beyond the limit costs its own statement`, () => {
      const module = pythonModule(text);
      const tooDeep = module.problems.filter(({ kind }) => kind === 'too-deep');
      assert.ok(tooDeep.length > 0 && tooDeep.every(({ start, end }) => start > 3 && end < text.length - 8));
      assert.equal(moduleShape({ body: module.body.slice(-1) }), 'Assign y = (call g 2)');
      assert.equal(module.body.length, 2);
    });
  }

  it('of blocks beyond the limit costs the inner ones', () => {
    const blocks = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('');
    const module = pythonModule(`${blocks}${' '.repeat(400)}b\ny = 1`);
    assert.ok(module.problems.some(({ kind }) => kind === 'too-deep'));
    assert.equal(moduleShape({ body: module.body.slice(1) }), 'Assign y = 1');
  });

  it('within what CPython allows is read', () => {
    const brackets = pythonModule(`${'('.repeat(200)}a${')'.repeat(200)}`);
    assert.deepEqual([brackets.problems, moduleShape(brackets)], [[], 'Expr a']);
    const blocks = Array.from({ length: 99 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('');
    assert.deepEqual(pythonModule(`${blocks}${' '.repeat(99)}b`).problems, []);
  });
});
