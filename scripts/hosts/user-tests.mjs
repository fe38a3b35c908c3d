/** Runs `test/e2e/user`, which drives the editor's page as a person would, against a fresh host. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runNodeTests } from '../node-tests.mjs';
import { CHROMIUM_FLAGS, requireChromium } from './browser.mjs';
import { HOSTS, ROOT } from './machine.mjs';
import { freshWorkspace, startHost } from './suite.mjs';

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runUserTests(vsix) {
  const tests = await buildTests();
  const screenshots = join(ROOT, 'screenshots');
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots);
  const server = await startHost(vsix, 'user', await freshWorkspace('user-workspace'));
  try {
    const env = {
      FIPS_LINT_EDITOR_URL: server.url,
      FIPS_LINT_SCREENSHOTS: screenshots,
      FIPS_LINT_CHROMIUM: await requireChromium(),
      FIPS_LINT_CHROMIUM_FLAGS: CHROMIUM_FLAGS.join(' '),
    };
    return await runNodeTests(tests, { env });
  } finally {
    await server.stop();
  }
}

/** Bundled and not compiled with the rest, so that the editor can be tested while another part of the tree is in the works. */
async function buildTests() {
  const sources = readdirSync(join(ROOT, 'test/e2e/user')).filter(name => name.endsWith('.test.ts'));
  const folder = join(HOSTS, 'e2e/user');
  await build({
    absWorkingDir: ROOT,
    entryPoints: sources.map(name => `test/e2e/user/${name}`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return sources.map(name => join(folder, name.replace(/\.ts$/, '.mjs')));
}
