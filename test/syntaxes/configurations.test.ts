import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../support/repository.ts';
import { colouredMap, readMap } from './scope-maps.ts';
import { loadGrammar } from './tokenizer.ts';

const grammar = await loadGrammar();

for (const path of [
  'examples/fips-ready-service/config/openssl.cnf',
  'examples/fips-ready-service/config/fipsmodule.cnf',
  'examples/legacy-service/config/fipsmodule.cnf',
  'test/e2e/workspace/windows/openssl.cnf',
]) {
  test(`${path} is coloured as libcrypto reads it`, () => {
    const text = readFileSync(join(repositoryRoot, path), 'utf8');
    assert.deepEqual(colouredMap(grammar, text), readMap(text));
  });
}
