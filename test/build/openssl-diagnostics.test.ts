import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RULES } from '../../server/src/core/rules/index.ts';
import { repositoryRoot } from '../support/repository.ts';

const TABLE = readFileSync(join(repositoryRoot, 'docs', 'openssl-diagnostics.md'), 'utf8');

test('the table of mistakes names every rule on configuration, and no other', () => {
  const named = TABLE.split('\n')
    .flatMap(line => /^\| .* \| (`.*`) \|$/.exec(line)?.[1] ?? [])
    .flatMap(cell => [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(match => match[1]!));
  const known = RULES.filter(({ subject }) => subject !== 'crypto-use').map(({ id }) => id);
  assert.deepEqual([...new Set(named)].sort(), [...known].sort());
});
