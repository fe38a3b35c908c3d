import type { Evaluator } from '../semantic/python/evaluator.ts';
import { basesOf, classMember } from '../semantic/python/members.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { CallSite, ClassValue, EvaluatedArgument, Origin, Value } from '../semantic/python/value.ts';
import type { ClassDef } from '../syntax/python/ast.ts';
import type { LocalCall } from './wrappers.ts';

/** Functions that a class statement calls with its keywords (Python Language Reference, 3.3.3). */
export const CLASS_MAKERS: ReadonlySet<string> = new Set(['__init_subclass__', '__new__', '__init__']);

/**
 * The calls that a class statement makes with its keywords: `class ByRegion(Partition, algo="md5")` calls the base's
 * `__init_subclass__`, and the metaclass's `__new__` and `__init__`.
 * @param scope the class's own
 */
export function callsMakingClass(node: ClassDef, scope: Scope, evaluator: Evaluator): readonly LocalCall[] {
  const keywords = node.args.filter(({ form, name }) => form === 'keyword' && name?.name !== 'metaclass');
  const [last] = keywords.slice(-1);
  if (!last) return [];
  const { name } = node;
  const origin: Origin = { path: scope.home.path, start: name.start, end: name.end, form: 'other' };
  const type: ClassValue = { kind: 'class', node, scope, origin };
  const site: CallSite = {
    node: {
      kind: 'Call',
      func: { kind: 'Name', id: name.name, start: name.start, end: name.end },
      args: keywords,
      argumentList: { start: name.end, end: name.end },
      start: name.start,
      end: last.end,
    },
    scope: scope.parent!,
    frame: undefined,
    isPacked: true,
  };
  const unknown: EvaluatedArgument = { values: [{ kind: 'unknown', origin }], range: name };
  // Before the keywords, a metaclass gets the name, the bases and the body's names.
  const byMetaclass: CallSite = { ...site, partial: { positional: [unknown, unknown, unknown], keywords: new Map() } };
  return [
    ...basesOf(evaluator, type).flatMap(base => methodsOf(base, '__init_subclass__', type, site, evaluator)),
    ...metaclassesOf(type, evaluator, MAXIMUM_ANCESTORS).flatMap(meta =>
      ['__new__', '__init__'].flatMap(method => methodsOf(meta, method, type, byMetaclass, evaluator)),
    ),
  ];
}

const MAXIMUM_ANCESTORS = 8;

function methodsOf(
  owner: Value,
  method: string,
  self: ClassValue,
  site: CallSite,
  evaluator: Evaluator,
): readonly LocalCall[] {
  if (owner.kind !== 'class') return [];
  return classMember(evaluator, owner, method, self.origin, undefined).flatMap(value =>
    value.kind === 'function' ? [{ site, callee: { ...value, self }, probe: false }] : [],
  );
}

/** The metaclass that the class or the nearest of its ancestors names. */
function metaclassesOf(type: ClassValue, evaluator: Evaluator, steps: number): readonly Value[] {
  const named = type.node.args.find(({ name }) => name?.name === 'metaclass');
  if (named) return evaluator.evaluate(named.value, type.scope.parent!);
  if (steps === 0) return [];
  return basesOf(evaluator, type).flatMap(base =>
    base.kind === 'class' && base.node !== type.node ? metaclassesOf(base, evaluator, steps - 1) : [],
  );
}
