/** The only place where offsets become LSP positions and back. */
import type { Range } from 'vscode-languageserver';
import type { LineIndex } from '../core/text/line-index.ts';
import type { TextRange } from '../core/text/range.ts';

export function toRange(lines: LineIndex, range: TextRange): Range {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

export function toTextRange(lines: LineIndex, range: Range): TextRange {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
