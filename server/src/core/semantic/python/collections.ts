import type { Expression } from '../../syntax/python/ast.ts';
import type { Evaluation } from './evaluation.ts';
import { LIMITS } from './limits.ts';
import { membersOf } from './members.ts';
import type { Scope } from './scope.ts';
import {
  beyondLimit,
  type MappingValue,
  type ModuleValue,
  type Origin,
  originOf,
  unknown,
  unknownOf,
  type Value,
} from './value.ts';

type Evaluate = (node: Expression) => readonly Value[];

export function sequenceOf(
  node: Expression & { kind: 'List' | 'Tuple' | 'Set' },
  scope: Scope,
  evaluate: Evaluate,
): readonly Value[] {
  if (node.elements.length > LIMITS.collection) return beyondLimit(node);
  const elements = node.elements.flatMap(element => {
    if (element.kind !== 'Starred') return [evaluate(element)];
    return evaluate(element.value).flatMap(value => (value.kind === 'sequence' ? value.elements : [unknown(element)]));
  });
  const plain = node.elements.every(element => element.kind !== 'Starred');
  const ranges = node.elements.map(({ start, end }) => ({ start, end }));
  return [{ kind: 'sequence', elements, origin: originOf(node, scope), ...(plain && { ranges }) }];
}

type Entries = MappingValue['entries'];

/** Entries with others over them: of the same key, the later ones hold. */
export function overlaid(lower: Entries, upper: Entries): Entries {
  if (lower.length === 0) return upper;
  const keys = new Set(upper.map(({ key }) => key));
  keys.delete(undefined);
  return [...lower.filter(({ key }) => !keys.has(key)), ...upper];
}

export function mappingOf(node: Expression & { kind: 'Dict' }, scope: Scope, evaluate: Evaluate): readonly Value[] {
  if (node.entries.length > LIMITS.collection) return beyondLimit(node);
  let entries: Entries = [];
  for (const entry of node.entries) {
    const values = evaluate(entry.value);
    const keys = entry.key ? evaluate(entry.key) : [];
    if (entry.key) entries = overlaid(entries, [{ key: constantKey(keys), keys, values }]);
    else
      entries = overlaid(
        entries,
        values.flatMap(value => (value.kind === 'mapping' ? value.entries : [{ key: undefined, keys: [], values }])),
      );
  }
  return [{ kind: 'mapping', entries, origin: originOf(node, scope) }];
}

/** `receiver[index]` with a constant index; unknown for any other: nothing is guessed of a table. */
export function elementOf(
  context: Evaluation,
  receivers: readonly Value[],
  indices: readonly Value[],
  node: Expression,
  scope: Scope,
): readonly Value[] {
  const found = receivers.flatMap(receiver =>
    indices.flatMap(index => namedMember(context, receiver, index, node, scope) ?? elementAt(receiver, index)),
  );
  return found.length > 0 ? found : unknownOf(node, [...receivers, ...indices]);
}

/** `vars(hashlib)["md5"]`, `Algorithm["WEAK"]`, `ssl.TLSVersion["TLSv1"]`, `sys.modules["hashlib"]`: a name looked up among names. */
function namedMember(
  context: Evaluation,
  receiver: Value,
  index: Value,
  node: Expression,
  scope: Scope,
): readonly Value[] | undefined {
  const origin = originOf(node, scope);
  if (receiver.kind === 'symbol' && receiver.name === 'sys.modules') return moduleNamed(context, index, scope, origin);
  if (receiver.kind === 'symbol' && index.kind === 'string') {
    const name = context.knowledge.canonical(`${receiver.name}.${index.value}`);
    return context.knowledge.knows(name) ? [{ kind: 'symbol', name, origin }] : undefined;
  }
  if (receiver.kind !== 'namespace' && receiver.kind !== 'class') return undefined;
  const owner = receiver.kind === 'namespace' ? receiver.of : receiver;
  if (index.kind === 'parameter') return [index];
  return index.kind === 'string' ? membersOf(context, [owner], index.value, origin, undefined) : [];
}

/** A module by its name: one of the project, or of the world outside. */
export function moduleNamed(context: Evaluation, name: Value, scope: Scope, origin: Origin): readonly Value[] {
  if (name.kind === 'parameter') return [name];
  if (name.kind === 'symbol' && name.name === 'builtins.__name__') return [itself(scope, origin)];
  if (name.kind !== 'string') return unknown(origin);
  const found = context.project.find(scope.home.path, name.value);
  return found
    ? [{ kind: 'module', module: found, name: name.value, origin: { ...origin, path: scope.home.path } }]
    : [{ kind: 'symbol', name: context.knowledge.canonical(name.value), origin }];
}

/** The module that an expression stands in, as a value. */
export function itself({ home }: Scope, origin: Origin): ModuleValue {
  return { kind: 'module', module: { path: home.path, bound: () => home }, name: '', origin };
}

export function elementAt(receiver: Value, index: Value): readonly Value[] {
  if (receiver.kind === 'parameter') return [receiver];
  if (index.kind === 'parameter' && receiver.kind === 'mapping') return [index];
  if (index.kind !== 'string' && index.kind !== 'number') return [];
  if (receiver.kind === 'mapping') {
    return receiver.entries.filter(entry => entry.key === index.value).flatMap(entry => entry.values);
  }
  if (receiver.kind === 'sequence' && index.kind === 'number') return receiver.elements.at(index.value) ?? [];
  return [];
}

/** `receiver[lower:upper:step]` of constant texts and literal sequences, with constant integers. */
export function sliceOf(
  slice: Expression & { kind: 'Slice' },
  origin: Origin,
  receiver: Expression,
  evaluate: Evaluate,
): readonly Value[] {
  const bounds = [0, 1, 2].map(position => {
    const index = slice.positions.indexOf(position);
    return index < 0 ? null : integerOf(evaluate(slice.parts[index]!));
  });
  const [lower, upper, step] = bounds;
  if (lower === undefined || upper === undefined || (step !== null && step !== 1 && step !== -1))
    return unknown(origin);
  return evaluate(receiver).flatMap((value): readonly Value[] => {
    if (value.kind === 'string' || value.kind === 'bytes') {
      const characters = taken([...value.value], lower, upper, step);
      return characters ? [{ kind: value.kind, value: characters.join(''), origin }] : unknown(origin);
    }
    const elements = value.kind === 'sequence' ? taken(value.elements, lower, upper, step) : undefined;
    return elements ? [{ kind: 'sequence', elements, origin }] : unknown(origin);
  });
}

function taken<T>(
  items: readonly T[],
  lower: number | null,
  upper: number | null,
  step: number | null,
): readonly T[] | undefined {
  if (step !== -1) return items.slice(lower ?? 0, upper ?? items.length);
  return lower === null && upper === null ? [...items].reverse() : undefined;
}

/** The single integer among values; null for `None`. */
function integerOf([value, ...others]: readonly Value[]): number | null | undefined {
  if (others.length > 0) return undefined;
  if (value?.kind === 'none') return null;
  return value?.kind === 'number' ? value.value : undefined;
}

function constantKey(values: readonly Value[]): string | number | undefined {
  const [value, ...others] = values;
  if (others.length > 0) return undefined;
  return value?.kind === 'string' || value?.kind === 'number' ? value.value : undefined;
}
