import type { TextRange } from '../../../text/range.ts';
import type { BinOp, BoolOp, Expression, Subscript } from '../ast.ts';
import { firstNamedChild, hasComma, namedChildren } from '../flat-tree.ts';
import { flags, TOKEN_TEXT } from '../kind-tables.ts';
import { Named } from '../node-kinds.ts';
import { lowerCall } from './arguments.ts';
import { isBitwise, lowerBitwise } from './bitwise.ts';
import { identifierOf, isBroken, type LowerContext } from './context.ts';
import { lowerInside } from './recovery.ts';

/** Kinds whose first child may be of such a kind again, as deep as the text is long: `a + b + c + …`, `x.a().b().c()…`. */
export const STARTS_CHAIN: Uint8Array = flags([
  Named.binary_operator,
  Named.boolean_operator,
  Named.attribute,
  Named.call,
  Named.subscript,
]);

/** Goes down to the chain's first operand, then builds outwards; nested no deeper than the other operands are. */
export function lowerChain(context: LowerContext, node: number): Expression {
  const { tree } = context;
  const links: number[] = [];
  let first = node;
  while (STARTS_CHAIN[tree.kinds[first]!] === 1) {
    links.push(first);
    first++;
  }
  const operand = context.expression(first);
  if (operand.kind !== 'Starred' || tree.kinds[first] !== Named.list_splat) {
    return lowerLinks(context, links, operand, tree.starts[first]!);
  }
  // The grammar reads `*a.b` as an attribute of `*a`; to Python the star takes the whole.
  const inner = firstNamedChild(tree, first);
  const value = lowerLinks(context, links, operand.value, tree.starts[inner]!);
  return { kind: 'Starred', value, start: operand.start, end: tree.ends[node]! };
}

/** `links` from the outermost to the innermost; all of them start where the first operand does. */
function lowerLinks(context: LowerContext, links: readonly number[], first: Expression, start: number): Expression {
  const { tree } = context;
  let value = first;
  for (let link = links.length - 1; link >= 0; link--) {
    const current = links[link]!;
    if (isBroken(context, current)) {
      value = brokenLink(context, current, value, start);
    } else if (tree.kinds[current] === Named.boolean_operator) {
      const outermost = sameOperatorUpTo(context, links, link);
      value = boolOp(context, links.slice(outermost, link + 1).reverse(), value, start);
      link = outermost;
    } else if (isBitwise(tree, current)) {
      const outermost = outermostBitwise(context, links, link);
      value = lowerBitwise(context, links.slice(outermost, link + 1).reverse(), value, start);
      link = outermost;
    } else {
      value = extend(context, current, value, start);
    }
  }
  return value;
}

function extend(context: LowerContext, node: number, value: Expression, start: number): Expression {
  const { tree } = context;
  const second = tree.subtreeEnd[node + 1]!;
  const range = { start, end: tree.ends[node]! };
  switch (tree.kinds[node]) {
    case Named.attribute:
      return attribute(context, value, second, range);
    case Named.call:
      return lowerCall(context, value, second, range);
    case Named.subscript:
      return subscript(context, node, value, range);
    default:
      return binOp(context, value, second, range);
  }
}

/** An attribute whose name is not written yet leaves its object. */
function attribute(context: LowerContext, value: Expression, name: number, { start, end }: TextRange): Expression {
  if (context.tree.kinds[name] === Named.placeholder)
    return { kind: 'UnknownExpression', children: [value], start, end };
  return { kind: 'Attribute', value, attr: identifierOf(context, name), start, end };
}

function binOp(context: LowerContext, left: Expression, operator: number, { start, end }: TextRange): BinOp {
  const right = context.expression(operator + 1);
  return { kind: 'BinOp', op: TOKEN_TEXT[context.tree.kinds[operator]!]!, left, right, start, end };
}

function subscript(context: LowerContext, node: number, value: Expression, { start, end }: TextRange): Subscript {
  const { tree } = context;
  const [, ...indexNodes] = namedChildren(tree, node);
  const indices = indexNodes.map(index => context.expression(index));
  const last = indexNodes.at(-1);
  if (last !== undefined && indices.length === 1 && hasComma(tree, tree.ends[last]!, tree.ends[node]!)) {
    const tuple = { kind: 'Tuple', elements: indices, start: indices[0]!.start, end: indices[0]!.end } as const;
    return { kind: 'Subscript', value, indices: [tuple], start, end };
  }
  return { kind: 'Subscript', value, indices, start, end };
}

/** The outermost of the links, from `link` outwards, that are one `and` or one `or`. */
function sameOperatorUpTo(context: LowerContext, links: readonly number[], link: number): number {
  const { tree } = context;
  const operatorOf = (node: number) => tree.kinds[tree.subtreeEnd[node + 1]!];
  let outermost = link;
  while (outermost > 0) {
    const next = links[outermost - 1]!;
    if (tree.kinds[next] !== Named.boolean_operator || isBroken(context, next)) break;
    if (operatorOf(next) !== operatorOf(links[link]!)) break;
    outermost--;
  }
  return outermost;
}

/** The outermost of the links, from `link` outwards, that are `&` or `^`. */
function outermostBitwise(context: LowerContext, links: readonly number[], link: number): number {
  let outermost = link;
  while (outermost > 0) {
    const next = links[outermost - 1]!;
    if (!isBitwise(context.tree, next) || isBroken(context, next)) break;
    outermost--;
  }
  return outermost;
}

/** `nodes` from the innermost to the outermost, all of one operator. */
function boolOp(context: LowerContext, nodes: readonly number[], first: Expression, start: number): BoolOp {
  const { tree } = context;
  const values = [first];
  for (const node of nodes) values.push(context.expression(tree.subtreeEnd[node + 1]! + 1));
  const outermost = nodes.at(-1)!;
  const op = TOKEN_TEXT[tree.kinds[tree.subtreeEnd[outermost + 1]!]!] as BoolOp['op'];
  return { kind: 'BoolOp', op, values, start, end: tree.ends[outermost]! };
}

function brokenLink(context: LowerContext, node: number, value: Expression, start: number): Expression {
  const { tree } = context;
  const rest = lowerInside(context, tree.subtreeEnd[node + 1]!, tree.subtreeEnd[node]!).expressions;
  return { kind: 'UnknownExpression', children: [value, ...rest], start, end: tree.ends[node]! };
}
