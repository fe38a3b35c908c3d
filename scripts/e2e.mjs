/**
 * Packs the extension, installs it in a real editor and runs the end-to-end tests there.
 *   node scripts/e2e.mjs code-server [--vsix FILE]   offline; then also drives the page as a person would
 *   node scripts/e2e.mjs electron [--vsix FILE]      the desktop editor, which is downloaded
 */
import { parseArgs } from 'node:util';
import { runInElectron } from './hosts/electron.mjs';
import { Explained, runMain } from './hosts/machine.mjs';
import { runInCodeServer } from './hosts/suite.mjs';
import { runUserTests } from './hosts/user-tests.mjs';
import { packExtension } from './package.mjs';

const RUNS = {
  'code-server': [runInCodeServer, runUserTests],
  electron: [runInElectron],
};

await runMain(async args => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { vsix: { type: 'string' } } });
  const runs = RUNS[positionals[0]];
  if (!runs) throw new Explained(`say which host: ${Object.keys(RUNS).join(' or ')}`);
  const vsix = values.vsix ?? (await packExtension());
  let passed = 0;
  let failed = 0;
  for (const run of runs) {
    const result = await run(vsix);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
});
