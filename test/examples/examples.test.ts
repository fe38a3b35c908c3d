import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CLI } from '../support/cli.ts';
import { type ExpectedFinding, LEGACY_SERVICE } from './expected.ts';
import { type ExampleScan, scanExample } from './scan-example.ts';

// The compiled test stands in out/test/examples.
const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));
const SERVICES = ['legacy-service', 'fips-ready-service'];

test('what is expected of the legacy service stands where it says', () => {
  const misplaced = LEGACY_SERVICE.filter(({ path, line, text }) => {
    const content = readFileSync(join(EXAMPLES, 'legacy-service', path), 'utf8');
    return content.split(/\r?\n/)[line - 1]?.includes(text) !== true;
  });
  assert.deepEqual(misplaced, []);
});

test('every Python file of the examples is valid Python', () => {
  assertPython(SERVICES.flatMap(service => pythonFiles(join(EXAMPLES, service))));
});

test('the legacy service gives every finding that is planted in it, each at its exact range, and no other', async () => {
  const scan = await scanExample(join(EXAMPLES, 'legacy-service'));
  assertAnalysed(scan);
  assertFindings(scan, LEGACY_SERVICE);
});

test('there is nothing to say about the service that is ready for FIPS 140-3', async () => {
  const scan = await scanExample(join(EXAMPLES, 'fips-ready-service'));
  assertAnalysed(scan);
  assert.deepEqual(sentences(scan), []);
  const silenced = scan.files.flatMap(file => file.analysis.suppressed.map(({ finding }) => finding.rule));
  assert.deepEqual(silenced, ['include-not-found'], 'the one silence that the README gives its reason for');
});

test('scan --fix on a copy mends what can be mended safely, and nothing else', async context => {
  const copy = mkdtempSync(join(tmpdir(), 'fips-lint-example-'));
  context.after(() => rmSync(copy, { recursive: true }));
  cpSync(join(EXAMPLES, 'legacy-service'), copy, { recursive: true });

  const { status, stderr } = fipsLint('scan', '--fix', copy);
  assert.equal(status, 1, stderr);

  const config = 'config/fipsmodule.cnf';
  const original = readFileSync(join(EXAMPLES, 'legacy-service', config), 'utf8');
  assert.equal(readFileSync(join(copy, config), 'utf8'), original.replace('conditional_errors', 'conditional-errors'));
  assert.deepEqual(differingFiles(join(EXAMPLES, 'legacy-service'), copy), [config]);
  assertFindings(
    await scanExample(copy),
    LEGACY_SERVICE.filter(({ safelyMended }) => !safelyMended),
  );
});

test('what scan --fix --unsafe-fixes leaves of the Python is still Python, and the findings that it mends are gone', async context => {
  const copy = mkdtempSync(join(tmpdir(), 'fips-lint-example-'));
  context.after(() => rmSync(copy, { recursive: true }));
  cpSync(join(EXAMPLES, 'legacy-service'), copy, { recursive: true });

  const { status, stderr } = fipsLint('scan', '--fix', '--unsafe-fixes', copy);
  assert.equal(status, 1, stderr);

  assertPython(pythonFiles(copy));
  const { findings } = await scanExample(copy);
  const stillMendable = findings.filter(({ finding }) => finding.fixes.some(fix => fix.applicability !== 'manual'));
  assert.deepEqual(
    stillMendable.map(({ path, line, finding }) => `${path}:${line} ${finding.rule}`),
    [],
  );
  const hashes = findings.filter(({ finding }) => ['non-approved-hash', 'sha1-signature'].includes(finding.rule));
  assert.deepEqual(
    hashes.map(({ path, line, text }) => `${path}:${line} «${text}»`),
    // It is called with a digest_size, which no other hash function takes: a person has to decide.
    ['legacy_service/storage.py:37 «hashlib.blake2b»'],
  );
});

function fipsLint(...operands: string[]) {
  return spawnSync(process.execPath, [CLI, ...operands], { encoding: 'utf8' });
}

function assertPython(paths: readonly string[]): void {
  assert.ok(paths.length > 0);
  const parseAll = 'import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path, encoding="utf-8").read(), path)';
  const { status, stderr, error } = spawnSync('python3', ['-c', parseAll, ...paths], { encoding: 'utf8' });
  assert.equal(error, undefined, 'python3 is needed');
  assert.equal(status, 0, stderr);
}

/** Files whose content is not the same in both folders, by their path below them. */
function differingFiles(one: string, other: string): string[] {
  const contents = (folder: string) =>
    new Map(filesBelow(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));
  const [before, after] = [contents(one), contents(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(name => before.get(name) !== after.get(name));
}

function assertAnalysed({ files, summary }: ExampleScan): void {
  assert.deepEqual(summary.notAnalysed, []);
  assert.deepEqual(
    files.flatMap(file => file.analysis.problems),
    [],
  );
  const kinds = files.map(file => file.analysis.kind);
  assert.equal(kinds.filter(kind => kind === 'openssl-configuration').length, 2);
  assert.ok(kinds.includes('python'));
}

function assertFindings(scan: ExampleScan, expected: readonly ExpectedFinding[]): void {
  const found = sentences(scan);
  const wanted = expected.map(sentence);
  const missing = wanted.filter(line => !found.includes(line));
  const unexpected = found.filter((line, index) => !wanted.includes(line) || found.indexOf(line) !== index);
  assert.deepEqual({ missing, unexpected }, { missing: [], unexpected: [] });
}

/** Findings as the failure of a test lists them. */
function sentences({ findings }: ExampleScan): string[] {
  return findings.map(
    ({ path, line, column, text, finding }) =>
      `${path}:${line}:${column} ${finding.severity} ${finding.rule} «${text}»`,
  );
}

function sentence({ path, line, text, rule, severity }: ExpectedFinding): string {
  const content = readFileSync(join(EXAMPLES, 'legacy-service', path), 'utf8');
  const column = (content.split(/\r?\n/)[line - 1] ?? '').indexOf(text) + 1;
  return `${path}:${line}:${column} ${severity} ${rule} «${text}»`;
}

function pythonFiles(folder: string): string[] {
  return filesBelow(folder)
    .filter(name => name.endsWith('.py'))
    .map(name => join(folder, name));
}

/** Paths below a folder, with `/`. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => name.replaceAll('\\', '/'));
}
