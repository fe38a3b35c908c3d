import type { Argument, Call, Expression } from '../ast.ts';
import { firstNamedChild, namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { identifierOf, isBroken, type LowerContext } from './context.ts';
import { lowerInside } from './recovery.ts';

/** A call whose function is lowered already. An argument list with a syntax error leaves only the expressions in it. */
export function lowerCall(context: LowerContext, node: number, func: Expression, argumentList: number): Expression {
  const { tree } = context;
  const start = tree.starts[node]!;
  const end = tree.ends[node]!;
  if (isBroken(context, argumentList)) {
    const { expressions } = lowerInside(context, argumentList, tree.subtreeEnd[argumentList]!);
    return { kind: 'UnknownExpression', children: [func, ...expressions], start, end };
  }
  const call: Call = {
    kind: 'Call',
    func,
    args: lowerArguments(context, argumentList),
    argumentList: { start: tree.starts[argumentList]!, end: tree.ends[argumentList]! },
    start,
    end,
  };
  return call;
}

/** The arguments of an `argument_list`, or of the generator that may stand in its place. */
export function lowerArguments(context: LowerContext, argumentList: number): Argument[] {
  if (context.tree.kinds[argumentList] === Named.generator_expression) return [positional(context, argumentList)];
  return namedChildren(context.tree, argumentList).map(node => lowerArgument(context, node));
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

function positional(context: LowerContext, node: number): Argument {
  const { tree } = context;
  return { form: 'positional', value: context.expression(node), start: tree.starts[node]!, end: tree.ends[node]! };
}
