import { childExpressions } from '../../semantic/python/children.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Call, Expression } from '../../syntax/python/ast.ts';
import { lastNameOf } from '../function-names.ts';
import { holds, isNumber, operandsOf } from './expressions.ts';
import { drawnWith } from './mersenne-twister.ts';
import { saysCode, saysDrawnSecret, saysKeyAlone } from './secret-names.ts';

/** A call of `random` that a secret is made of. */
export interface Draw {
  readonly call: Call;
  /** True if the value could as well be something else under that name. */
  readonly uncertain: boolean;
}

/** How a draw comes into a value. */
interface Path {
  /** Several draws are joined to one text or to bytes. */
  readonly joined: boolean;
  /** It is one of many, in a comprehension or by `append`, that nothing joins here. */
  readonly gathered: boolean;
  /** The draw itself is the value, whatever its form: no other call takes it as an argument. */
  readonly itself: boolean;
  /** It becomes text. */
  readonly text: boolean;
}

/** The path of a value that is the draw. */
export const plainPath: Path = { joined: false, gathered: false, itself: true, text: false };

interface Step {
  readonly node: Expression;
  readonly secret: string;
  readonly path: Path;
}

/**
 * The draws that a value is made of which has the name of a secret, or in which a key of a dictionary or a keyword has.
 *
 * @param secret the name of the value; empty if it says nothing
 */
export function drawsFor(secret: string, value: Expression, start: Path, scope: Scope): readonly Draw[] {
  const found: Draw[] = [];
  const pending: Step[] = [{ node: value, secret, path: start }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const draw = drawAt(step, scope);
    if (draw) found.push(draw);
    else pending.push(...partsOf(step, scope));
  }
  return found;
}

function drawAt({ node, secret, path }: Step, scope: Scope): Draw | undefined {
  if (secret === '' || node.kind !== 'Call') return undefined;
  const method = drawnWith(node, scope);
  const certainty = method === undefined ? undefined : certaintyOf(node, method, secret, path);
  return certainty && { call: node, uncertain: certainty === 'uncertain' };
}

/** What a value is made of. What has a name of its own in it is a secret, or none, by that name. */
function partsOf({ node, secret, path }: Step, scope: Scope): readonly Step[] {
  return childExpressions(node).map(child => {
    const own = nameInside(node, child);
    const isNamed = own !== undefined && (own !== '' || node.kind !== 'Call');
    if (isNamed) return { node: child, secret: own, path: plainPath };
    return { node: child, secret, path: secret === '' ? path : along(node, child, path, scope) };
  });
}

/** The name under which an expression has one inside it, `''` if that is no secret's; nothing if it has no name. */
function nameInside(node: Expression, child: Expression): string | undefined {
  if (node.kind === 'Dict') {
    const key = node.entries.find(({ value }) => value === child)?.key;
    return key?.kind === 'Str' ? secretOrNothing(key.value) : undefined;
  }
  if (node.kind !== 'Call' || child === node.func) return undefined;
  const place = node.args.findIndex(({ value }) => value === child);
  const keyword = node.args[place]?.name?.name;
  if (keyword !== undefined) return secretOrNothing(keyword);
  const callee = lastNameOf(node.func) ?? '';
  if (/^set_/.test(callee)) return secretOrNothing(callee);
  const before = node.args[place - 1]?.value;
  return /^(set|setdefault|setattr)$/.test(callee) && before?.kind === 'Str'
    ? secretOrNothing(before.value)
    : undefined;
}

function secretOrNothing(name: string): string {
  return saysDrawnSecret(name) ? name : '';
}

/** How what comes into `node` on a path comes into its part. */
function along(node: Expression, child: Expression, path: Path, scope: Scope): Path {
  switch (node.kind) {
    case 'Call':
      return alongCall(node, child, path);
    case 'Comprehension':
      return { ...path, gathered: true };
    case 'JoinedStr':
      return { ...path, text: true, joined: path.joined || isSeveral(childExpressions(node), scope) };
    case 'BinOp':
      if (node.op === '+') return { ...path, joined: path.joined || isSeveral(operandsOf(node, '+'), scope) };
      return node.op === '%' && node.left.kind === 'Str' ? { ...path, text: true } : path;
    case 'Compare':
      return { ...path, itself: false };
    case 'IfExp':
      return child === node.test ? { ...path, itself: false } : path;
    default:
      return path;
  }
}

/** Calls that give the value in another form: as text, as bytes, or hashed. */
const TO_TEXT = /^(str|repr|hex|format|hexlify|\w*b64encode|to_bytes|pack|md5|sha\d\w*|blake2[bs]|\w*digest)$/;
const IN_OTHER_FORM = /^(int|abs|encode|decode|join|list|map|zfill|[lr]just|ljust|upper|lower|strip|replace|tobytes)$/;

function alongCall(node: Call, child: Expression, path: Path): Path {
  if (isJoin(node)) return { ...path, joined: true };
  const callee = lastNameOf(node.func) ?? '';
  // The receiver of a method: `hex(draw)` and `draw.hex()` are alike.
  if (child === node.func || TO_TEXT.test(callee)) return TO_TEXT.test(callee) ? { ...path, text: true } : path;
  return IN_OTHER_FORM.test(callee) ? path : { ...path, itself: false };
}

