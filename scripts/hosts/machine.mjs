/** Runs programs of the machine, and installs the Debian packages that they come from. */
import { spawn } from 'node:child_process';
import { accessSync, constants, createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that is installed for tests and for trying out: git-ignored, and safe to delete. */
export const HOSTS = join(ROOT, '.hosts');

/** A reason for a person, without a stack trace: see {@link runMain}. */
export class Explained extends Error {}

/** Runs a script's main function; an {@link Explained} error ends it with its one sentence. */
export async function runMain(main) {
  // So that a script that is interrupted still stops what it started, in its "exit" listeners.
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ]) {
    process.once(signal, () => process.exit(128 + number));
  }
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Explained ? `error: ${error.message}` : error);
    // Not only the exit code: an editor that was started would keep this process alive.
    process.exit(1);
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, log?: string, inherit?: boolean}} [options] `log`: file that gets all output;
 *   `inherit`: the output goes to this terminal
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { cwd, env, log, inherit } = {}) {
  if (log) mkdirSync(dirname(log), { recursive: true });
  const file = log && createWriteStream(log, { flags: 'a' });
  file?.write(`$ ${[command, ...args].join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        output += text;
        file?.write(text);
      });
    }
    child.on('error', error => reject(new Explained(`cannot start ${command}: ${error.message}`)));
    child.on('close', code => {
      file?.end();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** As {@link run}, and explains a failure with the last lines of the output. */
export async function mustRun(command, args, options = {}) {
  const result = await run(command, args, options);
  if (result.code === 0) return result.output;
  const tail = result.output.trimEnd().split('\n').slice(-15).join('\n');
  const where = options.log ? ` (all of it in ${options.log})` : '';
  throw new Explained(`"${[command, ...args].join(' ')}" ended with ${result.code}${where}\n${tail}`);
}

/** Path of a program on PATH, or undefined. */
export function which(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return undefined;
}

/**
 * Makes programs available, by apt where this is Debian and we are root.
 * @param {Record<string, string>} packages Debian's package of each program
 */
export async function requirePrograms(packages) {
  const missing = Object.entries(packages).filter(([program]) => !which(program));
  if (missing.length === 0) return;
  const names = [...new Set(missing.map(([, name]) => name))];
  const programs = missing.map(([program]) => program).join(', ');
  if (!which('apt-get') || process.getuid?.() !== 0) {
    throw new Explained(
      `${programs} not found. Install it, for example with "sudo apt-get install ${names.join(' ')}".`,
    );
  }
  console.error(`installing ${names.join(', ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const log = join(HOSTS, 'apt.log');
  await mustRun('apt-get', ['update', '-q'], { env, log });
  await mustRun('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], { env, log });
  const still = missing.filter(([program]) => !which(program));
  if (still.length > 0) throw new Explained(`${still[0][1]} was installed, and ${still[0][0]} is still not on PATH`);
}
