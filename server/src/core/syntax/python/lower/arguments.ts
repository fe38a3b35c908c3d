import type { TextRange } from '../../../text/range.ts';
import type { Argument, Call, Expression } from '../ast.ts';
import { firstNamedChild, namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { identifierOf, isBroken, type LowerContext } from './context.ts';
import { unknownExpression } from './recovery.ts';

/** A call whose function is lowered already. */
export function lowerCall(
  context: LowerContext,
  func: Expression,
  argumentList: number,
  { start, end }: TextRange,
): Call {
  const { tree } = context;
  return {
    kind: 'Call',
    func,
    args: lowerArguments(context, argumentList),
    argumentList: { start: tree.starts[argumentList]!, end: tree.ends[argumentList]! },
    start,
    end,
  };
}

/**
 * The arguments of an `argument_list`, or of the generator that may stand in its place.
 * With a syntax error among them, it is certain that there is a call, but not what it is given: what could be read then stands as
 * the unknown `*value` and `**value`, which may be any argument.
 */
export function lowerArguments(context: LowerContext, argumentList: number): Argument[] {
  const { tree } = context;
  if (tree.kinds[argumentList] === Named.generator_expression) return [positional(context, argumentList)];
  if (!isBroken(context, argumentList))
    return namedChildren(tree, argumentList).map(node => lowerArgument(context, node));
  const value = unknownExpression(context, argumentList);
  const range = { start: value.start, end: value.end };
  return [
    { form: 'star', value, ...range },
    { form: 'double-star', value: { kind: 'UnknownExpression', children: [], ...range }, ...range },
  ];
}

function lowerArgument(context: LowerContext, node: number): Argument {
  const { tree } = context;
  const start = tree.starts[node]!;
  const end = tree.ends[node]!;
  const inner = firstNamedChild(tree, node);
  switch (tree.kinds[node]) {
    case Named.keyword_argument: {
      const [name, value] = namedChildren(tree, node);
      if (name === undefined || value === undefined) break;
      return { form: 'keyword', name: identifierOf(context, name), value: context.expression(value), start, end };
    }
    case Named.list_splat:
      if (inner !== -1) return { form: 'star', value: context.expression(inner), start, end };
      break;
    case Named.dictionary_splat:
      if (inner !== -1) return { form: 'double-star', value: context.expression(inner), start, end };
      break;
  }
  return positional(context, node);
}

/** An argument without a name. The grammar reads `*a.b` as an attribute, which lowering turns into a star. */
function positional(context: LowerContext, node: number): Argument {
  const { tree } = context;
  const value = context.expression(node);
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  if (value.kind === 'Starred') return { form: 'star', value: value.value, ...range };
  return { form: 'positional', value, ...range };
}
