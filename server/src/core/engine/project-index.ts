import { INDEX, ModuleUses } from '../inventory/module-uses.ts';
import { bindModule } from '../semantic/python/binder.ts';
import { Evaluator } from '../semantic/python/evaluator.ts';
import { NO_PROJECT, type ProjectModules } from '../semantic/python/project.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import { parseModule } from '../syntax/python/parse-module.ts';
import type { PythonParser } from '../syntax/python/parser.ts';
import { importedModules } from './imported-modules.ts';
import { type ModuleFiles, ModuleFinder } from './module-finder.ts';
import type { Prefilter } from './prefilter.ts';

/** UTF-16 units of source whose trees are kept; beyond, all are let go at once. A larger file is never looked into. */
const KEPT_SOURCE = 3_000_000;

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
  #kept = 0;

  constructor(files: ModuleFiles, parser: () => PythonParser | undefined, mayHoldFindings: Prefilter) {
    this.#files = files;
    this.#parser = parser;
    this.#mayHoldFindings = mayHoldFindings;
    this.#finder = new ModuleFinder(files);
  }

  find(from: string, module: string): BoundModule | undefined {
    if (!module.startsWith('.') && INDEX.libraryOf(module)) return undefined;
    const path = this.#finder.find(from, module);
    return path === undefined ? undefined : this.#load(path)?.module;
  }

  mayUseCryptography(module: BoundModule): boolean {
    return this.#modules.get(module.path)?.isRelevant ?? false;
  }

  /** True if a file imports a module of the project that names a cryptographic library. Needs no parser. */
  importsCryptography(from: string, text: string): boolean {
    return this.#imported(from, text).some(path => this.#isRelevant(path));
  }

  /** True if a file mentions a name by which a module that it imports leads to cryptography: a wrapper, or an alias. */
  mentionsWrapper(from: string, text: string): boolean {
    for (const path of this.#imported(from, text)) {
      const known = this.#isRelevant(path) ? this.#load(path) : undefined;
      if (known && mentions(text, (known.wrappers ??= wrapperNames(known.module)))) return true;
    }
    return false;
  }

  /** Lets go of everything: files may have come, gone or changed. */
  forget(): void {
    this.#modules.clear();
    this.#finder.forget();
    this.#kept = 0;
  }

  #imported(from: string, text: string): readonly string[] {
    return importedModules(text).flatMap(module => {
      if (!module.startsWith('.') && INDEX.libraryOf(module)) return [];
      return this.#finder.find(from, module) ?? [];
    });
  }

  #isRelevant(path: string): boolean {
    const known = this.#modules.get(path);
    if (known) return known.isRelevant;
    const reading = this.#files.read(path);
    return reading.kind === 'text' && this.#mayHoldFindings(reading.text);
  }

  #load(path: string): KnownModule | undefined {
    // Read each time, so that the host knows what an answer rests on; only the text's tree is kept.
    const reading = this.#files.read(path);
    if (reading.kind !== 'text' || reading.text.length > KEPT_SOURCE) return undefined;
    const known = this.#modules.get(path);
    if (known?.text === reading.text) return known;
    const parser = this.#parser();
    const parsed = parser && parseModule(parser, reading.text);
    if (parsed?.kind !== 'parsed') return undefined;
    this.#kept += reading.text.length;
    if (this.#kept > KEPT_SOURCE) {
      this.#modules.clear();
      this.#kept = reading.text.length;
    }
    const module: KnownModule = {
      text: reading.text,
      module: bindModule(parsed.module, path),
      isRelevant: this.#mayHoldFindings(reading.text),
    };
    this.#modules.set(path, module);
    return module;
  }
}

interface KnownModule {
  readonly text: string;
  readonly module: BoundModule;
  readonly isRelevant: boolean;
  wrappers?: ReadonlySet<string>;
}

/** Names by which a module's users reach cryptography through it: functions that leave a choice to callers, and aliases. */
function wrapperNames(module: BoundModule): ReadonlySet<string> {
  const evaluator = new Evaluator(INDEX, NO_PROJECT);
  const names = new Set<string>();
  for (const sink of new ModuleUses(module, evaluator).sinks) {
    const owner = sink.owner;
    if (owner.kind !== 'FunctionDef') continue;
    const around = module.scopeOf.get(owner)?.parent;
    const isConstructor = owner.name.name === '__init__' && around?.node?.kind === 'ClassDef';
    names.add(isConstructor ? (around.node as { name: { name: string } }).name.name : owner.name.name);
  }
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
