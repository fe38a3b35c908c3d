/** Opens the example in a real editor, with the packed extension, for a person to click through. Stop it with Ctrl+C. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTS, ROOT, runMain } from './hosts/machine.mjs';
import { startHost } from './hosts/suite.mjs';
import { packExtension } from './package.mjs';

await runMain(async () => {
  const folder = join(HOSTS, 'try/legacy-service');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, 'examples/legacy-service'), folder, { recursive: true });
  const { url } = await startHost(await packExtension(), 'try', folder);
  console.log(`\nOpen ${url}\nIt shows a copy of examples/legacy-service; change what you like. Ctrl+C stops it.`);
});
