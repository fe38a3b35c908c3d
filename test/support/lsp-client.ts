import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  type FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowDocumentRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { connectionStrategy } from '../../server/src/lsp/connection-strategy.ts';
import { SCAN_WORKSPACE, type ScanSummary, type ServerStatus, STATUS } from '../../server/src/lsp/protocol.ts';
import type { Runtime } from '../../server/src/lsp/runtime.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { createNodeRuntime } from '../../server/src/platform/node/language-server.ts';
import { PULLING } from './lsp-capabilities.ts';

export interface ClientOptions {
  /** Folders that the client has open, by path. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** What `workspace/configuration` answers for our section: one for all, or by the URI of the scope. */
  readonly settings?: unknown | ((scope: string | undefined) => unknown);
  readonly initializationOptions?: unknown;
  /** Ports of the server's host that the test wants otherwise. */
  readonly runtime?: Partial<Runtime>;
}

export type ClientEvent =
  | { readonly kind: 'published'; readonly params: PublishDiagnosticsParams }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'status'; readonly status: ServerStatus }
  | { readonly kind: 'progress'; readonly token: string | number; readonly value: WorkDone }
  | { readonly kind: 'shown'; readonly uri: string }
  | { readonly kind: 'log'; readonly message: string };

type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Starts a server in this process and connects a client to it by streams in memory. */
export async function startLspClient(options: ClientOptions = {}): Promise<LspClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    connectionStrategy,
  );
  startServer(server, { ...createNodeRuntime(), ...options.runtime });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = new LspClient(connection, options);
  await client.initialize();
  return client;
}

export class LspClient {
  readonly connection: ProtocolConnection;
  readonly events: ClientEvent[] = [];
  readonly registrations: Registration[] = [];
  settings: ClientOptions['settings'];
  initialized: InitializeResult | undefined;
  readonly #options: ClientOptions;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  #tokens = 0;

  constructor(connection: ProtocolConnection, options: ClientOptions) {
    this.connection = connection;
    this.#options = options;
    this.settings = options.settings ?? {};
    this.#answerServer();
    connection.listen();
  }

  async initialize(): Promise<void> {
    const folders = (this.#options.folders ?? []).map(folder => ({ uri: uriOf(folder), name: folder }));
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: this.#options.capabilities ?? PULLING,
      initializationOptions: this.#options.initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async open(uri: string, text: string, languageId = 'python'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.versionOf(uri) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  versionOf(uri: string): number {
    const version = this.#versions.get(uri);
    if (version === undefined) throw new Error(`${uri} was not opened`);
    return version;
  }

  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
  }

  /** @throws Error if the report is not a full one */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`the report of ${uri} is ${report.kind}`);
    return report.items;
  }

  pullWorkspace(previous: Readonly<Record<string, string>> = {}, token?: CancellationToken): WorkspacePull {
    const partialResultToken = `partial-${++this.#tokens}`;
    const streamed: WorkspaceDocumentDiagnosticReport[] = [];
    const listener = this.connection.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      partialResultToken,
      partial => {
        streamed.push(...partial.items);
        this.#notify();
      },
    );
    const previousResultIds = Object.entries(previous).map(([uri, value]) => ({ uri, value }));
    const answer = this.connection
      .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken }, token)
      .finally(() => listener.dispose());
    return { streamed, answer };
  }

  /** Changes the settings of the editor, and tells the server so. */
  async configure(settings: ClientOptions['settings']): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { fipsLint: typeof settings === 'function' ? null : settings },
    });
  }

  async filesChanged(changes: Readonly<Record<string, FileChangeType>>): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: Object.entries(changes).map(([path, type]) => ({ uri: uriOf(path), type })),
    });
  }

  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const folder = (path: string) => ({ uri: uriOf(path), name: path });
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(folder), removed: removed.map(folder) },
    });
  }

  async codeActions(
    uri: string,
    range: Range,
    only?: readonly string[],
    diagnostics: readonly Diagnostic[] = [],
  ): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [...diagnostics], triggerKind: CodeActionTriggerKind.Invoked };
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: only ? { ...context, only: [...only] } : context,
    });
    return (actions ?? []) as CodeAction[];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } });
  }

  execute(command: string, ...args: unknown[]): Promise<unknown> {
    return this.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
  }

  scan(params: { workDoneToken?: string } = {}, token?: CancellationToken): Promise<ScanSummary> {
    if (params.workDoneToken !== undefined) this.#listenToProgress(params.workDoneToken);
    return token
      ? this.connection.sendRequest<ScanSummary>(SCAN_WORKSPACE, params, token)
      : this.connection.sendRequest<ScanSummary>(SCAN_WORKSPACE, params);
  }

  /** Resolves with what `find` finds among all that has happened, as soon as it does. */
  async until<T>(find: (events: readonly ClientEvent[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = find(this.events);
      if (found !== undefined) return found;
      await new Promise<void>(resolve => {
        this.#waiting.add(resolve);
      });
    }
  }

  /** The next diagnostics that are pushed for a file, counted from `since` events on, for which `accept` holds. */
  async published(
    uri: string,
    since: number,
    accept: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(events => {
      for (const event of events.slice(since)) {
        if (event.kind === 'published' && event.params.uri === uri && accept(event.params)) return event.params;
      }
      return undefined;
    });
  }

  async shutdown(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  #record(event: ClientEvent): void {
    this.events.push(event);
    this.#notify();
  }

  #notify(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }

  #answerServer(): void {
    const { connection } = this;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => this.#settingsOf(scopeUri)),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#notify();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.#record({ kind: 'refresh' }));
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => this.#listenToProgress(token));
    connection.onRequest(ShowDocumentRequest.type, ({ uri }) => {
      this.#record({ kind: 'shown', uri });
      return { success: true };
    });
    connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
    connection.onNotification(PublishDiagnosticsNotification.type, params =>
      this.#record({ kind: 'published', params }),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.#record({ kind: 'log', message }));
    connection.onNotification(STATUS, (status: ServerStatus) => this.#record({ kind: 'status', status }));
  }

  #settingsOf(scope: string | undefined): unknown {
    return typeof this.settings === 'function' ? this.settings(scope) : this.settings;
  }

  #listenToProgress(token: string | number): void {
    this.connection.onProgress(WorkDoneProgress.type, token, value => {
      this.#record({ kind: 'progress', token, value });
    });
  }
}

export interface WorkspacePull {
  /** What has come as partial results so far. */
  readonly streamed: readonly WorkspaceDocumentDiagnosticReport[];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
