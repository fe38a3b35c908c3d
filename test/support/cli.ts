import { type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './repository.ts';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions extends Pick<SpawnOptions, 'uid' | 'gid'> {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Stops to read what the program writes, as `head` does. */
  readonly closeOutput?: boolean;
}

/** The program as users run it: the bundle. */
export const CLI = join(repositoryRoot, 'dist', 'fips-lint.mjs');

/** Runs the command line as a process of its own, away from a terminal. */
export async function runCli(
  args: readonly string[],
  { input, env, closeOutput, ...options }: CliOptions,
): Promise<CliResult> {
  const { NO_COLOR: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], { ...options, env: { ...inherited, ...env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => {
      output[name] += text;
    });
  }
  if (closeOutput) child.stdout.destroy();
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, ...output };
}
