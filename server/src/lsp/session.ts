import { type Connection, DidChangeConfigurationNotification, type InitializeResult } from 'vscode-languageserver';
import type { AnalysisStore } from './analyses/analysis-store.ts';
import { type ClientAbilities, serverCapabilities } from './capabilities.ts';
import type { Publisher } from './diagnostics/publisher.ts';
import type { OpenDocuments } from './documents.ts';
import { registerEditingCapabilities } from './openssl/editing-features.ts';
import type { EditingRefresh } from './openssl/refresh.ts';
import { SCAN_WORKSPACE, type ScanWorkspaceParams, SETTINGS_SECTION } from './protocol.ts';
import type { Runtime } from './runtime.ts';
import { describeError } from './safely.ts';
import type { WorkspaceScans } from './scan/workspace-scans.ts';
import type { Configuration } from './settings/configuration.ts';
import type { Status } from './status.ts';
import { type FileChanges, WatchedFiles } from './watched-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

export interface SessionParts {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly documents: OpenDocuments;
  readonly client: ClientAbilities;
  readonly folders: WorkspaceFolders;
  readonly configuration: Configuration;
  readonly store: AnalysisStore;
  readonly publisher: Publisher;
  readonly scans: WorkspaceScans;
  readonly status: Status;
  readonly editingRefresh: EditingRefresh;
}

/** One client, from its `initialize` to its `shutdown`: what happens is told to every part that it matters to. */
export class Session {
  readonly #parts: SessionParts;
  readonly #watched: WatchedFiles;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#watched = new WatchedFiles({
      connection: parts.connection,
      documents: parts.documents,
      fileSystem: parts.runtime.fileSystem,
      timers: parts.runtime.timers,
      onChange: changes => void this.#filesChanged(changes),
    });
    this.#listen();
  }

  describe(): InitializeResult {
    return {
      capabilities: serverCapabilities(this.#parts.client),
      serverInfo: { name: 'FIPS Lint', version: this.#parts.runtime.version },
    };
  }

  #listen(): void {
    const connection = this.#parts.connection;
    this.#parts.documents.onDidChange(({ document }) => {
      this.#parts.store.touch(document.path);
      this.#parts.publisher.documentChanged(document);
    });
    this.#parts.documents.onDidClose(({ document }) => {
      this.#parts.store.close(document);
      this.#parts.publisher.documentClosed(document);
    });
    connection.onInitialized(() => void this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#parts.configuration.editorSettingsChanged(settings);
      void this.#settingsChanged();
    });
    connection.onRequest(SCAN_WORKSPACE, async (params: ScanWorkspaceParams, token) => {
      try {
        return await this.#parts.scans.answer(params, token);
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
      if (this.#parts.client.registersConfiguration) {
        const section = { section: SETTINGS_SECTION };
        await this.#parts.connection.client.register(DidChangeConfigurationNotification.type, section);
      }
      await registerEditingCapabilities(this.#parts.connection, this.#parts.client.dynamicFeatures);
      if (this.#parts.client.registersWatchedFiles) await this.#watched.register();
      if (this.#parts.client.workspaceFolders) this.#followFolders();
      await this.#parts.status.update();
      await this.#parts.scans.follow();
    } catch (error) {
      this.#log('Starting', error);
    }
  }

  #followFolders(): void {
    this.#parts.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      this.#parts.folders.change(
        added.map(folder => folder.uri),
        removed.map(folder => folder.uri),
      );
      void this.#settingsChanged();
    });
  }

  /** Everything may be judged otherwise now, and other files may be covered. */
  async #settingsChanged(): Promise<void> {
    this.#parts.store.settingsChanged();
    this.#parts.publisher.anythingChanged();
    try {
      await this.#parts.status.update();
      await this.#parts.scans.follow();
      this.#parts.publisher.anythingChanged();
    } catch (error) {
      this.#log('Following a change of settings', error);
    }
  }

  async #filesChanged({ created, changed, deleted, configuration }: FileChanges): Promise<void> {
    for (const path of [...created, ...changed, ...deleted]) this.#parts.store.touch(path);
    // A configuration that includes a folder depends on what is in it.
    for (const path of [...created, ...deleted])
      this.#parts.store.touch(this.#parts.runtime.fileSystem.directoryOf(path));
    if (created.length + deleted.length > 0) this.#parts.store.treeChanged();
    for (const path of deleted) this.#parts.store.uncover(path);
    this.#parts.editingRefresh.filesChanged();
    if (configuration) {
      this.#parts.configuration.projectsChanged();
      await this.#settingsChanged();
      return;
    }
    this.#parts.publisher.anythingChanged();
    try {
      await this.#parts.scans.lookAt(created);
      this.#parts.publisher.anythingChanged();
    } catch (error) {
      this.#log('Looking at new files', error);
    }
  }

  async #dispose(): Promise<void> {
    this.#parts.scans.stop();
    this.#watched.dispose();
    this.#parts.editingRefresh.dispose();
    this.#parts.publisher.dispose();
    this.#parts.store.dispose();
    await this.#parts.runtime.pool.close();
  }

  #log(what: string, error: unknown): void {
    this.#parts.connection.console.error(`${what} failed: ${describeError(error)}`);
  }
}
