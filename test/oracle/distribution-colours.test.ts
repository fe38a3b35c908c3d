import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { debianUserland } from '../support/debian-userland.ts';
import { repositoryRoot } from '../support/repository.ts';
import { colouredMap, readMap } from '../syntaxes/scope-maps.ts';
import { loadGrammar } from '../syntaxes/tokenizer.ts';

/** By the SHA-256 of a distribution's `openssl.cnf`: how it is coloured, one string a line; see `colouredMap`. */
type Snapshots = Readonly<Record<string, readonly string[]>>;

const SNAPSHOTS = JSON.parse(
  readFileSync(join(repositoryRoot, 'test', 'oracle', 'fixtures', 'distribution-colours.json'), 'utf8'),
) as Snapshots;

const grammar = await loadGrammar();

for (const [system, path] of [
  ['this machine', '/etc/ssl/openssl.cnf'],
  ['Debian 13', join(debianUserland().root, 'etc/ssl/openssl.cnf')],
] as const) {
  test(`the openssl.cnf of ${system} is coloured as libcrypto reads it, and as it was`, () => {
    const text = readFileSync(path, 'utf8');
    const coloured = colouredMap(grammar, text);
    assert.deepEqual(coloured, readMap(text));
    const known = SNAPSHOTS[createHash('sha256').update(text).digest('hex')];
    // A newer package may bring another file, which then is held against libcrypto's reading alone.
    if (known) assert.deepEqual(coloured, known);
  });
}
