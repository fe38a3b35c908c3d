/** Runs the bundled extension tests in an editor host. In every host they write one TAP line per test to the console. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openPage } from './browser.mjs';
import { installCodeServer, installExtension, startCodeServer } from './code-server.mjs';
import { Explained, HOSTS, mustRun, ROOT } from './machine.mjs';

const FOLDER = join(HOSTS, 'e2e');
/** A run that takes longer hangs: the whole suite takes well under a minute. */
const LIMIT_MS = 5 * 60_000;

/**
 * Bundles the suite into an extension of its own, which is what VS Code loads for testing; the extension under test is
 * installed from its package, as at a person's.
 * @returns {Promise<{extension: string, tests: string}>}
 */
export async function buildSuite() {
  const extension = join(FOLDER, 'suite');
  const tests = join(extension, 'suite.cjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/e2e/suite/index.ts'],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.9',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const manifest = { name: 'fips-lint-e2e', publisher: 'fips-lint', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  return { extension, tests };
}

/** A fresh copy of the workspace that the tests change, and beside it the `openssl.cnf` that comes with the machine's OpenSSL. */
export async function freshWorkspace(name) {
  const target = join(FOLDER, name);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(ROOT, 'test/e2e/workspace'), target, { recursive: true });
  const [, folder] = /^OPENSSLDIR: "(.*)"$/m.exec(await mustRun('openssl', ['version', '-d'])) ?? [];
  if (!folder) throw new Explained('openssl does not say where its configuration is');
  cpSync(join(folder, 'openssl.cnf'), join(target, 'distribution/openssl.cnf'), { dereference: true });
  return target;
}

/** A code-server with the packed extension and no settings but the given ones. */
export async function startHost(vsix, name, folder, settings = {}) {
  await installCodeServer();
  const host = { userData: join(FOLDER, `${name}-data`), extensions: join(FOLDER, `${name}-extensions`) };
  for (const path of [host.userData, host.extensions]) rmSync(path, { recursive: true, force: true });
  mkdirSync(join(host.userData, 'User'), { recursive: true });
  mkdirSync(host.extensions, { recursive: true });
  writeFileSync(join(host.userData, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  await installExtension(vsix, host);
  return startCodeServer({ folder, ...host });
}

/** What would move or cover what the tests look at. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'files.autoSave': 'off',
};

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runInCodeServer(vsix) {
  const suite = await buildSuite();
  const server = await startHost(vsix, 'suite', await freshWorkspace('suite-workspace'));
  const { page, close } = await openPage();
  try {
    return await drive(page, server, suite);
  } finally {
    await close();
    await server.stop();
  }
}

async function drive(page, server, { extension, tests }) {
  const tap = tapReader();
  const finished = Promise.withResolvers?.() ?? deferred();
  const timer = setTimeout(() => finished.reject(new Explained(`no result after ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  await page.exposeFunction('codeAutomationLog', (_type, args) => tap.read(args));
  await page.exposeFunction('codeAutomationExit', code => finished.resolve(code));
  const remote = path => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
  await page.goto(`${server.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  const code = await finished.promise.finally(() => clearTimeout(timer));
  return tap.result(code);
}

function deferred() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}

/** Repeats the suite's TAP lines, and counts them. */
export function tapReader() {
  let passed = 0;
  let failed = 0;
  let planned;
  const readLine = line => {
    const [, verdict, plan] = line.match(/^\s*(ok|not ok|1\.\.(\d+))\b/) ?? [];
    if (!verdict && !/^# /.test(line)) return;
    if (verdict === 'ok') passed++;
    if (verdict === 'not ok') failed++;
    if (plan) planned = Number(plan);
    console.log(line);
  };
  return {
    read: args => {
      for (const text of args) if (typeof text === 'string') for (const line of text.split('\n')) readLine(line);
    },
    /** @param {number} code the host's exit code */
    result: code => {
      if (planned === undefined || planned !== passed + failed) {
        throw new Explained(`the suite ended with ${code} after ${passed + failed} of ${planned ?? '?'} tests`);
      }
      if (code !== 0 && failed === 0) throw new Explained(`the suite ended with ${code}, though no test failed`);
      return { passed, failed };
    },
  };
}
