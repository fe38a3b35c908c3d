import type { Identifier, Import, ImportFrom } from '../syntax/python/ast.ts';
import type { CryptoUse } from './crypto-use.ts';
import type { LibraryIndex } from './library-index.ts';

/** Imports of libraries that carry cryptography of their own. */
export function importUses(node: Import | ImportFrom, libraries: LibraryIndex): readonly CryptoUse[] {
  if (node.kind === 'ImportFrom') return node.level > 0 ? [] : importUse(node.module, libraries);
  return node.names.flatMap(alias => importUse(alias.name, libraries));
}

function importUse(module: Identifier, libraries: LibraryIndex): readonly CryptoUse[] {
  const library = libraries.libraryOf(module.name);
  if (!library?.importIsUse) return [];
  const range = { start: module.start, end: module.end };
  return [
    {
      role: 'library-import',
      library: library.library,
      symbol: module.name,
      facets: {},
      range,
      callee: range,
      kind: 'import',
      statedNotForSecurity: false,
      probe: false,
    },
  ];
}
