import type { CallArguments } from './arguments.ts';
import { writtenToClass } from './attribute-writes.ts';
import { invoke, NO_ARGUMENTS } from './calls.ts';
import { changedByMethods } from './changes.ts';
import { classAttribute, instanceAttribute, methodForm } from './class-members.ts';
import { elementAt } from './collections.ts';
import { DJANGO_SETTINGS, djangoSetting } from './django-settings.ts';
import { asMember, isEnum, valueOfMember } from './enums.ts';
import { type Evaluation, frameAround } from './evaluation.ts';
import { memberOfModule } from './imports.ts';
import { valuesOfBinding } from './names.ts';
import { optionDefault } from './options.ts';
import type { Binding } from './scope.ts';
import { isTextMethod } from './text-operations.ts';
import {
  type ClassValue,
  type Frame,
  type FunctionValue,
  type ObjectValue,
  type Origin,
  type SymbolValue,
  unknown,
  unknownOf,
  type Value,
} from './value.ts';

/**
 * What `receiver.name` means, for each value that the receiver may have.
 * @param frame the parameters under which the reader is looked at
 */
export function membersOf(
  context: Evaluation,
  receivers: readonly Value[],
  name: string,
  origin: Origin,
  frame: Frame | undefined,
): readonly Value[] {
  return receivers.flatMap(receiver => memberOf(context, receiver, name, origin, frame));
}

/** A member of a class, or of an object of it if `self` is given. */
export function classMember(
  context: Evaluation,
  type: ClassValue,
  name: string,
  origin: Origin,
  self: Value | undefined,
  frame?: Frame,
): readonly Value[] {
  const own = classAttribute(type.scope, name);
  if (own.length > 0) {
    const values = own.flatMap(binding => bound(context, binding, type, origin, self));
    const held = changedByMethods(context, values, name, type.scope, frame);
    return [...held, ...writtenToClass(context, type, name, origin)];
  }
  const inherited = basesOf(context, type).flatMap(base =>
    inheritedFrom(context, base, type, name, origin, self, frame),
  );
  const written = writtenToClass(context, type, name, origin);
  return inherited.length + written.length > 0 ? [...inherited, ...written] : unknown(origin);
}

/** What `super()` stands for in a method of a class. */
export function basesOf(context: Evaluation, type: ClassValue): readonly Value[] {
  return type.node.args
    .filter(argument => argument.form === 'positional')
    .flatMap(argument => context.evaluate(argument.value, type.scope.parent!));
}

