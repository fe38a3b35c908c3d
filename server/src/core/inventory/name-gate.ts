import type { ProjectModules } from '../semantic/python/project.ts';
import type { Binding, BoundModule, Scope } from '../semantic/python/scope.ts';
import type { ClassDef, Expression } from '../syntax/python/ast.ts';
import type { LibraryIndex } from './library-index.ts';

/**
 * Tells by a name alone that an expression cannot lead to a modelled symbol, so that most of a module is never evaluated.
 * It may say yes too often, never no wrongly: an expression leads to a symbol through its own last name only if a model
 * has that name, or if something was assigned or imported under it.
 */
export class NameGate {
  readonly #libraries: LibraryIndex;
  /** Names that may stand for anything: assigned, imported, looped over, passed in. */
  readonly #aliases = new Set<string>();
  readonly #aliasAttributes = new Set<string>();
  readonly #imported = new Set<string>();
  /** Functions and classes of the module itself. */
  readonly #defined = new Set<string>();
  readonly #modules: ImportedModules;
  readonly #importedRoots: ReadonlySet<string>;
  #starImport = false;
  /** An imported module makes its names when it is asked for them (`__getattr__`): any attribute may be one. */
  #isAskedForNames = false;
  #importedFunctions: ReadonlySet<string> | undefined;

  constructor(libraries: LibraryIndex, module: BoundModule, project: ProjectModules) {
    this.#libraries = libraries;
    this.#modules = new ImportedModules(module, project);
    this.#importedRoots = importedRoots(module);
    const scopes = scopesOf(module);
    for (const scope of scopes) this.#collect(scope, this.#modules);
    // In the order of the text, so that classes derived from derived ones pass as well.
    for (const { node } of scopes)
      if (node?.kind === 'ClassDef' && this.#mayInherit(node)) this.#aliases.add(node.name.name);
  }

  /**
   * Functions and classes of the modules that are imported and can lead to cryptography. Reads those modules, and makes
   * what is reached through them pass.
   */
  get importedFunctions(): ReadonlySet<string> {
    if (!this.#importedFunctions) {
      const names = new Set<string>();
      for (const module of this.#modules.relevant())
        for (const scope of scopesOf(module)) this.#collectImported(scope, names);
      this.#importedFunctions = names;
    }
    return this.#importedFunctions;
  }

  /** False: calling this expression calls no symbol of a library. What it may call of the project's is not asked. */
  mayCallLibrary(callee: Expression): boolean {
    if (callee.kind === 'Name') return this.#aliases.has(callee.id) || this.#starImport;
    if (callee.kind !== 'Attribute' || callee.attr.name === '__init__') return true;
    if (this.#mayEndIn(callee.attr.name) || this.#aliasAttributes.has(callee.attr.name)) return true;
    return this.#isAskedForNames && this.#imported.has(rootOf(callee) ?? '');
  }

  /** False: assigning to this attribute sets nothing of a library. */
  mayAssign(target: Expression): boolean {
    return target.kind === 'Attribute' && this.#mayEndIn(target.attr.name);
  }

  /** False: nor does it call a function of the project that may lead to one. Reads no other module. */
  mayCall(callee: Expression): boolean {
    if (this.mayCallLibrary(callee)) return true;
    if (callee.kind === 'Name') return this.#defined.has(callee.id);
    if (callee.kind !== 'Attribute') return true;
    const root = rootOf(callee);
    return this.#defined.has(callee.attr.name) || (root !== undefined && this.#imported.has(root));
  }

  /** False: calling this expression says nothing of its receiver. */
  mayNarrow(callee: Expression): boolean {
    return callee.kind === 'Attribute' && this.#libraries.hasNarrowingName(callee.attr.name);
  }

  /** False: this expression is no reference that names a symbol right here. */
  mayRefer(node: Expression): boolean {
    if (node.kind === 'Name') return this.#imported.has(node.id) || this.#starImport;
    if (node.kind === 'Attribute') return this.#libraries.hasReferenceName(node.attr.name);
    return node.kind === 'Call' && node.func.kind !== 'Call' && this.mayRefer(node.func);
  }

  #mayEndIn(name: string): boolean {
    return this.#libraries.hasLastName(name, this.#importedRoots);
  }

  /** A class that may have the constructor of a library's class. */
  #mayInherit({ args }: ClassDef): boolean {
    return args.some(({ form, value }) => form === 'positional' && this.mayCallLibrary(value));
  }

  #collect(scope: Scope, modules: ImportedModules): void {
    for (const module of scope.starImports) if (modules.add(module) !== false) this.#starImport = true;
    for (const name of scope.instanceAttributes.keys()) this.#aliasAttributes.add(name);
    for (const [name, bindings] of scope.bindings) {
      const useful = bindings.filter(binding => !isDefinition(binding) && modules.mayMatter(binding));
      if (useful.length > 0) this.#aliases.add(name);
      if (useful.length > 0 && scope.kind === 'class') this.#aliasAttributes.add(name);
      if (useful.some(isImport)) this.#imported.add(name);
      if (bindings.some(isDefinition)) this.#defined.add(name);
    }
  }

