/**
 * Unpacks the wheel of cryptography that runtimes w and w2 of `server/src/core/runtime/measurement.ts` were measured with, and what
 * it needs, under `.hosts/cryptography-wheel`. They are built for the userland's Python, not for this machine's.
 *   node scripts/cryptography-wheel.mjs     prints where it is
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTS, mustRun, requirePrograms, runMain } from './hosts/machine.mjs';

const VERSION = '50.0.2';
const FOLDER = join(HOSTS, 'cryptography-wheel', VERSION);
const LOG = join(HOSTS, 'cryptography-wheel.log');

/** Of Debian 13, on which the runtimes were measured. */
const TARGET = [
  '--python-version',
  '3.13',
  '--implementation',
  'cp',
  '--abi',
  'cp313',
  '--abi',
  'abi3',
  '--abi',
  'none',
];
const PLATFORMS = ['manylinux_2_34_x86_64', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64', 'any'];

/** @returns {Promise<string>} the folder to put on Python's path */
export async function installCryptographyWheel() {
  if (existsSync(FOLDER)) return FOLDER;
  await requirePrograms({ python3: 'python3', pip3: 'python3-pip' });
  const unfinished = `${FOLDER}.unfinished`;
  const wheels = join(unfinished, 'wheels');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(wheels, { recursive: true });
  const platforms = PLATFORMS.flatMap(platform => ['--platform', platform]);
  const pip = ['-m', 'pip', 'download', '--only-binary=:all:', '--dest', wheels, ...TARGET, ...platforms];
  await mustRun('python3', [...pip, `cryptography==${VERSION}`], { log: LOG });
  for (const wheel of readdirSync(wheels)) {
    await mustRun('python3', ['-m', 'zipfile', '-e', join(wheels, wheel), unfinished], { log: LOG });
  }
  rmSync(wheels, { recursive: true });
  renameSync(unfinished, FOLDER);
  return FOLDER;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(await installCryptographyWheel()));
}
