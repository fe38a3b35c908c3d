import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { ClassValue, SymbolValue, Value } from '../semantic/python/value.ts';
import type { Expression, Statement } from '../syntax/python/ast.ts';
import type { LibraryIndex, ModelledSymbol } from './library-index.ts';

/** Something of a library that a statement sets, and what it is set to. */
export interface Setting {
  readonly symbol: SymbolValue;
  readonly known: ModelledSymbol;
  readonly target: Expression;
  readonly value: Expression;
}

/** Finds what statements set of a library: attributes, items, and attributes of its classes in classes derived from them. */
export class AssignmentReader {
  readonly #libraries: LibraryIndex;
  readonly #evaluator: Evaluator;

  constructor(libraries: LibraryIndex, evaluator: Evaluator) {
    this.#libraries = libraries;
    this.#evaluator = evaluator;
  }

  settingsIn(node: Statement, scope: Scope): readonly Setting[] {
    const { value } = node.kind === 'Assign' || node.kind === 'AugAssign' ? node : {};
    if (!value) return [];
    const targets = node.kind === 'Assign' ? node.targets : node.kind === 'AugAssign' ? [node.target] : [];
    return targets.flatMap(target =>
      this.#symbolsSetBy(target, scope).flatMap(symbol => {
        const known = this.#libraries.symbol(symbol.name);
        return known?.model.assignment ? [{ symbol, known, target, value }] : [];
      }),
    );
  }

  /** True if a class of the project sets what the constructor that it inherits goes by: that is judged where it is set. */
  setsIn({ scope }: ClassValue, inherited: SymbolValue): boolean {
    const owner = inherited.name.slice(0, inherited.name.lastIndexOf('.'));
    return this.#sets(scope, owner, MAXIMUM_ANCESTRY);
  }

  #sets(scope: Scope, owner: string, depth: number): boolean {
    const isSet = (name: string): boolean =>
      this.#libraries.isAssigned(name) &&
      this.#libraries.symbol(this.#libraries.canonical(`${owner}.${name}`))?.model.assignment !== undefined;
    if ([...scope.bindings.keys()].some(isSet)) return true;
    return (
      depth > 0 && this.#basesIn(scope).some(base => base.kind === 'class' && this.#sets(base.scope, owner, depth - 1))
    );
  }

  #basesIn(scope: Scope): readonly Value[] {
    if (scope.node?.kind !== 'ClassDef') return [];
    return scope.node.args
      .filter(argument => argument.form === 'positional')
      .flatMap(argument => this.#evaluator.evaluate(argument.value, scope.parent!));
  }

  #symbolsSetBy(target: Expression, scope: Scope): readonly SymbolValue[] {
    if (target.kind === 'Attribute') {
      return this.#libraries.isAssigned(target.attr.name) ? symbolsAmong(this.#evaluator.evaluate(target, scope)) : [];
    }
    if (target.kind === 'Name') return this.#inherited(target.id, target, scope, MAXIMUM_ANCESTRY);
    const item = target.kind === 'Subscript' && target.indices.length === 1 ? target.indices[0]! : undefined;
    if (target.kind !== 'Subscript' || item?.kind !== 'Str' || !this.#libraries.isAssigned(`[${item.value}]`))
      return [];
    return this.#evaluator.evaluate(target.value, scope).flatMap(owner => {
      const type = owner.kind === 'instance' ? owner.type : owner.kind === 'symbol' ? owner.name : undefined;
      return type === undefined
        ? []
        : [{ kind: 'symbol', name: `${type}[${item.value}]`, origin: owner.origin } as const];
    });
  }

  /** What a name in the body of a class overrides in a library's class. */
  #inherited(name: string, target: Expression, scope: Scope, depth: number): readonly SymbolValue[] {
    if (depth === 0 || scope.node?.kind !== 'ClassDef' || !this.#libraries.isAssigned(name)) return [];
    return this.#basesIn(scope).flatMap(base => {
      if (base.kind === 'class') return this.#inherited(name, target, base.scope, depth - 1);
      if (base.kind !== 'symbol') return [];
      const { path } = scope.home;
      const origin = { path, start: target.start, end: target.end, form: 'reference' as const };
      return [{ kind: 'symbol' as const, name: this.#libraries.canonical(`${base.name}.${name}`), origin }];
    });
  }
}

/** Classes of the project between a library's class and the one that sets its attribute. */
const MAXIMUM_ANCESTRY = 4;

function symbolsAmong(values: readonly Value[]): readonly SymbolValue[] {
  return values.flatMap(value => (value.kind === 'symbol' ? [value] : []));
}
