import type { BinOp, Expression, Identifier, Match, MatchCase, UnaryOp } from '../ast.ts';
import { childOfKind, namedChildren } from '../flat-tree.ts';
import { TOKEN_TEXT } from '../kind-tables.ts';
import { Named, Token } from '../node-kinds.ts';
import { lowerOnlyChild } from './atoms.ts';
import { lowerBody } from './blocks.ts';
import { identifierOf, type LowerContext, nameText } from './context.ts';
import { unknownExpression } from './recovery.ts';

export function lowerMatch(context: LowerContext, node: number): Match {
  const { tree } = context;
  const children = namedChildren(tree, node);
  const subjects = children.filter(child => tree.kinds[child] !== Named.block);
  const block = childOfKind(tree, node, Named.block);
  const clauses = block === -1 ? [] : namedChildren(tree, block);
  const cases = clauses
    .filter(child => tree.kinds[child] === Named.case_clause)
    .map(clause => lowerCase(context, clause));
  const start = tree.starts[node]!;
  return {
    kind: 'Match',
    subject: lowerSubject(context, subjects, node),
    cases,
    start,
    end: cases.at(-1)?.end ?? tree.ends[node]!,
  };
}

/** `match a, b:` is about a tuple, `match a,:` too. */
function lowerSubject(context: LowerContext, nodes: readonly number[], match: number): Expression {
  const { tree } = context;
  const elements = nodes.map(node => context.expression(node));
  const [first] = elements;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return unknownExpression(context, match);
  const comma = /^[\s\\]*,/.exec(tree.text.slice(tree.ends[last]!, tree.ends[match]!));
  if (elements.length === 1 && comma === null) return first;
  return { kind: 'Tuple', elements, start: tree.starts[nodes[0]!]!, end: tree.ends[last]! + (comma?.[0].length ?? 0) };
}

function lowerCase(context: LowerContext, node: number): MatchCase {
  const { tree } = context;
  const bound: PatternNames = { captures: [], reads: [] };
  let guard: Expression | undefined;
  for (const child of namedChildren(tree, node)) {
    if (tree.kinds[child] === Named.case_pattern) readPattern(context, child, bound);
    else if (tree.kinds[child] === Named.if_clause) guard = lowerOnlyChild(context, child);
  }
  const { body, end } = lowerBody(context, node);
  return { ...bound, ...(guard === undefined ? {} : { guard }), body, start: tree.starts[node]!, end };
}

interface PatternNames {
  readonly captures: Identifier[];
  readonly reads: Expression[];
}

/** Walks a pattern in order of the text: rows stand in that order, so nesting costs no recursion. */
function readPattern(context: LowerContext, pattern: number, { captures, reads }: PatternNames): void {
  const { tree } = context;
  const end = tree.subtreeEnd[pattern]!;
  for (let node = pattern; node < end; ) {
    switch (tree.kinds[node]) {
      case Named.dotted_name:
        readDottedName(context, node, { captures, reads });
        node++;
        break;
      case Named.class_pattern:
        // The first child names the class, even if it has no dot.
        reads.push(dottedExpression(context, node + 1));
        node += 2;
        break;
      case Named.identifier:
        captures.push(identifierOf(context, node));
        node++;
        break;
      case Named.keyword_pattern:
        node += 2;
        break;
      case Named.complex_pattern:
        reads.push(complexNumber(context, node));
        node = tree.subtreeEnd[node]!;
        break;
      case Token['-']:
        reads.push(signedNumber(context, node));
        node += 2;
        break;
      case Named.string:
      case Named.concatenated_string:
      case Named.integer:
      case Named.float:
      case Named.true:
      case Named.false:
      case Named.none:
        reads.push(context.expression(node));
        node = tree.subtreeEnd[node]!;
        break;
      default:
        node++;
    }
  }
}

/** `-1`; a pattern has no other operator before a number. */
function signedNumber(context: LowerContext, minus: number): UnaryOp {
  const { tree } = context;
  const operand = context.expression(minus + 1);
  return { kind: 'UnaryOp', op: '-', operand, start: tree.starts[minus]!, end: tree.ends[minus + 1]! };
}

/** `1 - 2j` or `-1 + 2j`. */
function complexNumber(context: LowerContext, node: number): BinOp {
  const { tree } = context;
  const isSigned = tree.kinds[node + 1] === Token['-'];
  const left = isSigned ? signedNumber(context, node + 1) : context.expression(node + 1);
  const operator = node + (isSigned ? 3 : 2);
  const op = TOKEN_TEXT[tree.kinds[operator]!]!;
  const right = context.expression(operator + 1);
  return { kind: 'BinOp', op, left, right, start: tree.starts[node]!, end: tree.ends[node]! };
}

/** A name with dots is a value that is compared; one without is bound, except `_`. */
function readDottedName(context: LowerContext, node: number, { captures, reads }: PatternNames): void {
  const expression = dottedExpression(context, node);
  if (expression.kind === 'Attribute') reads.push(expression);
  else if (expression.kind === 'Name' && expression.id !== '_') {
    captures.push({ name: expression.id, start: expression.start, end: expression.end });
  }
}

const IDENTIFIER = /[\p{XID_Start}_][\p{XID_Continue}]*/gu;

/** `a.b.c` as names and attributes. */
function dottedExpression(context: LowerContext, node: number): Expression {
  const { tree } = context;
  const start = tree.starts[node]!;
  let expression: Expression | undefined;
  for (const match of tree.text.slice(start, tree.ends[node]).matchAll(IDENTIFIER)) {
    const from = start + match.index;
    const end = from + match[0].length;
    const name = nameText(context, from, end);
    expression =
      expression === undefined
        ? { kind: 'Name', id: name, start: from, end }
        : { kind: 'Attribute', value: expression, attr: { name, start: from, end }, start, end };
  }
  return expression ?? { kind: 'UnknownExpression', children: [], start, end: tree.ends[node]! };
}
