import { invoke, NO_ARGUMENTS } from './calls.ts';
import { classAttribute, instanceAttribute, methodForm } from './class-members.ts';
import type { Evaluation } from './evaluation.ts';
import { memberOfModule } from './imports.ts';
import { valuesOfBinding } from './names.ts';
import type { Binding } from './scope.ts';
import { isTextMethod } from './text-operations.ts';
import { type ClassValue, type FunctionValue, type Origin, type SymbolValue, unknown, type Value } from './value.ts';

/** What `receiver.name` means, for each value that the receiver may have. */
export function membersOf(
  context: Evaluation,
  receivers: readonly Value[],
  name: string,
  origin: Origin,
): readonly Value[] {
  return receivers.flatMap(receiver => memberOf(context, receiver, name, origin));
}

/** A member of a class, or of an object of it if `self` is given. */
export function classMember(
  context: Evaluation,
  type: ClassValue,
  name: string,
  origin: Origin,
  self: Value | undefined,
): readonly Value[] {
  const own = classAttribute(type.scope, name);
  if (own.length > 0) return own.flatMap(binding => bound(context, binding, type, origin, self));
  const inherited = type.node.args
    .filter(argument => argument.form === 'positional')
    .flatMap(argument => context.evaluate(argument.value, type.scope.parent!))
    .flatMap(base => inheritedFrom(context, base, type, name, origin, self));
  return inherited.length > 0 ? inherited : unknown(origin);
}

function memberOf(context: Evaluation, receiver: Value, name: string, origin: Origin): readonly Value[] {
  switch (receiver.kind) {
    case 'symbol':
      return [symbolMember(context, receiver.name, name, origin)];
    case 'instance':
      return [{ ...symbolMember(context, receiver.type, name, origin), receiver }];
    case 'module':
      return memberOfModule(context, receiver, name, origin, receiver.origin.path);
    case 'class':
      return classMember(context, receiver, name, origin, undefined);
    case 'object':
      return objectMember(context, receiver.type, name, origin, receiver);
    case 'string':
    case 'bytes':
      // A member of an Enum: its `.value` is what was assigned.
      if (name === 'value') return [receiver];
      return isTextMethod(name) ? [{ kind: 'method', receiver, method: name, origin }] : unknown(origin);
    case 'number':
      return name === 'value' ? [receiver] : unknown(origin);
    case 'parameter':
      return isTextMethod(name) ? [{ kind: 'method', receiver, method: name, origin }] : unknown(origin);
    case 'mapping':
    case 'sequence':
      return [{ kind: 'method', receiver, method: name, origin }];
    default:
      return unknown(origin);
  }
}

function symbolMember(context: Evaluation, owner: string, name: string, origin: Origin): SymbolValue {
  return { kind: 'symbol', name: context.knowledge.canonical(`${owner}.${name}`), origin };
}

function objectMember(
  context: Evaluation,
  type: ClassValue,
  name: string,
  origin: Origin,
  self: Value,
): readonly Value[] {
  const assigned = instanceAttribute(type.scope, name);
  if (assigned.length === 0) return classMember(context, type, name, origin, self);
  const declared = classAttribute(type.scope, name).filter(binding => binding.kind === 'assignment');
  return [...assigned, ...declared].flatMap(binding => valuesOfBinding(context, binding, origin, undefined));
}

function inheritedFrom(
  context: Evaluation,
  base: Value,
  type: ClassValue,
  name: string,
  origin: Origin,
  self: Value | undefined,
): readonly Value[] {
  if (base.kind === 'symbol') return [symbolMember(context, base.name, name, origin)];
  if (base.kind !== 'class' || base.node === type.node) return [];
  return context.deeper(origin, () =>
    self ? objectMember(context, base, name, origin, self) : classMember(context, base, name, origin, undefined),
  );
}

/** A class attribute as it is reached: a function becomes a method, a property its result. */
function bound(
  context: Evaluation,
  binding: Binding,
  type: ClassValue,
  origin: Origin,
  self: Value | undefined,
): readonly Value[] {
  return valuesOfBinding(context, binding, origin, undefined).flatMap((value): readonly Value[] => {
    if (value.kind !== 'function' || value.node.kind !== 'FunctionDef') return [value];
    const form = methodForm(value.node);
    if (form === 'class') return [{ ...value, self: type }];
    if (form === 'static' || !self) return [value];
    const method: FunctionValue = { ...value, self };
    return form === 'property' ? invoke(context, method, NO_ARGUMENTS, undefined, origin) : [method];
  });
}
