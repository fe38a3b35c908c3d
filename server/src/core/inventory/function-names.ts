import type { BoundModule, Scope } from '../semantic/python/scope.ts';
import type { Expression, FunctionDef, Lambda } from '../syntax/python/ast.ts';

/** The name under which an expression calls: the last of a chain of attributes. */
export function lastNameOf(callee: Expression): string | undefined {
  if (callee.kind === 'Name') return callee.id;
  return callee.kind === 'Attribute' ? callee.attr.name : undefined;
}

/** How callers name a function: a constructor by its class. */
export function functionName(owner: FunctionDef | Lambda, module: BoundModule): string {
  if (owner.kind !== 'FunctionDef') return '';
  const around = module.scopeOf.get(owner)?.parent?.node;
  return owner.name.name === '__init__' && around?.kind === 'ClassDef' ? around.name.name : owner.name.name;
}

/** The name of the function around a scope; empty outside of all. */
export function nameAround(scope: Scope): string {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    if (current.node?.kind === 'FunctionDef') return functionName(current.node, current.home);
  }
  return '';
}
