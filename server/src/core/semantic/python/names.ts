import type { Expression } from '../../syntax/python/ast.ts';
import { promisedBy } from './annotations.ts';
import { isReachedUnder } from './branches.ts';
import { invoke, NO_ARGUMENTS } from './calls.ts';
import { changedByName } from './changes.ts';
import { methodForm } from './class-members.ts';
import { projectPath } from './constant-folding.ts';
import { isEnum, membersOfEnum } from './enums.ts';
import { type Evaluation, frameAround } from './evaluation.ts';
import { importedMember, importedModule, starMember } from './imports.ts';
import { LIMITS } from './limits.ts';
import { classMember } from './members.ts';
import { narrowedByTests } from './narrowing.ts';
import { declaredOption } from './options.ts';
import { type Resolution, resolveName } from './reaching.ts';
import type { Binding, Scope } from './scope.ts';
import {
  beyondLimit,
  type ClassValue,
  type Frame,
  type ObjectValue,
  type Origin,
  originOf,
  unknown,
  unknownOf,
  type Value,
} from './value.ts';

/** What a name means where it is read. */
export function valuesOfName(
  context: Evaluation,
  node: Expression & { kind: 'Name' },
  scope: Scope,
  frame: Frame | undefined,
): readonly Value[] {
  const origin = originOf(node, scope);
  const resolution = resolveName(node.id, scope, node.start, true);
  if (!resolution) return unboundName(context, node.id, scope, origin);
  const bound = reachedBindings(context, resolution, frame).flatMap(binding =>
    valuesOfBinding(context, binding, origin, frame),
  );
  const values = narrowedByTests(context, bound, node, scope);
  return changedByName(context, values, node.id, resolution, { scope, position: node.start, frame });
}

/** The bindings that a call's tests let come to pass: `if kind == "old": make = hashlib.md5`. */
function reachedBindings(
  context: Evaluation,
  { bindings, scope }: Resolution,
  frame: Frame | undefined,
): readonly Binding[] {
  const around = bindings.length > 1 ? frameAround(frame, scope) : undefined;
  if (around?.scope !== scope) return bindings;
  return bindings.filter(
    ({ kind, block, name }) => kind === 'parameter' || !block.parent || isReachedUnder(context, scope, around, name),
  );
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
    case 'assignment': {
      const values = context.evaluate(binding.value, binding.scope, around);
      return projectPath(binding.isEntered ? enteredFrom(context, values, origin) : values, binding.path, origin);
    }
    case 'augmented':
      return augmented(context, binding, origin, around);
    case 'iteration': {
      const given = around?.scope === binding.scope ? around.values.get(binding.name.name) : undefined;
      if (given) return given;
      const values = context.evaluate(binding.value, binding.scope, around);
      return projectPath(
        values.flatMap(value => elementsOf(context, value, origin)),
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
  const around = frameAround(frame, binding.scope);
  const given = around?.values.get(binding.name.name);
  if (given) return given;
  const self = selfOf(binding, origin, around?.self);
  if (self?.kind === 'object' && isEnum(context, self.type))
    return [{ kind: 'parameter', name: binding.name.name, owner: binding.owner, origin }, self];
  if (self) return [self];
  const { defaultValue, annotation } = binding.node;
  const outside = binding.scope.parent!;
  return [
    { kind: 'parameter', name: binding.name.name, owner: binding.owner, origin },
    ...(defaultValue ? context.evaluate(defaultValue, outside, frame?.outer) : []),
    ...declaredOption(context, binding),
    ...(annotation ? promisedBy(context, annotation, outside, origin) : []),
  ];
}

/** The object or class that a method's first parameter stands for. */
function selfOf(
  binding: Binding & { kind: 'parameter' },
  origin: Origin,
  of: ObjectValue | undefined,
): Value | undefined {
  const owner = binding.owner;
  const around = binding.scope.parent;
  if (owner.kind !== 'FunctionDef' || around?.kind !== 'class' || around.node?.kind !== 'ClassDef') return undefined;
  if (owner.parameters[0] !== binding.node) return undefined;
  const form = methodForm(owner);
  if (form === 'static') return undefined;
  const type: ClassValue = of?.type ?? { kind: 'class', node: around.node, scope: around, origin };
  return form === 'class' ? type : (of ?? { kind: 'object', type, origin });
}

/** `name += value`: what it was before, joined with the value; a collection that grows by something unknown stays one. */
function augmented(
  context: Evaluation,
  binding: Binding & { kind: 'augmented' },
  origin: Origin,
  frame: Frame | undefined,
): readonly Value[] {
  const { joined, scope, name } = binding;
  const joins = scope.bindings.get(name.name)?.filter(({ kind }) => kind === 'augmented') ?? [];
  if (joins.length > LIMITS.joins) return beyondLimit(origin);
  const values = context.evaluate(joined, scope, frame);
  if (values.some(({ kind }) => kind !== 'unknown')) return values;
  const held = context.evaluate(joined.left, scope, frame);
  const grown = held.filter(({ kind }) => kind === 'sequence' || kind === 'mapping');
  return grown.length > 0 ? [...grown, ...values] : unknownOf(origin, values);
}

/** What `with manager as name` binds: what `__enter__` gives, or what a generator hands out. */
function enteredFrom(context: Evaluation, managers: readonly Value[], origin: Origin): readonly Value[] {
  return managers.flatMap((manager): readonly Value[] => {
    if (manager.kind === 'sequence') return manager.elements.flat();
    if (manager.kind !== 'object') return [manager];
    const methods = classMember(context, manager.type, '__enter__', origin, manager);
    const entered = methods.flatMap(value =>
      value.kind === 'function' ? invoke(context, value, NO_ARGUMENTS, undefined, origin) : [],
    );
    return entered.length > 0 && entered.every(({ kind }) => kind !== 'unknown') ? entered : [manager];
  });
}

/** What a loop over a value goes through. */
export function elementsOf(context: Evaluation, value: Value, origin: Origin): readonly Value[] {
  if (value.kind === 'symbol') {
    const known = context.knowledge.elementsOf(value.name);
    return [
      ...known.map(text => ({ kind: 'string', value: text, origin: value.origin }) as const),
      ...unknown(value.origin),
    ];
  }
  if (value.kind === 'sequence') return value.elements.flat();
  if (value.kind === 'mapping') return value.entries.flatMap(entry => entry.keys);
  if (value.kind === 'class') return membersOfEnum(context, value, origin);
  return value.kind === 'parameter' ? [value] : unknownOf(value.origin, [value]);
}
