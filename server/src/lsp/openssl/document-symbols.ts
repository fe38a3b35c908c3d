import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../core/semantic/openssl/editing/outline.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { toRange } from '../positions.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

const KINDS = { section: SymbolKind.Namespace, key: SymbolKind.Key, include: SymbolKind.File } as const;

/** Answers `textDocument/documentSymbol`: the sections of a configuration and their keys. */
export function registerDocumentSymbols(parts: FeatureParts): void {
  parts.connection.onDocumentSymbol(
    forOpenssl('Making an outline', parts, ({ file, document }) =>
      outlineOf(file.tree.statements).map(item => symbolOf(item, document.lines)),
    ),
  );
}

function symbolOf({ kind, name, detail, range, nameRange, children }: OutlineItem, lines: LineIndex): DocumentSymbol {
  return {
    // The protocol allows no empty name: `[ ]` has one.
    name: name === '' ? '[]' : name,
    detail,
    kind: KINDS[kind],
    range: toRange(lines, range),
    selectionRange: toRange(lines, nameRange),
    ...(kind === 'section' && { children: children.map(child => symbolOf(child, lines)) }),
  };
}
