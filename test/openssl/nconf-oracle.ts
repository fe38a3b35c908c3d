import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { NconfCase } from './nconf-cases.ts';

/** What libcrypto says of a configuration. Every text is bytes, one character each. */
export interface NconfAnswer {
  readonly ok: boolean;
  /** The line number of its error message. */
  readonly line: number;
  readonly reason: string;
  readonly sections: readonly (readonly [
    section: string,
    entries: readonly (readonly [name: string, value: string])[],
  ])[];
  /** The names in each folder of the case, in the file system's order. */
  readonly listings: Readonly<Record<string, readonly string[]>>;
}

/** How many files it may have open at once: where a file that includes itself comes to its end. */
export const OPEN_FILES = 6;

const SCRIPT = fileURLToPath(new URL('../../../test/oracle/libcrypto/nconf.py', import.meta.url));

/** The host's libcrypto, driven through one python3 process in a folder of its own. */
export class NconfOracle {
  readonly directory = mkdtempSync(join(tmpdir(), 'fips-lint-nconf-'));
  readonly #process: ChildProcess;
  readonly #lines: Interface;
  readonly #waiting: ((line: string) => void)[] = [];
  #errors = '';

  constructor() {
    this.#process = spawn('python3', [SCRIPT, String(OPEN_FILES)], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stderr!.on('data', chunk => {
      this.#errors += chunk;
    });
    this.#lines = createInterface({ input: this.#process.stdout! });
    this.#lines.on('line', line => this.#waiting.shift()?.(line));
  }

  /**
   * The version of the library, `3.0.19`.
   * @throws Error that says what the host lacks.
   */
  async version(): Promise<string> {
    const started = new Promise<string>(resolve => this.#waiting.push(resolve));
    const failed = Promise.race([
      once(this.#process, 'error').then(([error]) => `python3 cannot be started: ${(error as Error).message}`),
      once(this.#process, 'close').then(() => this.#errors.trim()),
    ]);
    const first = await Promise.race([started, failed.then(reason => Promise.reject(new Error(missing(reason))))]);
    return (JSON.parse(first) as { version: string }).version.split(' ')[1]!;
  }

  async load({ main, files, directories, environment }: NconfCase): Promise<NconfAnswer> {
    const answer = new Promise<string>(resolve => this.#waiting.push(resolve));
    const request = { directory: this.directory, main, files, directories, environment };
    this.#process.stdin!.write(`${JSON.stringify(request).replaceAll('@DIR@', this.directory)}\n`);
    return JSON.parse(await answer) as NconfAnswer;
  }

  async close(): Promise<void> {
    this.#process.stdin!.end();
    if (this.#process.exitCode === null) await once(this.#process, 'close');
    this.#lines.close();
    rmSync(this.directory, { recursive: true });
  }
}

function missing(reason: string): string {
  return `This test compares with the host's libcrypto.so.3 through python3 (Debian: libssl3 and python3). ${reason}`;
}
