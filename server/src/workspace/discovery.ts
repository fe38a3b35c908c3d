import type { FileKind } from '../core/engine/analysis.ts';
import { kindByName } from '../core/engine/file-kind.ts';
import { compareTexts } from '../core/engine/finding-order.ts';
import { type DirectoryEntry, type FileSystem, reasonOf } from './file-system.ts';
import { chainAbove, type GitignoreChain, isIgnored, withGitignoreOf } from './gitignore.ts';
import type { Projects } from './projects.ts';

export interface DiscoveryRequest {
  readonly roots: readonly string[];
  readonly fileSystem: FileSystem;
  readonly projects: Projects;
  /** False: take what a `.gitignore` excludes, too. */
  readonly gitignore: boolean;
  readonly shouldCancel: () => boolean;
  /** Called for every folder that is looked into. */
  readonly onFolder: () => void;
}

export interface Discovery {
  /** Sorted by path, each file once. */
  readonly files: readonly DiscoveredFile[];
  /** Sorted by path. */
  readonly unreachable: readonly Unreachable[];
}

export interface DiscoveredFile {
  readonly path: string;
  /** Absent: its content will tell whether it is in scope. */
  readonly kind?: FileKind;
  /** Named by the caller: taken whatever its name. */
  readonly explicit: boolean;
}

/** Something in scope that could not be looked into. */
export interface Unreachable {
  readonly path: string;
  readonly reason: string;
}

/**
 * Finds the files in scope. Links are followed after everything else, so that a file that can be reached in two ways goes
 * by its own path; a link to a folder that holds the link, or was walked already, leads nowhere new.
 */
export async function discover(request: DiscoveryRequest): Promise<Discovery> {
  const walk = new Walk(request);
  for (const root of request.roots) await walk.addRoot(root);
  await walk.followLinks();
  return walk.result();
}

/** Folders of tools, which hold no source of the project's own. Virtual environments tell by a file in them. */
const PRUNED_FOLDERS: ReadonlySet<string> = new Set([
  ...['.git', '.hg', '.svn', 'node_modules', '__pycache__', '__pypackages__'],
  ...['.tox', '.nox', '.eggs', '.mypy_cache', '.pytest_cache', '.ruff_cache', '.pyre', '.hypothesis'],
]);

const VIRTUAL_ENVIRONMENT_MARK = 'pyvenv.cfg';

/** A folder to walk, and what may exclude its contents. */
interface PendingFolder {
  readonly path: string;
  readonly scope: Scope;
}

interface Scope {
  /** Undefined: `.gitignore` does not count here. */
  readonly gitignore: GitignoreChain | undefined;
  /** Whether the project's `exclude` counts: not below a folder that was named although it is excluded. */
  readonly exclude: boolean;
}

class Walk {
  readonly #request: DiscoveryRequest;
  readonly #fileSystem: FileSystem;
  /** By real path. */
  readonly #files = new Map<string, DiscoveredFile>();
  readonly #unreachable: Unreachable[] = [];
  readonly #walked = new Set<string>();
  #links: PendingFolder[] = [];

  constructor(request: DiscoveryRequest) {
    this.#request = request;
    this.#fileSystem = request.fileSystem;
  }

  result(): Discovery {
    const byPath = (a: { readonly path: string }, b: { readonly path: string }) => compareTexts(a.path, b.path);
    return { files: [...this.#files.values()].sort(byPath), unreachable: this.#unreachable.sort(byPath) };
  }

  async addRoot(root: string): Promise<void> {
    await this.#orUnreachable(root, async () => {
      const { kind } = await this.#fileSystem.status(root);
      if (kind === 'directory') await this.#walk({ path: root, scope: await this.#scopeOf(root) });
      else if (kind === 'file') this.#addFile(root, await this.#fileSystem.realPath(root), true);
      else this.#unreachable.push({ path: root, reason: NOT_REGULAR });
    });
  }

