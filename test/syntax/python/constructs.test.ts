import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pythonModule } from '../../support/python.ts';
import { moduleShape } from '../../support/python-shape.ts';
import { CONSTRUCTS } from './constructs/all.ts';

for (const [subject, constructs] of Object.entries(CONSTRUCTS)) {
  describe(`lowering ${subject}`, () => {
    for (const { source, shape } of constructs) {
      it(JSON.stringify(source), () => {
        assert.deepEqual(moduleShape(pythonModule(source)).split('\n'), shape);
      });
    }
  });
}
