import type { FlatTree } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import type { ScannedSource } from './scanned-source.ts';

/**
 * A text made for the grammar from stretches of the source, which knows where its characters came from.
 * What was inserted stands, without room, at the place in the source where it is missing.
 */
export class Piece {
  readonly #source: ScannedSource;
  readonly #parts: string[] = [];
  #length = 0;
  /** For every stretch: where it starts in the piece, where in the source, and whether it has room there. */
  readonly #pieceStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #hasRoom: boolean[] = [];

  constructor(source: ScannedSource) {
    this.#source = source;
  }

  get text(): string {
    return this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join('');
  }

  /** Adds a stretch of the source, with the edits that fall into it. */
  addSource(start: number, end: number): this {
    const { text, edits } = this.#source;
    let copied = start;
    this.#startStretch(start, true);
    for (let index = firstEditFrom(edits, start); index < edits.length && edits[index]!.start <= end; index++) {
      const edit = edits[index]!;
      if (edit.end > end) break;
      this.#append(text.slice(copied, edit.start));
      if (edit.start === edit.end) {
        this.addText(edit.replacement, edit.start);
        this.#startStretch(edit.end, true);
      } else {
        this.#append(edit.replacement);
      }
      copied = edit.end;
    }
    this.#append(text.slice(copied, end));
    return this;
  }

  /** Adds text that is not in the source. */
  addText(text: string, at: number): this {
    this.#startStretch(at, false);
    this.#append(text);
    return this;
  }

  /** The tree of the piece's text, in the source's offsets. */
  place(tree: FlatTree, text: string): FlatTree {
    const { starts, ends } = tree;
    if (this.#pieceStarts.length === 1) {
      const delta = this.#sourceStarts[0]! - this.#pieceStarts[0]!;
      return { ...tree, text, starts: moved(starts, delta), ends: moved(ends, delta) };
    }
    const kinds = tree.kinds.slice();
    const placedStarts = starts.slice();
    const placedEnds = ends.slice();
    for (let node = 0; node < kinds.length; node++) {
      const isEmpty = starts[node] === ends[node];
      placedStarts[node] = isEmpty ? this.#endAt(ends[node]!) : this.#startAt(starts[node]!);
      placedEnds[node] = Math.max(placedStarts[node]!, this.#endAt(ends[node]!));
      const isInserted = !isEmpty && placedStarts[node] === placedEnds[node];
      if (isInserted && kinds[node] === Named.identifier) kinds[node] = Named.placeholder;
    }
    return { ...tree, text, kinds, starts: placedStarts, ends: placedEnds };
  }

  #startStretch(sourceStart: number, hasRoom: boolean): void {
    this.#pieceStarts.push(this.#length);
    this.#sourceStarts.push(sourceStart);
    this.#hasRoom.push(hasRoom);
  }

  #append(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** The source offset of the character at an offset of the piece. */
  #startAt(offset: number): number {
    return this.#sourceOffset(this.#stretchAt(offset), offset);
  }

  /** The source offset behind the character before an offset of the piece. */
  #endAt(offset: number): number {
    return this.#sourceOffset(this.#stretchAt(Math.max(0, offset - 1)), offset);
  }

  #sourceOffset(stretch: number, offset: number): number {
    const start = this.#sourceStarts[stretch]!;
    return this.#hasRoom[stretch] ? start + offset - this.#pieceStarts[stretch]! : start;
  }

  /** The last stretch that starts at the offset or before it. */
  #stretchAt(offset: number): number {
    let low = 0;
    let high = this.#pieceStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#pieceStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function moved(offsets: Uint32Array, delta: number): Uint32Array {
  if (delta === 0) return offsets;
  const result = new Uint32Array(offsets.length);
  for (let index = 0; index < offsets.length; index++) result[index] = offsets[index]! + delta;
  return result;
}

function firstEditFrom(edits: ScannedSource['edits'], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
