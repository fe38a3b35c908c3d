import type { Block, Expression, Statement } from '../../syntax/python/ast.ts';
import { contains, type TextRange } from '../../text/range.ts';
import { childExpressions } from './children.ts';
import type { Evaluation } from './evaluation.ts';
import type { Scope } from './scope.ts';
import type { Frame, Value } from './value.ts';

/** A function's body with the parameters that a call gives it. */
interface Run {
  readonly context: Evaluation;
  readonly scope: Scope;
  readonly frame: Frame;
}

/**
 * What a function gives back for what it is given: a `return` behind a test that this call does not pass is left out, and so is
 * all that follows where it ends.
 */
export function returnsUnder(context: Evaluation, scope: Scope, frame: Frame): readonly Expression[] {
  const body = bodyOf(scope);
  const reached = body && reachedUnder(context, scope, frame, body);
  if (!reached) return scope.returns;
  return [...reached].flatMap(statement => (statement.kind === 'Return' && statement.value ? [statement.value] : []));
}

/** False if what a call gives keeps a place in the function from being reached: a test that it does not pass, a guard that raises. */
export function isReachedUnder(context: Evaluation, scope: Scope, frame: Frame, place: TextRange): boolean {
  const body = bodyOf(scope);
  const reached = body && reachedUnder(context, scope, frame, body);
  if (!reached) return true;
  const statement = statementAt(body, place);
  return !statement || reached.has(statement);
}

/** The statements that run for what a call gives; undefined where nothing asks about that, or while it is being found out. */
function reachedUnder(
  context: Evaluation,
  scope: Scope,
  frame: Frame,
  body: Block,
): ReadonlySet<Statement> | undefined {
  const known = REACHED.get(frame);
  if (known || REACHED.has(frame)) return known;
  REACHED.set(frame, undefined);
  if (!asksAbout(body, frame)) return undefined;
  const reached = new Set<Statement>();
  runBlock(body, { context, scope, frame }, statement => reached.add(statement));
  if (context.isExhausted) REACHED.delete(frame);
  else REACHED.set(frame, reached);
  return reached;
}

/** A frame is one call of one function. What its tests read is looked at without them. */
const REACHED = new WeakMap<Frame, ReadonlySet<Statement> | undefined>();

/** The innermost statement of a function's own that a place lies in. */
function statementAt(block: Block, place: TextRange): Statement | undefined {
  const around = block.find(statement => contains(statement, place));
  if (!around) return undefined;
  for (const inner of inside(around)) {
    const found = statementAt(inner, place);
    if (found) return found;
  }
  return around;
}

/**
 * One frame for each of the values of the parameter that the function's tests ask about, so that they decide for each by itself:
 * `if name in REFUSED: raise`.
 */
export function framesByValue(scope: Scope, frame: Frame): readonly Frame[] {
  const body = bodyOf(scope);
  if (!body) return [frame];
  const asked = [...frame.values].find(
    ([name, values]) =>
      values.length > 1 &&
      values.length <= MAXIMUM_SPLIT &&
      values.every(isConstant) &&
      testsIn(body).some(test => namesIn(test).has(name)),
  );
  if (!asked) return [frame];
  const [name, values] = asked;
  return values.map(value => ({ ...frame, values: new Map([...frame.values, [name, [value]]]), known: new Map() }));
}

const MAXIMUM_SPLIT = 8;

/** Whether a test holds for what a call gives; undefined if that does not decide it. */
export function decidedUnder(
  context: Evaluation,
  test: Expression,
  scope: Scope,
  frame: Frame | undefined,
): boolean | undefined {
  return frame && truthOf(test, { context, scope, frame });
}

function bodyOf({ node }: Scope): Block | undefined {
  return node?.kind === 'FunctionDef' ? node.body : undefined;
}

/** Some test, or some statement that may raise, looks at what the call gives. */
function asksAbout(body: Block, frame: Frame): boolean {
  return testsIn(body).some(test => mentionsGiven(test, frame));
}

function testsIn(block: Block): readonly Expression[] {
  const known = TESTS.get(block);
  if (known) return known;
  const tests = block.flatMap(statement => [...testOf(statement), ...inside(statement).flatMap(testsIn)]);
  TESTS.set(block, tests);
  return tests;
}

