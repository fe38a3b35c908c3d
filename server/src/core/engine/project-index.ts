import { INDEX } from '../inventory/module-uses.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import type { ProjectModule, ProjectModules } from '../semantic/python/project.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import { type ImportedName, importedNames } from './imported-names.ts';
import type { KeptModule, KeptModules } from './kept-modules.ts';
import { LeadingNames, leadingNames, MADE_ON_DEMAND, NO_NAMES } from './leading-names.ts';
import { type ModuleFiles, ModuleFinder } from './module-finder.ts';
import type { Prefilter } from './prefilter.ts';
import { RememberedAnswers } from './remembered-answers.ts';

/** A larger file, in UTF-16 units, is never looked into. */
const LARGEST_MODULE = 2_000_000;

const PACKAGE_FILE = /(^|[\\/])__init__\.py$/;

/**
 * The modules of the project that a file imports from, read and bound when they are first asked for. Each file is still
 * analysed by itself: what it takes from others is looked up on demand, so the order of files does not matter.
 */
export class ProjectIndex implements ProjectModules {
  readonly #modules: KeptModules;
  readonly #mayHoldFindings: Prefilter;
  readonly #finder: ModuleFinder;
  /** What was found out of files; kept for one analysis, or while files stand still. */
  readonly #answers: RememberedAnswers;
  readonly #filesAreStill: boolean;

  /** @param filesAreStill nothing changes until `forget`, so that what was found out once holds */
  constructor(files: ModuleFiles, modules: KeptModules, mayHoldFindings: Prefilter, filesAreStill: boolean) {
    this.#filesAreStill = filesAreStill;
    this.#modules = modules;
    this.#mayHoldFindings = mayHoldFindings;
    this.#finder = new ModuleFinder(files);
    this.#answers = new RememberedAnswers(files);
  }

  find(from: string, module: string): ProjectModule | undefined {
    const path = this.#pathOf(from, module);
    return path === undefined ? undefined : { path, bound: () => this.#load(path)?.module };
  }

  holds(from: string, module: string): boolean {
    return this.#finder.findInsteadOfLibrary(from, module) !== undefined;
  }

  mayUseCryptography(module: BoundModule): boolean {
    return this.#isRelevant(module.path, LIMITS.wrapperDepth);
  }

  leadsToCryptography(from: string, module: string): boolean | undefined {
    const path = this.#pathOf(from, module);
    return path === undefined ? undefined : this.#isRelevant(path, LIMITS.wrapperDepth);
  }

  /** To be told before each analysis: what was found out for another one may have changed. */
  begin(): void {
    if (this.#filesAreStill) this.#answers.begin();
    else this.#answers.forget();
  }

  /** Lets go of everything: files may have come, gone or changed. */
  forget(): void {
    this.#answers.forget();
    this.#finder.forget();
  }

  /** True if a file imports a module from which imports lead to one that names a library. Parses nothing. */
  importsCryptography(from: string, text: string): boolean {
    return this.#imported(from, text).some(({ path }) => this.#mayLead(path, LIMITS.wrapperDepth - 1));
  }

  /**
   * True if a file mentions a name by which a module that it imports leads to cryptography: a wrapper, or an alias.
   * Only where `importsCryptography` is true.
   */
  mentionsWrapper(from: string, text: string): boolean {
    return this.#imported(from, text).some(({ path }) =>
      this.#namesOf(path, LIMITS.wrapperDepth - 1).isMentionedIn(text),
    );
  }

  #mayLead(path: string, steps: number): boolean {
    return this.#answers.of(
      `imports ${steps} ${path}`,
      () =>
        this.#holdsFindings(path) ||
        (steps > 0 && this.#importsOf(path).some(other => this.#mayLead(other.path, steps - 1))),
    );
  }

