import type { Expression, FunctionDef } from '../../syntax/python/ast.ts';
import { reachingAtEnd } from './reaching.ts';
import type { Binding, Scope } from './scope.ts';

/** The bindings of a class's own attribute, as they stand when the class body has run. */
export function classAttribute(scope: Scope, name: string): readonly Binding[] {
  const bindings = scope.bindings.get(name);
  return bindings ? reachingAtEnd(bindings) : [];
}

/** What methods assign to `self.name`. */
export function instanceAttribute(scope: Scope, name: string): readonly Binding[] {
  return scope.instanceAttributes.get(name) ?? [];
}

export type MethodForm = 'instance' | 'class' | 'static' | 'property';

/** How a function in a class body takes its object, by its decorators' plain names. */
export function methodForm(node: FunctionDef): MethodForm {
  for (const decorator of node.decorators) {
    const name = lastName(decorator);
    if (name === 'staticmethod') return 'static';
    if (name === 'classmethod') return 'class';
    if (name === 'property' || name === 'cached_property') return 'property';
  }
  return 'instance';
}

function lastName(expression: Expression): string | undefined {
  if (expression.kind === 'Name') return expression.id;
  if (expression.kind === 'Attribute') return expression.attr.name;
  if (expression.kind === 'Call') return lastName(expression.func);
  return undefined;
}
