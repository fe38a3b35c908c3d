/** Installs the locked dependencies, if they are not there. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export function installDependencies() {
  if (installedAsLocked()) return;
  console.log('installing dependencies (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`"npm ci" ended with ${status}`);
}

/** npm keeps the list of what it installed in a file of the same form as the lock file. */
function installedAsLocked() {
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const found = packagesOf(installed);
  // What is optional may be absent: builds for other machines.
  const wanted = Object.entries(packagesOf(`${ROOT}package-lock.json`)).filter(
    ([path, entry]) => path && !entry.optional,
  );
  return wanted.every(([path, { version }]) => found[path]?.version === version);
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
