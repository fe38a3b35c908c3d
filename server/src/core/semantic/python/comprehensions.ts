import type { Comprehension, Expression } from '../../syntax/python/ast.ts';
import type { Evaluation } from './evaluation.ts';
import { LIMITS } from './limits.ts';
import { elementsOf } from './names.ts';
import type { Scope } from './scope.ts';
import { type Frame, type MappingValue, originOf, type Value } from './value.ts';

/**
 * What a comprehension or generator holds. Over a literal collection each round is looked at by itself, so that keys and values
 * stay together; over anything else one element stands for all.
 */
export function comprehensionOf(
  context: Evaluation,
  node: Comprehension,
  scope: Scope,
  frame: Frame | undefined,
): readonly Value[] {
  const inner = scope.home.scopeOf.get(node)!;
  const origin = originOf(node, scope);
  const rounds = roundsOf(context, node, inner, scope, frame);
  const evaluate = (part: Expression, round: Frame | undefined): readonly Value[] =>
    context.evaluate(part, inner, round);
  if (node.of !== 'dict' || !node.key) {
    return [{ kind: 'sequence', elements: rounds.map(round => evaluate(node.element, round)), origin }];
  }
  const entries = rounds.map((round): MappingValue['entries'][number] => {
    const keys = evaluate(node.key!, round);
    const [key, ...others] = keys;
    const isConstant = others.length === 0 && (key?.kind === 'string' || key?.kind === 'number');
    return { key: isConstant ? key.value : undefined, keys, values: evaluate(node.element, round) };
  });
  return [{ kind: 'mapping', entries, origin }];
}

/** One frame for each element of the only iterable, if those are known; else the surroundings, once. */
function roundsOf(
  context: Evaluation,
  node: Comprehension,
  inner: Scope,
  scope: Scope,
  frame: Frame | undefined,
): readonly (Frame | undefined)[] {
  const [clause, ...others] = node.clauses;
  if (!clause || others.length > 0 || clause.target.kind !== 'Name') return [frame];
  const name = clause.target.id;
  const [iterated, ...more] = context.evaluate(clause.iter, scope, frame);
  if (!iterated || more.length > 0) return [frame];
  const elements =
    iterated.kind === 'sequence'
      ? iterated.elements
      : iterated.kind === 'mapping' || iterated.kind === 'class'
        ? elementsOf(context, iterated, iterated.origin).map(value => [value])
        : undefined;
  if (!elements || elements.length > LIMITS.valueSet) return [frame];
  return elements.map(
    (values): Frame => ({
      scope: inner,
      values: new Map([[name, values]]),
      depth: frame?.depth ?? 0,
      known: new Map(),
      ...(frame && { outer: frame }),
    }),
  );
}
