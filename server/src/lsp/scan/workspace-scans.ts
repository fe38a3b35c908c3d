import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { FileSystem } from '../../workspace/file-system.ts';
import { type ScanSummary as FolderSummary, type ScanRequest, scanWorkspace } from '../../workspace/scanner.ts';
import type { AnalysisStore } from '../analyses/analysis-store.ts';
import type { OpenDocuments } from '../documents.ts';
import type { ScanSummary, ScanWorkspaceParams } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import type { Configuration } from '../settings/configuration.ts';
import type { Folder, WorkspaceFolders } from '../workspace-folders.ts';
import { narrowedTo } from './narrowed-file-system.ts';
import { type Advance, ScanProgress } from './scan-progress.ts';
import { ScanTally } from './scan-tally.ts';

/** A scan that nobody asked for is shown only if it takes longer than that. */
const SHOW_AFTER_MILLISECONDS = 500;

interface Parts {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly documents: OpenDocuments;
  readonly folders: WorkspaceFolders;
  readonly configuration: Configuration;
  readonly store: AnalysisStore;
  readonly onAdvance: () => void;
  /** A scan began or ended. */
  readonly onTurn: () => void;
}

interface RunningScan {
  readonly circumstances: string;
  readonly summary: Promise<ScanSummary>;
  readonly progresses: Set<ScanProgress>;
  cancel(): void;
  /** Requests that wait for it and were not cancelled. */
  waiting: number;
}

/** Scans the workspace, at most one scan at a time, and keeps the store up to date with what is on disk. */
export class WorkspaceScans {
  readonly #parts: Parts;
  #running: RunningScan | undefined;
  /** Under which circumstances the last scan ran to its end. */
  #done = '';
  /** A person asked for a scan: from then on all folders stay covered, whatever the settings say. */
  #wasAskedFor = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Answers the request of a person. When it is cancelled, with what is known by then. */
  async answer(params: ScanWorkspaceParams, token: CancellationToken): Promise<ScanSummary> {
    const { connection, runtime, folders } = this.#parts;
    this.#wasAskedFor = true;
    const scan = this.#running ?? this.#start(folders.outermost());
    const progress = new ScanProgress(runtime.timers);
    let isWaiting = true;
    const cancel = () => {
      if (isWaiting && --scan.waiting === 0) scan.cancel();
      isWaiting = false;
    };
    scan.waiting++;
    scan.progresses.add(progress);
    const listener = token.onCancellationRequested(cancel);
    if (params.workDoneToken !== undefined) progress.attach(connection, params.workDoneToken);
    else void progress.create(connection, cancel).catch(() => {});
    try {
      return await scan.summary;
    } finally {
      listener.dispose();
      progress.end();
    }
  }

  /** Brings the covered files in line with the settings: scans what is to be covered without being asked, drops the rest. */
  async follow(): Promise<void> {
    const { connection, runtime, store, folders } = this.#parts;
    const wanted = await this.#foldersToCover();
    const dropOthers = () => store.retainCovered(path => wanted.some(folder => folders.containing(path) === folder));
    dropOthers();
    const running = this.#running;
    if (running && running.waiting === 0 && running.circumstances !== this.#circumstances(wanted)) running.cancel();
    await running?.summary;
    dropOthers();
    if (wanted.length === 0 || this.#running || this.#done === this.#circumstances(wanted)) return;
    const scan = this.#start(wanted);
    const progress = new ScanProgress(runtime.timers);
    scan.progresses.add(progress);
    const showing = runtime.timers.schedule(() => {
      void progress.create(connection, () => scan.waiting === 0 && scan.cancel()).catch(() => {});
    }, SHOW_AFTER_MILLISECONDS);
    await scan.summary;
    showing.dispose();
    progress.end();
  }

  /** Looks at files that are new on disk, where they are to be covered. */
  async lookAt(paths: readonly string[]): Promise<void> {
    const { folders, runtime, store } = this.#parts;
    for (const folder of await this.#foldersToCover()) {
      const inside = paths.filter(path => folders.containing(path) === folder && !store.isCovered(path));
      if (inside.length > 0)
        await this.#scanFolder(folder, narrowedTo(inside, runtime.fileSystem), { onFile: () => {} });
    }
  }

  stop(): void {
    this.#running?.cancel();
  }

  async #foldersToCover(): Promise<readonly Folder[]> {
    const { folders, configuration } = this.#parts;
    const wanted: Folder[] = [];
    for (const folder of folders.outermost()) {
      const { enabled, editor } = await configuration.forFolder(folder);
      if (enabled && (this.#wasAskedFor || editor.workspaceDiagnostics === 'workspace')) wanted.push(folder);
    }
    return wanted;
  }

  /** What a scan depends on besides the files: equal texts stand for the same folders and settings. */
  #circumstances(folders: readonly Folder[]): string {
    return [this.#parts.configuration.generation, ...folders.map(folder => folder.path)].join('\0');
  }

  #start(folders: readonly Folder[]): RunningScan {
    let isCancelled = false;
    const progresses = new Set<ScanProgress>();
    const report = (advance: Advance) => {
      for (const progress of progresses) progress.report(advance);
    };
    const circumstances = this.#circumstances(folders);
    const summary = this.#scanFolders(folders, report, () => isCancelled).finally(() => {
      this.#done = isCancelled ? '' : circumstances;
      this.#running = undefined;
      this.#parts.onTurn();
    });
    const cancel = () => {
      isCancelled = true;
    };
    const scan: RunningScan = { circumstances, summary, progresses, cancel, waiting: 0 };
    this.#running = scan;
    this.#parts.onTurn();
    return scan;
  }

  async #scanFolders(
    folders: readonly Folder[],
    report: (advance: Advance) => void,
    shouldCancel: () => boolean,
  ): Promise<ScanSummary> {
    const tally = new ScanTally(this.#parts.runtime.fileSystem, path => this.#parts.documents.uriOf(path));
    for (const [index, folder] of folders.entries()) {
      if (shouldCancel()) return tally.summary(true);
      const summary = await this.#scanFolder(folder, this.#parts.runtime.fileSystem, {
        shouldCancel,
        onFile: file => tally.take(file, folder),
        onProgress: ({ done, total }) =>
          report({ done, total, share: (index + (total ? done / total : 0)) / folders.length }),
      });
      if (summary) tally.add(summary, folder);
    }
    return tally.summary(false);
  }

  async #scanFolder(
    folder: Folder,
    fileSystem: FileSystem,
    watch: Pick<ScanRequest, 'onFile' | 'onProgress' | 'shouldCancel'>,
  ): Promise<FolderSummary | undefined> {
    const { runtime, configuration, store, documents, folders, onAdvance } = this.#parts;
    const { editor, enabled } = await configuration.forFolder(folder);
    if (!enabled) return undefined;
    const changeCount = store.changeCount;
    const seen = new Set<string>();
    const summary = await scanWorkspace({
      ...watch,
      roots: [folder.path],
      fileSystem,
      pool: runtime.pool,
      projects: configuration.projects(editor, folder),
      overlay: new Map(documents.all().map(({ path, text }) => [path, text])),
      now: () => runtime.timers.now(),
      onFile: file => {
        seen.add(file.path);
        store.cover(file, changeCount);
        watch.onFile(file);
        onAdvance();
      },
    });
    const isWhole = fileSystem === runtime.fileSystem && !summary.cancelled;
    if (isWhole) store.retainCovered(path => seen.has(path) || folders.containing(path) !== folder);
    return summary;
  }
}
