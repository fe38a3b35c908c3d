/**
 * Copies the parsers that we ship from their npm packages into `grammars/`, with licences, and notes where they come from.
 * The copies are committed: `test/build/grammars.test.ts` holds them to the installed packages.
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const TARGET = new URL('grammars/', ROOT);

const SOURCES = [
  { package: 'tree-sitter-python', wasm: 'tree-sitter-python.wasm', licence: 'LICENSE' },
  { package: 'web-tree-sitter', wasm: 'web-tree-sitter.wasm', licence: 'LICENSE' },
];

mkdirSync(TARGET, { recursive: true });
const versions = SOURCES.map(source => {
  const from = new URL(`node_modules/${source.package}/`, ROOT);
  const manifest = JSON.parse(readFileSync(new URL('package.json', from), 'utf8'));
  const licenceFile = `LICENSE-${source.package}.txt`;
  copyFileSync(new URL(source.wasm, from), new URL(source.wasm, TARGET));
  chmodSync(new URL(source.wasm, TARGET), 0o644);
  copyFileSync(new URL(source.licence, from), new URL(licenceFile, TARGET));
  return {
    file: source.wasm,
    package: source.package,
    version: manifest.version,
    sha256: createHash('sha256')
      .update(readFileSync(new URL(source.wasm, TARGET)))
      .digest('hex'),
    licence: manifest.license,
    licenceFile,
  };
});
writeFileSync(new URL('VERSIONS.json', TARGET), `${JSON.stringify(versions, null, 2)}\n`);
console.log(`${versions.map(entry => `${entry.package} ${entry.version}`).join(', ')} → ${fileURLToPath(TARGET)}`);
