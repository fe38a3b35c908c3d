import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A Debian 13 system in a folder, as `scripts/debian-userland.mjs` sets it up. */
export interface DebianUserland {
  /** The folder to enter with chroot. */
  readonly root: string;
  /** Folder of `fips.so`, inside. */
  readonly modules: string;
  /** Versions of the packages that were asked for, as Debian writes them. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface InsideResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @throws Error if the tests were not started by `scripts/test.mjs`, which sets the userland up */
export function debianUserland(): DebianUserland {
  const userland = process.env.FIPS_LINT_DEBIAN_USERLAND;
  if (!userland) throw new Error('FIPS_LINT_DEBIAN_USERLAND is not set: run "npm test"');
  return JSON.parse(userland);
}

export interface InsideOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program of the userland, with `OPENSSL_CONF` and `environment` as given and nothing of this process's environment. */
export function runInside(
  { root }: DebianUserland,
  configuration: string,
  command: readonly string[],
  { input = '', cwd = '/', environment = {} }: InsideOptions = {},
): InsideResult {
  const path = '/usr/sbin:/usr/bin:/sbin:/bin';
  const variables = { PATH: path, OPENSSL_CONF: configuration, LC_ALL: 'C.UTF-8', ...environment };
  const assigned = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const inside = [root, 'env', '-i', `--chdir=${cwd}`, ...assigned, ...command];
  const { status, stdout, stderr, error } = spawnSync('chroot', inside, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { PATH: `${process.env.PATH}:${path}` },
  });
  if (error) throw new Error(`the Debian userland is entered with chroot, as root: ${error.message}`);
  return { code: status, stdout, stderr };
}

/** As {@link runInside}; @throws Error with what the program said, if it fails */
export function mustRunInside(...operands: Parameters<typeof runInside>): string {
  const { code, stdout, stderr } = runInside(...operands);
  if (code !== 0) throw new Error(`"${operands[2].join(' ')}" in the Debian userland ended with ${code}\n${stderr}`);
  return stdout;
}

/** A folder in the userland, by its path inside and by that on this machine, and how to remove it. */
export function folderInside({ root }: DebianUserland): { inside: string; outside: string; remove: () => void } {
  const outside = mkdtempSync(join(root, 'tmp', 'fips-lint-'));
  const remove = () => rmSync(outside, { recursive: true, force: true });
  return { inside: outside.slice(root.length), outside, remove };
}
