import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPTS = new URL('../../../test/oracle/libcrypto/', import.meta.url);

/** A real libcrypto, asked through one python3 process that works in a temporary folder. */
export class PythonOracle<Request extends object, Answer> {
  /** The folder that requests place their files in, as the process sees it. */
  readonly directory: string;
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #lines: Interface;
  readonly #waiting: ((line: string) => void)[] = [];
  #errors = '';

  /** `root`: a folder with a system of its own, whose python3 and libcrypto are asked in place of the host's. */
  constructor(
    script: string,
    options: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    root?: string,
  ) {
    this.#folder = mkdtempSync(join(root ? join(root, 'tmp') : tmpdir(), 'fips-lint-openssl-'));
    this.directory = this.#folder.slice(root?.length ?? 0);
    cpSync(fileURLToPath(new URL(script, SCRIPTS)), join(this.#folder, script));
    const python = ['python3', join(this.directory, script), ...options];
    const [command, ...operands] = root ? ['chroot', root, ...python] : python;
    this.#process = spawn(command!, operands, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.#process.stderr!.on('data', chunk => {
      this.#errors += chunk;
    });
    this.#lines = createInterface({ input: this.#process.stdout! });
    this.#lines.on('line', line => this.#waiting.shift()?.(line));
  }

  /**
   * The version of the library, `3.0.19`. To be asked first.
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

  /** `@DIR@` anywhere in the request stands for the folder. */
  async ask(request: Request): Promise<Answer> {
    const answer = new Promise<string>(resolve => this.#waiting.push(resolve));
    const line = JSON.stringify({ directory: this.directory, ...request });
    this.#process.stdin!.write(`${line.replaceAll('@DIR@', this.directory)}\n`);
    return JSON.parse(await answer) as Answer;
  }

  async close(): Promise<void> {
    this.#process.stdin!.end();
    if (this.#process.exitCode === null) await once(this.#process, 'close');
    this.#lines.close();
    rmSync(this.#folder, { recursive: true });
  }
}

function missing(reason: string): string {
  return `This test compares with the host's libcrypto.so.3 through python3 (Debian: libssl3 and python3). ${reason}`;
}
