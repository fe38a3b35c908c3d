import { childBlocks } from '../../semantic/python/children.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Block, Expression, FunctionDef, Statement } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { isNumber, operandsOf } from './expressions.ts';
import { namesAround } from './naming.ts';
import { patternUse } from './pattern-use.ts';
import { type Draw, drawsFor, plainPath } from './random-draws.ts';
import { saysDrawnSecret, saysKeyAlone, saysPrime } from './secret-names.ts';

/**
 * A secret drawn from the module `random`: `token = "".join(random.choice(LETTERS) for _ in range(32))`.
 * The purpose is believed only where the name of what gets the value plainly says so (a variable, a key of a dictionary, a
 * keyword argument, the function that returns it), and the value is made of many draws, of random bits or of a wide range:
 * `token = random.choice(tokens)` chooses one that is there already.
 */
export function weakRandom(node: Statement, { scope }: Place): readonly CryptoUse[] {
  if (namesAround(scope).some(name => NO_SECRET.test(name))) return [];
  const parts = secretParts(node, scope);
  return parts.flatMap(part => drawsFor(part.secret, part.value, part.start, scope)).map(useOf);
}

function useOf({ call: { func }, uncertain }: Draw): CryptoUse {
  const range = { start: func.start, end: func.end };
  const algorithm = { value: 'Mersenne Twister', range, named: range, form: 'implied' as const };
  const use = patternUse('random', 'weak-random', func, { algorithm: [algorithm] });
  return uncertain ? { ...use, uncertain: true } : use;
}

/** Functions of tests, and the boundary between the parts of a message, which only has to be new. */
const NO_SECRET = /^tests?(_|$)|_test(s|_case)?$|(^|_)boundary(_|$)/;

interface SecretPart {
  /** The name that says what the value is; empty if only names inside the value can. */
  readonly secret: string;
  readonly value: Expression;
  readonly start: typeof plainPath;
}

/** The values of a statement, each with the name that they get. */
function secretParts(node: Statement, scope: Scope): readonly SecretPart[] {
  switch (node.kind) {
    case 'Assign':
      return node.value ? assigned(node.targets, node.value, scope) : [];
    case 'AugAssign':
      if (node.op !== '+') return [];
      return [{ secret: nameOfSecret([node.target], scope), value: node.value, start: { ...plainPath, joined: true } }];
    case 'Return':
      return node.value ? [part(functionSecret(scope), node.value)] : [];
    case 'Expr':
      return [handedOut(node.value, scope) ?? gathered(node.value, scope) ?? part('', node.value)];
    case 'FunctionDef':
      return node.parameters.flatMap(({ name, defaultValue }) =>
        defaultValue ? [part(saysDrawnSecret(name.name) ? name.name : '', defaultValue)] : [],
      );
    default:
      return [];
  }
}

function part(secret: string, value: Expression): SecretPart {
  return { secret, value, start: plainPath };
}

/** `key, iv = draw(), draw()` gives each its own. */
function assigned(targets: readonly Expression[], value: Expression, scope: Scope): readonly SecretPart[] {
  const [target] = targets;
  if (targets.length === 1 && target?.kind === 'Tuple' && value.kind === 'Tuple')
    return value.elements.flatMap((element, place) => {
      const own = target.elements[place];
      return own ? assigned([own], element, scope) : [];
    });
  // `salt[i] = randint(0, 255)` fills what the name stands for.
  const filled = targets.length === 1 && target?.kind === 'Subscript' && target.indices[0]?.kind === 'Name';
  if (filled) return [{ secret: nameOfSecret([target.value], scope), value, start: { ...plainPath, gathered: true } }];
  if (isOdd(value) && saysPrime(nameOfFunction(scope))) return [part(nameOfFunction(scope), value)];
  return [part(nameOfSecret(targets, scope), value)];
}

/** `getrandbits(n) | 1`: a candidate for a prime. */
function isOdd(value: Expression): boolean {
  return (
    value.kind === 'BinOp' &&
    operandsOf(value, '|')
      .slice(1)
      .some(operand => isNumber(operand, 1))
  );
}

/** `yield f"{randrange(10 ** 8):08d}"`. */
function handedOut(node: Expression, scope: Scope): SecretPart | undefined {
  return node.kind === 'Yield' && node.value ? part(functionSecret(scope), node.value) : undefined;
}

/** `characters.append(choice(LETTERS))`, where the characters become a secret. */
function gathered(node: Expression, scope: Scope): SecretPart | undefined {
  if (node.kind !== 'Call' || node.func.kind !== 'Attribute' || node.args.length !== 1) return undefined;
  if (!/^(append|extend)$/.test(node.func.attr.name)) return undefined;
  const secret = nameOfSecret([node.func.value], scope);
  return { secret, value: node.args[0]!.value, start: { ...plainPath, gathered: true } };
}

/** The name that says that a target gets a secret: its own, or that of the function which returns it. */
function nameOfSecret(targets: readonly Expression[], scope: Scope): string {
  const names = targets.map(nameOf);
  const own = names.find(saysDrawnSecret) ?? names.find(saysKeyAlone);
  if (own !== undefined) return own;
  const secret = functionSecret(scope);
  const isReturned = secret !== '' && targets.some(({ kind }) => kind === 'Name') && returns(scope, names);
  return isReturned ? secret : '';
}

function functionSecret(scope: Scope): string {
  const name = nameOfFunction(scope);
  return saysDrawnSecret(name) ? name : '';
}

function nameOfFunction({ node }: Scope): string {
  return node?.kind === 'FunctionDef' ? node.name.name : '';
}

/** True if the function returns one of its names, or a text made of it or of parts of it: `return "".join(characters)`. */
function returns({ node }: Scope, names: readonly string[]): boolean {
  return returnsOf((node as FunctionDef).body).some(value => names.includes(nameOfValue(value)));
}

function nameOfValue(node: Expression): string {
  if (node.kind === 'Comprehension') return nameOfValue(node.element);
  if (node.kind === 'Subscript' && node.indices[0]?.kind === 'Slice') return nameOfValue(node.value);
  if (node.kind !== 'Call') return nameOf(node);
  const isConverted = /^(join|str|bytes|bytearray|hex|encode|decode|upper|lower)$/.test(lastNameOf(node.func) ?? '');
  const [first] = node.args;
  if (!isConverted) return '';
  if (first && lastNameOf(node.func) !== 'encode') return nameOfValue(first.value);
  return node.func.kind === 'Attribute' ? nameOfValue(node.func.value) : '';
}

function returnsOf(block: Block): readonly Expression[] {
  return block.flatMap(statement => {
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') return [];
    if (statement.kind === 'Return') return statement.value ? [statement.value] : [];
    return childBlocks(statement).flatMap(returnsOf);
  });
}

function nameOf(target: Expression): string {
  if (target.kind === 'Name') return target.id;
  if (target.kind === 'Attribute') return target.attr.name;
  if (target.kind === 'Subscript' && target.indices[0]?.kind === 'Str') return target.indices[0].value;
  return '';
}
