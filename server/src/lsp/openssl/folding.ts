import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../../core/semantic/openssl/editing/outline.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

/** Answers `textDocument/foldingRange`: sections, runs of comments, values over several lines. */
export function registerFolding(parts: FeatureParts): void {
  parts.connection.onFoldingRanges(
    forOpenssl('Finding what folds', parts, ({ file, document: { lines } }) =>
      foldsOf(file.tree.statements).flatMap(({ kind, range }): FoldingRange[] => {
        const startLine = lines.positionAt(range.start).line;
        const endLine = lines.positionAt(range.end).line;
        if (startLine >= endLine) return [];
        return [{ startLine, endLine, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }) }];
      }),
    ),
  );
}
