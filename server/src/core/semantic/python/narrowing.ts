import type { Expression } from '../../syntax/python/ast.ts';
import type { Evaluation } from './evaluation.ts';
import { blockAt } from './reaching.ts';
import type { FlowBlock, Scope } from './scope.ts';
import type { InstanceValue, Value } from './value.ts';

/**
 * Of the types that an annotation promises for a name, those that the `isinstance` tests around the reader leave:
 * `def sign(key: RSAPrivateKey | DSAPrivateKey)` with `if isinstance(key, RSAPrivateKey): key.sign(…)`.
 */
export function narrowedByTests(
  context: Evaluation,
  values: readonly Value[],
  node: Expression & { kind: 'Name' },
  scope: Scope,
): readonly Value[] {
  if (!values.some(isPromised)) return values;
  let left = values;
  const innermost = blockAt(scope.rootBlock, node.start);
  for (let block: FlowBlock | undefined = innermost; block; block = block.parent) {
    const asked = typesAsked(context, block, node, scope);
    if (!asked) continue;
    const { types, holds } = asked;
    const isLeft = (value: Value): boolean => !isPromised(value) || types.has(value.type) === holds;
    // A test for a type that nothing promised, a base class of them perhaps, says nothing of those that are.
    if (left.some(value => isPromised(value) && isLeft(value))) left = left.filter(isLeft);
  }
  return left;
}

/** Known by its type only: no call of the project makes it. */
function isPromised(value: Value): value is InstanceValue {
  return value.kind === 'instance' && value.call === undefined;
}

/** What the statement around a block asks of the name, and whether the answer was yes where the block runs. */
function typesAsked(
  context: Evaluation,
  { owner, branch }: FlowBlock,
  { id, start }: Expression & { kind: 'Name' },
  scope: Scope,
): { readonly types: ReadonlySet<string>; readonly holds: boolean } | undefined {
  const test = testOf(owner);
  if (!test || (test.start <= start && start < test.end)) return undefined;
  const holds = branch === 'body';
  // Where one of several conditions failed, any may have.
  const conditions = holds && test.kind === 'BoolOp' && test.op === 'and' ? test.values : [test];
  for (const condition of conditions) {
    if (condition.kind !== 'Call' || condition.func.kind !== 'Name' || condition.func.id !== 'isinstance') continue;
    const [subject, types] = condition.args;
    if (subject?.value.kind !== 'Name' || subject.value.id !== id || !types) continue;
    return { types: new Set(context.evaluate(types.value, scope).flatMap(namesOf)), holds };
  }
  return undefined;
}

function testOf(owner: object | undefined): Expression | undefined {
  return owner && 'kind' in owner && owner.kind === 'If' && 'test' in owner ? (owner.test as Expression) : undefined;
}

function namesOf(value: Value): readonly string[] {
  if (value.kind === 'sequence') return value.elements.flat().flatMap(namesOf);
  return value.kind === 'symbol' ? [value.name] : [];
}