/** A body never changes, and every call of the function asks for its tests. */
const TESTS = new WeakMap<Block, readonly Expression[]>();

function testOf(statement: Statement): readonly Expression[] {
  if (statement.kind === 'If') return [statement.test];
  return statement.kind === 'Expr' && statement.value.kind === 'Call' ? [statement.value] : [];
}

/** The blocks that run as a part of a statement. */
function inside(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case 'If':
    case 'For':
    case 'While':
      return [statement.body, statement.orelse];
    case 'With':
    case 'UnknownStatement':
      return [statement.body];
    case 'Try':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.orelse, statement.finalbody];
    case 'Match':
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}

/** @returns true if nothing after the block runs */
function runBlock(block: Block, run: Run, visit: (statement: Statement) => void): boolean {
  return block.some(statement => {
    visit(statement);
    return endsWith(statement, run, visit);
  });
}

function endsWith(statement: Statement, run: Run, visit: (statement: Statement) => void): boolean {
  switch (statement.kind) {
    case 'Return':
    case 'Raise':
    case 'Break':
    case 'Continue':
      return true;
    case 'If': {
      const truth = truthOf(statement.test, run);
      const ends = truth === false || runBlock(statement.body, run, visit);
      const otherwiseEnds = truth === true || runBlock(statement.orelse, run, visit);
      return ends && otherwiseEnds;
    }
    case 'Expr':
      return statement.value.kind === 'Call' && alwaysRaises(statement.value, run);
    default:
      // A handler, another round or a context manager may go on after what ends inside.
      for (const block of inside(statement)) runBlock(block, run, visit);
      return false;
  }
}

/** A call of a function of the project that raises for what it is given: `check_digest(name)`. */
function alwaysRaises(node: Expression & { kind: 'Call' }, { context, scope, frame }: Run): boolean {
  if (!mayBeGuard(node.func) || !mentionsGiven(node, frame)) return false;
  const callees = context.evaluate(node.func, scope, frame);
  return (
    callees.length > 0 &&
    callees.every(callee => {
      if (callee.kind !== 'function' || callee.node.kind !== 'FunctionDef' || context.calling.has(callee.node))
        return false;
      if (!raises(callee.node.body)) return false;
      const inner = context.frameOfCall(callee, { node, scope, frame });
      const body = inner && bodyOf(inner.scope);
      if (!body || !asksAbout(body, inner) || inner.scope.yields.length > 0) return false;
      context.calling.add(callee.node);
      try {
        let returns = false;
        const ends = runBlock(body, { context, scope: inner.scope, frame: inner }, statement => {
          if (statement.kind === 'Return') returns = true;
        });
        return ends && !returns;
      } finally {
        context.calling.delete(callee.node);
      }
    })
  );
}

/** `check(name)`, `settings.check(name)`: most other methods are those of objects that raise nothing by a test. */
function mayBeGuard(callee: Expression): boolean {
  return callee.kind === 'Name' || (callee.kind === 'Attribute' && callee.value.kind === 'Name');
}

function raises(block: Block): boolean {
  return block.some(statement => statement.kind === 'Raise' || inside(statement).some(raises));
}

/** Whether a test holds; undefined unless it asks about what the call gives, and that decides it. */
function truthOf(test: Expression, run: Run): boolean | undefined {
  switch (test.kind) {
    case 'UnaryOp': {
      const truth = test.op === 'not' ? truthOf(test.operand, run) : undefined;
      return truth === undefined ? undefined : !truth;
    }
    case 'BoolOp': {
      const truths = test.values.map(value => truthOf(value, run));
      const decisive = test.op === 'or';
      if (truths.includes(decisive)) return decisive;
      return truths.includes(undefined) ? undefined : !decisive;
    }
    case 'Compare':
      return mentionsGiven(test, run.frame) ? compared(test, run) : undefined;
    case 'Call':
      return mentionsGiven(test, run.frame) ? textQuestion(test, run) : undefined;
    case 'Name': {
      const value = mentionsGiven(test, run.frame) ? soleValue(test, run) : undefined;
      return value === undefined
        ? undefined
        : value.value !== null && value.value !== false && value.value !== '' && value.value !== 0;
    }
    default:
      return undefined;
  }
}

