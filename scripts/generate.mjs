/**
 * Writes what is made from the rules and models. The lists of the folders come first: what imports them sees a new file
 * only after it has been compiled again.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

compile();
run('out/scripts/generate/main.js', '--indexes');
compile();
run('out/scripts/generate/main.js');

/** Errors of types are for `npm run check`; a stale list is one of them, and is about to be mended. */
function compile() {
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', ROOT], { cwd: ROOT });
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