  /** What is reached as an attribute of an imported module, or of an object of one of its classes. */
  #collectImported(scope: Scope, functions: Set<string>): void {
    if (scope.kind !== 'module' && scope.kind !== 'class') return;
    if (scope.kind === 'module' && scope.bindings.has('__getattr__')) this.#isAskedForNames = true;
    for (const name of scope.instanceAttributes.keys()) this.#aliasAttributes.add(name);
    for (const [name, bindings] of scope.bindings) {
      if (bindings.some(isDefinition)) functions.add(name);
      if (!bindings.every(isDefinition)) this.#aliasAttributes.add(name);
    }
  }
}

/** The top-level modules that a module imports anywhere. */
export function importedRoots(module: BoundModule): ReadonlySet<string> {
  const known = ROOTS.get(module);
  if (known) return known;
  const roots = new Set<string>();
  for (const { bindings, starImports } of scopesOf(module)) {
    for (const name of starImports) roots.add(rootModule(name));
    for (const ofName of bindings.values())
      for (const binding of ofName) if (isImport(binding)) roots.add(rootModule(binding.module));
  }
  ROOTS.set(module, roots);
  return roots;
}

/** A module never changes, and many others ask for those that it imports. */
const ROOTS = new WeakMap<BoundModule, ReadonlySet<string>>();

function rootModule(dotted: string): string {
  return dotted.split('.', 1)[0]!;
}

/** The name that a chain of attributes begins with. */
function rootOf(node: Expression): string | undefined {
  if (node.kind === 'Name') return node.id;
  return node.kind === 'Attribute' ? rootOf(node.value) : undefined;
}

function isDefinition(binding: Binding): boolean {
  return binding.kind === 'function' || binding.kind === 'class';
}

/** The modules of the project that a module imports, sorted by whether they can lead to cryptography. */
class ImportedModules {
  readonly #module: BoundModule;
  readonly #project: ProjectModules;
  readonly #leads = new Map<string, boolean | undefined>();

  constructor(module: BoundModule, project: ProjectModules) {
    this.#module = module;
    this.#project = project;
  }

  /** @returns whether it can lead to cryptography; undefined if it is not of the project */
  add(name: string): boolean | undefined {
    if (!this.#leads.has(name)) this.#leads.set(name, this.#project.leadsToCryptography(this.#module.path, name));
    return this.#leads.get(name);
  }

  /** False for an import of nothing but modules of the project that lead nowhere. */
  mayMatter(binding: Binding): boolean {
    if (!isImport(binding)) return true;
    const answers = modulesOf(binding).map(name => this.add(name));
    return answers.includes(true) || !answers.includes(false);
  }

  relevant(): ReadonlySet<BoundModule> {
    const names = [...this.#leads].filter(([, leads]) => leads).map(([name]) => name);
    return new Set(names.flatMap(name => this.#project.find(this.#module.path, name)?.bound() ?? []));
  }
}

type ImportBinding = Binding & { kind: 'import' | 'from-import' };

function isImport(binding: Binding): binding is ImportBinding {
  return binding.kind === 'import' || binding.kind === 'from-import';
}

/** `from a import b` may load both `a` and `a.b`. */
function modulesOf(binding: ImportBinding): readonly string[] {
  if (binding.kind === 'import') return binding.names;
  const { module, member } = binding;
  return [module, module.endsWith('.') ? module + member : `${module}.${member}`];
}

function scopesOf(module: BoundModule): readonly Scope[] {
  return [module.moduleScope, ...module.scopeOf.values()];
}
