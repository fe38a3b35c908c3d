import type { Scope } from '../../semantic/python/scope.ts';
import type { Expression, If, Statement } from '../../syntax/python/ast.ts';
import { isCallOf, isNumber, isSame } from './expressions.ts';

/** Bytes in a block of the hash functions whose HMAC is approved (FIPS 180-4, figure 1). */
const BLOCK_BYTES: Readonly<Record<string, number>> = {
  'SHA-1': 64,
  'SHA-224': 64,
  'SHA-256': 64,
  'SHA-384': 128,
  'SHA-512': 128,
};

/**
 * True if a function provably brings its key to the length of a block as FIPS 198-1 has it (section 4, steps 1 to 3): the key is a
 * parameter that is hashed where it is longer, then filled up with zeros, and nothing else. Then HMAC of the key gives the same bytes.
 */
export function isNormalizedKey(key: Expression, scope: Scope, digest: string, hash: Expression): boolean {
  const block = BLOCK_BYTES[digest];
  const { node } = scope;
  if (key.kind !== 'Name' || block === undefined || node?.kind !== 'FunctionDef') return false;
  const bindings = scope.bindings.get(key.id) ?? [];
  if (bindings.length !== 3 || bindings[0]!.kind !== 'parameter') return false;
  const statements = node.body.filter(statement => statement.end <= key.start || bindsKey(statement, key.id));
  const shortens = statements.findIndex(
    statement => statement.kind === 'If' && isShortening(statement, key, block, hash),
  );
  const fills = statements.findIndex(statement => isFilling(statement, key, block));
  return shortens >= 0 && fills > shortens;
}

function bindsKey(statement: Statement, name: string): boolean {
  return statement.kind === 'Assign' && statement.targets.some(target => target.kind === 'Name' && target.id === name);
}

/** `if len(key) > 64: key = sha256(key).digest()` */
function isShortening({ test, body, orelse }: If, key: Expression, block: number, hash: Expression): boolean {
  const [inner] = body;
  if (orelse.length > 0 || body.length !== 1 || inner?.kind !== 'Assign' || test.kind !== 'Compare') return false;
  const [left, right] = test.operands;
  const isLonger = test.ops.length === 1 && test.ops[0] === '>' && isNumber(right, block);
  if (!isLonger || !isCallOf(left!, 'len') || !isSame(left.args[0]!.value, key)) return false;
  const digest = inner.value;
  if (!isSame(inner.targets[0]!, key) || digest?.kind !== 'Call' || digest.func.kind !== 'Attribute') return false;
  const made = digest.func.value;
  return (
    digest.func.attr.name === 'digest' &&
    made.kind === 'Call' &&
    isSame(made.func, hash) &&
    made.args.length === 1 &&
    isSame(made.args[0]!.value, key)
  );
}

/** `key = key.ljust(64, b"\0")`, `key = key + b"\0" * (64 - len(key))`, `key += b"\0" * (64 - len(key))`. */
function isFilling(statement: Statement, key: Expression, block: number): boolean {
  if (statement.kind === 'AugAssign') {
    return isSame(statement.target, key) && statement.op === '+' && isMissingZeros(statement.value, key, block);
  }
  if (statement.kind !== 'Assign' || statement.targets.length !== 1 || !isSame(statement.targets[0]!, key))
    return false;
  const { value } = statement;
  if (value?.kind === 'BinOp')
    return value.op === '+' && isSame(value.left, key) && isMissingZeros(value.right, key, block);
  if (value?.kind !== 'Call' || value.func.kind !== 'Attribute' || value.func.attr.name !== 'ljust') return false;
  const [width, filling] = value.args.map(argument => argument.value);
  return isSame(value.func.value, key) && isNumber(width, block) && isZero(filling);
}

function isMissingZeros(node: Expression, key: Expression, block: number): boolean {
  if (node.kind !== 'BinOp' || node.op !== '*' || !isZero(node.left) || node.right.kind !== 'BinOp') return false;
  const { op, left, right } = node.right;
  return op === '-' && isNumber(left, block) && isCallOf(right, 'len') && isSame(right.args[0]!.value, key);
}

function isZero(node: Expression | undefined): boolean {
  return node?.kind === 'Str' && node.isBytes && node.value === '\0';
}