const MAY_BE_CONSTANT: ReadonlySet<Expression['kind']> = new Set([
  'Name',
  'Attribute',
  'Str',
  'Num',
  'Constant',
  'Call',
  'NamedExpr',
]);

type Constant = Extract<Value, { readonly value: unknown }>;

function soleValue(node: Expression, run: Run): Constant | undefined {
  if (!MAY_BE_CONSTANT.has(node.kind)) return undefined;
  const [value, ...others] = run.context.evaluate(node, run.scope, run.frame);
  return others.length === 0 && value && isConstant(value) ? value : undefined;
}

function isConstant(value: Value): value is Constant {
  return (
    value.kind === 'string' ||
    value.kind === 'bytes' ||
    value.kind === 'number' ||
    value.kind === 'boolean' ||
    value.kind === 'none'
  );
}

const DECIDED = new Set(['==', '!=', 'is', 'is not', 'in', 'not in']);

/** The side that the call gives is looked at first: mostly it is no constant, and nothing else need be known. */
function compared({ ops, operands }: Expression & { kind: 'Compare' }, run: Run): boolean | undefined {
  const [op, ...others] = ops;
  if (!op || others.length > 0 || !DECIDED.has(op)) return undefined;
  const [left, right] = [operands[0]!, operands[1]!];
  const isTurned = !op.endsWith('in') && !mentionsGiven(left, run.frame);
  const given = soleValue(isTurned ? right : left, run);
  if (!given) return undefined;
  if (op === 'in' || op === 'not in') {
    const holds = isAmong(given, run.context.evaluate(right, run.scope, run.frame));
    return holds === undefined ? undefined : holds === (op === 'in');
  }
  const other = soleValue(isTurned ? left : right, run);
  if (!other) return undefined;
  const equal = given.kind === other.kind && given.value === other.value;
  return op === '==' || op === 'is' ? equal : !equal;
}

/** Whether a constant is in the one collection that is given; undefined if not all of it is known. */
function isAmong(value: Constant, [collection, ...others]: readonly Value[]): boolean | undefined {
  if (others.length > 0) return undefined;
  const members =
    collection?.kind === 'sequence'
      ? collection.elements
      : collection?.kind === 'mapping'
        ? collection.entries.map(({ keys }) => keys)
        : undefined;
  if (!members) return undefined;
  const known = members.flatMap(([member, ...more]) =>
    member && more.length === 0 && isConstant(member) ? [member] : [],
  );
  if (known.some(member => member.kind === value.kind && member.value === value.value)) return true;
  return known.length === members.length ? false : undefined;
}

/** `name.startswith("raw_")`. */
function textQuestion(node: Expression & { kind: 'Call' }, run: Run): boolean | undefined {
  const { func, args } = node;
  if (func.kind !== 'Attribute' || args.length !== 1) return undefined;
  const method = func.attr.name;
  if (method !== 'startswith' && method !== 'endswith') return undefined;
  const text = soleValue(func.value, run);
  const part = soleValue(args[0]!.value, run);
  if (text?.kind !== 'string' || part?.kind !== 'string') return undefined;
  return method === 'startswith' ? text.value.startsWith(part.value) : text.value.endsWith(part.value);
}

/** An expression names a parameter that the call gives one constant. */
function mentionsGiven(root: Expression, frame: Frame): boolean {
  for (const name of namesIn(root)) {
    const [value, ...others] = frame.values.get(name) ?? [];
    if (value && others.length === 0 && isConstant(value)) return true;
  }
  return false;
}

function namesIn(root: Expression): ReadonlySet<string> {
  const known = NAMES.get(root);
  if (known) return known;
  const names = new Set<string>();
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Name') names.add(node.id);
    pending.push(...childExpressions(node));
  }
  NAMES.set(root, names);
  return names;
}

/** A test never changes, and every call of its function asks for its names. */
const NAMES = new WeakMap<Expression, ReadonlySet<string>>();
