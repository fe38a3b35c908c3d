import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { AnalysisStore } from '../analyses/analysis-store.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Timers } from '../runtime.ts';
import { type Difference, differences } from './differences.ts';

/** A git checkout changes many files, and typing one file many times: they are answered together. */
const COALESCE_MILLISECONDS = 100;

/** A client must be able to show something, and to cancel, before a large workspace has been sent as a whole. */
const FILES_PER_CHUNK = 50;

type Reporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

interface PendingRequest {
  /** What the client shows: what it said at the request, and what was sent since then. */
  readonly shown: Map<string, string>;
  readonly reporter: Reporter | undefined;
  /** True once a part of the answer was sent. */
  isBegun: boolean;
  readonly resolve: (report: WorkspaceDiagnosticReport) => void;
}

interface Parts {
  readonly store: AnalysisStore;
  readonly documents: OpenDocuments;
  readonly timers: Timers;
  readonly isScanning: () => boolean;
  /** Resolves when no document request is being answered. */
  readonly documentRequestsDone: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/**
 * Answers `workspace/diagnostic`. Clients ask again as soon as they are answered, for ever, so a request is held until
 * there is something new to say: only what differs from what the client shows. One request at a time is held; while a scan
 * runs, its results stream into it.
 */
export class WorkspacePull {
  readonly #parts: Parts;
  #pending: PendingRequest | undefined;
  #wasAsked = false;
  #timer: { dispose(): void } | undefined;
  #updating = false;
  #again = false;
  /**
   * Closed documents. The client keeps showing what it pulled for them until it is told otherwise, and does not name them
   * among its previous results (vscode-languageclient `forgetDocument`).
   */
  readonly #forgotten = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** False until the client has shown that it pulls for the workspace at all. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }

  request(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    reporter: Reporter | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.#wasAsked = true;
    this.#release();
    return new Promise((resolve, reject) => {
      const { documents } = this.#parts;
      const shown = new Map(previousResultIds.map(({ uri, value }) => [documents.pathOf(uri), value]));
      const pending: PendingRequest = { shown, reporter, isBegun: false, resolve };
      this.#pending = pending;
      token.onCancellationRequested(() => {
        if (this.#pending === pending) this.#pending = undefined;
        reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
      });
      void this.#update();
    });
  }

  /** A document was closed: whatever the client last pulled for it may differ from what it was sent here. */
  forget(path: string): void {
    this.#forgotten.add(path);
    this.#pending?.shown.delete(path);
  }

  /** It was opened again: its own pulls decide. */
  remember(path: string): void {
    this.#forgotten.delete(path);
  }

  /** Looks soon whether there is something to answer. */
  wake(): void {
    this.#timer ??= this.#parts.timers.schedule(() => {
      this.#timer = undefined;
      void this.#update();
    }, COALESCE_MILLISECONDS);
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#release();
  }

  /** Answers a held request with nothing new. */
  #release(): void {
    this.#pending?.resolve({ items: [] });
    this.#pending = undefined;
  }

  async #update(): Promise<void> {
    if (this.#updating) {
      this.#again = true;
      return;
    }
    this.#updating = true;
    try {
      do {
        this.#again = false;
        await this.#answerIfNew();
      } while (this.#again);
    } catch (error) {
      this.#parts.onError(error);
    } finally {
      this.#updating = false;
    }
  }

  async #answerIfNew(): Promise<void> {
    const { store, isScanning, documentRequestsDone } = this.#parts;
    if (!isScanning()) await store.makeCurrent();
    // The last pull of a document that is being closed must be answered before the workspace's word on it counts.
    await documentRequestsDone();
    const pending = this.#pending;
    if (!pending || (isScanning() && !pending.reporter)) return;
    const changed = differences(pending.shown, store.state(), this.#forgotten);
    const items = changed.map(difference => this.#itemFor(difference, pending));
    const last = isScanning() ? [] : items.slice(-FILES_PER_CHUNK);
    this.#stream(pending, pending.reporter ? items.slice(0, items.length - last.length) : []);
    if (isScanning() || (items.length === 0 && !pending.isBegun)) return;
    this.#pending = undefined;
    pending.resolve({ items: pending.reporter ? last : items });
  }

  #stream(pending: PendingRequest, items: readonly WorkspaceDocumentDiagnosticReport[]): void {
    for (let start = 0; start < items.length; start += FILES_PER_CHUNK) {
      pending.isBegun = true;
      pending.reporter?.report({ items: items.slice(start, start + FILES_PER_CHUNK) });
    }
  }

  #itemFor({ path, state }: Difference, { shown }: PendingRequest): WorkspaceDocumentDiagnosticReport {
    this.#forgotten.delete(path);
    const uri = this.#parts.documents.uriOf(path);
    if (!state) {
      shown.delete(path);
      // Without a result id the client does not name the file again.
      return { kind: 'full', uri, version: null, items: [] };
    }
    shown.set(path, state.resultId);
    return { kind: 'full', uri, version: state.version, resultId: state.resultId, items: [...state.diagnostics] };
  }
}
