import { Edit, LANGUAGE_VERSION, Language, MIN_COMPATIBLE_VERSION, Parser, type Tree } from 'web-tree-sitter';
import type { TextEdit } from '../../text/edits.ts';
import type { FlatTree } from './flat-tree.ts';
import { flatten } from './flatten.ts';
import { kindsByTypeId } from './node-kinds.ts';

declare global {
  /** The part of WebAssembly's interface that this room names; TypeScript has the rest in its DOM library only. */
  namespace WebAssembly {
    interface Module {
      readonly [Symbol.toStringTag]: string;
    }
  }
}

/** The bytes that the parser runs on: web-tree-sitter's own wasm, and the grammar's as bytes or compiled. */
export interface PythonParserSource {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array | WebAssembly.Module;
}

export interface ParseOptions {
  /** Asked about five times for every KB of text; true gives up. The caller owns the clock. */
  readonly shouldCancel?: () => boolean;
}

export type FlattenOutcome = { readonly kind: 'parsed'; readonly tree: FlatTree } | { readonly kind: 'cancelled' };

export interface PythonParser {
  /** Parses a whole text; keeps nothing. */
  parse(text: string, options?: ParseOptions): FlattenOutcome;
  /** Keeps a tree for a text that will be edited. Must be closed. */
  openDocument(text: string): PythonDocument;
  /** Trees held in the parser's memory: one for every open document that has been parsed. */
  readonly liveTrees: number;
}

/** A text that is being edited, with the tree of its last parse. */
export interface PythonDocument {
  readonly text: string;
  /**
   * Applies changes in order, each in the UTF-16 offsets of the text that the one before left.
   * @param newText the text after all of them; if the changes do not lead there, the next parse starts afresh.
   */
  edit(changes: readonly TextEdit[], newText: string): void;
  parse(options?: ParseOptions): FlattenOutcome;
  close(): void;
}

/**
 * Loads the parser. The runtime is loaded once for the whole process, whoever asks first.
 * @throws Error if the grammar's ABI is not one that this runtime reads.
 */
export async function createPythonParser(source: PythonParserSource): Promise<PythonParser> {
  await initialiseRuntime(source.runtime);
  const language =
    source.grammar instanceof Uint8Array ? await Language.load(source.grammar) : Language.loadSync(source.grammar);
  if (language.abiVersion < MIN_COMPATIBLE_VERSION || language.abiVersion > LANGUAGE_VERSION) {
    throw new Error(
      `The Python grammar has ABI ${language.abiVersion}; this parser reads ${MIN_COMPATIBLE_VERSION} to ${LANGUAGE_VERSION}.`,
    );
  }
  return new TreeSitterPython(language);
}

let initialised: Promise<void> | undefined;

async function initialiseRuntime(wasmBinary: Uint8Array): Promise<void> {
  initialised ??= Parser.init({ wasmBinary });
  try {
    await initialised;
  } catch (error) {
    initialised = undefined;
    throw error;
  }
}

class TreeSitterPython implements PythonParser {
  readonly #parser: Parser;
  readonly #kinds: Uint8Array;
  #liveTrees = 0;

  constructor(language: Language) {
    this.#parser = new Parser().setLanguage(language);
    this.#kinds = kindsByTypeId(language);
  }

  get liveTrees(): number {
    return this.#liveTrees;
  }

  parse(text: string, options: ParseOptions = {}): FlattenOutcome {
    const tree = this.parseTree(text, null, options);
    if (tree === undefined) return { kind: 'cancelled' };
    try {
      return this.flattenTree(tree, text, options);
    } finally {
      this.deleteTree(tree);
    }
  }

  openDocument(text: string): PythonDocument {
    return new TreeSitterDocument(this, text);
  }

  /** @returns undefined if cancelled. The caller deletes the tree. */
  parseTree(text: string, oldTree: Tree | null, { shouldCancel }: ParseOptions): Tree | undefined {
    const tree = this.#parser.parse(text, oldTree, shouldCancel ? { progressCallback: shouldCancel } : undefined);
    if (tree === null) {
      // A cancelled parse would go on with this text at the next call, whatever that call is given.
      this.#parser.reset();
      return undefined;
    }
    this.#liveTrees++;
    return tree;
  }

  flattenTree(tree: Tree, text: string, { shouldCancel }: ParseOptions): FlattenOutcome {
    const cursor = tree.walk();
    try {
      const flat = flatten(cursor, text, this.#kinds, tree.rootNode.hasError, shouldCancel);
      return flat === undefined ? { kind: 'cancelled' } : { kind: 'parsed', tree: flat };
    } finally {
      cursor.delete();
    }
  }

  deleteTree(tree: Tree): void {
    tree.delete();
    this.#liveTrees--;
  }
}

class TreeSitterDocument implements PythonDocument {
  readonly #parser: TreeSitterPython;
  #text: string;
  #tree: Tree | undefined;
  /** True if the tree is that of an older text, with the edits since then told to it. */
  #stale = false;

  constructor(parser: TreeSitterPython, text: string) {
    this.#parser = parser;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  edit(changes: readonly TextEdit[], newText: string): void {
    if (this.#tree !== undefined) {
      let text = this.#text;
      for (const change of changes) {
        const edited = text.slice(0, change.range.start) + change.newText + text.slice(change.range.end);
        this.#tree.edit(treeEdit(text, edited, change));
        text = edited;
      }
      this.#stale = true;
      if (text !== newText) this.#dropTree();
    }
    this.#text = newText;
  }

  parse(options: ParseOptions = {}): FlattenOutcome {
    if (this.#tree === undefined || this.#stale) {
      const tree = this.#parser.parseTree(this.#text, this.#tree ?? null, options);
      if (tree === undefined) return { kind: 'cancelled' };
      this.#dropTree();
      this.#tree = tree;
      this.#stale = false;
    }
    return this.#parser.flattenTree(this.#tree, this.#text, options);
  }

  close(): void {
    this.#dropTree();
  }

  #dropTree(): void {
    if (this.#tree !== undefined) this.#parser.deleteTree(this.#tree);
    this.#tree = undefined;
  }
}

function treeEdit(before: string, after: string, { range, newText }: TextEdit): Edit {
  const newEnd = range.start + newText.length;
  return new Edit({
    startIndex: range.start,
    oldEndIndex: range.end,
    newEndIndex: newEnd,
    startPosition: pointAt(before, range.start),
    oldEndPosition: pointAt(before, range.end),
    newEndPosition: pointAt(after, newEnd),
  });
}

/** tree-sitter's rows end at LF only (`ts_lexer__do_advance` in its `lib/src/lexer.c`); columns are UTF-16 units. */
function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let lf = text.indexOf('\n'); lf !== -1 && lf < offset; lf = text.indexOf('\n', lf + 1)) {
    row++;
    lineStart = lf + 1;
  }
  return { row, column: offset - lineStart };
}
