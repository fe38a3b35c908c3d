import { createHmac } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CliHost, Output } from '../../cli/host.ts';
import { createNodeAnalyst, findBeside } from './analysis.ts';
import { nodeConfigurationFiles } from './configuration-files.ts';
import { guarded, nodeFileSystem } from './file-system.ts';
import { createNodePool } from './worker-threads.ts';

/** This process, its terminal and its machine. */
export function createNodeCliHost(): CliHost {
  const workingDirectory = process.cwd();
  return {
    version: readVersion(),
    environment: process.env,
    workingDirectory,
    output: outputTo(process.stdout),
    errors: outputTo(process.stderr),
    fileSystem: nodeFileSystem,
    configurationFiles: nodeConfigurationFiles,
    absolute: file => path.resolve(workingDirectory, file),
    async write(file, bytes) {
      guarded(() => fs.writeFileSync(file, bytes));
    },
    readInput: async () => guarded(() => fs.readFileSync(process.stdin.fd)),
    createAnalyst: createNodeAnalyst,
    createPool: createNodePool,
    moduleMac,
    async serveLanguage() {
      // Loaded only where it is wanted: it is the larger part of the program.
      const { startNodeServer } = await import('./language-server.ts');
      startNodeServer();
      await new Promise(resolve => process.stdin.once('end', resolve));
    },
    today: () => new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
  };
}

/** Once the reader has gone, there is nothing more to say to it, and nothing wrong either. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  return {
    write(text) {
      if (!isClosed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

/** `FIPS_KEY_STRING` of OpenSSL's `Configure`: published, since it guards against accidents and not against attackers. */
const MODULE_KEY = 'f4556650ac31d35461610bac4ed81b1a181b2d8a43ea2854cbae22ca74560813';

/** Where distributions of OpenSSL look for a module: `OPENSSL_MODULES` of environ(7). */
function moduleMac(module: string | undefined): string | 'missing' | undefined {
  const folder = process.env.OPENSSL_MODULES;
  const file =
    module !== undefined && path.isAbsolute(module) ? module : folder && path.join(folder, module ?? 'fips.so');
  if (!file) return undefined;
  if (!fs.existsSync(file)) return 'missing';
  try {
    return createHmac('sha256', Buffer.from(MODULE_KEY, 'hex')).update(fs.readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}

function readVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(fs.readFileSync(findBeside('package.json'), 'utf8'));
  return manifest.version;
}
