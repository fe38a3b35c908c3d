import type { ProjectModules } from '../semantic/python/project.ts';
import type { BoundModule, Scope } from '../semantic/python/scope.ts';
import type { Expression } from '../syntax/python/ast.ts';
import type { LibraryIndex } from './library-index.ts';

/**
 * Tells by a name alone that an expression cannot lead to a modelled symbol, so that most of a module is never evaluated.
 * It may say yes too often, never no wrongly: an expression leads to a symbol through its own last name only if a model
 * has that name, or if the module itself binds it.
 */
export class NameGate {
  readonly #libraries: LibraryIndex;
  /** Names that the module binds, attributes that its methods assign included. */
  readonly #bound = new Set<string>();
  readonly #imported = new Set<string>();
  #starImport = false;

  constructor(libraries: LibraryIndex, module: BoundModule, project: ProjectModules) {
    this.#libraries = libraries;
    for (const scope of scopesOf(module)) this.#collect(scope);
    for (const imported of importedModules(module, project)) {
      for (const scope of scopesOf(imported)) if (scope.kind !== 'function') this.#bind(scope);
    }
  }

  /** False: calling this expression calls nothing that a model or the module defines. */
  mayCall(callee: Expression): boolean {
    if (callee.kind === 'Name') return this.#bound.has(callee.id) || this.#starImport;
    if (callee.kind === 'Attribute')
      return this.#libraries.hasLastName(callee.attr.name) || this.#bound.has(callee.attr.name);
    return true;
  }

  /** False: this expression is no reference that names a symbol right here. */
  mayRefer(node: Expression): boolean {
    if (node.kind === 'Name') return this.#imported.has(node.id) || this.#starImport;
    if (node.kind === 'Attribute') return this.#libraries.hasLastName(node.attr.name);
    return (
      node.kind === 'Call' && (node.func.kind === 'Name' || node.func.kind === 'Attribute') && this.mayCall(node.func)
    );
  }

  #collect(scope: Scope): void {
    if (scope.starImports.length > 0) this.#starImport = true;
    this.#bind(scope);
    for (const [name, bindings] of scope.bindings) {
      if (bindings.some(binding => binding.kind === 'import' || binding.kind === 'from-import'))
        this.#imported.add(name);
    }
  }

  #bind(scope: Scope): void {
    for (const name of scope.instanceAttributes.keys()) this.#bound.add(name);
    for (const name of scope.bindings.keys()) this.#bound.add(name);
  }
}

function scopesOf(module: BoundModule): readonly Scope[] {
  return [module.moduleScope, ...module.scopeOf.values()];
}

/** The modules of the project that this one imports and whose functions may lead to cryptography. */
function importedModules(module: BoundModule, project: ProjectModules): ReadonlySet<BoundModule> {
  const found = new Set<BoundModule>();
  const add = (name: string): void => {
    const imported = project.find(module.path, name);
    if (imported && project.mayUseCryptography(imported)) found.add(imported);
  };
  for (const scope of scopesOf(module)) {
    scope.starImports.forEach(add);
    for (const binding of [...scope.bindings.values()].flat()) {
      if (binding.kind === 'import') binding.names.forEach(add);
      else if (binding.kind === 'from-import') {
        add(binding.module);
        add(binding.module.endsWith('.') ? binding.module + binding.member : `${binding.module}.${binding.member}`);
      }
    }
  }
  return found;
}
