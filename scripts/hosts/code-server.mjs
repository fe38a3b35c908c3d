/**
 * A real VS Code without a desktop: the `code-server` package of the npm registry, which carries VS Code's own workbench and
 * extension host and is served to a browser on this machine. Installed once into `.hosts/code-server`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Explained, HOSTS, mustRun, requirePrograms, run, which } from './machine.mjs';

/** VS Code 1.100; the newest code-server that runs on Node 20. */
const VERSION = '4.100.3';
const FOLDER = join(HOSTS, 'code-server');
const PACKAGE = join(FOLDER, 'node_modules/code-server');
const VSCODE = join(PACKAGE, 'lib/vscode');
const MARKER = join(FOLDER, 'installed.json');
const LOG = join(FOLDER, 'install.log');

/** What npm must have compiled, by the package that it belongs to. */
const ADDONS = {
  '@vscode/spdlog': 'build/Release/spdlog.node',
  'native-watchdog': 'build/Release/watchdog.node',
  'node-pty': 'build/Release/pty.node',
};

/** Installs the host if it is not there, or was built for another Node. */
export async function installCodeServer() {
  if (process.platform !== 'linux') {
    throw new Explained('this editor host runs on Linux; elsewhere use "npm run test:electron"');
  }
  const wanted = JSON.stringify({ version: VERSION, modules: process.versions.modules });
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return;
  const major = Number(process.versions.node.split('.')[0]);
  if (major !== 20)
    throw new Explained(`code-server ${VERSION} runs on Node 20, and this is Node ${process.versions.node}`);

  console.error(`installing code-server ${VERSION} into .hosts/ (a minute or two, once)`);
  await requirePrograms({ 'g++': 'g++', make: 'make', python3: 'python3', rg: 'ripgrep' });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    join(FOLDER, 'package.json'),
    JSON.stringify({ private: true, dependencies: { 'code-server': VERSION } }),
  );
  await npm(FOLDER, 'install', '--ignore-scripts');
  await npm(VSCODE, 'install', '--ignore-scripts', '--omit=dev');
  await buildAddons();
  linkByHand();
  writeFileSync(MARKER, wanted);
}

/**
 * Serves the editor on loopback.
 * @param {{folder: string, userData: string, extensions: string, env?: Record<string, string>}} options
 * @returns {Promise<{url: string, authority: string, stop: () => Promise<void>}>} `url` opens `folder`
 */
export async function startCodeServer({ folder, userData, extensions, env = {} }) {
  const authority = `127.0.0.1:${await freePort()}`;
  mkdirSync(userData, { recursive: true });
  const log = join(userData, 'code-server.log');
  const child = spawn(process.execPath, serverArguments(userData, extensions, '--bind-addr', authority, folder), {
    env: { ...hostEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const killWithUs = () => killGroup(child);
  process.once('exit', killWithUs);
  let output = '';
  const listening = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text;
        if (output.includes(`HTTP server listening on http://${authority}`)) resolve();
      });
    }
    child.once('exit', code => reject(new Explained(`code-server ended with ${code}\n${output.trimEnd()}`)));
  });
  await listening;
  return {
    url: `http://${authority}/?folder=${encodeURIComponent(folder)}`,
    authority,
    stop: async () => {
      process.off('exit', killWithUs);
      await stopGroup(child);
      writeFileSync(log, output);
    },
  };
}

/** Installs a packed extension into a folder of extensions. */
export async function installExtension(vsix, { userData, extensions }) {
  const args = serverArguments(userData, extensions, '--install-extension', vsix, '--force');
  await mustRun(process.execPath, args, { env: hostEnvironment() });
}

function serverArguments(userData, extensions, ...rest) {
  return [
    join(PACKAGE, 'out/node/entry.js'),
    ...['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--user-data-dir', userData, '--extensions-dir', extensions],
    ...rest,
  ];
}

/** Without the variables by which a surrounding code-server or VS Code would take this one for its own terminal. */
function hostEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER|ELECTRON_|npm_)/.test(name));
  return Object.fromEntries(own);
}

/** The server is the leader of its process group: extension hosts and language servers are in it. */
function killGroup(child) {
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
}

function stopGroup(child) {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.removeAllListeners('exit').once('exit', resolve);
    killGroup(child);
  });
}

/**
 * Packages are compiled one by one: the last script of node-pty fails, behind the compilation that we need, and must not
 * end the others. What counts is that the add-ons are there.
 */
async function buildAddons() {
  for (const [name, addon] of Object.entries(ADDONS)) {
    const file = join(VSCODE, 'node_modules', name, addon);
    const { output } = await run('npm', ['rebuild', '--ignore-scripts=false', name], npmOptions(VSCODE));
    if (!existsSync(file))
      throw new Explained(`npm could not compile ${name} (all of it in ${LOG})\n${output.slice(-1500)}`);
  }
  await npm(FOLDER, 'rebuild', '--ignore-scripts=false', 'argon2');
}

/** What code-server's own install scripts would have fetched or linked. */
function linkByHand() {
  const ripgrep = join(VSCODE, 'node_modules/@vscode/ripgrep/bin/rg');
  mkdirSync(dirname(ripgrep), { recursive: true });
  symlinkSync(which('rg'), ripgrep);
  symlinkSync('node_modules', join(VSCODE, 'node_modules.asar'));
}

function npm(cwd, ...args) {
  return mustRun('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], npmOptions(cwd));
}

/** Node's own headers, where they were installed with it: node-gyp would download them. */
function npmOptions(cwd) {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
  return { cwd, log: LOG, env: { ...headers, ...process.env, npm_config_local_prefix: cwd } };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
