import type { ModuleTree } from '../../core/syntax/python/ast.ts';
import type { PythonDocument } from '../../core/syntax/python/document.ts';
import { parseDocument } from '../../core/syntax/python/parse-module.ts';
import type { PythonParser } from '../../core/syntax/python/parser.ts';
import type { OpenDocument } from '../documents.ts';

/** What is remembered of a document is several times its size, so only the last ones parsed are. */
const REMEMBERED_DOCUMENTS = 16;

/** Parses the Python documents of the editor; of one that was parsed before, only the statements that changed. */
export class PythonDocuments {
  readonly #createParser: () => Promise<PythonParser>;
  #parser: Promise<PythonParser> | undefined;
  /** By URI, the least recently parsed first. */
  readonly #documents = new Map<string, PythonDocument>();

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
  parse(parser: PythonParser, { uri, text }: OpenDocument, shouldCancel: () => boolean): ModuleTree | undefined {
    const document = this.#documents.get(uri) ?? parser.openDocument(text);
    this.#documents.delete(uri);
    this.#documents.set(uri, document);
    if (this.#documents.size > REMEMBERED_DOCUMENTS) this.close(this.#documents.keys().next().value!);
    try {
      document.update(text);
      const outcome = parseDocument(document, { shouldCancel });
      return outcome.kind === 'parsed' ? outcome.module : undefined;
    } catch (error) {
      this.close(uri);
      throw error;
    }
  }

  close(uri: string): void {
    this.#documents.get(uri)?.close();
    this.#documents.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.#documents.keys()]) this.close(uri);
  }
}
