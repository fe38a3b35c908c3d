import type { ClassDef, Expression, FunctionDef, Statement } from '../ast.ts';
import { childOfKind, namedChildren } from '../flat-tree.ts';
import { Named, Token } from '../node-kinds.ts';
import { lowerArguments } from './arguments.ts';
import { lowerOnlyChild } from './atoms.ts';
import { lowerBody } from './blocks.ts';
import { identifierOf, type LowerContext } from './context.ts';
import { lowerParameters } from './parameters.ts';
import { unknownStatement } from './recovery.ts';

export function lowerDecorated(context: LowerContext, node: number): Statement {
  const { tree } = context;
  const decorators: Expression[] = [];
  for (const child of namedChildren(tree, node)) {
    if (tree.kinds[child] === Named.decorator) decorators.push(lowerOnlyChild(context, child));
    else if (tree.kinds[child] === Named.function_definition) return lowerFunction(context, child, decorators, node);
    else if (tree.kinds[child] === Named.class_definition) return lowerClass(context, child, decorators, node);
  }
  return unknownStatement(context, node);
}

export function lowerFunction(
  context: LowerContext,
  node: number,
  decorators: readonly Expression[] = [],
  startNode = node,
): FunctionDef | Statement {
  const { tree } = context;
  const name = childOfKind(tree, node, Named.identifier);
  const parameters = childOfKind(tree, node, Named.parameters);
  if (name === -1 || parameters === -1) return unknownStatement(context, node);
  const returns = childOfKind(tree, node, Named.type);
  const { body, end } = lowerBody(context, node);
  return {
    kind: 'FunctionDef',
    name: identifierOf(context, name),
    parameters: lowerParameters(context, parameters),
    ...(returns === -1 ? {} : { returns: context.expression(returns) }),
    decorators,
    body,
    isAsync: childOfKind(tree, node, Token.async) !== -1,
    start: tree.starts[startNode]!,
    end,
  };
}

export function lowerClass(
  context: LowerContext,
  node: number,
  decorators: readonly Expression[] = [],
  startNode = node,
): ClassDef | Statement {
  const { tree } = context;
  const name = childOfKind(tree, node, Named.identifier);
  if (name === -1) return unknownStatement(context, node);
  const bases = childOfKind(tree, node, Named.argument_list);
  const { body, end } = lowerBody(context, node);
  return {
    kind: 'ClassDef',
    name: identifierOf(context, name),
    args: bases === -1 ? [] : lowerArguments(context, bases),
    decorators,
    body,
    start: tree.starts[startNode]!,
    end,
  };
}
