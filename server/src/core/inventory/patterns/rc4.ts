import type { Scope } from '../../semantic/python/scope.ts';
import type { Expression, Statement } from '../../syntax/python/ast.ts';
import { rangeOf, type TextRange } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { isNumber, isSame, operandsOf, withoutConversion } from './expressions.ts';
import { runningScope } from './naming.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';

/** A sum of two elements that a name is given, to look up with it: `t = (S[i] + S[j]) % 256`. */
interface NamedSum {
  readonly name: Expression;
  readonly table: Expression;
}

interface Steps {
  sum?: NamedSum;
  swaps?: boolean;
  /** `(j + S[i] + key[i]) % 256`, as j is given it: the key schedule. */
  mixesKey?: TextRange;
  /** `j = (j + S[i]) % 256`, and `S[(S[i] + S[j]) % 256]`, with what it is XORed with: the generator. */
  mixes?: boolean;
  output?: TextRange;
}

/**
 * RC4 (as RFC 7465 forbids it): a table of 256 bytes whose elements are swapped at an index that is a running sum of
 * elements of the table, in the key schedule with those of the key. A shuffle swaps as well, at an index that is drawn.
 * A function is found once: where the keystream comes out, or, if it has the key schedule alone, where that adds the key.
 */
export class Rc4 {
  readonly #steps = new Map<Scope, Steps>();

  statement(node: Statement, { scope }: Place): void {
    if (node.kind !== 'Assign' || node.targets.length !== 1 || !node.value) return;
    const [target] = node.targets;
    if (isSwap(target!, node.value)) this.#of(scope).swaps = true;
    const sum = sumOfBytes(node.value);
    const table = sum && tableOf(sum);
    if (table) this.#of(scope).sum = { name: target!, table };
    if (!sum || target!.kind === 'Subscript' || !sum.some(operand => isSame(operand, target!))) return;
    const elements = sum.filter(operand => withoutConversion(operand).kind === 'Subscript');
    if (elements.length >= 2) this.#of(scope).mixesKey ??= rangeOf(node.value.start, node.value.end);
    else if (elements.length === 1) this.#of(scope).mixes = true;
  }

  expression(node: Expression, { scope, statement }: Place, parent: Expression | undefined): void {
    if (node.kind !== 'Subscript' || (node.value.kind !== 'Name' && node.value.kind !== 'Attribute')) return;
    const [index] = node.indices;
    if (!index || !this.#isSum(index, node.value, scope)) return;
    const isXored = statement.kind === 'AugAssign' && statement.op === '^' && statement.value === node;
    const whole = isXored ? statement : parent?.kind === 'BinOp' && parent.op === '^' ? parent : node;
    this.#of(scope).output ??= rangeOf(whole.start, whole.end);
  }

  /** `(S[i] + S[j]) % 256`, of the table that it is an index of, or the name that was given it. */
  #isSum(index: Expression, table: Expression, scope: Scope): boolean {
    const ofIndex = tableOf(sumOfBytes(index) ?? []);
    if (ofIndex) return isSame(ofIndex, table);
    const named = index.kind === 'Name' ? this.#steps.get(runningScope(scope))?.sum : undefined;
    return named !== undefined && isSame(named.name, index) && isSame(named.table, table);
  }

  uses(): readonly CryptoUse[] {
    return [...this.#steps.values()].flatMap(({ swaps, mixesKey, mixes, output }) => {
      const place = (mixes ? output : undefined) ?? mixesKey;
      return swaps && place ? [algorithmUse('cipher', 'hand-rolled-cipher', place, 'RC4')] : [];
    });
  }

  #of(scope: Scope): Steps {
    const running = runningScope(scope);
    const steps = this.#steps.get(running) ?? {};
    this.#steps.set(running, steps);
    return steps;
  }
}

/** `S[i], S[j] = S[j], S[i]`, or one half of it through a variable: `S[i] = S[j]`. */
function isSwap(target: Expression, value: Expression): boolean {
  if (target.kind === 'Subscript' && value.kind === 'Subscript') {
    return isSame(target.value, value.value) && !isSame(target, value);
  }
  if (target.kind !== 'Tuple' || value.kind !== 'Tuple' || value.elements.length !== 2) return false;
  const [a, b] = target.elements;
  const [c, d] = value.elements;
  return a?.kind === 'Subscript' && b?.kind === 'Subscript' && isSame(a, d!) && isSame(b, c!);
}

/** The operands of `(a + b[c]) % 256` or `(a + b[c]) & 0xff`; the prefilter wants an element last. */
function sumOfBytes(node: Expression): readonly Expression[] | undefined {
  if (node.kind !== 'BinOp') return undefined;
  const isByte = node.op === '%' ? isNumber(node.right, 256) : node.op === '&' && isNumber(node.right, 255);
  if (!isByte || node.left.kind !== 'BinOp') return undefined;
  const operands = operandsOf(node.left, '+');
  return withoutConversion(operands.at(-1)!).kind === 'Subscript' ? operands : undefined;
}

/** The table whose elements the two operands are. */
function tableOf([first, second, ...others]: readonly Expression[]): Expression | undefined {
  if (first?.kind !== 'Subscript' || second?.kind !== 'Subscript' || others.length > 0) return undefined;
  return isSame(first.value, second.value) ? first.value : undefined;
}

/** A byte-wise sum that ends in an element. */
export const RC4_NEEDLES: readonly Needle[] = [
  ...['256', '0x100', '0X100'].map(word => ({ word, pattern: new RegExp(`\\]\\s*\\)*\\s*%\\s*${word}\\b`) })),
  { word: '&', pattern: /\]\s*\)*\s*&\s*(?:255|0[xX][fF]{2})\b/ },
];
