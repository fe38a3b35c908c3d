import type { Connection } from 'vscode-languageserver';
import type { AnalysisStore, FileState } from '../analyses/analysis-store.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Timers } from '../runtime.ts';
import type { Publisher } from './publisher.ts';

/** After the last keystroke: shorter than a person notices, longer than the pause between two keys. */
const DEBOUNCE_MILLISECONDS = 200;

interface Parts {
  readonly connection: Connection;
  readonly store: AnalysisStore;
  readonly documents: OpenDocuments;
  readonly timers: Timers;
  readonly isScanning: () => boolean;
  /** Which files it speaks for. */
  readonly speaksFor: (path: string) => boolean;
  readonly onError: (error: unknown) => void;
}

/** Sends `textDocument/publishDiagnostics` for every file of which the client shows something else than it should. */
export class PushDiagnostics implements Publisher {
  readonly #parts: Parts;
  readonly #sent = new Map<string, FileState>();
  #timer: { dispose(): void } | undefined;
  #publishing: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  documentChanged(): void {
    this.#schedule();
  }

  documentClosed(): void {
    this.#schedule();
  }

  anythingChanged(): void {
    this.#schedule();
  }

  scanAdvanced(): void {
    // Not put off by the next file: results are to appear while the scan runs.
    if (!this.#timer) this.#schedule();
  }

  /** Takes back all that was sent. */
  clear(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
    for (const path of [...this.#sent.keys()]) this.#send(path, undefined);
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  #schedule(): void {
    this.#timer?.dispose();
    this.#timer = this.#parts.timers.schedule(() => {
      this.#timer = undefined;
      this.#publishing = this.#publishing.then(() => this.#publish()).catch(this.#parts.onError);
    }, DEBOUNCE_MILLISECONDS);
  }

  async #publish(): Promise<void> {
    const { store, isScanning, speaksFor } = this.#parts;
    if (!isScanning()) await store.makeCurrent();
    const wanted = store.state();
    for (const [path, state] of wanted) {
      const sent = this.#sent.get(path);
      const isNew = sent?.resultId !== state.resultId || sent.version !== state.version;
      if (isNew && speaksFor(path)) this.#send(path, state);
    }
    for (const path of [...this.#sent.keys()]) {
      if (!wanted.has(path) || !speaksFor(path)) this.#send(path, undefined);
    }
  }

  #send(path: string, state: FileState | undefined): void {
    const { connection, documents } = this.#parts;
    if (state) this.#sent.set(path, state);
    else this.#sent.delete(path);
    void connection.sendDiagnostics({
      uri: documents.uriOf(path),
      ...(state && state.version !== null && { version: state.version }),
      diagnostics: state ? [...state.diagnostics] : [],
    });
  }
}
