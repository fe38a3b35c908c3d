import { classAttribute } from './class-members.ts';
import type { Evaluation } from './evaluation.ts';
import { valuesOfBinding } from './names.ts';
import type { ClassValue, Origin, Value } from './value.ts';

const ENUMS = new Set([
  'enum.Enum',
  'enum.IntEnum',
  'enum.StrEnum',
  'enum.Flag',
  'enum.IntFlag',
  'django.db.models.TextChoices',
]);

/** True for `class Name(Enum)`, and for what derives from one. */
export function isEnum(context: Evaluation, type: ClassValue): boolean {
  return basesOf(context, type).some(base => {
    if (base.kind === 'symbol') return ENUMS.has(base.name);
    return base.kind === 'class' && base.node !== type.node && isEnum(context, base);
  });
}

/** The members that have a value, or any. */
export function membersOfEnum(context: Evaluation, type: ClassValue, origin: Origin, wanted?: Value): readonly Value[] {
  if (!isEnum(context, type)) return [{ kind: 'unknown', origin }];
  const members = [...type.scope.bindings.keys()].flatMap(name =>
    classAttribute(type.scope, name)
      .filter(binding => binding.kind === 'assignment')
      .flatMap(binding => asMember(context, type, name, valuesOfBinding(context, binding, origin, undefined))),
  );
  if (!wanted || !('value' in wanted)) return members;
  return members.filter(member => 'value' in member && member.value === wanted.value);
}

/** The values of one member, each knowing its name; `auto()` of a `StrEnum` is the name in lower case. */
export function asMember(
  context: Evaluation,
  type: ClassValue,
  name: string,
  values: readonly Value[],
): readonly Value[] {
  return values.map(value => {
    const isAuto = value.kind === 'instance' && value.maker === 'enum.auto';
    if (isAuto && basesOf(context, type).some(base => base.kind === 'symbol' && base.name === 'enum.StrEnum'))
      return { kind: 'string', value: name.toLowerCase(), origin: value.origin, member: name, enumeration: type };
    return { ...value, member: name, enumeration: type };
  });
}

/** What a member was assigned, which is no member itself. */
export function valueOfMember({ member: _, enumeration: __, ...value }: Value): Value {
  return value;
}

function basesOf(context: Evaluation, type: ClassValue): readonly Value[] {
  return type.node.args
    .filter(argument => argument.form === 'positional')
    .flatMap(argument => context.evaluate(argument.value, type.scope.parent!));
}
