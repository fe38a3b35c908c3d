import { LineIndex } from '../core/text/line-index.ts';
import type { TextRange } from '../core/text/range.ts';
import type { ScannedFile } from '../workspace/scanner.ts';

/** A range as people and editors count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A text and its lines. */
export interface SourceText {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Turns ranges into places, with the texts that came along with the answers. */
export class Places {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #indexed = new Map<string, SourceText>();

  constructor(files: readonly Pick<ScannedFile, 'sources'>[]) {
    this.#texts = new Map(files.flatMap(file => Object.entries(file.sources)));
  }

  /** @returns undefined if nothing is known of the file */
  source(path: string): SourceText | undefined {
    const known = this.#indexed.get(path);
    if (known) return known;
    const text = this.#texts.get(path);
    if (text === undefined) return undefined;
    const source = { text, lines: new LineIndex(text) };
    this.#indexed.set(path, source);
    return source;
  }

  /** The start of the file, if nothing else is known of it. */
  of(path: string, range: TextRange): Place {
    const source = this.source(path);
    if (!source) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    const start = source.lines.positionAt(range.start);
    const end = source.lines.positionAt(range.end);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  }
}