  async followLinks(): Promise<void> {
    while (this.#links.length > 0 && !this.#request.shouldCancel()) {
      const links = this.#links.sort((a, b) => compareTexts(a.path, b.path));
      this.#links = [];
      for (const link of links) {
        if (isInScope(this.#fileSystem.baseName(link.path)))
          await this.#orUnreachable(link.path, () => this.#followLink(link));
        else await this.#followLink(link).catch(() => {});
      }
    }
  }

  async #followLink(link: PendingFolder): Promise<void> {
    const { kind } = await this.#fileSystem.status(link.path);
    const target = await this.#fileSystem.realPath(link.path);
    if (kind === 'file') this.#addFile(link.path, target, false);
    if (kind !== 'directory') return;
    const holder = await this.#fileSystem.realPath(this.#fileSystem.directoryOf(link.path));
    const holdsTheLink = this.#fileSystem.relative(target, holder) !== undefined;
    if (!holdsTheLink) await this.#walk(link);
  }

  async #scopeOf(root: string): Promise<Scope> {
    const chain = this.#request.gitignore ? await chainAbove(this.#fileSystem, root) : undefined;
    const isNamedThoughIgnored = chain !== undefined && isIgnored(this.#fileSystem, chain, root, true);
    const project = await this.#request.projects.forFolder(root);
    return { gitignore: isNamedThoughIgnored ? [] : chain, exclude: !project.excludes(root, true) };
  }

  async #walk(top: PendingFolder): Promise<void> {
    const pending = [top];
    for (let folder = pending.pop(); folder && !this.#request.shouldCancel(); folder = pending.pop()) {
      const { path, scope } = folder;
      const isTop = folder === top;
      await this.#orUnreachable(path, async () => {
        pending.push(...(await this.#lookInto(path, scope, isTop)));
      });
    }
  }

  /** @returns the folders inside that are to be walked */
  async #lookInto(folder: string, above: Scope, isTop: boolean): Promise<PendingFolder[]> {
    const realFolder = await this.#fileSystem.realPath(folder);
    if (this.#walked.has(realFolder)) return [];
    this.#walked.add(realFolder);
    this.#request.onFolder();
    const entries = await this.#fileSystem.list(folder);
    const holds = (wanted: string) => entries.some(({ name }) => name === wanted);
    if (!isTop && holds(VIRTUAL_ENVIRONMENT_MARK)) return [];
    const gitignore =
      above.gitignore && holds('.gitignore')
        ? await withGitignoreOf(this.#fileSystem, folder, above.gitignore)
        : above.gitignore;
    const scope = { ...above, gitignore };
    const folders: PendingFolder[] = [];
    for (const entry of entries) {
      if (PRUNED_FOLDERS.has(entry.name)) continue;
      const path = this.#fileSystem.join(folder, entry.name);
      if (!isCandidate(entry) || (await this.#isExcluded(path, entry.kind === 'directory', folder, scope))) continue;
      if (entry.kind === 'directory') folders.push({ path, scope });
      else if (entry.kind === 'link') this.#links.push({ path, scope });
      else if (entry.kind === 'file') this.#addFile(path, this.#fileSystem.join(realFolder, entry.name), false);
      else this.#unreachable.push({ path, reason: NOT_REGULAR });
    }
    return folders;
  }

  async #isExcluded(path: string, isFolder: boolean, holder: string, scope: Scope): Promise<boolean> {
    if (scope.gitignore && isIgnored(this.#fileSystem, scope.gitignore, path, isFolder)) return true;
    return scope.exclude && (await this.#request.projects.forFolder(holder)).excludes(path, isFolder);
  }

  #addFile(path: string, realPath: string, explicit: boolean): void {
    const known = this.#files.get(realPath);
    if (known && (known.explicit || !explicit)) return;
    const kind = kindByName(this.#fileSystem.baseName(path));
    if (kind === undefined && !explicit) return;
    const isTold = kind !== undefined && kind !== 'ask-content';
    this.#files.set(realPath, { path, explicit, ...(isTold ? { kind } : {}) });
  }

  async #orUnreachable(path: string, look: () => Promise<void>): Promise<void> {
    try {
      await look();
    } catch (error) {
      this.#unreachable.push({ path, reason: reasonOf(error) });
    }
  }
}

const NOT_REGULAR = 'neither a file nor a folder';

/** Sockets, pipes and devices are worth a word only if they are named like a file in scope. */
function isCandidate({ name, kind }: DirectoryEntry): boolean {
  if (kind === 'directory' || kind === 'link') return true;
  return kind === 'file' ? kindByName(name) !== undefined : isInScope(name);
}

/** True if the name alone puts a file in scope. Dangling links named `.#…` are Emacs's locks. */
function isInScope(name: string): boolean {
  const kind = kindByName(name);
  return kind !== undefined && kind !== 'ask-content' && !name.startsWith('.#');
}
