import { functionName } from '../inventory/function-names.ts';
import { HandedOn } from '../inventory/handed-on.ts';
import { INDEX, ModuleUses } from '../inventory/module-uses.ts';
import { NameGate } from '../inventory/name-gate.ts';
import { bindModule } from '../semantic/python/binder.ts';
import { Evaluator } from '../semantic/python/evaluator.ts';
import { LIMITS } from '../semantic/python/limits.ts';
import { NO_PROJECT, type ProjectModule, type ProjectModules } from '../semantic/python/project.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import { parseModule } from '../syntax/python/parse-module.ts';
import type { PythonParser } from '../syntax/python/parser.ts';
import { contains } from '../text/range.ts';
import { type ImportedName, importedModules, importedNames } from './imported-modules.ts';
import { type ModuleFiles, ModuleFinder } from './module-finder.ts';
import type { Prefilter } from './prefilter.ts';

/** UTF-16 units of source whose trees are kept, about 20 bytes of memory each; beyond, the longest unused are let go. */
const KEPT_SOURCE = 8_000_000;

/** A larger file is never looked into. */
const LARGEST_MODULE = 2_000_000;

const PACKAGE_FILE = /(^|[\\/])__init__\.py$/;

/**
 * The modules of the project that a file imports from, read and bound when they are first asked for. Each file is still
 * analysed by itself: what it takes from others is looked up on demand, so the order of files does not matter.
 */
export class ProjectIndex implements ProjectModules {
  readonly #files: ModuleFiles;
  readonly #parser: () => PythonParser | undefined;
  readonly #mayHoldFindings: Prefilter;
  readonly #finder: ModuleFinder;
  readonly #modules = new Map<string, KnownModule>();
  /** What was found out of files; kept for one analysis, or while files stand still. */
  readonly #found = { relevance: new Map<string, boolean>(), names: new Map<string, LeadingNames>() };
  readonly #filesAreStill: boolean;
  #kept = 0;

  /** @param filesAreStill nothing changes until `forget`, so that what was read once need not be read again */
  constructor(
    files: ModuleFiles,
    parser: () => PythonParser | undefined,
    mayHoldFindings: Prefilter,
    filesAreStill: boolean,
  ) {
    this.#filesAreStill = filesAreStill;
    this.#files = files;
    this.#parser = parser;
    this.#mayHoldFindings = mayHoldFindings;
    this.#finder = new ModuleFinder(files);
  }

  find(from: string, module: string): ProjectModule | undefined {
    const path = this.#pathOf(from, module);
    return path === undefined ? undefined : { path, bound: () => this.#load(path)?.module };
  }

  holds(from: string, module: string): boolean {
    return this.#finder.find(from, module) !== undefined;
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
    if (!this.#filesAreStill) this.#letGo();
  }

  /** True if a file imports a module of the project that leads to a cryptographic library. Needs no parser but for wrappers. */
  importsCryptography(from: string, text: string): boolean {
    return this.#imported(from, text).some(path => this.#isRelevant(path, LIMITS.wrapperDepth));
  }

  /** True if a file mentions a name by which a module that it imports leads to cryptography: a wrapper, or an alias. */
  mentionsWrapper(from: string, text: string): boolean {
    return this.#imported(from, text).some(path => {
      const { wrappers, bases } = this.#namesOf(path, LIMITS.wrapperDepth - 1);
      return mentions(text, wrappers) || mentions(text, bases);
    });
  }

