import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { AnalysisStore } from '../analyses/analysis-store.ts';
import type { ClientAbilities } from '../capabilities.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { Timers } from '../runtime.ts';
import { safely, throwIfCancelled } from '../safely.ts';
import type { Publisher } from './publisher.ts';
import { PushDiagnostics } from './push-diagnostics.ts';
import { WorkspacePull } from './workspace-pull.ts';

/** A refresh makes the client pull every open document, so one must do for a burst of changes. */
const REFRESH_MILLISECONDS = 300;

interface Parts {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly store: AnalysisStore;
  readonly documents: OpenDocuments;
  readonly timers: Timers;
  readonly isScanning: () => boolean;
  readonly onError: (error: unknown) => void;
}

/** Answers `textDocument/diagnostic` and `workspace/diagnostic`, and asks the client to pull again where it cannot know. */
export class PullDiagnostics implements Publisher {
  readonly #parts: Parts;
  readonly #workspace: WorkspacePull;
  /** For clients that pull for documents and not for the workspace: unopened files are pushed to them. */
  readonly #unopened: PushDiagnostics;
  readonly #running = new Set<Promise<unknown>>();
  #refreshTimer: { dispose(): void } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    const documentRequestsDone = () => Promise.allSettled([...this.#running]);
    this.#workspace = new WorkspacePull({ ...parts, documentRequestsDone });
    this.#unopened = new PushDiagnostics({ ...parts, speaksFor: path => !parts.documents.at(path) });
    this.#listen();
  }

  documentChanged(document: OpenDocument): void {
    this.#workspace.remember(document.path);
    if (this.#parts.store.isEntangled(document.path)) this.#scheduleRefresh();
    this.#wake();
  }

  documentClosed({ path }: OpenDocument): void {
    this.#workspace.forget(path);
    this.#wake();
  }

  anythingChanged(): void {
    this.#scheduleRefresh();
    this.#wake();
  }

  scanAdvanced(): void {
    if (this.#workspace.wasAsked) this.#workspace.wake();
    else this.#unopened.scanAdvanced();
  }

  dispose(): void {
    this.#refreshTimer?.dispose();
    this.#unopened.dispose();
    this.#workspace.dispose();
  }

  #listen(): void {
    const { connection } = this.#parts;
    const log = connection.console;
    const { diagnostics } = connection.languages;
    diagnostics.on((params, token) => {
      const neutral: DocumentDiagnosticReport = { kind: 'full', items: [] };
      const answer = safely('Finding diagnostics', log, neutral, token, () => this.#answer(params, token));
      this.#running.add(answer);
      return answer.finally(() => this.#running.delete(answer));
    });
    diagnostics.onWorkspace((params, token, _progress, reporter) => {
      this.#unopened.clear();
      return this.#workspace.request(params, token, reporter);
    });
  }

  async #answer(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { timers, documents, store } = this.#parts;
    // A cancellation that is already on its way is read before the work begins.
    await timers.turn();
    throwIfCancelled(token);
    const { diagnostics, resultId } = await store.stateAt(documents.pathOf(params.textDocument.uri));
    throwIfCancelled(token);
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: [...diagnostics] };
  }

  #wake(): void {
    if (this.#workspace.wasAsked) this.#workspace.wake();
    else this.#unopened.anythingChanged();
  }

  #scheduleRefresh(): void {
    const { client, timers, connection, onError } = this.#parts;
    if (!client.refreshesDiagnostics) return;
    this.#refreshTimer ??= timers.schedule(() => {
      this.#refreshTimer = undefined;
      connection.languages.diagnostics.refresh().catch(onError);
    }, REFRESH_MILLISECONDS);
  }
}
