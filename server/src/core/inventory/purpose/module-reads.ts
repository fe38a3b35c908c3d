import { resolveName } from '../../semantic/python/reaching.ts';
import type { BoundModule, Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression, FunctionDef, Name } from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';
import { type Place, walkModule } from '../walk.ts';

/** An expression, and what is around it. */
export interface Standing {
  readonly node: Expression;
  readonly place: Place;
  readonly parent?: Expression;
}

/** Where the expressions of a module stand, and where its names and functions are read: made once, when a flow is followed. */
export class ModuleReads {
  readonly module: BoundModule;
  readonly #standing = new Map<Expression, Standing>();
  readonly #reads = new Map<string, Standing[]>();
  readonly #calls: (Standing & { readonly node: Call })[] = [];

  constructor(module: BoundModule) {
    this.module = module;
    walkModule(module, {
      statement: () => {},
      expression: (node, place, parent) => {
        const standing = { node, place, ...(parent && { parent }) };
        this.#standing.set(node, standing);
        const name = node.kind === 'Name' ? node.id : node.kind === 'Attribute' ? node.attr.name : undefined;
        if (name !== undefined) this.#reads.set(name, [...(this.#reads.get(name) ?? []), standing]);
        if (node.kind === 'Call') this.#calls.push({ ...standing, node });
      },
    });
  }

  standing(node: Expression): Standing | undefined {
    return this.#standing.get(node);
  }

  callAt(range: TextRange): Standing | undefined {
    return this.#calls.find(({ node }) => node.start === range.start && node.end === range.end);
  }

  /** The calls in a function's own body, those of nested functions with them. */
  callsIn(range: TextRange): readonly Call[] {
    return this.#calls.map(({ node }) => node).filter(node => range.start <= node.start && node.end <= range.end);
  }

  /** Reads of a variable behind the place where it was assigned, by anything that may see that assignment. */
  readsOf(name: string, scope: Scope, assignedAt: number): readonly Standing[] {
    return (this.#reads.get(name) ?? []).filter(({ node, place }) => {
      if (node.kind !== 'Name') return false;
      const resolution = resolveName(name, place.scope, node.start);
      return (
        resolution?.scope === scope &&
        resolution.bindings.some(({ name: bound }) => bound.start <= assignedAt && assignedAt <= bound.end)
      );
    });
  }

  /** The calls of `update` on the object that a name stands for. */
  updatesOf({ id, start }: Name, scope: Scope): readonly Call[] {
    const resolution = resolveName(id, scope, start);
    return this.#calls.flatMap(({ node, place }) => {
      const { func } = node;
      if (func.kind !== 'Attribute' || func.attr.name !== 'update' || func.value.kind !== 'Name') return [];
      return func.value.id === id && resolveName(id, place.scope, func.start)?.scope === resolution?.scope ? node : [];
    });
  }

  /** Reads of `self.name` in the methods of a class. */
  attributeReads(name: string, owner: Scope): readonly Standing[] {
    return (this.#reads.get(name) ?? []).filter(
      ({ node, place }) =>
        node.kind === 'Attribute' && isSelf(node.value, place.scope) && classAround(place.scope) === owner,
    );
  }

  /** The calls of a function of the module, by its bare name or on `self`. */
  callersOf(node: FunctionDef): readonly Standing[] {
    return this.#calls.filter(({ node: { func }, place }) => {
      if (func.kind === 'Attribute') {
        const owner = this.module.scopeOf.get(node)?.parent;
        return (
          func.attr.name === node.name.name && isSelf(func.value, place.scope) && classAround(place.scope) === owner
        );
      }
      if (func.kind !== 'Name' || func.id !== node.name.name) return false;
      const bindings = resolveName(func.id, place.scope, func.start)?.bindings ?? [];
      return bindings.some(binding => binding.kind === 'function' && binding.node === node);
    });
  }
}

export function functionAround(scope: Scope): FunctionDef | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent)
    if (current.node?.kind === 'FunctionDef') return current.node;
  return undefined;
}

export function classAround(scope: Scope): Scope | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent)
    if (current.kind === 'class') return current;
  return undefined;
}

export function isSelf(node: Expression, scope: Scope): boolean {
  return node.kind === 'Name' && node.id === 'self' && functionAround(scope) !== undefined;
}
