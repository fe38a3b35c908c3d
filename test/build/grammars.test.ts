import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface Grammar {
  readonly file: string;
  readonly package: string;
  readonly version: string;
  readonly sha256: string;
  readonly licence: string;
  readonly licenceFile: string;
}

const root = process.cwd();
const grammars: readonly Grammar[] = JSON.parse(readFileSync(join(root, 'grammars/VERSIONS.json'), 'utf8'));

test('the shipped parsers are the runtime and the Python grammar', () => {
  assert.deepEqual(
    grammars.map(grammar => grammar.file),
    ['tree-sitter-python.wasm', 'web-tree-sitter.wasm'],
  );
});

for (const grammar of grammars) {
  const installed = join(root, 'node_modules', grammar.package);

  test(`grammars/${grammar.file} is the file that its entry describes`, () => {
    assert.equal(sha256(join(root, 'grammars', grammar.file)), grammar.sha256);
  });

  test(`grammars/${grammar.file} is that of the installed ${grammar.package}`, () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.equal(manifest.version, grammar.version);
    assert.equal(manifest.license, grammar.licence);
    assert.equal(sha256(join(installed, grammar.file)), grammar.sha256);
    assert.equal(sha256(join(root, 'grammars', grammar.licenceFile)), sha256(join(installed, 'LICENSE')));
  });
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