function memberOf(
  context: Evaluation,
  receiver: Value,
  name: string,
  origin: Origin,
  frame: Frame | undefined,
): readonly Value[] {
  if (name === '__dict__') return [{ kind: 'namespace', of: receiver, origin }];
  if (receiver.member !== undefined && name === 'name') return [{ kind: 'string', value: receiver.member, origin }];
  if (receiver.member !== undefined && name === 'value') return [valueOfMember(receiver)];
  if (receiver.enumeration?.scope.bindings.has(name))
    return classMember(context, receiver.enumeration, name, origin, receiver, frame);
  switch (receiver.kind) {
    case 'symbol':
      return (
        (receiver.name === DJANGO_SETTINGS ? djangoSetting(context, name, origin) : undefined) ?? [
          symbolMember(context, receiver.name, name, origin),
        ]
      );
    case 'instance':
      return (
        optionDefault(context, receiver, name) ?? [{ ...symbolMember(context, receiver.type, name, origin), receiver }]
      );
    case 'module':
      return memberOfModule(context, receiver, name, origin, receiver.origin.path);
    case 'class':
      return classMember(context, receiver, name, origin, undefined, frame);
    case 'object':
      return objectMember(context, receiver.type, name, origin, receiver, frame);
    case 'string':
    case 'bytes':
      // A member of an Enum: its `.value` is what was assigned.
      if (name === 'value') return [receiver];
      return isTextMethod(name) ? [{ kind: 'method', receiver, method: name, origin }] : unknown(origin);
    case 'number':
      return name === 'value' ? [receiver] : unknown(origin);
    case 'parameter':
      return isTextMethod(name) || name === 'get' || name === 'pop' || name === 'setdefault'
        ? [{ kind: 'method', receiver, method: name, origin }]
        : name === 'value' || name === 'name'
          ? [{ ...receiver, origin }]
          : unknown(origin);
    case 'mapping':
      if (receiver.hasAttributes) return elementAt(receiver, { kind: 'string', value: name, origin });
      return [{ kind: 'method', receiver, method: name, origin }];
    case 'sequence':
    case 'namespace':
      return [{ kind: 'method', receiver, method: name, origin }];
    default:
      return unknownOf(origin, [receiver]);
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
  frame: Frame | undefined,
): readonly Value[] {
  const assigned = instanceAttribute(type.scope, name);
  if (assigned.length === 0) return classMember(context, type, name, origin, self, frame);
  const declared = assigned.some(isAlwaysAssigned)
    ? []
    : classAttribute(type.scope, name).filter(binding => binding.kind === 'assignment');
  const constructed = frameOfConstruction(context, self, type, origin);
  const values = [
    ...assigned.flatMap(binding =>
      valuesOfBinding(context, binding, origin, frameAround(constructed, binding.scope) ?? frame),
    ),
    ...declared.flatMap(binding => valuesOfBinding(context, binding, origin, undefined)),
  ];
  const held = changedByMethods(context, values, name, type.scope, frame);
  return [...held, ...writtenToClass(context, type, name, origin)];
}

/** The constructor sets it whatever happens: what the class declares never shows. */
function isAlwaysAssigned({ scope, block }: Binding): boolean {
  return scope.node?.kind === 'FunctionDef' && scope.node.name.name === '__init__' && !block.parent;
}

/** What the constructor was given, if the object's making is known and runs the constructor of `type`. */
function frameOfConstruction(context: Evaluation, self: Value, type: ClassValue, origin: Origin): Frame | undefined {
  if (self.kind !== 'object' || !self.call) return undefined;
  for (const init of classMember(context, self.type, '__init__', origin, self)) {
    if (init.kind === 'function' && init.scope === type.scope) return context.frameOfCall(init, self.call);
  }
  return undefined;
}

function inheritedFrom(
  context: Evaluation,
  base: Value,
  type: ClassValue,
  name: string,
  origin: Origin,
  self: Value | undefined,
  frame: Frame | undefined,
): readonly Value[] {
  if (base.kind === 'symbol') return [symbolMember(context, base.name, name, origin)];
  if (base.kind !== 'class' || base.node === type.node) return [];
  return context.deeper(origin, () =>
    self
      ? objectMember(context, base, name, origin, self, frame)
      : classMember(context, base, name, origin, undefined, frame),
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
  const found = valuesOfBinding(context, binding, origin, undefined);
  const values =
    binding.kind === 'assignment' && isEnum(context, type) ? asMember(context, type, binding.name.name, found) : found;
  return values.flatMap((value): readonly Value[] => {
    if (value.kind === 'object') return gotFrom(context, value, self ?? { kind: 'none', value: null, origin }, origin);
    if (value.kind !== 'function' || value.node.kind !== 'FunctionDef') return [value];
    const form = methodForm(value.node);
    if (form === 'class') return [{ ...value, self: type }];
    if (form === 'static' || !self) return [value];
    const method: FunctionValue = { ...value, self };
    return form === 'property' ? invoke(context, method, NO_ARGUMENTS, undefined, origin) : [method];
  });
}

/** What a descriptor gives for the object that it is read from (its class's `__get__`), or itself. */
function gotFrom(context: Evaluation, value: ObjectValue, owner: Value, origin: Origin): readonly Value[] {
  if (!hasGetter(context, value.type)) return [value];
  const call: CallArguments = {
    positional: [{ values: [owner], range: origin }],
    keywords: new Map(),
    incomplete: false,
  };
  const got = classMember(context, value.type, '__get__', origin, value).flatMap(method =>
    method.kind === 'function' ? invoke(context, method, call, undefined, origin) : [],
  );
  const known = got.filter(({ kind }) => kind !== 'unknown');
  return known.length > 0 ? known : [value];
}

function hasGetter(context: Evaluation, type: ClassValue): boolean {
  return (
    type.scope.bindings.has('__get__') ||
    basesOf(context, type).some(base => base.kind === 'class' && base.scope.bindings.has('__get__'))
  );
}
