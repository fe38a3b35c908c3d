import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { occurrenceAt, occurrencesOf } from '../../core/semantic/openssl/editing/symbols.ts';
import { toRange } from '../positions.ts';
import { type FeatureParts, forOpenssl, locations } from './feature.ts';
import type { OpensslDocument } from './openssl-documents.ts';

/** Answers `textDocument/references` in all files of the configuration, and `textDocument/documentHighlight` in one. */
export function registerReferences(parts: FeatureParts): void {
  parts.connection.onReferences(
    forOpenssl('Finding references', parts, (at, { position, context }) => {
      const found = occurrencesOfSymbol(at, at.document.lines.offsetAt(position));
      return locations(
        found.filter(({ isDefinition }) => context.includeDeclaration || !isDefinition),
        parts,
      );
    }),
  );
  parts.connection.onDocumentHighlight(
    forOpenssl('Highlighting a name', parts, (at, { position }) =>
      occurrencesOfSymbol(at, at.document.lines.offsetAt(position))
        .filter(({ path }) => path === at.document.path)
        .map(
          ({ range, isDefinition }): DocumentHighlight => ({
            range: toRange(at.document.lines, range),
            kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }),
        ),
    ),
  );
}

function occurrencesOfSymbol({ configuration, document }: OpensslDocument, offset: number) {
  const here = occurrenceAt(configuration, document.path, offset);
  return here ? occurrencesOf(configuration, here.symbol) : [];
}
