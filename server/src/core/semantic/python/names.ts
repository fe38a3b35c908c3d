import type { Expression } from '../../syntax/python/ast.ts';
import { methodForm } from './class-members.ts';
import { projectPath } from './constant-folding.ts';
import { type Evaluation, frameAround } from './evaluation.ts';
import { importedMember, importedModule, starMember } from './imports.ts';
import { resolveName } from './reaching.ts';
import type { Binding, Scope } from './scope.ts';
import { type ClassValue, type Frame, type Origin, originOf, unknown, type Value } from './value.ts';

/** What a name means where it is read. */
export function valuesOfName(
  context: Evaluation,
  node: Expression & { kind: 'Name' },
  scope: Scope,
  frame: Frame | undefined,
): readonly Value[] {
  const origin = originOf(node, scope);
  const resolution = resolveName(node.id, scope, node.start);
  if (!resolution) return unboundName(context, node.id, scope, origin);
  return resolution.bindings.flatMap(binding => valuesOfBinding(context, binding, origin, frame));
}

/** @param origin the place that reads the name: what an import or a definition is known by there */
export function valuesOfBinding(
  context: Evaluation,
  binding: Binding,
  origin: Origin,
  frame: Frame | undefined,
): readonly Value[] {
  const around = frameAround(frame, binding.scope);
  switch (binding.kind) {
    case 'import':
      return importedModule(context, binding, origin);
    case 'from-import':
      return importedMember(context, binding, origin);
    case 'assignment':
      return projectPath(context.evaluate(binding.value, binding.scope, around), binding.path, origin);
    case 'iteration': {
      const values = context.evaluate(binding.value, binding.scope, around);
      return projectPath(
        values.flatMap(value => elementsOf(context, value)),
        binding.path,
        origin,
      );
    }
    case 'declaration':
      return promisedBy(context, binding.annotation, binding.scope, origin);
    case 'function':
      return [{ kind: 'function', node: binding.node, scope: binding.scope, frame: around, origin }];
    case 'class':
      return [{ kind: 'class', node: binding.node, scope: binding.scope.home.scopeOf.get(binding.node)!, origin }];
    case 'parameter':
      return valuesOfParameter(context, binding, origin, frame);
    default:
      return unknown(origin);
  }
}

/** The instances that an annotation promises; a string annotation and `Optional[…]` are not looked into. */
export function promisedBy(
  context: Evaluation,
  annotation: Expression,
  scope: Scope,
  origin: Origin,
): readonly Value[] {
  if (annotation.kind !== 'Name' && annotation.kind !== 'Attribute') return [];
  return context.evaluate(annotation, scope).flatMap((value): Value[] => {
    if (value.kind === 'class') return [{ kind: 'object', type: value, origin }];
    if (value.kind !== 'symbol' || !context.knowledge.knows(value.name)) return [];
    return [{ kind: 'instance', type: value.name, maker: value.name, origin }];
  });
}

function unboundName(context: Evaluation, name: string, scope: Scope, origin: Origin): readonly Value[] {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    for (const module of current.starImports) {
      const found = starMember(context, scope.home.path, module, name, origin);
      if (found) return found;
    }
  }
  return [{ kind: 'symbol', name: `builtins.${name}`, origin }];
}

function valuesOfParameter(
  context: Evaluation,
  binding: Binding & { kind: 'parameter' },
  origin: Origin,
  frame: Frame | undefined,
): readonly Value[] {
  const given = frameAround(frame, binding.scope)?.values.get(binding.name.name);
  if (given) return given;
  const self = selfOf(binding, origin);
  if (self) return [self];
  const { defaultValue, annotation } = binding.node;
  const outside = binding.scope.parent!;
  return [
    { kind: 'parameter', name: binding.name.name, owner: binding.owner, origin },
    ...(defaultValue ? context.evaluate(defaultValue, outside, frame?.outer) : []),
    ...(annotation ? promisedBy(context, annotation, outside, origin) : []),
  ];
}

/** The object or class that a method's first parameter stands for. */
function selfOf(binding: Binding & { kind: 'parameter' }, origin: Origin): Value | undefined {
  const owner = binding.owner;
  const around = binding.scope.parent;
  if (owner.kind !== 'FunctionDef' || around?.kind !== 'class' || around.node?.kind !== 'ClassDef') return undefined;
  if (owner.parameters[0] !== binding.node) return undefined;
  const form = methodForm(owner);
  if (form === 'static') return undefined;
  const type: ClassValue = { kind: 'class', node: around.node, scope: around, origin };
  return form === 'class' ? type : { kind: 'object', type, origin };
}

function elementsOf(context: Evaluation, value: Value): readonly Value[] {
  if (value.kind === 'symbol') {
    const known = context.knowledge.elementsOf(value.name);
    return [
      ...known.map(text => ({ kind: 'string', value: text, origin: value.origin }) as const),
      ...unknown(value.origin),
    ];
  }
  if (value.kind === 'sequence') return value.elements.flat();
  if (value.kind === 'mapping') return value.entries.flatMap(entry => entry.keys);
  return unknown(value.origin);
}
