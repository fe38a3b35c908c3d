/** Installs and builds what is missing, then scans the example service: what README's first command runs. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FINDINGS = 1;

installDependencies();
run(0, 'scripts/bundle.mjs');
run(FINDINGS, 'dist/fips-lint.mjs', 'scan', 'examples/legacy-service');

/** Ends the process if the program does not end as expected. */
function run(expected, ...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (error) throw error;
  if (status !== expected) process.exit(status || 1);
}