  /**
   * The names by which a module's users reach cryptography through it.
   * @param steps modules that may lie between it and a library. Each number has its own answer, so that modules which import
   *   each other come to an end, and to the same one whichever is asked first.
   */
  #namesOf(path: string, steps: number): LeadingNames {
    const key = `${steps} ${path}`;
    const known = this.#found.names.get(key);
    if (known) return known;
    const names = this.#findNames(path, steps);
    this.#found.names.set(key, names);
    return names;
  }

  #findNames(path: string, steps: number): LeadingNames {
    const reading = this.#files.read(path);
    if (reading.kind !== 'text') return NO_NAMES;
    const own = this.#mayHoldFindings(reading.text) ? this.#load(path) : undefined;
    if (own && !own.names) own.names = leadingNames(own);
    const names = own?.names ?? NO_NAMES;
    if (steps === 0) return names;
    const wrappers = new Set<string>();
    const bases = new Set<string>();
    for (const imported of importedNames(reading.text)) {
      for (const other of this.#pathsOf(path, imported)) {
        const inner = this.#namesOf(other.path, steps - 1);
        const isPackage = PACKAGE_FILE.test(path);
        for (const name of reached(inner.wrappers, other.member, imported.local, isPackage, reading.text))
          wrappers.add(name);
        for (const name of reached(inner.bases, other.member, imported.local, isPackage, reading.text)) bases.add(name);
      }
    }
    if (wrappers.size + bases.size === 0) return names;
    const module = this.#load(path);
    if (!module) return names;
    const { handedOn } = module;
    return {
      wrappers: new Set([...names.wrappers, ...wrappers, ...handedOn.leadingTo(wrappers)]),
      bases: new Set([...names.bases, ...bases, ...handedOn.subclassesOf(bases)]),
    };
  }

  /** The modules that an imported name may come from: `a` with the member `b`, and `a.b` itself. */
  #pathsOf(from: string, { module, member }: ImportedName): readonly { path: string; member?: string }[] {
    const whole = this.#pathOf(from, module);
    if (member === undefined) return whole === undefined ? [] : [{ path: whole }];
    const inner =
      member === '*' ? undefined : this.#pathOf(from, module.endsWith('.') ? module + member : `${module}.${member}`);
    return [
      ...(whole === undefined || whole === from ? [] : [{ path: whole, member }]),
      ...(inner === undefined ? [] : [{ path: inner }]),
    ];
  }

  /** Lets go of everything: files may have come, gone or changed. */
  forget(): void {
    this.#modules.clear();
    this.#letGo();
    this.#finder.forget();
    this.#kept = 0;
  }

  #letGo(): void {
    this.#found.relevance.clear();
    this.#found.names.clear();
  }

  #imported(from: string, text: string): readonly string[] {
    return importedModules(text).flatMap(module => this.#pathOf(from, module) ?? []);
  }

  /** A library keeps its meaning, whatever lies about under its name, unless that is an everyday word. */
  #pathOf(from: string, module: string): string | undefined {
    const library = module.startsWith('.') ? undefined : INDEX.libraryOf(module);
    if (library && !library.yieldsToProject) return undefined;
    return this.#finder.find(from, module);
  }

  /** @param steps as for the names */
  #isRelevant(path: string, steps: number): boolean {
    const key = `${steps} ${path}`;
    const known = this.#found.relevance.get(key);
    if (known !== undefined) return known;
    const isRelevant = this.#readsRelevant(path, steps);
    this.#found.relevance.set(key, isRelevant);
    return isRelevant;
  }

  #readsRelevant(path: string, steps: number): boolean {
    const reading = this.#files.read(path);
    if (reading.kind !== 'text') return false;
    if (this.#mayHoldFindings(reading.text)) return true;
    if (steps === 0) return false;
    if (PACKAGE_FILE.test(path))
      return this.#imported(path, reading.text).some(imported => this.#isRelevant(imported, steps - 1));
    const { wrappers, bases } = this.#namesOf(path, steps);
    return wrappers.size + bases.size > 0;
  }

  #load(path: string): KnownModule | undefined {
    // Read each time, so that the host knows what an answer rests on; only the text's tree is kept.
    const reading = this.#files.read(path);
    if (reading.kind !== 'text' || reading.text.length > LARGEST_MODULE) return undefined;
    const known = this.#modules.get(path);
    if (known?.text === reading.text) {
      this.#keep(path, known);
      return known;
    }
    const parser = this.#parser();
    const parsed = parser && parseModule(parser, reading.text);
    if (parsed?.kind !== 'parsed') return undefined;
    const bound = bindModule(parsed.module, path);
    let handedOn: HandedOn | undefined;
    const module: KnownModule = {
      text: reading.text,
      module: bound,
      // Found when first asked for: most modules never are.
      get handedOn() {
        handedOn ??= new HandedOn(bound);
        return handedOn;
      },
    };
    this.#keep(path, module);
    return module;
  }

  /** Puts a module behind all that were used before it, and lets the first of those go if there are too many. */
  #keep(path: string, module: KnownModule): void {
    this.#kept += module.text.length - (this.#modules.get(path)?.text.length ?? 0);
    this.#modules.delete(path);
    this.#modules.set(path, module);
    for (const [oldest, { text }] of this.#modules) {
      if (this.#kept <= KEPT_SOURCE || oldest === path) return;
      this.#modules.delete(oldest);
      this.#kept -= text.length;
    }
  }
}

/** Names of a module that lead its users to cryptography. */
interface LeadingNames {
  /** Functions that leave a choice to their callers, and other names of a library's symbols. */
  readonly wrappers: ReadonlySet<string>;
  /** Classes that use cryptography, and may do so otherwise in a subclass. */
  readonly bases: ReadonlySet<string>;
}

interface KnownModule {
  readonly text: string;
  readonly module: BoundModule;
  readonly handedOn: HandedOn;
  names?: LeadingNames;
}

const NO_NAMES: LeadingNames = { wrappers: new Set(), bases: new Set() };

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
  if (member !== undefined) return names.has(member) ? [local] : [];
  if (isPackage) return names;
  const owner = local.slice(local.lastIndexOf('.') + 1);
  const attributes = new RegExp(`\\b${owner}\\s*\\.\\s*(\\w+)`, 'g');
  return [...text.matchAll(attributes)].flatMap(([, name]) => (names.has(name!) ? [name!] : []));
}

/** What a module that names a library leads to by itself. */
function leadingNames({ module, handedOn }: KnownModule): LeadingNames {
  const evaluator = new Evaluator(INDEX, NO_PROJECT);
  const uses = new ModuleUses(module, evaluator, new NameGate(INDEX, module, NO_PROJECT));
  uses.followWrappers(new Set());
  const names = new Set(uses.sinks.map(sink => functionName(sink.owner, module)));
  for (const [name, bindings] of module.moduleScope.bindings) {
    if (bindings.some(binding => binding.kind === 'from-import' && INDEX.libraryOf(binding.module))) names.add(name);
    if (bindings.some(binding => binding.kind === 'assignment' && isAlias(binding.value, module, evaluator)))
      names.add(name);
  }
  names.delete('');
  const bases = [...module.scopeOf.values()].flatMap(({ node }) =>
    node?.kind === 'ClassDef' && uses.uses.some(({ range }) => contains(node, range)) ? [node.name.name] : [],
  );
  return {
    wrappers: new Set([...names, ...handedOn.leadingTo(names)]),
    bases: new Set([...bases, ...handedOn.subclassesOf(new Set(bases))]),
  };
}

function isAlias(value: Parameters<Evaluator['evaluate']>[0], module: BoundModule, evaluator: Evaluator): boolean {
  return evaluator.evaluate(value, module.moduleScope).some(({ kind, ...rest }) => {
    if (kind === 'symbol') return INDEX.knows((rest as { name: string }).name);
    return kind === 'partial' || kind === 'mapping';
  });
}

function mentions(text: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return new RegExp(`\\b(?:${[...names].join('|')})\\b`).test(text);
}
