import { childExpressions } from '../semantic/python/children.ts';
import type { BoundModule, Scope } from '../semantic/python/scope.ts';
import type { Call, Expression } from '../syntax/python/ast.ts';
import { functionName, lastNameOf } from './function-names.ts';
import { calleeHandedTo } from './handed-calls.ts';
import { walkModule } from './walk.ts';

/**
 * Which names of a module lead on to which others, by names alone: a function to what it calls with something that it was given
 * or returns, a variable to what it is made of, a class to its bases. It may name too many, so that nothing is missed.
 */
export class HandedOn {
  /** By the name that is led to: the module's names that lead there. */
  readonly #leading = new Map<string, Set<string>>();
  /** By a class's name: the module's classes that derive from it. */
  readonly #subclasses = new Map<string, Set<string>>();

  constructor(module: BoundModule) {
    walkModule(module, {
      statement: () => undefined,
      expression: (node, { scope }) => {
        if (node.kind === 'Call') this.#call(node, scope);
      },
    });
    for (const scope of module.scopeOf.values()) this.#definition(scope);
    for (const [name, bindings] of module.moduleScope.bindings) {
      for (const binding of bindings) {
        if (binding.kind === 'assignment') for (const used of namesIn(binding.value)) add(this.#leading, used, name);
      }
    }
  }

  /** The module's names that lead to one of `names`, in any number of steps. */
  leadingTo(names: ReadonlySet<string>): ReadonlySet<string> {
    return closure(names, this.#leading);
  }

  /** The module's classes below one of `names`. */
  subclassesOf(names: ReadonlySet<string>): ReadonlySet<string> {
    return closure(names, this.#subclasses);
  }

  #call(node: Call, scope: Scope): void {
    const handed = calleeHandedTo(node);
    const callees = [lastNameOf(node.func), handed && lastNameOf(handed)].filter(name => name !== undefined);
    if (callees.length === 0) return;
    for (let current: Scope | undefined = scope; current; current = current.parent) {
      if (current.node?.kind !== 'FunctionDef') continue;
      if (!node.args.some(({ value }) => handsOn(value, scope))) continue;
      for (const callee of callees) add(this.#leading, callee, functionName(current.node, current.home));
    }
  }

  #definition({ node, returns, home }: Scope): void {
    if (node?.kind === 'FunctionDef') {
      for (const value of returns) {
        const name = lastNameOf(value.kind === 'Call' ? value.func : value);
        if (name !== undefined) add(this.#leading, name, functionName(node, home));
      }
    }
    if (node?.kind !== 'ClassDef') return;
    for (const { value } of node.args) {
      const base = lastNameOf(value);
      if (base === undefined) continue;
      add(this.#leading, base, node.name.name);
      add(this.#subclasses, base, node.name.name);
    }
  }
}

function add(edges: Map<string, Set<string>>, to: string, from: string): void {
  if (from === '') return;
  const leading = edges.get(to);
  if (leading) leading.add(from);
  else edges.set(to, new Set([from]));
}

function closure(names: ReadonlySet<string>, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const next of edges.get(name) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      pending.push(next);
    }
  }
  return found;
}

/** True if an argument is made of a parameter of a function around it, or of what a loop over one meets. */
function handsOn(root: Expression, scope: Scope, loops = MAXIMUM_LOOPS): boolean {
  return namesIn(root).some(name => {
    for (let current: Scope | undefined = scope; current; current = current.parent) {
      for (const binding of current.bindings.get(name) ?? []) {
        if (binding.kind === 'parameter') return true;
        if (binding.kind === 'iteration' && loops > 0 && handsOn(binding.value, current, loops - 1)) return true;
      }
    }
    return false;
  });
}

/** Loops inside one another, each over what the one around it meets. */
const MAXIMUM_LOOPS = 2;

function namesIn(root: Expression): readonly string[] {
  const names: string[] = [];
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Name') names.push(node.id);
    if (node.kind === 'Attribute') names.push(node.attr.name);
    pending.push(...childExpressions(node));
  }
  return names;
}
