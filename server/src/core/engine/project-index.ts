import { INDEX, ModuleUses } from '../inventory/module-uses.ts';
import { NameGate } from '../inventory/name-gate.ts';
import { bindModule } from '../semantic/python/binder.ts';
import { Evaluator } from '../semantic/python/evaluator.ts';
import { NO_PROJECT, type ProjectModule, type ProjectModules } from '../semantic/python/project.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import { parseModule } from '../syntax/python/parse-module.ts';
import type { PythonParser } from '../syntax/python/parser.ts';
import { importedModules } from './imported-modules.ts';
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
  /** Whether a file names a cryptographic library; kept only while files stand still. */
  readonly #relevance = new Map<string, boolean>();
  readonly #asking = new Set<string>();
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
    return this.#isRelevant(module.path);
  }

  leadsToCryptography(from: string, module: string): boolean | undefined {
    const path = this.#pathOf(from, module);
    return path === undefined ? undefined : this.#isRelevant(path);
  }

  /** True if a file imports a module of the project that names a cryptographic library. Needs no parser. */
  importsCryptography(from: string, text: string): boolean {
    return this.#imported(from, text).some(path => this.#isRelevant(path));
  }

  /** True if a file mentions a name by which a module that it imports leads to cryptography: a wrapper, or an alias. */
  mentionsWrapper(from: string, text: string): boolean {
    for (const path of this.#imported(from, text)) {
      const known = this.#isRelevant(path) ? this.#load(path) : undefined;
      if (known && mentions(text, this.#wrappersOf(known))) return true;
    }
    return false;
  }

  #wrappersOf(known: KnownModule): ReadonlySet<string> {
    if (known.wrappers) return known.wrappers;
    const names = new Set(wrapperNames(known.module));
    known.wrappers = names;
    if (!PACKAGE_FILE.test(known.module.path)) return names;
    for (const path of this.#imported(known.module.path, known.text)) {
      const inner = this.#isRelevant(path) ? this.#load(path) : undefined;
      if (inner) for (const name of this.#wrappersOf(inner)) names.add(name);
    }
    return names;
  }

  /** Lets go of everything: files may have come, gone or changed. */
  forget(): void {
    this.#modules.clear();
    this.#relevance.clear();
    this.#finder.forget();
    this.#kept = 0;
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

  #isRelevant(path: string): boolean {
    const known = this.#filesAreStill ? this.#relevance.get(path) : undefined;
    if (known !== undefined) return known;
    // Packages that import each other end at the one that is being asked about.
    if (this.#asking.has(path)) return false;
    this.#asking.add(path);
    try {
      const isRelevant = this.#readsRelevant(path);
      this.#relevance.set(path, isRelevant);
      return isRelevant;
    } finally {
      this.#asking.delete(path);
    }
  }

  #readsRelevant(path: string): boolean {
    const reading = this.#files.read(path);
    if (reading.kind !== 'text') return false;
    return this.#mayHoldFindings(reading.text) || this.#passesOn(path, reading.text);
  }

  /** True for a package whose `__init__` brings in a module that names a cryptographic library. */
  #passesOn(path: string, text: string): boolean {
    return PACKAGE_FILE.test(path) && this.#imported(path, text).some(imported => this.#isRelevant(imported));
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
    const module: KnownModule = {
      text: reading.text,
      module: bindModule(parsed.module, path),
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

interface KnownModule {
  readonly text: string;
  readonly module: BoundModule;
  wrappers?: ReadonlySet<string>;
}

/** Names by which a module's users reach cryptography through it: functions that leave a choice to callers, and aliases. */
function wrapperNames(module: BoundModule): ReadonlySet<string> {
  const evaluator = new Evaluator(INDEX, NO_PROJECT);
  const uses = new ModuleUses(module, evaluator, new NameGate(INDEX, module, NO_PROJECT));
  const names = new Set(uses.followWrappers(new Set()));
  names.delete('');
  for (const [name, bindings] of module.moduleScope.bindings) {
    if (bindings.some(binding => binding.kind === 'from-import' && INDEX.libraryOf(binding.module))) names.add(name);
    if (bindings.some(binding => binding.kind === 'assignment' && isAlias(binding.value, module, evaluator)))
      names.add(name);
  }
  return names;
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
