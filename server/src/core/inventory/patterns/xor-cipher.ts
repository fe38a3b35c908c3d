import type { BinOp, Call, Comprehension, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { isCallOf, isCyclicElement, isNumber, withoutConversion } from './expressions.ts';
import { nameOf, namesAround, purposeAt, saysEncryption, saysKey } from './naming.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';
import { arrayBehind, isArrayOfKey, repeatsKey } from './xor-keystream.ts';
import { type Sides, xoredBytes } from './xored-bytes.ts';

/**
 * Data joined byte by byte with a key that is repeated: by XOR, `data[i] ^ key[i % len(key)]`, or by addition. Names decide
 * that it is a key: a mask of WebSocket, a parity or a checksum is written the same way.
 */
export function xorCipher(node: Expression, place: Place, parent: Expression | undefined): readonly CryptoUse[] {
  if (node.kind === 'Comprehension') return listed(fromComprehension(node, place) ?? fromBytes(node, place));
  if (node.kind === 'Call') return listed(fromBytes(node, place));
  if (node.kind !== 'BinOp' || parent?.kind === 'Comprehension') return [];
  return listed(fromElements(node, place) ?? fromBytes(node, place));
}

/** `data[i] ^= key[i % len(key)]`. */
export function xorInPlace({ statement, scope }: Place): readonly CryptoUse[] {
  if (statement.kind !== 'AugAssign' || statement.op !== '^' || statement.target.kind !== 'Subscript') return [];
  const place = { statement, scope, tries: [] };
  return isRepeatedKey(withoutConversion(statement.value), place) ? listed(xorUse(statement, place)) : [];
}

function listed(use: CryptoUse | undefined): readonly CryptoUse[] {
  return use ? [use] : [];
}

function fromElements(node: BinOp, place: Place): CryptoUse | undefined {
  if (node.op === '^') {
    const sides = [node.left, node.right].map(withoutConversion);
    return (sides.some(side => isRepeatedKey(side, place)) && !sides.every(isCyclicElement)) ||
      areArraysOfKeyAndData(sides, place)
      ? xorUse(node, place)
      : undefined;
  }
  return isShifted(node, place) ? algorithmUse('cipher', 'hand-rolled-cipher', node, 'XOR') : undefined;
}

/** `np.frombuffer(data, np.uint8) ^ np.resize(np.frombuffer(key, np.uint8), n)`. */
function areArraysOfKeyAndData(sides: readonly Expression[], { scope }: Place): boolean {
  const keys = sides.filter(side => isArrayOfKey(side, scope));
  return keys.length === 1 && sides.every(side => isCallOf(arrayBehind(side, scope), ...ARRAYS));
}

const ARRAYS = ['frombuffer', 'fromstring', 'resize', 'tile', 'array', 'asarray'];

/** `(ord(c) + ord(key[i % len(key)])) % 256`, as Vigenère has it. */
function isShifted({ op, left, right }: BinOp, place: Place): boolean {
  if (op !== '%' || !isNumber(right, 256, 128, 26) || left.kind !== 'BinOp' || !/^[+-]$/.test(left.op)) return false;
  const sides = [left.left, left.right].map(withoutConversion);
  return sides[0]!.kind !== 'BinOp' && isRepeatedKey(sides[1]!, place) && purposeAt(place).some(saysEncryption);
}

/** `key[i % len(key)]`; a mask of four bytes is WebSocket's, a table of 256 a cipher's state. */
function isRepeatedKey(node: Expression, place: Place): boolean {
  if (!isCyclicElement(node)) return false;
  const [index] = node.indices;
  if (index?.kind === 'BinOp' && isNumber(index.right, 4, 256)) return false;
  const name = nameOf(node.value);
  return saysKey(name) || (!isMask(name) && namesAround(place.scope).some(saysEncryption));
}

function isMask(name: string): boolean {
  return /mask|table|sbox|crc|state/.test(name);
}

/** `a ^ b for a, b in zip(data, cycle(key))`, `b ^ key for b in data`. */
function fromComprehension(node: Comprehension, place: Place): CryptoUse | undefined {
  const xor = withoutConversion(node.element);
  if (node.of === 'dict' || xor.kind !== 'BinOp' || xor.op !== '^' || node.clauses.length !== 1) return undefined;
  const { iter } = node.clauses[0]!;
  const sides = [xor.left, xor.right].map(withoutConversion);
  const isFound =
    sides.some(side => isRepeatedKey(side, place)) ||
    (isCallOf(iter, 'zip') && isZippedWithKey(iter, place)) ||
    (isSecretDrawn(iter) && sides.some(isCyclicElement)) ||
    (isDrawn(iter) && sides.some(side => isKeyItself(side)));
  return isFound ? xorUse(node, place) : undefined;
}

/** `map(operator.xor, data, cycle(key))`, `int.from_bytes(data) ^ int.from_bytes(key * 8)`. */
function fromBytes(node: Expression, place: Place): CryptoUse | undefined {
  const sides = xoredBytes(node);
  if (!sides) return undefined;
  const isFound =
    (sides.some(side => repeatsKey(side, place.scope)) && !sides.every(side => saysKey(nameOf(side)))) ||
    (isCallOf(node, 'bitwise_xor') && areArraysOfKeyAndData(sides, place)) ||
    (node.kind !== 'Call' || isCallOf(node, 'map', 'bitwise_xor') ? areKeyAndData(sides, place) : false);
  return isFound ? xorUse(node, place) : undefined;
}

/** `for i, byte in enumerate(secret)`. */
function isSecretDrawn(iter: Expression): boolean {
  return isCallOf(iter, 'enumerate') && iter.args.length > 0 && saysKey(nameOf(iter.args[0]!.value));
}

function isZippedWithKey({ args }: Call, place: Place): boolean {
  const [first, second] = args.map(argument => argument.value);
  return args.length === 2 && areKeyAndData([first!, second!], place);
}

function areKeyAndData([first, second]: Sides, place: Place): boolean {
  const cycled = [first, second].find(argument => isCallOf(argument, 'cycle'));
  if (cycled?.kind === 'Call') {
    const name = cycled.args[0] ? nameOf(cycled.args[0].value) : '';
    return saysKey(name) || (!isMask(name) && purposeAt(place).some(saysEncryption));
  }
  const names = [nameOf(first), nameOf(second)];
  return names.some(saysKey) && names.some(name => DATA.test(name) || saysEncryption(name));
}

const DATA =
  /(^|_)(data|text|plaintext|plain|ciphertext|message|msg|payload|content|contents|buffer|buf|body|raw|string|s)$/;

/** Bytes or characters of something, and not numbers that are counted. */
function isDrawn(iter: Expression): boolean {
  return !isCallOf(iter, 'range', 'zip', 'enumerate') && (DATA.test(nameOf(iter)) || saysEncryption(nameOf(iter)));
}

function isKeyItself(node: Expression): boolean {
  return (node.kind === 'Name' || node.kind === 'Attribute') && saysKey(nameOf(node));
}

/** Nothing where the names around speak of a mask: RFC 6455, section 5.3, masks frames, and encrypts nothing. */
function xorUse(range: Expression | { start: number; end: number }, place: Place): CryptoUse | undefined {
  if (purposeAt(place).some(name => /(^|_)(un)?mask(ed|ing)?(_|$)|websocket|hmac|checksum|parity/.test(name)))
    return undefined;
  const use = algorithmUse('cipher', 'hand-rolled-cipher', range, 'XOR');
  return purposeAt(place).some(saysEncryption) ? use : { ...use, uncertain: true };
}

const KEY_WORDS = '(?:[kK]ey|KEY|[sS]ecret|SECRET|[pP]ass|PASS|pwd|pw\\b|\\bk\\b)';
const CALLED = '\\s*(?:\\w+\\s*\\(\\s*)*';

/** A key's element behind or before an XOR or a sum, a key that is cycled, zipped, or XORed itself. */
export const XOR_NEEDLES: readonly Needle[] = [
  { word: '^', pattern: new RegExp(`\\^=?${CALLED}[\\w.]+\\[[^\\]\\n]*%|%[^\\n^]*\\][\\s)]*\\^`) },
  { word: '^', pattern: new RegExp(`\\^${CALLED}[\\w.]*${KEY_WORDS}|${KEY_WORDS}\\w*[\\s)]*\\^`) },
  { word: 'from_bytes', pattern: /\^\s*\w+\s*\.\s*from_bytes\b/ },
  {
    word: 'xor',
    pattern: new RegExp(`\\bmap\\s*\\([\\w.\\s]*xor|xor\\w*\\s*\\([^\\n]*${KEY_WORDS}|\\bbitwise_xor\\s*\\(`),
  },
  { word: 'frombuffer', pattern: /\^/ },
  { word: 'cycle', pattern: /\bcycle\s*\(/ },
  { word: '^', pattern: new RegExp(`\\bzip\\s*\\([^)]{0,80}${KEY_WORDS}`) },
  { word: '%', pattern: new RegExp(`[+-]${CALLED}[\\w.]+\\[[^\\]\\n]*%[^\\]\\n]*\\][\\s)]*%`) },
];
