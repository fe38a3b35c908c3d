import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { AnalysisStore } from './analyses/analysis-store.ts';
import { type ClientAbilities, clientAbilities, initialFolders, serverCapabilities } from './capabilities.ts';
import { registerCodeActions } from './code-actions/code-actions.ts';
import type { Publisher } from './diagnostics/publisher.ts';
import { PullDiagnostics } from './diagnostics/pull-diagnostics.ts';
import { PushDiagnostics } from './diagnostics/push-diagnostics.ts';
import { OpenDocuments } from './documents.ts';
import { registerHover } from './hover.ts';
import { registerOpenRulePage } from './open-rule-page.ts';
import { SCAN_WORKSPACE, type ScanWorkspaceParams, SETTINGS_SECTION } from './protocol.ts';
import type { Runtime } from './runtime.ts';
import { describeError } from './safely.ts';
import { WorkspaceScans } from './scan/workspace-scans.ts';
import { Configuration } from './settings/configuration.ts';
import { Status } from './status.ts';
import { type FileChanges, WatchedFiles } from './watched-files.ts';
import { WorkspaceFolders } from './workspace-folders.ts';

/**
 * Serves one client over `connection`, in any host that can give a {@link Runtime}. Returns at once; everything happens when
 * the client asks.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new OpenDocuments(runtime.uris);
  connection.onInitialize(params => {
    const session = new Session(connection, runtime, documents, params);
    return session.describe();
  });
  documents.listen(connection);
  connection.listen();
}

/** One client, from its `initialize` to its `shutdown`: wires the parts together. */
class Session {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #documents: OpenDocuments;
  readonly #client: ClientAbilities;
  readonly #folders: WorkspaceFolders;
  readonly #configuration: Configuration;
  readonly #store: AnalysisStore;
  readonly #publisher: Publisher;
  readonly #scans: WorkspaceScans;
  readonly #status: Status;
  readonly #watched: WatchedFiles;

  constructor(connection: Connection, runtime: Runtime, documents: OpenDocuments, params: InitializeParams) {
    const client = clientAbilities(params.capabilities);
    const { timers, uris, fileSystem } = runtime;
    const folders = new WorkspaceFolders(uris, fileSystem);
    folders.change(initialFolders(params), []);
    const rulePage = (rule: string) => runtime.rulePage(rule);
    const isScanning = () => this.#scans.isRunning;
    const onError = (error: unknown) => this.#log('Bringing diagnostics up to date', error);
    this.#connection = connection;
    this.#runtime = runtime;
    this.#documents = documents;
    this.#client = client;
    this.#folders = folders;
    const initial = params.initializationOptions;
    this.#configuration = new Configuration({ connection, client, runtime, folders, initial });
    const context = { client, rulePage, toUri: (path: string) => documents.uriOf(path) };
    this.#store = new AnalysisStore({ runtime, documents, configuration: this.#configuration, context });
    const common = { connection, client, documents, store: this.#store };
    this.#publisher = client.pullsDiagnostics
      ? new PullDiagnostics({ ...common, timers, isScanning, onError })
      : new PushDiagnostics({ ...common, timers, isScanning, onError, speaksFor: () => true });
    this.#status = new Status({ connection, configuration: this.#configuration, folders, documents, isScanning });
    this.#scans = new WorkspaceScans({
      ...common,
      runtime,
      folders,
      configuration: this.#configuration,
      onAdvance: () => this.#publisher.scanAdvanced(),
      onTurn: () => this.#scanTurned(),
    });
    this.#watched = new WatchedFiles({
      connection,
      documents,
      fileSystem,
      timers,
      onChange: changes => void this.#filesChanged(changes),
    });
    registerCodeActions({ ...common, rulePage });
    registerHover({ ...common, rulePage });
    registerOpenRulePage({ connection, rulePage });
    this.#listen();
  }

  describe(): InitializeResult {
    return {
      capabilities: serverCapabilities(this.#client),
      serverInfo: { name: 'FIPS Lint', version: this.#runtime.version },
    };
  }

  #listen(): void {
    const connection = this.#connection;
    this.#documents.onDidChange(({ document }) => {
      this.#store.touch(document.path);
      this.#publisher.documentChanged(document);
    });
    this.#documents.onDidClose(({ document }) => {
      this.#store.close(document);
      this.#publisher.documentClosed(document);
    });
    connection.onInitialized(() => void this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#configuration.editorSettingsChanged(settings);
      void this.#settingsChanged();
    });
    connection.onRequest(SCAN_WORKSPACE, async (params: ScanWorkspaceParams, token) => {
      try {
        return await this.#scans.answer(params, token);
      } catch (error) {
        // Not answered neutrally: "no findings" would be a lie.
        this.#log('Scanning the workspace', error);
        throw error;
      }
    });
    connection.onShutdown(() => this.#dispose());
  }

  async #initialized(): Promise<void> {
    try {
      if (this.#client.registersConfiguration) {
        const section = { section: SETTINGS_SECTION };
        await this.#connection.client.register(DidChangeConfigurationNotification.type, section);
      }
      if (this.#client.registersWatchedFiles) await this.#watched.register();
      if (this.#client.workspaceFolders) this.#followFolders();
      await this.#status.update();
      await this.#scans.follow();
    } catch (error) {
      this.#log('Starting', error);
    }
  }

  #followFolders(): void {
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      this.#folders.change(
        added.map(folder => folder.uri),
        removed.map(folder => folder.uri),
      );
      void this.#settingsChanged();
    });
  }

  /** Everything may be judged otherwise now, and other files may be covered. */
  async #settingsChanged(): Promise<void> {
    this.#store.settingsChanged();
    this.#publisher.anythingChanged();
    try {
      await this.#status.update();
      await this.#scans.follow();
      this.#publisher.anythingChanged();
    } catch (error) {
      this.#log('Following a change of settings', error);
    }
  }

  async #filesChanged({ created, changed, deleted, configuration }: FileChanges): Promise<void> {
    for (const path of [...created, ...changed, ...deleted]) this.#store.touch(path);
    // A configuration that includes a folder depends on what is in it.
    for (const path of [...created, ...deleted]) this.#store.touch(this.#runtime.fileSystem.directoryOf(path));
    for (const path of deleted) this.#store.uncover(path);
    if (configuration) {
      this.#configuration.projectsChanged();
      await this.#settingsChanged();
      return;
    }
    this.#publisher.anythingChanged();
    try {
      await this.#scans.lookAt(created);
      this.#publisher.anythingChanged();
    } catch (error) {
      this.#log('Looking at new files', error);
    }
  }

  #scanTurned(): void {
    void this.#status.update();
    if (!this.#scans.isRunning) this.#publisher.anythingChanged();
  }

  async #dispose(): Promise<void> {
    this.#scans.stop();
    this.#watched.dispose();
    this.#publisher.dispose();
    this.#store.dispose();
    await this.#runtime.pool.close();
  }

  #log(what: string, error: unknown): void {
    this.#connection.console.error(`${what} failed: ${describeError(error)}`);
  }
}
