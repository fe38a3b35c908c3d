import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/**
 * A folder with files, by relative path, which is removed when the test ends. Its path holds a space and a letter outside
 * of ASCII, as users' folders do.
 */
export function temporaryFolder(test: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'fips-lint-'))), 'Größe 1');
  mkdirSync(folder);
  test.after(() => rmSync(dirname(folder), { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
