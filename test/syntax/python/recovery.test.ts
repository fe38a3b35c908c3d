import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pythonModule } from '../../support/python.ts';
import { moduleShape, problemLines } from '../../support/python-shape.ts';
import { RECOVERIES } from './recoveries.ts';

describe('reading Python with mistakes', () => {
  for (const { title, source, shape, problems } of RECOVERIES) {
    it(title, () => {
      const module = pythonModule(source);
      assert.deepEqual(moduleShape(module).split('\n'), shape);
      assert.deepEqual(problemLines(module), problems);
    });
  }

  it('recovers a call whose bracket is not closed up to where it stops', () => {
    const { body } = pythonModule('x = hashlib.md5(data\ny = 1');
    const [assign] = body;
    assert.ok(assign?.kind === 'Assign' && assign.value?.kind === 'Call');
    assert.deepEqual(assign.value.argumentList, { start: 15, end: 20 });
    assert.deepEqual([assign.value.start, assign.value.end], [4, 20]);
  });

  it('leaves an argument that is not written yet without a range', () => {
    const { body } = pythonModule('f(key=)');
    const [statement] = body;
    assert.ok(statement?.kind === 'Expr' && statement.value.kind === 'Call');
    const [argument] = statement.value.args;
    assert.deepEqual(argument, {
      form: 'keyword',
      name: { name: 'key', start: 2, end: 5 },
      value: { kind: 'UnknownExpression', children: [], start: 6, end: 6 },
      start: 2,
      end: 6,
    });
  });
});