/** `"".join(…)`, `bytes(… for …)`. */
function isJoin({ func }: Call): boolean {
  if (func.kind === 'Name') return func.id === 'bytes' || func.id === 'bytearray';
  return func.kind === 'Attribute' && func.attr.name === 'join' && func.value.kind === 'Str';
}

/** True if more than one of the parts of a text is drawn. */
function isSeveral(parts: readonly Expression[], scope: Scope): boolean {
  const isDrawn = (node: Expression) => node.kind === 'Call' && drawnWith(node, scope) !== undefined;
  return parts.filter(part => holds(part, isDrawn)).length > 1;
}

/** Methods of `random` that give many bits at once, those that give some of a few things, and those that give a number. */
const BITS = new Set(['getrandbits', 'randbytes', 'bytes']);
const ITEMS = new Set(['choice', 'choices', 'sample']);
const NUMBERS = new Set(['randint', 'randrange', 'integers']);

/** Whether a draw makes a secret of that name. */
function certaintyOf(call: Call, method: string, secret: string, path: Path): 'certain' | 'uncertain' | undefined {
  if (saysKeyAlone(secret)) return makesKey(call, method, path) ? 'uncertain' : undefined;
  if (BITS.has(method)) return 'certain';
  const isNumberDrawn = NUMBERS.has(method);
  if ((isNumberDrawn || ITEMS.has(method)) && path.joined) return 'certain';
  if (ITEMS.has(method) && isAlphabet(call.args[0]?.value))
    return method !== 'choice' || path.gathered ? 'certain' : undefined;
  if (isNumberDrawn && path.gathered && call.args.some(({ value }) => isNumber(value, 255, 256))) return 'certain';
  if (!path.itself) return undefined;
  if (isNumberDrawn) return certaintyOfNumber(call, secret, path);
  return path.text && (method === 'random' || method === 'uniform') ? 'certain' : undefined;
}

/** Drawn at once in the size of a cipher's key, or byte by byte: `bytes(random.getrandbits(8) for _ in range(32))`. */
function makesKey(call: Call, method: string, path: Path): boolean {
  if (BITS.has(method) && isSizeOfKey(call, method)) return true;
  const isByte = call.args.some(({ value }) => isNumber(value, ...(method === 'getrandbits' ? [8] : [255, 256])));
  return path.joined && isByte && (method === 'getrandbits' || NUMBERS.has(method));
}

/** As many bits or bytes as keys of ciphers have. */
function isSizeOfKey({ args }: Call, method: string): boolean {
  return method === 'getrandbits'
    ? isNumber(args[0]?.value, 128, 192, 256, 512)
    : isNumber(args[0]?.value, 16, 24, 32, 64);
}

/** A range that is as wide as a key's is a secret's; one of some digits is, where a person types it in. */
function certaintyOfNumber(call: Call, secret: string, { text }: Path): 'certain' | 'uncertain' | undefined {
  const width = Math.max(0, ...call.args.map(({ value }) => magnitudeOf(value)));
  if (width >= 2 ** 32 || (saysCode(secret) && width >= 999)) return 'certain';
  return text && width >= 99_999 ? 'uncertain' : undefined;
}

/** What a number is about: `2**256`, `10**6 - 1`, `1 << 64`, `sys.maxsize`; 0 if that cannot be seen. */
function magnitudeOf(node: Expression): number {
  if (node.kind === 'Num') return node.value ?? (node.hex === undefined ? 0 : 2 ** 53);
  if (node.kind === 'Attribute') return /^max(size|int)$/.test(node.attr.name) ? 2 ** 63 : 0;
  if (node.kind === 'Call' && node.func.kind === 'Name' && node.func.id === 'int' && node.args.length === 1)
    return magnitudeOf(node.args[0]!.value);
  if (node.kind !== 'BinOp') return 0;
  const [left, right] = [magnitudeOf(node.left), magnitudeOf(node.right)];
  if (node.op === '**') return left ** right;
  if (node.op === '<<') return left * 2 ** right;
  if (node.op === '*') return left * right;
  return node.op === '-' || node.op === '+' ? Math.max(left, right) : 0;
}

/** Characters to draw from: `string.ascii_letters + string.digits`, `"abc…"`, `ALPHABET`, `range(256)`. */
function isAlphabet(node: Expression | undefined): boolean {
  if (!node) return false;
  if (node.kind === 'Str') return node.value.length > 1;
  if (node.kind === 'BinOp' && node.op === '+') return isAlphabet(node.left) || isAlphabet(node.right);
  if (node.kind === 'Call') return lastNameOf(node.func) === 'range' && isNumber(node.args.at(-1)?.value, 256);
  const name = lastNameOf(node) ?? '';
  return /^(\w*_)?(ascii_(letters|lowercase|uppercase)|letters|(hex)?digits|printable|alphabet|alphanum\w*|chars|charset|characters)$/i.test(
    name,
  );
}
