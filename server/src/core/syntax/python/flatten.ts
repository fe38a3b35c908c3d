import type { FlatTree } from './flat-tree.ts';
import { CHILD_COUNT, IS_LEAF } from './kind-tables.ts';
import { Named, Special } from './node-kinds.ts';

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
 * The text must have been scanned: there are no comments and line continuations in it, which could stand anywhere.
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
  const ancestors: Ancestor[] = [];
  let nextCheck = NODES_BETWEEN_CHECKS;
  for (;;) {
    const kind = kindByTypeId[cursor.nodeTypeId]!;
    const row = copyNode(cursor, kind, hasError, rows);
    if (row !== -1 && hasReadChildren(kind, text, rows, row) && cursor.gotoFirstChild()) {
      ancestors.push({ row, lastChild: hasError ? 0 : CHILD_COUNT[kind]!, child: 1 });
      continue;
    }
    if (rows.count >= nextCheck) {
      if (shouldCancel?.()) return undefined;
      nextCheck = rows.count + NODES_BETWEEN_CHECKS;
    }
    let isLast = kind === Special.closing && !hasError;
    while (isLast || !gotoNext(cursor, ancestors.at(-1))) {
      const parent = ancestors.pop();
      if (parent === undefined) return rows.finish(text, hasError);
      rows.close(parent.row);
      cursor.gotoParent();
      isLast = false;
    }
  }
}

/** A node whose children are being copied. */
interface Ancestor {
  readonly row: number;
  /** The number of its last child, if its kind tells. */
  readonly lastChild: number;
  child: number;
}

/** To ask for a sibling costs as much as to go there: where the kind says that there is none, it is not asked. */
function gotoNext(cursor: SyntaxCursor, parent: Ancestor | undefined): boolean {
  if (parent === undefined) return cursor.gotoNextSibling();
  return parent.child++ !== parent.lastChild && cursor.gotoNextSibling();
}

/** @returns -1 for punctuation, which is left out unless the parser invented it. */
function copyNode(cursor: SyntaxCursor, kind: number, hasError: boolean, rows: Rows): number {
  const isPunctuation = kind < Special.error;
  if (isPunctuation && !hasError) return -1;
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  const isMissing = start === end && cursor.nodeIsMissing;
  return isPunctuation && !isMissing ? -1 : rows.add(kind, start, end, isMissing);
}

function hasReadChildren(kind: number, text: string, rows: Rows, row: number): boolean {
  return IS_LEAF[kind] === 0 && (kind !== Named.string || isInterpolated(text, rows.startOf(row)));
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

  startOf(row: number): number {
    return this.#starts[row]!;
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
