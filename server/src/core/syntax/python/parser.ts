import { LANGUAGE_VERSION, Language, MIN_COMPATIBLE_VERSION, Parser } from 'web-tree-sitter';
import { PythonDocument } from './document.ts';
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

/** Thrown by `PythonParser.parse` when `shouldCancel` said so. It does not leave this room. */
export class ParsingCancelled extends Error {}

export interface PythonParser {
  /**
   * Parses a text to a tree in its UTF-16 offsets. Keeps nothing.
   * @throws ParsingCancelled
   */
  parse(text: string, options: ParseOptions): FlatTree;
  /** Keeps what an editor needs to parse a text again after each edit. */
  openDocument(text: string): PythonDocument;
  /** Trees held in the parser's memory: none, but during a parse. */
  readonly liveTrees: number;
}

/**
 * Loads the parser. The runtime is loaded once for the whole process, whoever asks first.
 * @throws Error if the grammar's ABI is not one that this runtime reads.
 */
export async function createPythonParser({ runtime, grammar }: PythonParserSource): Promise<PythonParser> {
  await initialiseRuntime(runtime);
  const language = grammar instanceof Uint8Array ? await Language.load(grammar) : Language.loadSync(grammar);
  if (language.abiVersion < MIN_COMPATIBLE_VERSION || language.abiVersion > LANGUAGE_VERSION) {
    const readable = `${MIN_COMPATIBLE_VERSION} to ${LANGUAGE_VERSION}`;
    throw new Error(`The Python grammar has ABI ${language.abiVersion}; this parser reads ${readable}.`);
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

  openDocument(text: string): PythonDocument {
    return new PythonDocument(this, text);
  }

  parse(text: string, { shouldCancel }: ParseOptions): FlatTree {
    // The parser asks now and then only, never while it reads a short text.
    if (shouldCancel?.()) throw new ParsingCancelled();
    const tree = this.#parser.parse(text, null, shouldCancel ? { progressCallback: shouldCancel } : undefined);
    if (tree === null) {
      // A cancelled parse would go on with this text at the next call, whatever that call is given.
      this.#parser.reset();
      throw new ParsingCancelled();
    }
    this.#liveTrees++;
    const cursor = tree.walk();
    try {
      const flat = flatten(cursor, text, this.#kinds, tree.rootNode.hasError, shouldCancel);
      if (flat === undefined) throw new ParsingCancelled();
      return flat;
    } finally {
      cursor.delete();
      tree.delete();
      this.#liveTrees--;
    }
  }
}
