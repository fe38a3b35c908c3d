import type { SelectionRange } from 'vscode-languageserver';
import { selectionChain } from '../../core/semantic/openssl/editing/outline.ts';
import { toRange } from '../positions.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

/** Answers `textDocument/selectionRange`: word, value, line, section, file. */
export function registerSelectionRanges(parts: FeatureParts): void {
  parts.connection.onSelectionRanges(
    forOpenssl('Widening a selection', parts, ({ file, document: { lines } }, { positions }) =>
      positions.map(position => {
        const chain = selectionChain(file.tree.statements, lines.offsetAt(position));
        let selection: SelectionRange | undefined;
        for (const range of chain.toReversed())
          selection = { range: toRange(lines, range), ...(selection && { parent: selection }) };
        return selection ?? { range: { start: position, end: position } };
      }),
    ),
  );
}
