import type { FileSystem } from '../workspace/file-system.ts';
import type { Uris } from './runtime.ts';

export interface Folder {
  readonly uri: string;
  readonly path: string;
}

/** The folders that the editor has open. Those that the host has no path for are left out: nothing in them can be read. */
export class WorkspaceFolders {
  readonly #uris: Uris;
  readonly #fileSystem: FileSystem;
  #folders: readonly Folder[] = [];

  constructor(uris: Uris, fileSystem: FileSystem) {
    this.#uris = uris;
    this.#fileSystem = fileSystem;
  }

  get all(): readonly Folder[] {
    return this.#folders;
  }

  change(added: readonly string[], removed: readonly string[]): void {
    const kept = this.#folders.filter(folder => !removed.includes(folder.uri) && !added.includes(folder.uri));
    const more = added.flatMap(uri => {
      const path = this.#uris.toPath(uri);
      return path === undefined ? [] : [{ uri, path }];
    });
    this.#folders = [...kept, ...more];
  }

  /** The innermost folder that holds the path. */
  containing(path: string): Folder | undefined {
    const holding = this.#folders.filter(folder => this.#fileSystem.relative(folder.path, path) !== undefined);
    return holding.sort((a, b) => b.path.length - a.path.length)[0];
  }

  /** Those that no other one holds: scanning them looks at every file once. */
  outermost(): readonly Folder[] {
    return this.#folders.filter(
      folder =>
        !this.#folders.some(
          other => other !== folder && this.#fileSystem.relative(other.path, folder.path) !== undefined,
        ),
    );
  }
}
