import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPythonParser, type PythonParser } from '../../core/syntax/python/parser.ts';
import { createFileAnalyst, type FileAnalyst } from '../../pool/file-analyst.ts';
import { nodeConfigurationFiles } from './configuration-files.ts';
import { nodeFileSystem } from './file-system.ts';

/** Reads and analyses files of the disk in this thread. */
export function createNodeAnalyst(): FileAnalyst {
  return createFileAnalyst({
    fileSystem: nodeFileSystem,
    configurationFiles: nodeConfigurationFiles,
    loadParser: loadPythonParser,
    now: () => performance.now(),
  });
}

/** @throws Error if the wasm files that belong to this program are missing or do not fit together */
export async function loadPythonParser(): Promise<PythonParser> {
  const grammars = findBeside('grammars');
  return createPythonParser({
    runtime: fs.readFileSync(path.join(grammars, 'web-tree-sitter.wasm')),
    grammar: fs.readFileSync(path.join(grammars, 'tree-sitter-python.wasm')),
  });
}

/**
 * The nearest file or folder of one of these names in a folder above this program's own, whether that is a bundle, one of
 * its chunks, or the compiler's output. @throws Error if there is none
 */
export function findBeside(...names: readonly string[]): string {
  const start = path.dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = path.dirname(folder)) {
    const found = names.map(name => path.join(folder, name)).find(fs.existsSync);
    if (found !== undefined) return found;
    if (folder === path.dirname(folder)) throw new Error(`${names.join(' or ')} is missing beside ${start}`);
  }
}
