/** The desktop editor, downloaded by `@vscode/test-electron` into `.hosts/vscode`: the same suite as in code-server. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runVSCodeCommand } from '@vscode/test-electron';
import { Explained, HOSTS, which } from './machine.mjs';
import { buildSuite, freshWorkspace, tapReader } from './suite.mjs';

const CACHE = { cachePath: join(HOSTS, 'vscode') };

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runInElectron(vsix) {
  const editor = await download();
  const suite = await buildSuite();
  const workspace = await freshWorkspace('electron-workspace');
  const data = join(HOSTS, 'e2e/electron-data');
  const extensions = join(HOSTS, 'e2e/electron-extensions');
  for (const folder of [data, extensions]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const folders = ['--user-data-dir', data, '--extensions-dir', extensions];
  await runVSCodeCommand([...folders, '--install-extension', vsix, '--force'], {
    ...CACHE,
    spawn: { env: outsideEditor() },
  });
  const args = [
    ...folders,
    ...['--no-sandbox', '--disable-gpu', '--disable-updates', '--disable-workspace-trust', '--skip-welcome'],
    `--extensionDevelopmentPath=${suite.extension}`,
    `--extensionTestsPath=${suite.tests}`,
    workspace,
  ];
  return withDisplay(editor, args);
}

async function download() {
  try {
    return await downloadAndUnzipVSCode(CACHE);
  } catch (error) {
    throw new Explained(
      `the desktop editor could not be downloaded (${error.message}); offline, use "npm run test:e2e"`,
    );
  }
}

/** On a Linux machine without a screen, a virtual one. */
function withDisplay(editor, args) {
  const virtual = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!virtual) return runEditor(editor, args);
  if (!which('xvfb-run'))
    throw new Explained('there is no display; install one, for example with "apt-get install xvfb"');
  return runEditor('xvfb-run', ['-a', editor, ...args]);
}

function runEditor(command, args) {
  const tap = tapReader();
  const child = spawn(command, args, { env: outsideEditor(), stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) readLines(stream, line => tap.read([line]));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      try {
        resolve(tap.result(code ?? 1));
      } catch (error) {
        reject(error);
      }
    });
  });
}

function readLines(stream, use) {
  let rest = '';
  stream.setEncoding('utf8').on('data', text => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(use);
  });
}

/** Without the variables by which an editor would take itself for a part of the one whose terminal this is. */
function outsideEditor() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}
