/**
 * Runs the tests.
 *   node scripts/test.mjs fast                   the unit tests that start no process and compare with no other program
 *   node scripts/test.mjs all [--without PART]…  everything, from dependencies to a real editor; PART: oracle, e2e
 * The last line adds all of them up. A part that cannot run on this machine fails, unless it was left out by name.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folders of `test/` with a part of their own; the others are unit tests. */
const OWN_PARTS = ['oracle', 'e2e'];

/** Unit tests that take their time: they run real processes, or another program as the judge. */
const SLOW =
  /[\\/](cli|examples)[\\/]|(differential|process|pool|cpython|soundness|no-silent-bypass|variant-fixes)[\w-]*\.test\.js$/;

const PARTS = {
  fast: { unit: runFastTests },
  all: { build: runBuild, lint: runLint, unit: runUnitTests, oracle: runOracle, e2e: runEndToEnd },
};

const NO_TESTS = { passed: 0, failed: 0 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', multiple: true, default: [] } },
});
process.exitCode = await runParts(PARTS[positionals[0]] ?? {}, values.without);

/** @returns {Promise<number>} exit code */
async function runParts(parts, without) {
  const unknown = without.find(part => !OWN_PARTS.includes(part));
  if (unknown || Object.keys(parts).length === 0) {
    console.error(`usage: node scripts/test.mjs ${Object.keys(PARTS).join('|')} [--without ${OWN_PARTS.join('|')}]`);
    return 2;
  }
  installDependencies();
  const total = { passed: 0, failed: 0 };
  const broken = [];
  for (const [name, run] of Object.entries(parts)) {
    if (without.includes(name)) continue;
    console.log(`\n== ${name}`);
    const started = Date.now();
    try {
      const { passed, failed } = await run();
      total.passed += passed;
      total.failed += failed;
    } catch (error) {
      broken.push(name);
      console.error(`${name} could not run: ${error.message}`);
    }
    console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
    // Nothing after a broken build would tell anything about this tree.
    if (broken.includes('build')) break;
  }
  return report(total, broken, without);
}

function report({ passed, failed }, broken, without) {
  console.log('');
  for (const name of without) console.log(`NOT RUN, as told by --without: ${name}`);
  for (const name of broken) console.log(`COULD NOT RUN: ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || broken.length > 0 || passed === 0 ? 1 : 0;
}

async function runBuild() {
  await node('node_modules/typescript/bin/tsc', '-p', ROOT);
  await node('scripts/bundle.mjs');
  return NO_TESTS;
}

async function runLint() {
  await node('node_modules/@biomejs/biome/bin/biome', 'check');
  return NO_TESTS;
}

async function runUnitTests() {
  const { runNodeTests } = await import('./node-tests.mjs');
  const { fast, slow } = await unitTests();
  return runNodeTests(slow, { together: fast });
}

async function runFastTests() {
  const { runNodeTests } = await import('./node-tests.mjs');
  const { fast } = await unitTests();
  return runNodeTests([], { together: fast });
}

async function unitTests() {
  const { testFiles } = await import('./node-tests.mjs');
  const own = OWN_PARTS.map(folder => join(ROOT, 'out/test', folder));
  const files = testFiles('.').filter(file => !own.some(folder => file.startsWith(folder)));
  return { fast: files.filter(file => !SLOW.test(file)), slow: files.filter(file => SLOW.test(file)) };
}

/** Compares what we say with what real FIPS providers do: one in the machine's own OpenSSL, and one in Debian 13. */
async function runOracle() {
  const { installCryptographyWheel } = await import('./cryptography-wheel.mjs');
  const { installDebianUserland } = await import('./debian-userland.mjs');
  const { installFipsProvider } = await import('./fips-provider.mjs');
  const { runNodeTests, testFiles } = await import('./node-tests.mjs');
  const provider = await installFipsProvider();
  const userland = await installDebianUserland();
  const wheel = await installCryptographyWheel();
  const env = {
    FIPS_LINT_FIPS_PROVIDER: JSON.stringify(provider),
    FIPS_LINT_DEBIAN_USERLAND: JSON.stringify(userland),
    FIPS_LINT_CRYPTOGRAPHY_WHEEL: wheel,
  };
  return runNodeTests(testFiles('oracle'), { env });
}

async function runEndToEnd() {
  const { packExtension } = await import('./package.mjs');
  const { runInCodeServer } = await import('./hosts/suite.mjs');
  const { runUserTests } = await import('./hosts/user-tests.mjs');
  const vsix = await packExtension();
  const suite = await runInCodeServer(vsix);
  const user = await runUserTests(vsix);
  return { passed: suite.passed + user.passed, failed: suite.failed + user.failed };
}

/** Runs one of Node's programs of this project, with its output on this terminal. */
async function node(script, ...args) {
  const { run } = await import('./hosts/machine.mjs');
  const { code } = await run(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, inherit: true });
  if (code !== 0) throw new Error(`"${script}" ended with ${code}`);
}
