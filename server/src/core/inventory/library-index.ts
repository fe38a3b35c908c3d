import type { DuckMethod, LibraryModel, SymbolModel } from '../models/define.ts';
import type { SymbolKnowledge } from '../semantic/python/knowledge.ts';
import type { Facet, Role } from './crypto-use.ts';

export interface ModelledSymbol {
  readonly library: LibraryModel;
  readonly model: SymbolModel;
}

/** The library models, indexed by qualified name. */
export class LibraryIndex implements SymbolKnowledge {
  readonly #symbols = new Map<string, ModelledSymbol>();
  readonly #aliases = new Map<string, string>();
  readonly #roots = new Map<string, LibraryModel>();
  /** Last names of symbols, each with the libraries that have it. */
  readonly #lastNames = new Map<string, Set<LibraryModel>>();
  readonly #referenceNames = new Set<string>();
  readonly #narrowingNames = new Set<string>();
  readonly #assignedNames = new Set<string>();
  readonly #duckMethods = new Map<string, { library: LibraryModel; method: DuckMethod }[]>();

  constructor(libraries: readonly LibraryModel[]) {
    for (const library of libraries) {
      for (const module of library.modules) this.#roots.set(module, library);
      for (const [from, to] of Object.entries(library.aliases ?? {})) {
        this.#aliases.set(from, to);
        this.#addLastName(from, library);
        this.#referenceNames.add(lastName(from));
      }
      for (const [name, model] of Object.entries(library.symbols)) {
        this.#symbols.set(name, { library, model });
        this.#addLastName(name, library);
        if (model.referenceIsUse || useOfReference(name, model)) this.#referenceNames.add(lastName(name));
        if (model.assignment) this.#assignedNames.add(settableName(name));
        if (model.narrowsReceiverTo) this.#narrowingNames.add(lastName(name));
      }
      for (const method of library.duckMethods ?? []) {
        this.#duckMethods.set(method.method, [...(this.#duckMethods.get(method.method) ?? []), { library, method }]);
      }
    }
  }

  symbol(name: string): ModelledSymbol | undefined {
    return this.#symbols.get(name);
  }

  /**
   * True if some modelled symbol, or another spelling of one, ends in this name.
   * @param imported the top-level modules that the module at hand imports
   */
  hasLastName(name: string, imported: ReadonlySet<string>): boolean {
    const libraries = this.#lastNames.get(name);
    if (!libraries) return false;
    for (const { onlyWhereImported, modules } of libraries)
      if (!onlyWhereImported || modules.some(module => imported.has(module))) return true;
    return false;
  }

  /** True if a symbol whose mere reference is a use may end in this name. */
  hasReferenceName(name: string): boolean {
    return this.#referenceNames.has(name);
  }

  /** True if setting an attribute of this name, or an item written `[name]`, may be a use. */
  isAssigned(name: string): boolean {
    return this.#assignedNames.has(name);
  }

  /** True if a method that tells what its receiver is for ends in this name. */
  hasNarrowingName(name: string): boolean {
    return this.#narrowingNames.has(name);
  }

  /** The library that a module belongs to, by its first part. */
  libraryOf(module: string): LibraryModel | undefined {
    return this.#roots.get(module.split('.', 1)[0]!);
  }

  duckMethods(name: string): readonly { library: LibraryModel; method: DuckMethod }[] {
    return this.#duckMethods.get(name) ?? [];
  }

  canonical(name: string): string {
    let current = name;
    // An alias may lead to another one; a cycle would be a mistake in a model, so the number of steps is bounded.
    for (let step = 0; step < 4; step++) {
      const next = this.#rewrite(current);
      if (next === current) return current;
      current = next;
    }
    return current;
  }

  knows(name: string): boolean {
    return this.#symbols.has(name);
  }

  returnsOf(name: string): string | undefined {
    return this.#symbols.get(name)?.model.returns;
  }

  elementsOf(name: string): readonly string[] {
    return this.#symbols.get(name)?.model.elements ?? [];
  }

  isFluent(type: string): boolean {
    return this.#symbols.get(type)?.model.fluent ?? false;
  }

  #addLastName(name: string, library: LibraryModel): void {
    const last = lastName(name);
    const libraries = this.#lastNames.get(last) ?? new Set();
    this.#lastNames.set(last, libraries.add(library));
  }

  #rewrite(name: string): string {
    if (!this.#roots.has(name.split('.', 1)[0]!)) return name;
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
      const target = this.#aliases.get(name.slice(0, end));
      if (target !== undefined) return target + name.slice(end);
    }
    return name;
  }
}

/**
 * What a function does whatever it is given, so that a reference to it says all: `X25519PrivateKey.generate`, `ARC4.new`.
 * Functions are known by their small letters: a class is often mentioned for other reasons than to make an object of it.
 */
export function useOfReference(name: string, model: SymbolModel): UseOfReference | undefined {
  if (!/^[a-z]/.test(lastName(name)) || model.denotes) return undefined;
  const [use, ...others] = model.uses ?? [];
  const source = use?.facets.algorithm;
  if (!use || others.length > 0 || use.when || !source || !('constant' in source)) return undefined;
  return { role: use.role, facet: 'algorithm', value: String(source.constant) };
}

export interface UseOfReference {
  readonly role: Role;
  readonly facet: Facet;
  readonly value: string;
}

function lastName(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf('.') + 1);
}

/** `attribute` of `module.Class.attribute`, `[ITEM]` of `module.Class[ITEM]`. */
function settableName(qualified: string): string {
  const item = qualified.indexOf('[');
  return item < 0 ? lastName(qualified) : qualified.slice(item);
}
