import type { TextEdit } from 'vscode-languageserver';
import { formatEdits } from '../../core/semantic/openssl/editing/format.ts';
import { toRange } from '../positions.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

/** Answers `textDocument/formatting`: layout alone changes, never a name, a value or a comment. */
export function registerFormatting(parts: FeatureParts): void {
  parts.connection.onDocumentFormatting(
    forOpenssl('Formatting', parts, ({ file, document: { lines, text } }) =>
      formatEdits(file.tree.statements, text).map(
        ({ range, newText }): TextEdit => ({ range: toRange(lines, range), newText }),
      ),
    ),
  );
}
