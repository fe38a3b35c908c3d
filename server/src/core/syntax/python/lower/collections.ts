import type { Comprehension, ComprehensionClause, Dict, Expression, Sequence } from '../ast.ts';
import { hasComma, namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { lowerOnlyChild } from './atoms.ts';
import type { LowerContext } from './context.ts';

const SEQUENCES: Sequence['kind'][] = [];
SEQUENCES[Named.list] = 'List';
SEQUENCES[Named.list_pattern] = 'List';
SEQUENCES[Named.set] = 'Set';

export function lowerSequence(context: LowerContext, node: number): Sequence {
  const { tree } = context;
  const elements: Expression[] = [];
  for (const element of namedChildren(tree, node)) elements.push(context.expression(element));
  return { kind: SEQUENCES[tree.kinds[node]!] ?? 'Tuple', elements, start: tree.starts[node]!, end: tree.ends[node]! };
}

/** A target in parentheses, `(name): int` or `for (name) in …`, is a tuple only if it has a comma. */
export function lowerTuplePattern(context: LowerContext, node: number): Expression {
  const { tree } = context;
  const children = namedChildren(tree, node);
  const [only] = children;
  const isTuple = only === undefined || children.length > 1 || hasComma(tree, tree.ends[only]!, tree.ends[node]!);
  return isTuple ? lowerSequence(context, node) : context.expression(only);
}

export function lowerDictionary(context: LowerContext, node: number): Dict {
  const { tree } = context;
  const entries: Dict['entries'][number][] = [];
  for (const child of namedChildren(tree, node)) {
    const [first, second] = namedChildren(tree, child);
    if (tree.kinds[child] === Named.pair && first !== undefined && second !== undefined) {
      entries.push({ key: context.expression(first), value: context.expression(second) });
    } else {
      entries.push({ value: lowerOnlyChild(context, child) });
    }
  }
  return { kind: 'Dict', entries, start: tree.starts[node]!, end: tree.ends[node]! };
}

const COMPREHENSIONS: Comprehension['of'][] = [];
COMPREHENSIONS[Named.list_comprehension] = 'list';
COMPREHENSIONS[Named.set_comprehension] = 'set';
COMPREHENSIONS[Named.dictionary_comprehension] = 'dict';
COMPREHENSIONS[Named.generator_expression] = 'generator';

export function lowerComprehension(context: LowerContext, node: number): Comprehension {
  const { tree } = context;
  const [body, ...clauseNodes] = namedChildren(tree, node);
  const of = COMPREHENSIONS[tree.kinds[node]!]!;
  const clauses = lowerClauses(context, clauseNodes);
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  if (tree.kinds[body!] === Named.pair) {
    const [key, value] = namedChildren(tree, body!);
    if (key !== undefined && value !== undefined) {
      const keyed = { key: context.expression(key), element: context.expression(value) };
      return { kind: 'Comprehension', of, ...keyed, clauses, ...range };
    }
  }
  return { kind: 'Comprehension', of, element: context.expression(body!), clauses, ...range };
}

/** `for … in …` and the `if`s behind each. */
function lowerClauses(context: LowerContext, nodes: readonly number[]): ComprehensionClause[] {
  const { tree } = context;
  const clauses: { target: Expression; iter: Expression; conditions: Expression[] }[] = [];
  for (const node of nodes) {
    if (tree.kinds[node] === Named.if_clause) {
      clauses.at(-1)?.conditions.push(lowerOnlyChild(context, node));
      continue;
    }
    const [target, ...iters] = namedChildren(tree, node);
    if (target === undefined) continue;
    clauses.push({ target: context.expression(target), iter: lowerIter(context, iters, node), conditions: [] });
  }
  return clauses;
}

/** Python 2 allows `[x for x in 1, 2]`. */
function lowerIter(context: LowerContext, nodes: readonly number[], clause: number): Expression {
  const elements = nodes.map(node => context.expression(node));
  const [first] = elements;
  if (first !== undefined && elements.length === 1) return first;
  const { tree } = context;
  const start = first?.start ?? tree.starts[clause]!;
  return { kind: 'Tuple', elements, start, end: elements.at(-1)?.end ?? tree.ends[clause]! };
}
