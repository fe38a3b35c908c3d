/** Bundles, and packs the extension into `fips-lint-VERSION.vsix`. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun, ROOT, runMain } from './hosts/machine.mjs';

/** @returns {Promise<string>} path of the packed extension */
export async function packExtension() {
  await mustRun(process.execPath, [join(ROOT, 'scripts/bundle.mjs')], { cwd: ROOT });
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const vsix = join(ROOT, `${name}-${version}.vsix`);
  const vsce = join(ROOT, 'node_modules/@vscode/vsce/vsce');
  // The project names no repository, so there is nothing that README's relative links could be rewritten to.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  await mustRun(process.execPath, [vsce, 'package', ...flags], { cwd: ROOT });
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const vsix = await packExtension();
    console.log(`${vsix} (${(statSync(vsix).size / 1024).toFixed(0)} KB)`);
  });
}
