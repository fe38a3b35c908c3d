import type { ConfigurationFiles } from '../semantic/openssl/configuration-files.ts';

/** How modules are reached: by the port that reads what configurations include. */
export type ModuleFiles = Pick<ConfigurationFiles, 'read' | 'list' | 'resolve' | 'directoryOf'>;

/** Folders above a package in which a sibling package is looked for: `tests/unit` beside `src/service`. */
const LEVELS_ABOVE = 3;

/**
 * Finds the file of a module as an import in some file would, as far as the tree tells: beside the file, in the folder that
 * holds its topmost package, and in the folders above with their `src`. Nothing is asked of an interpreter.
 */
export class ModuleFinder {
  readonly #files: ModuleFiles;
  /** By the importing file's folder and the module as written; `undefined` for what is not there. */
  readonly #modules = new Map<string, Map<string, string | undefined>>();
  /** By the folder that is to hold it and dotted name. */
  readonly #found = new Map<string, string | undefined>();
  readonly #roots = new Map<string, readonly string[]>();
  readonly #names = new Map<string, ReadonlySet<string>>();

  constructor(files: ModuleFiles) {
    this.#files = files;
  }

  /** @param module dotted, with leading dots for a relative import */
  find(from: string, module: string): string | undefined {
    const found = this.#findIn(this.#files.directoryOf(from), module);
    return found === from && !module.startsWith('.') ? undefined : found;
  }

  /**
   * As {@link find}, for a name that a library has too: a module of the same package answers to it only where the file runs as a
   * script, so the library is meant (`import rsa` in `google/auth/crypt/`, which holds a `rsa.py`).
   */
  findInsteadOfLibrary(from: string, module: string): string | undefined {
    const found = this.find(from, module);
    const directory = this.#files.directoryOf(from);
    if (found === undefined || module.startsWith('.') || !this.#namesIn(directory).has('__init__.py')) return found;
    return found === this.#below(directory, module.split('.')) ? undefined : found;
  }

  #findIn(directory: string, module: string): string | undefined {
    const known = this.#modules.get(directory) ?? new Map<string, string | undefined>();
    this.#modules.set(directory, known);
    if (!known.has(module)) known.set(module, this.#search(directory, module));
    return known.get(module);
  }

  #search(directory: string, module: string): string | undefined {
    const dots = /^\.*/.exec(module)![0].length;
    const parts = module.slice(dots).split('.').filter(Boolean);
    if (dots > 0) return this.#below(this.#up(directory, dots - 1), parts);
    for (const root of this.#searchRoots(directory)) {
      const found = this.#has(root, parts[0]!) ? this.#below(root, parts) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  forget(): void {
    this.#modules.clear();
    this.#found.clear();
    this.#roots.clear();
    this.#names.clear();
  }

  #below(directory: string, parts: readonly string[]): string | undefined {
    const key = `${directory}\0${parts.join('.')}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#locate(directory, parts));
    return this.#found.get(key);
  }

  #locate(directory: string, parts: readonly string[]): string | undefined {
    let current = directory;
    for (const part of parts.slice(0, -1)) {
      if (!this.#has(current, part)) return undefined;
      current = this.#files.resolve(current, part);
    }
    const last = parts.at(-1);
    if (last === undefined) return this.#file(current, '__init__.py');
    const module = this.#file(current, `${last}.py`);
    if (module !== undefined) return module;
    return this.#namesIn(current).has(last) ? this.#file(this.#files.resolve(current, last), '__init__.py') : undefined;
  }

  #file(directory: string, name: string): string | undefined {
    return this.#namesIn(directory).has(name) ? this.#files.resolve(directory, name) : undefined;
  }

  #has(directory: string, part: string): boolean {
    const names = this.#namesIn(directory);
    return names.has(part) || names.has(`${part}.py`);
  }

  #searchRoots(directory: string): readonly string[] {
    const known = this.#roots.get(directory);
    if (known) return known;
    let top = directory;
    while (this.#namesIn(top).has('__init__.py') && this.#up(top, 1) !== top) top = this.#up(top, 1);
    const roots = new Set([top, directory]);
    for (let level = 0; level <= LEVELS_ABOVE; level++) {
      const above = this.#up(top, level);
      roots.add(above);
      if (this.#namesIn(above).has('src')) roots.add(this.#files.resolve(above, 'src'));
    }
    const list = [...roots];
    this.#roots.set(directory, list);
    return list;
  }

  #up(directory: string, levels: number): string {
    let current = directory;
    for (let level = 0; level < levels; level++) current = this.#files.directoryOf(current);
    return current;
  }

  #namesIn(directory: string): ReadonlySet<string> {
    const known = this.#names.get(directory);
    if (known) return known;
    const names = new Set(this.#files.list(directory));
    this.#names.set(directory, names);
    return names;
  }
}
