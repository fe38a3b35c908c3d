import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from 'vscode-languageserver';
import { documentKind } from '../analyses/document-kind.ts';
import type { ClientAbilities } from '../capabilities.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { Timers } from '../runtime.ts';
import { describeError } from '../safely.ts';

/** A person who types in one file sees the other a moment later. */
const DELAY_MILLISECONDS = 500;

interface Parts {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly timers: Timers;
}

/**
 * Has the client ask again for the hints and code lenses of OpenSSL configurations: it does so by itself only for the document
 * that is edited, and what one file says decides what is shown in another.
 */
export class EditingRefresh {
  readonly #parts: Parts;
  #scheduled: { dispose(): void } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { documents } = parts;
    documents.onDidChange(({ document }) => this.#changed(document));
    documents.onDidClose(({ document }) => this.#changed(document));
  }

  /** Files changed on disk. */
  filesChanged(): void {
    if (this.#configurations().length > 0) this.#schedule();
  }

  dispose(): void {
    this.#scheduled?.dispose();
  }

  #changed(document: OpenDocument): void {
    if (documentKind(document) !== 'openssl-configuration') return;
    if (this.#configurations().some(other => other.path !== document.path)) this.#schedule();
  }

  #configurations(): readonly OpenDocument[] {
    return this.#parts.documents.all().filter(document => documentKind(document) === 'openssl-configuration');
  }

  #schedule(): void {
    this.#scheduled?.dispose();
    this.#scheduled = this.#parts.timers.schedule(() => void this.#refresh(), DELAY_MILLISECONDS);
  }

  async #refresh(): Promise<void> {
    const { connection, client } = this.#parts;
    try {
      if (client.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
      if (client.refreshesInlayHints) await connection.sendRequest(InlayHintRefreshRequest.type);
    } catch (error) {
      connection.console.error(`Bringing hints up to date failed: ${describeError(error)}`);
    }
  }
}