  /** @param steps as for the names */
  #isRelevant(path: string, steps: number): boolean {
    return this.#answers.of(`relevance ${steps} ${path}`, () => {
      if (this.#holdsFindings(path)) return true;
      if (steps === 0) return false;
      if (PACKAGE_FILE.test(path)) return this.#importsOf(path).some(other => this.#isRelevant(other.path, steps - 1));
      return !this.#namesOf(path, steps).isEmpty;
    });
  }

  /**
   * The names by which a module's users reach cryptography through it.
   * @param steps modules that may lie between it and a library. Each number has its own answer, so that modules which import
   *   each other come to an end, and to the same one whichever is asked first.
   */
  #namesOf(path: string, steps: number): LeadingNames {
    return this.#answers.of(`names ${steps} ${path}`, () => {
      const own = this.#ownNames(path);
      return steps === 0 ? own : this.#withNamesOfOthers(path, own, steps);
    });
  }

  #ownNames(path: string): LeadingNames {
    return this.#answers.of(`own names ${path}`, () => {
      const own = this.#holdsFindings(path) ? this.#load(path) : undefined;
      return own ? leadingNames(own) : NO_NAMES;
    });
  }

  #withNamesOfOthers(path: string, own: LeadingNames, steps: number): LeadingNames {
    const text = this.#textOf(path);
    if (text === undefined) return own;
    const wrappers = new Set<string>();
    const bases = new Set<string>();
    const isPackage = PACKAGE_FILE.test(path);
    for (const { path: other, member, local } of this.#importsOf(path)) {
      const inner = this.#namesOf(other, steps - 1);
      for (const name of reached(inner.wrappers, member, local, isPackage, text)) wrappers.add(name);
      for (const name of reached(inner.bases, member, local, isPackage, text)) bases.add(name);
    }
    const module = wrappers.size + bases.size > 0 ? this.#load(path) : undefined;
    if (!module) return own;
    const { handedOn } = module;
    return new LeadingNames(
      [...own.wrappers, ...wrappers, ...handedOn.leadingTo(wrappers)],
      [...own.bases, ...bases, ...handedOn.subclassesOf(bases)],
    );
  }

  #holdsFindings(path: string): boolean {
    return this.#answers.of(`holds ${path}`, () => {
      const text = this.#textOf(path);
      return text !== undefined && this.#mayHoldFindings(text);
    });
  }

  #importsOf(path: string): readonly ImportedPath[] {
    return this.#answers.of(`imported ${path}`, () => {
      const text = this.#textOf(path);
      return text === undefined ? [] : this.#imported(path, text);
    });
  }

  #imported(from: string, text: string): readonly ImportedPath[] {
    return importedNames(text).flatMap(name => this.#pathsOf(from, name));
  }

  /** The modules that an imported name may come from: `a` with the member `b`, and `a.b` itself. */
  #pathsOf(from: string, { module, member, local }: ImportedName): readonly ImportedPath[] {
    const whole = this.#pathOf(from, module);
    if (member === undefined) return whole === undefined ? [] : [{ path: whole, local }];
    const inner =
      member === '*' ? undefined : this.#pathOf(from, module.endsWith('.') ? module + member : `${module}.${member}`);
    return [
      ...(whole === undefined || whole === from ? [] : [{ path: whole, member, local }]),
      ...(inner === undefined ? [] : [{ path: inner, local }]),
    ];
  }

  /** A library keeps its meaning, whatever lies about under its name, unless that is an everyday word. */
  #pathOf(from: string, module: string): string | undefined {
    const library = module.startsWith('.') ? undefined : INDEX.libraryOf(module);
    if (!library) return this.#finder.find(from, module);
    return library.yieldsToProject ? this.#finder.findInsteadOfLibrary(from, module) : undefined;
  }

  #textOf(path: string): string | undefined {
    const reading = this.#answers.read(path);
    return reading.kind === 'text' ? reading.text : undefined;
  }

  #load(path: string): KeptModule | undefined {
    // Read each time, so that the host knows what an answer rests on; only the text's tree is kept.
    const text = this.#textOf(path);
    return text === undefined || text.length > LARGEST_MODULE ? undefined : this.#modules.read(path, text);
  }
}

/** A module of the project that an import names, and how. */
interface ImportedPath extends Omit<ImportedName, 'module'> {
  readonly path: string;
}

/** The local names under which a text reaches names of a module that it imports, or a name in it. */
function reached(
  names: ReadonlySet<string>,
  member: string | undefined,
  local: string,
  isPackage: boolean,
  text: string,
): Iterable<string> {
  if (names.size === 0) return [];
  if (member === '*') return names;
  const isAnyName = names.has(MADE_ON_DEMAND);
  if (member !== undefined) return isAnyName || names.has(member) ? [local] : [];
  if (isPackage) return names;
  const owner = local.slice(local.lastIndexOf('.') + 1);
  const attributes = new RegExp(`\\b${owner}\\s*\\.\\s*(\\w+)`, 'g');
  return [...text.matchAll(attributes)].flatMap(([, name]) => (isAnyName || names.has(name!) ? [name!] : []));
}
