import { childBlocks, childExpressions, statementExpressions } from '../semantic/python/children.ts';
import { resolveName } from '../semantic/python/reaching.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { Block, Call, ExceptHandler, Expression, Statement, Try } from '../syntax/python/ast.ts';
import { contains } from '../text/range.ts';
import type { Place } from './walk.ts';

/**
 * True if a call only asks whether an algorithm is refused: it is guarded by a handler for the refusal, nothing but constants
 * goes in, and what comes out stays in the guarded block. `try: hashlib.md5(b"") … except ValueError: fips = True` is a
 * question, not a use.
 */
export function isProbe(call: Call, place: Place): boolean {
  const guard = place.tries[0];
  return (
    guard !== undefined &&
    expectsRefusal(guard) &&
    (call.args.every(({ value }) => isConstant(value)) || asksByName(call, place)) &&
    isReachedWithoutData(call.func, place.scope) &&
    !isReadOutside(place.statement, guard, place.scope) &&
    !isGivenData(place.statement, guard)
  );
}

/** `hashlib.new(name)` for a statement: no data goes in, and nobody takes what comes out. */
function asksByName(call: Call, { statement }: Place): boolean {
  const isStatement = statement.kind === 'Expr' && statement.value === call;
  const [name, ...others] = call.args;
  const isNew = call.func.kind === 'Attribute' && call.func.attr.name === 'new';
  return isStatement && isNew && name?.value.kind === 'Name' && others.length === 0;
}

function expectsRefusal(guard: Try): boolean {
  return guard.handlers.some(handler => catchesRefusal(handler));
}

/** What a refusal raises: measured on CPython 3.13 with OpenSSL 3.5.7, and cryptography 43 and 50. */
const REFUSALS = new Set([
  'ValueError',
  'UnsupportedDigestmodError',
  'UnsupportedAlgorithm',
  'InternalError',
  'AttributeError',
  'Exception',
]);

function catchesRefusal(handler: ExceptHandler): boolean {
  return exceptionNames(handler).some(name => REFUSALS.has(name));
}

/** The plain names of what a handler catches; `BaseException` for a bare `except`. */
export function exceptionNames(handler: ExceptHandler): readonly string[] {
  if (!handler.type) return ['BaseException'];
  const types = handler.type.kind === 'Tuple' ? handler.type.elements : [handler.type];
  return types.flatMap(type => plainName(type) ?? []);
}

function plainName(expression: Expression): string | undefined {
  if (expression.kind === 'Name') return expression.id;
  return expression.kind === 'Attribute' ? expression.attr.name : undefined;
}

function isConstant(node: Expression): boolean {
  switch (node.kind) {
    case 'Str':
    case 'Num':
    case 'Constant':
      return true;
    case 'BinOp':
      return isConstant(node.left) && isConstant(node.right);
    case 'Call':
      // `hashes.Hash(hashes.MD5())`: the algorithm object is made in place.
      return node.func.kind !== 'Call' && node.args.every(argument => isConstant(argument.value));
    default:
      return false;
  }
}

/** False for a method of an object that may hold data: `certificate.fingerprint(hashes.SHA1())`. */
function isReachedWithoutData(callee: Expression, scope: Scope): boolean {
  if (callee.kind === 'Attribute') return isReachedWithoutData(callee.value, scope);
  if (callee.kind !== 'Name') return false;
  const bindings = resolveName(callee.id, scope, callee.start)?.bindings ?? [];
  return bindings.every(
    ({ kind }) => kind === 'import' || kind === 'from-import' || kind === 'function' || kind === 'class',
  );
}

/** True if the statement gives its result a name that something outside the guarded statement reads. */
function isReadOutside(statement: Statement, guard: Try, scope: Scope): boolean {
  if (statement.kind === 'Return') return true;
  if (statement.kind !== 'Assign') return false;
  const names = new Set(statement.targets.flatMap(target => (target.kind === 'Name' ? [target.id] : [])));
  if (names.size < statement.targets.length) return true;
  return readsAny(bodyOf(scope), names, guard);
}

/** True if what the statement names is given data in the guarded block, or handed on: `m.update(data)`, `fetch(m.update)`. */
function isGivenData(statement: Statement, guard: Try): boolean {
  if (statement.kind !== 'Assign') return false;
  const names = new Set(statement.targets.flatMap(target => (target.kind === 'Name' ? [target.id] : [])));
  return anyExpression(guard.body, node => {
    if (node.kind !== 'Call') return false;
    const isMethod = node.func.kind === 'Attribute' && isOf(node.func, names);
    return node.args.some(({ value }) => (isMethod ? !isConstant(value) : isOf(value, names)));
  });
}

/** The named object itself, or a method of it. */
function isOf(node: Expression, names: ReadonlySet<string>): boolean {
  if (node.kind === 'Attribute') return isOf(node.value, names);
  return node.kind === 'Name' && names.has(node.id);
}

function anyExpression(block: Block, holds: (node: Expression) => boolean): boolean {
  return block.some(
    statement =>
      statementExpressions(statement).some(root => someWithin(root, holds)) ||
      childBlocks(statement).some(inner => anyExpression(inner, holds)),
  );
}

function someWithin(root: Expression, holds: (node: Expression) => boolean): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (holds(node)) return true;
    pending.push(...childExpressions(node));
  }
  return false;
}

function bodyOf(scope: Scope): Block {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    if (current.node?.kind === 'FunctionDef' || current.node?.kind === 'ClassDef') return current.node.body;
  }
  return scope.home.tree.body;
}

function readsAny(block: Block, names: ReadonlySet<string>, guard: Try): boolean {
  return block.some(statement => {
    if (contains(guard, statement)) return false;
    if (statementExpressions(statement).some(expression => mentionsAny(expression, names))) return true;
    return childBlocks(statement).some(inner => readsAny(inner, names, guard));
  });
}

function mentionsAny(root: Expression, names: ReadonlySet<string>): boolean {
  return someWithin(root, node => node.kind === 'Name' && names.has(node.id));
}
