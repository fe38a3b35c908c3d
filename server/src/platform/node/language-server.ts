import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { connectionStrategy } from '../../lsp/connection-strategy.ts';
import type { Runtime } from '../../lsp/runtime.ts';
import { startServer } from '../../lsp/server.ts';
import { findBeside, loadPythonParser } from './analysis.ts';
import { nodeConfigurationFiles } from './configuration-files.ts';
import { nodeFileSystem } from './file-system.ts';
import { createNodePool } from './worker-threads.ts';

/**
 * Serves the client that started this process, over the transport that its arguments name: `--stdio`, `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`; standard input and output if they name none.
 */
export function startNodeServer(): void {
  const isNamed = process.argv.some(argument => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
  const connection = isNamed
    ? createConnection(ProposedFeatures.all, connectionStrategy)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout, connectionStrategy);
  startServer(connection, createNodeRuntime());
}

/** The server's host: this machine's disk and clock. */
export function createNodeRuntime(): Runtime {
  return {
    version: readVersion(),
    uris: { toPath, toUri },
    timers: {
      schedule(run, milliseconds) {
        const timer = setTimeout(run, milliseconds);
        return { dispose: () => clearTimeout(timer) };
      },
      turn: () => new Promise(resolve => setImmediate(resolve)),
      now: () => performance.now(),
    },
    fileSystem: nodeFileSystem,
    configurationFiles: nodeConfigurationFiles,
    pool: createNodePool(),
    today: () => new Date().toISOString().slice(0, 10),
    createPythonParser: loadPythonParser,
    rulePage,
  };
}

function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    // Editors write the letter of a Windows drive large or small; here it is always large.
    return fileURLToPath(uri).replace(/^[a-z](?=:[\\/])/, drive => drive.toUpperCase());
  } catch {
    // A file of another machine, or not a well-formed URI.
    return undefined;
  }
}

function toUri(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file;
}

function rulePage(rule: string): string | undefined {
  const page = path.join(findBeside('package.json'), '..', 'docs', 'rules', `${rule}.md`);
  return fs.existsSync(page) ? pathToFileURL(page).href : undefined;
}

function readVersion(): string {
  const manifest: { version: string } = JSON.parse(fs.readFileSync(findBeside('package.json'), 'utf8'));
  return manifest.version;
}
