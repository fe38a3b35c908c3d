import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { generatedFiles, strayPages } from '../../scripts/generate/write.ts';
import { repositoryRoot } from '../support/repository.ts';

describe('generated files agree with the rules (npm run generate)', () => {
  for (const [path, text] of generatedFiles()) {
    it(path, () => assert.equal(readFileSync(join(repositoryRoot, path), 'utf8'), text));
  }

  it('no page is left of a rule that is gone', () => assert.deepEqual(strayPages(), []));
});
