import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import { CONFIGURATION_FILES } from '../workspace/configuration-table.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import type { OpenDocuments } from './documents.ts';
import type { Timers } from './runtime.ts';

/** A git checkout, a build or an installation changes many files within moments. */
const COALESCE_MILLISECONDS = 200;

/** What decides an answer: sources, configurations and what they include, and what says which files are looked at. */
const WATCHED = [
  '**/*.{py,pyw,cnf,conf,config,cfg,inc,dist}',
  ...CONFIGURATION_FILES.map(name => `**/${name}`),
  '**/.gitignore',
  '**/{.env,.env.*,*.env}',
];

/** What became of the files since the last report, by path. */
export interface FileChanges {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** A file changed that says how others are judged, or which are looked at. */
  readonly configuration: boolean;
}

interface Parts {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly fileSystem: FileSystem;
  readonly timers: Timers;
  readonly onChange: (changes: FileChanges) => void;
}

/** Gathers the client's reports of changes on disk and passes them on together. */
export class WatchedFiles {
  readonly #parts: Parts;
  readonly #changes = new Map<string, FileChangeType>();
  #timer: { dispose(): void } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.connection.onDidChangeWatchedFiles(({ changes }) => this.#take(changes));
  }

  /** Asks the client to watch. */
  async register(): Promise<void> {
    const watchers = WATCHED.map(globPattern => ({ globPattern }));
    await this.#parts.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  #take(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const path = this.#parts.documents.pathOf(uri);
      const before = this.#changes.get(path);
      this.#changes.set(path, before === undefined ? type : combined(before, type));
    }
    this.#timer ??= this.#parts.timers.schedule(() => {
      this.#timer = undefined;
      this.#report();
    }, COALESCE_MILLISECONDS);
  }

  #report(): void {
    const { fileSystem, onChange } = this.#parts;
    const paths = (type: FileChangeType) => [...this.#changes].flatMap(([path, is]) => (is === type ? [path] : []));
    const changes: FileChanges = {
      created: paths(FileChangeType.Created),
      changed: paths(FileChangeType.Changed),
      deleted: paths(FileChangeType.Deleted),
      configuration: [...this.#changes.keys()].some(path => isConfiguration(fileSystem.baseName(path))),
    };
    this.#changes.clear();
    onChange(changes);
  }
}

/** A file that was deleted and written anew, as many editors save, has changed; one that came and changed has come. */
function combined(before: FileChangeType, after: FileChangeType): FileChangeType {
  if (before === FileChangeType.Deleted && after === FileChangeType.Created) return FileChangeType.Changed;
  if (before === FileChangeType.Created && after === FileChangeType.Changed) return FileChangeType.Created;
  return after;
}

function isConfiguration(name: string): boolean {
  return CONFIGURATION_FILES.includes(name) || name === '.gitignore';
}
