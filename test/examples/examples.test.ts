import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LEGACY_SERVICE } from './expected.ts';

// The compiled test stands in out/test/examples.
const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));
const SERVICES = ['legacy-service', 'fips-ready-service'];

test('what is expected of the legacy service stands where it says, once on its line', () => {
  const misplaced = LEGACY_SERVICE.filter(({ path, line, text }) => {
    const content = readFileSync(join(EXAMPLES, 'legacy-service', path), 'utf8');
    return content.split(/\r?\n/)[line - 1]?.split(text).length !== 2;
  });
  assert.deepEqual(misplaced, []);
});

test('every Python file of the examples is valid Python', () => {
  const sources = SERVICES.flatMap(pythonFiles);
  assert.ok(sources.length > 0);
  const parseAll = 'import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path, encoding="utf-8").read(), path)';
  const { status, stderr, error } = spawnSync('python3', ['-c', parseAll, ...sources], { encoding: 'utf8' });
  assert.equal(error, undefined, 'python3 is needed');
  assert.equal(status, 0, stderr);
});

function pythonFiles(service: string): string[] {
  const names = readdirSync(join(EXAMPLES, service), { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.py')).map(name => join(EXAMPLES, service, name));
}
