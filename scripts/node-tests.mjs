/** Runs compiled test files with Node's test runner, and counts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Explained, ROOT } from './hosts/machine.mjs';

/** Compiled test files under a folder of `out/test`, in a steady order. */
export function testFiles(folder) {
  const root = join(ROOT, 'out/test', folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.test.js'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * @param {string[]} files each run in a process of its own
 * @param {{env?: Record<string, string>, together?: string[]}} [options] `env`: added to this process's own;
 *   `together`: further files, which share one process for each core
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runNodeTests(files, { env = {}, together = [] } = {}) {
  if (files.length + together.length === 0) throw new Explained('there is no test file to run');
  const folder = mkdtempSync(join(tmpdir(), 'fips-lint-tests-'));
  const report = join(folder, 'report.tap');
  try {
    const reporters = [
      ['spec', 'stdout'],
      ['tap', report],
    ].flatMap(([reporter, destination]) => [
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${destination}`,
    ]);
    const seed = pathToFileURL(join(ROOT, 'out/test/support/property-seed.js')).href;
    const options = ['--enable-source-maps', '--import', seed, `--test-concurrency=${availableParallelism()}`];
    const args = [...options, '--test', ...reporters, ...sharedEntries(together, folder), ...files];
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
    const code = await new Promise(resolve => child.once('exit', resolve));
    return count(readFileSync(report, 'utf8'), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Modules that import the files, dealt out evenly: loading the rules and the grammar once saves most of a short test's time. */
function sharedEntries(files, folder) {
  const dealt = Array.from({ length: availableParallelism() }, (_, core) =>
    files.filter((_, index) => index % availableParallelism() === core),
  );
  return dealt
    .filter(share => share.length > 0)
    .map((share, core) => {
      const entry = join(folder, `share-${core}.test.mjs`);
      writeFileSync(entry, share.map(file => `await import(${JSON.stringify(pathToFileURL(file).href)});\n`).join(''));
      return entry;
    });
}

/** A test that was skipped or left for later counts as failed: it proves nothing. */
function count(tap, code) {
  const total = name => Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = ['fail', 'cancelled', 'skipped', 'todo'].reduce((sum, name) => sum + total(name), 0);
  const passed = total('pass');
  if (code !== 0 && failed === 0) throw new Explained(`the test runner ended with ${code}, though no test failed`);
  return { passed, failed };
}
