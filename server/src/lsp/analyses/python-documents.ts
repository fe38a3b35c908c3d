import type { ModuleTree } from '../../core/syntax/python/ast.ts';
import type { PythonDocument } from '../../core/syntax/python/document.ts';
import { parseDocument } from '../../core/syntax/python/parse-module.ts';
import type { PythonParser } from '../../core/syntax/python/parser.ts';
import type { OpenDocument } from '../documents.ts';

/** A tree takes about 15 bytes of the parser's memory per character (measured), so only the last documents keep theirs. */
const KEPT_TREES = 16;

/** Parses the Python documents of the editor; of one that was parsed before, only what changed. */
export class PythonDocuments {
  readonly #createParser: () => Promise<PythonParser>;
  #parser: Promise<PythonParser> | undefined;
  /** By URI, the least recently parsed first. */
  readonly #trees = new Map<string, { readonly tree: PythonDocument; readonly version: number }>();

  constructor(createParser: () => Promise<PythonParser>) {
    this.#createParser = createParser;
  }

  /** Loads the parser at the first call. A failure is not remembered: the next call tries again. */
  async parser(): Promise<PythonParser> {
    this.#parser ??= this.#createParser();
    try {
      return await this.#parser;
    } catch (error) {
      this.#parser = undefined;
      throw error;
    }
  }

  /** @returns undefined if cancelled. */
  parse(parser: PythonParser, document: OpenDocument, shouldCancel: () => boolean): ModuleTree | undefined {
    const tree = this.#treeFor(parser, document);
    try {
      const outcome = parseDocument(tree, { shouldCancel });
      return outcome.kind === 'parsed' ? outcome.module : undefined;
    } catch (error) {
      this.close(document.uri);
      throw error;
    }
  }

  close(uri: string): void {
    this.#trees.get(uri)?.tree.close();
    this.#trees.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.#trees.keys()]) this.close(uri);
  }

  #treeFor(parser: PythonParser, document: OpenDocument): PythonDocument {
    const known = this.#trees.get(document.uri);
    const edits = known && document.editsSince(known.version);
    if (known && edits) known.tree.update(document.text);
    else this.close(document.uri);
    const tree = known && edits ? known.tree : parser.openDocument(document.text);
    this.#trees.delete(document.uri);
    this.#trees.set(document.uri, { tree, version: document.version });
    if (this.#trees.size > KEPT_TREES) this.close(this.#trees.keys().next().value!);
    return tree;
  }
}
