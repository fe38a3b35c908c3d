/** Runs `test/e2e/user`, which drives the editor's page as a person would, against a fresh host. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNodeTests, testFiles } from '../node-tests.mjs';
import { CHROMIUM_FLAGS, requireChromium } from './browser.mjs';
import { mustRun, ROOT } from './machine.mjs';
import { freshWorkspace, startHost } from './suite.mjs';

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runUserTests(vsix) {
  await mustRun(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT], { cwd: ROOT });
  const screenshots = join(ROOT, 'screenshots');
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots);
  const server = await startHost(vsix, 'user', freshWorkspace('user-workspace'));
  try {
    const env = {
      FIPS_LINT_EDITOR_URL: server.url,
      FIPS_LINT_SCREENSHOTS: screenshots,
      FIPS_LINT_CHROMIUM: await requireChromium(),
      FIPS_LINT_CHROMIUM_FLAGS: CHROMIUM_FLAGS.join(' '),
    };
    return await runNodeTests(testFiles('e2e/user'), { env });
  } finally {
    await server.stop();
  }
}
