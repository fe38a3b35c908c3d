import type { Block, ExceptHandler, Expression, For, Identifier, If, Statement, Try, While, With } from '../ast.ts';
import { childOfKind, firstNamedChild, namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { lowerOnlyChild } from './atoms.ts';
import { type Body, endOf, lowerBody } from './blocks.ts';
import { isBroken, type LowerContext } from './context.ts';
import { lowerInside, unknownStatement } from './recovery.ts';

/** Built from the last clause to the first: `elif` chains are as long as their author likes. */
export function lowerIf(context: LowerContext, node: number): If | Statement {
  const { tree } = context;
  const clauses = namedChildren(tree, node).filter(child => tree.kinds[child] === Named.elif_clause);
  let { body: orelse, end } = lowerElse(context, node, tree.ends[node]!);
  const hasElse = childOfKind(tree, node, Named.else_clause) !== -1;
  let result: If | undefined;
  for (const clause of [node, ...clauses].reverse()) {
    const lowered = lowerBody(context, clause);
    if (result === undefined && !hasElse) end = lowered.end;
    result = {
      kind: 'If',
      test: lowerHeader(context, clause),
      body: lowered.body,
      orelse,
      start: tree.starts[clause]!,
      end,
    };
    orelse = [result];
  }
  return result!;
}

export function lowerFor(context: LowerContext, node: number): For | Statement {
  const [target, iter] = namedChildren(context.tree, node);
  if (target === undefined || iter === undefined) return unknownStatement(context, node);
  const { body, orelse, end } = lowerLoopBody(context, node);
  return {
    kind: 'For',
    target: context.expression(target),
    iter: context.expression(iter),
    body,
    orelse,
    start: context.tree.starts[node]!,
    end,
  };
}

export function lowerWhile(context: LowerContext, node: number): While {
  const { body, orelse, end } = lowerLoopBody(context, node);
  return { kind: 'While', test: lowerHeader(context, node), body, orelse, start: context.tree.starts[node]!, end };
}

function lowerLoopBody(context: LowerContext, node: number): Body & { readonly orelse: Block } {
  const { body, end } = lowerBody(context, node);
  const otherwise = lowerElse(context, node, end);
  return { body, orelse: otherwise.body, end: otherwise.end };
}

/** The expression of a header; what can be read of it if there is a mistake in it. */
function lowerHeader(context: LowerContext, clause: number): Expression {
  const { tree } = context;
  const value = firstNamedChild(tree, clause);
  if (value !== -1 && tree.kinds[value] !== Named.block && !isBroken(context, clause)) return context.expression(value);
  const block = childOfKind(tree, clause, Named.block);
  const { expressions } = lowerInside(context, clause + 1, block === -1 ? tree.subtreeEnd[clause]! : block);
  const start = expressions[0]?.start ?? tree.starts[clause]!;
  return { kind: 'UnknownExpression', children: expressions, start, end: expressions.at(-1)?.end ?? start };
}

/** The body of the node's `else`, and where it ends, or `otherwise` if there is none. */
function lowerElse(context: LowerContext, node: number, otherwise: number): Body {
  const clause = childOfKind(context.tree, node, Named.else_clause);
  return clause === -1 ? { body: [], end: otherwise } : lowerBody(context, clause);
}

export function lowerTry(context: LowerContext, node: number): Try {
  const { tree } = context;
  const { body, end: bodyEnd } = lowerBody(context, node);
  const handlers: ExceptHandler[] = [];
  for (const child of namedChildren(tree, node)) {
    if (tree.kinds[child] === Named.except_clause) handlers.push(lowerHandler(context, child));
  }
  const otherwise = lowerElse(context, node, handlers.at(-1)?.end ?? bodyEnd);
  const finallyClause = childOfKind(tree, node, Named.finally_clause);
  const final = finallyClause === -1 ? { body: [], end: otherwise.end } : lowerBody(context, finallyClause);
  return {
    kind: 'Try',
    body,
    handlers,
    orelse: otherwise.body,
    finalbody: final.body,
    start: tree.starts[node]!,
    end: final.end,
  };
}

function lowerHandler(context: LowerContext, node: number): ExceptHandler {
  const { tree } = context;
  const { body, end } = lowerBody(context, node);
  const start = tree.starts[node]!;
  const isGroup = /^except\s*\*/.test(tree.text.slice(start, start + 64));
  const { type, name } = lowerCaught(context, node);
  return {
    ...(type === undefined ? {} : { type }),
    ...(name === undefined ? {} : { name }),
    isGroup,
    body,
    start,
    end,
  };
}

/**
 * `except A as name`, or `except A, B`, which Python 3.14 reads as a tuple (PEP 758) and Python 2 as `A as B`: the tuple is right
 * for the first, and for the second still says what is caught.
 */
function lowerCaught(context: LowerContext, clause: number): { type?: Expression; name?: Identifier } {
  const { tree } = context;
  const values = namedChildren(tree, clause).filter(child => tree.kinds[child] !== Named.block);
  const [first, ...others] = values;
  if (isBroken(context, clause)) return { type: lowerHeader(context, clause) };
  if (first === undefined) return {};
  if (tree.kinds[first] === Named.as_pattern) {
    const [type, target] = namedChildren(tree, first);
    const name = target === undefined ? undefined : context.expression(target);
    const alias = name?.kind === 'Name' ? { name: { name: name.id, start: name.start, end: name.end } } : {};
    return { ...(type === undefined ? {} : { type: context.expression(type) }), ...alias };
  }
  if (others.length === 0) return { type: context.expression(first) };
  const elements = values.map(value => context.expression(value));
  return { type: { kind: 'Tuple', elements, start: elements[0]!.start, end: elements.at(-1)!.end } };
}

export function lowerWith(context: LowerContext, node: number): With {
  const { tree } = context;
  const clause = childOfKind(tree, node, Named.with_clause);
  const items = clause === -1 ? [] : namedChildren(tree, clause).map(item => lowerWithItem(context, item));
  const { body, end } = lowerBody(context, node);
  return { kind: 'With', items, body, start: tree.starts[node]!, end: endOf(body, end) };
}

/** `with (open(name) as file):` puts the `as` into parentheses, where no other expression has one. */
function lowerWithItem(context: LowerContext, item: number): With['items'][number] {
  const { tree } = context;
  let [value] = namedChildren(tree, item);
  if (value !== undefined && tree.kinds[value] === Named.parenthesized_expression) value = firstNamedChild(tree, value);
  if (value !== undefined && tree.kinds[value] === Named.as_pattern) {
    const [managed, target] = namedChildren(tree, value);
    if (managed !== undefined && target !== undefined) {
      return { context: context.expression(managed), target: context.expression(target) };
    }
  }
  return { context: lowerOnlyChild(context, item) };
}
