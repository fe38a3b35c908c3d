import type { DocumentLink } from 'vscode-languageserver';
import { toRange } from '../positions.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

/** Answers `textDocument/documentLink`: each `.include` leads to the file that libcrypto opens there. */
export function registerDocumentLinks(parts: FeatureParts): void {
  parts.connection.onDocumentLinks(
    forOpenssl('Linking includes', parts, ({ configuration, document }) =>
      configuration.includes
        .filter(({ path, files }) => path === document.path && files.length > 0)
        .map(
          ({ pathRange, files, why }): DocumentLink => ({
            range: toRange(document.lines, pathRange),
            target: parts.documents.uriOf(files[0]!),
            tooltip: why,
          }),
        ),
    ),
  );
}
