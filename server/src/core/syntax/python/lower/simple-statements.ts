import type {
  Assert,
  Assign,
  AugAssign,
  Delete,
  Expression,
  Identifier,
  Raise,
  Return,
  ScopeDeclaration,
  SimpleStatement,
  Statement,
  UnknownExpression,
  UnknownStatement,
} from '../ast.ts';
import { childOfKind, hasComma, namedChildren } from '../flat-tree.ts';
import { TOKEN_TEXT } from '../kind-tables.ts';
import { Named, Token } from '../node-kinds.ts';
import { identifierOf, isBroken, type LowerContext } from './context.ts';
import { lowerInside, unknownStatement } from './recovery.ts';

/** An expression, or several with commas, which are a tuple. */
export function lowerExpressionStatement(context: LowerContext, node: number): Statement {
  const { tree } = context;
  const start = tree.starts[node]!;
  const end = tree.ends[node]!;
  const children = namedChildren(tree, node);
  const [first] = children;
  if (first === undefined) return unknownStatement(context, node);
  if (tree.kinds[first] === Named.assignment) return lowerAssignment(context, first);
  if (tree.kinds[first] === Named.augmented_assignment) return lowerAugmented(context, first);
  if (children.length === 1 && !hasComma(tree, tree.ends[first]!, end)) {
    return { kind: 'Expr', value: context.expression(first), start, end };
  }
  const elements = children.map(child => context.expression(child));
  return { kind: 'Expr', value: { kind: 'Tuple', elements, start, end }, start, end };
}

/** `a = b = value` is an assignment in the place of the value. */
function lowerAssignment(context: LowerContext, node: number): Assign {
  const { tree } = context;
  const targets: Expression[] = [];
  let annotation: Expression | undefined;
  let value: Expression | undefined;
  for (let assignment: number | undefined = node; assignment !== undefined; ) {
    const [target, ...rest]: number[] = namedChildren(tree, assignment);
    const isFaulty = isBroken(context, assignment);
    const type = rest.find(child => tree.kinds[child] === Named.type);
    const right = rest.find(child => tree.kinds[child] !== Named.type);
    if (target !== undefined) targets.push(context.expression(target));
    if (type !== undefined) annotation ??= context.expression(type);
    assignment = undefined;
    if (isFaulty && target !== undefined) value = unknownValue(context, type ?? target, node);
    else if (right !== undefined && tree.kinds[right] === Named.assignment) assignment = right;
    else if (right !== undefined) value = context.expression(right);
  }
  return {
    kind: 'Assign',
    targets,
    ...(annotation === undefined ? {} : { annotation }),
    ...(value === undefined ? {} : { value }),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** What can be read behind the target, or behind its type, of an assignment with a mistake. */
function unknownValue(context: LowerContext, before: number, assignment: number): UnknownExpression {
  const { tree } = context;
  const { expressions } = lowerInside(context, tree.subtreeEnd[before]!, tree.subtreeEnd[assignment]!);
  return { kind: 'UnknownExpression', children: expressions, start: tree.ends[before]!, end: tree.ends[assignment]! };
}

function lowerAugmented(context: LowerContext, node: number): AugAssign | Statement {
  const { tree } = context;
  const [target, value] = namedChildren(tree, node);
  if (target === undefined || value === undefined || isBroken(context, node)) return unknownStatement(context, node);
  const operator = TOKEN_TEXT[tree.kinds[tree.subtreeEnd[target]!]!] ?? '=';
  return {
    kind: 'AugAssign',
    target: context.expression(target),
    op: operator.slice(0, -1),
    value: context.expression(value),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** `type X[T] = value`. */
export function lowerTypeAlias(context: LowerContext, node: number): Assign | Statement {
  const { tree } = context;
  const [left, right] = namedChildren(tree, node);
  if (left === undefined || right === undefined) return unknownStatement(context, node);
  const alias = context.expression(left);
  const target = alias.kind === 'Subscript' ? alias.value : alias;
  return {
    kind: 'Assign',
    targets: [target],
    value: context.expression(right),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

export function lowerReturn(context: LowerContext, node: number): Return {
  const { tree } = context;
  const [value] = namedChildren(tree, node);
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  return value === undefined
    ? { kind: 'Return', ...range }
    : { kind: 'Return', value: context.expression(value), ...range };
}

export function lowerRaise(context: LowerContext, node: number): Raise {
  const { tree } = context;
  const children = namedChildren(tree, node);
  const cause = childOfKind(tree, node, Token.from) === -1 ? undefined : children.pop();
  const [exception] = children;
  return {
    kind: 'Raise',
    ...(exception === undefined ? {} : { exception: context.expression(exception) }),
    ...(cause === undefined ? {} : { cause: context.expression(cause) }),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

export function lowerAssert(context: LowerContext, node: number): Assert | Statement {
  const { tree } = context;
  const [test, message] = namedChildren(tree, node);
  if (test === undefined) return unknownStatement(context, node);
  return {
    kind: 'Assert',
    test: context.expression(test),
    ...(message === undefined ? {} : { message: context.expression(message) }),
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

/** Python 2's `exec` is given to the grammar as a `del`. */
export function lowerDelete(context: LowerContext, node: number): Delete | UnknownStatement {
  const { tree } = context;
  if (tree.text.startsWith('exec', tree.starts[node])) return unknownStatement(context, node);
  const [list] = namedChildren(tree, node);
  const isList = list !== undefined && tree.kinds[list] === Named.expression_list;
  const nodes = isList ? namedChildren(tree, list) : namedChildren(tree, node);
  const targets = nodes.map(target => context.expression(target));
  return { kind: 'Delete', targets, start: tree.starts[node]!, end: tree.ends[node]! };
}

export function lowerScopeDeclaration(context: LowerContext, node: number): ScopeDeclaration {
  const { tree } = context;
  const names: Identifier[] = namedChildren(tree, node).map(name => identifierOf(context, name));
  const kind = tree.kinds[node] === Named.global_statement ? 'Global' : 'Nonlocal';
  return { kind, names, start: tree.starts[node]!, end: tree.ends[node]! };
}

const KEYWORDS: SimpleStatement['kind'][] = [];
KEYWORDS[Named.pass_statement] = 'Pass';
KEYWORDS[Named.break_statement] = 'Break';
KEYWORDS[Named.continue_statement] = 'Continue';

export function lowerKeyword({ tree }: LowerContext, node: number): SimpleStatement {
  return { kind: KEYWORDS[tree.kinds[node]!]!, start: tree.starts[node]!, end: tree.ends[node]! };
}
