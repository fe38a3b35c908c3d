import type { Expression } from '../../syntax/python/ast.ts';
import { LIMITS } from './limits.ts';
import type { Scope } from './scope.ts';
import { type MappingValue, originOf, unknown, type Value } from './value.ts';

type Evaluate = (node: Expression) => readonly Value[];

export function sequenceOf(
  node: Expression & { kind: 'List' | 'Tuple' | 'Set' },
  scope: Scope,
  evaluate: Evaluate,
): readonly Value[] {
  if (node.elements.length > LIMITS.collection) return unknown(node);
  const elements = node.elements.flatMap(element => {
    if (element.kind !== 'Starred') return [evaluate(element)];
    return evaluate(element.value).flatMap(value => (value.kind === 'sequence' ? value.elements : [unknown(element)]));
  });
  const plain = node.elements.every(element => element.kind !== 'Starred');
  const ranges = node.elements.map(({ start, end }) => ({ start, end }));
  return [{ kind: 'sequence', elements, origin: originOf(node, scope), ...(plain && { ranges }) }];
}

export function mappingOf(node: Expression & { kind: 'Dict' }, scope: Scope, evaluate: Evaluate): readonly Value[] {
  if (node.entries.length > LIMITS.collection) return unknown(node);
  const entries: MappingValue['entries'][number][] = [];
  for (const entry of node.entries) {
    const values = evaluate(entry.value);
    if (entry.key) {
      const keys = evaluate(entry.key);
      entries.push({ key: constantKey(keys), keys, values });
    } else {
      for (const value of values) {
        entries.push(...(value.kind === 'mapping' ? value.entries : [{ key: undefined, keys: [], values }]));
      }
    }
  }
  return [{ kind: 'mapping', entries, origin: originOf(node, scope) }];
}

/** `receiver[index]` with a constant index; unknown for any other: nothing is guessed of a table. */
export function elementOf(receivers: readonly Value[], indices: readonly Value[], node: Expression): readonly Value[] {
  const found = receivers.flatMap(receiver => indices.flatMap(index => elementAt(receiver, index)));
  return found.length > 0 ? found : unknown(node);
}

function elementAt(receiver: Value, index: Value): readonly Value[] {
  if (index.kind === 'parameter' && receiver.kind === 'mapping') return [index];
  if (index.kind !== 'string' && index.kind !== 'number') return [];
  if (receiver.kind === 'mapping') {
    return receiver.entries.filter(entry => entry.key === index.value).flatMap(entry => entry.values);
  }
  if (receiver.kind === 'sequence' && index.kind === 'number') return receiver.elements.at(index.value) ?? [];
  return [];
}

function constantKey(values: readonly Value[]): string | number | undefined {
  const [value, ...others] = values;
  if (others.length > 0) return undefined;
  return value?.kind === 'string' || value?.kind === 'number' ? value.value : undefined;
}
