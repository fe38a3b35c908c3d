import type { FlatTree } from './flat-tree.ts';
import { IS_LEAF, Named, Special } from './node-kinds.ts';

/** The part of a tree cursor that one pass needs. Every access crosses into WebAssembly, so it makes as few as it can. */
export interface SyntaxCursor {
  readonly nodeTypeId: number;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly nodeIsMissing: boolean;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** Nodes copied between two questions whether to go on. */
const NODES_BETWEEN_CHECKS = 4096;

/**
 * Copies the tree under the cursor. Iterative: the depth of the tree is the user's.
 * @returns undefined if `shouldCancel` said so.
 */
export function flatten(
  cursor: SyntaxCursor,
  text: string,
  kindByTypeId: Uint8Array,
  hasError: boolean,
  shouldCancel?: () => boolean,
): FlatTree | undefined {
  const rows = new Rows(text.length);
  const open: number[] = [];
  let insideError = false;
  let nextCheck = NODES_BETWEEN_CHECKS;
  for (;;) {
    const kind = kindByTypeId[cursor.nodeTypeId]!;
    let descend = false;
    if (kind !== Special.punctuation || insideError || hasError) {
      const start = cursor.startIndex;
      const end = cursor.endIndex;
      const isMissing = start === end && cursor.nodeIsMissing;
      if (kind !== Special.punctuation || insideError || isMissing) {
        const row = rows.add(kind, start, end, isMissing);
        if (
          IS_LEAF[kind] === 0 &&
          !(kind === Named.string && !isInterpolated(text, start)) &&
          cursor.gotoFirstChild()
        ) {
          open.push(row);
          insideError = kind === Special.error;
          descend = true;
        }
      }
    }
    if (descend) continue;
    if (rows.count >= nextCheck) {
      if (shouldCancel?.()) return undefined;
      nextCheck = rows.count + NODES_BETWEEN_CHECKS;
    }
    while (!cursor.gotoNextSibling()) {
      const parent = open.pop();
      if (parent === undefined) return rows.finish(text, hasError);
      rows.close(parent);
      cursor.gotoParent();
      insideError = open.length > 0 && rows.kindOf(open[open.length - 1]!) === Special.error;
    }
  }
}

/** True if the literal that starts here has an `f` or `t` in its prefix, so that its children matter. */
function isInterpolated(text: string, start: number): boolean {
  for (let offset = start; offset < text.length; offset++) {
    switch (text.charCodeAt(offset) | 32) {
      case 102: // f
      case 116: // t
        return true;
      case 98: // b
      case 114: // r
      case 117: // u
        continue;
      default:
        return false;
    }
  }
  return false;
}

/** Growing columns. */
class Rows {
  count = 0;
  #capacity: number;
  #kinds: Uint8Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #subtreeEnd: Uint32Array;
  #missing: Uint8Array;

  constructor(textLength: number) {
    // Measured over the standard library: one node that is kept for every 9 characters.
    this.#capacity = Math.max(64, textLength >> 2);
    this.#kinds = new Uint8Array(this.#capacity);
    this.#starts = new Uint32Array(this.#capacity);
    this.#ends = new Uint32Array(this.#capacity);
    this.#subtreeEnd = new Uint32Array(this.#capacity);
    this.#missing = new Uint8Array(this.#capacity);
  }

  add(kind: number, start: number, end: number, isMissing: boolean): number {
    const row = this.count++;
    if (row === this.#capacity) this.#grow();
    this.#kinds[row] = kind;
    this.#starts[row] = start;
    this.#ends[row] = end;
    this.#subtreeEnd[row] = row + 1;
    if (isMissing) this.#missing[row] = 1;
    return row;
  }

  close(row: number): void {
    this.#subtreeEnd[row] = this.count;
  }

  kindOf(row: number): number {
    return this.#kinds[row]!;
  }

  finish(text: string, hasError: boolean): FlatTree {
    return {
      text,
      kinds: this.#kinds.slice(0, this.count),
      starts: this.#starts.slice(0, this.count),
      ends: this.#ends.slice(0, this.count),
      subtreeEnd: this.#subtreeEnd.slice(0, this.count),
      missing: this.#missing.slice(0, this.count),
      hasError,
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#kinds = grown(this.#kinds, new Uint8Array(this.#capacity));
    this.#starts = grown(this.#starts, new Uint32Array(this.#capacity));
    this.#ends = grown(this.#ends, new Uint32Array(this.#capacity));
    this.#subtreeEnd = grown(this.#subtreeEnd, new Uint32Array(this.#capacity));
    this.#missing = grown(this.#missing, new Uint8Array(this.#capacity));
  }
}

function grown<Column extends Uint8Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
