import type { Expression } from '../ast.ts';
import type { FlatTree } from '../flat-tree.ts';
import { Named, Token } from '../node-kinds.ts';
import type { LowerContext } from './context.ts';

/**
 * `^` binds less tightly than `&` (Python reference, "6.17. Operator precedence"); the grammar has it the other way round
 * (`PREC` in its grammar.js). Both are read as one run of operands, then grouped as Python does.
 */
export function lowerBitwise(
  context: LowerContext,
  nodes: readonly number[],
  first: Expression,
  start: number,
): Expression {
  const { tree } = context;
  const run: Run = {
    operands: [{ value: first, start, end: tree.ends[nodes[0]! + 1]! }],
    operators: [],
  };
  for (const node of nodes) appendRight(context, node, run);
  return grouped(run);
}

/** True for `a & b` and `a ^ b`; what stands in parentheses is another node. */
export function isBitwise({ kinds, subtreeEnd }: FlatTree, node: number): boolean {
  if (kinds[node] !== Named.binary_operator) return false;
  const operator = kinds[subtreeEnd[node + 1]!];
  return operator === Token['&'] || operator === Token['^'];
}

interface Operand {
  readonly value: Expression;
  /** Parentheses included. */
  readonly start: number;
  readonly end: number;
}

interface Run {
  readonly operands: Operand[];
  readonly operators: ('&' | '^')[];
}

function appendRight(context: LowerContext, node: number, run: Run): void {
  const { tree } = context;
  const operator = tree.subtreeEnd[node + 1]!;
  run.operators.push(tree.kinds[operator] === Token['&'] ? '&' : '^');
  const links: number[] = [];
  let right = operator + 1;
  while (isBitwise(tree, right)) {
    links.push(right);
    right++;
  }
  run.operands.push({ value: context.expression(right), start: tree.starts[right]!, end: tree.ends[right]! });
  for (const link of links.reverse()) appendRight(context, link, run);
}

function grouped({ operands, operators }: Run): Expression {
  let whole: Operand | undefined;
  let term = operands[0]!;
  for (const [index, operator] of operators.entries()) {
    const operand = operands[index + 1]!;
    if (operator === '&') {
      term = combined('&', term, operand);
    } else {
      whole = whole === undefined ? term : combined('^', whole, term);
      term = operand;
    }
  }
  return (whole === undefined ? term : combined('^', whole, term)).value;
}

function combined(op: '&' | '^', left: Operand, right: Operand): Operand {
  const range = { start: left.start, end: right.end };
  return { value: { kind: 'BinOp', op, left: left.value, right: right.value, ...range }, ...range };
}
