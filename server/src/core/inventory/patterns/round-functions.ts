import type { Scope } from '../../semantic/python/scope.ts';
import type { BinOp, Expression, Statement } from '../../syntax/python/ast.ts';
import { rangeOf, type TextRange } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { isCallOf, isNumber, operandsOf } from './expressions.ts';
import { runningScope } from './naming.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';

/** (√5 − 1) · 2³¹: TEA's delta. Multiplicative hashing has it too, without TEA's shifts. */
const DELTA = 0x9e3779b9;

/** The shifts of a function, and the last statement that has one. */
interface Shifts {
  readonly bits: Set<number>;
  last: Statement;
}

/**
 * Algorithms that have no table to be known by: TEA and XTEA by their delta together with the shifts by 4 and 5, MD5 that
 * computes its constants (RFC 1321, section 3.4), and the fields of two curves.
 */
export class RoundFunctions {
  readonly #shifts = new Map<Scope, Shifts>();
  readonly #found = new Map<string, CryptoUse>();
  #hasDelta = false;

  visit(node: Expression, { scope, statement }: Place): void {
    if (isNumber(node, DELTA, 0x61c88647)) this.#hasDelta = true;
    if (node.kind !== 'BinOp') return;
    if (node.op === '<<' && isNumber(node.right, 4)) this.#shift(scope, statement, 4);
    else if (node.op === '>>' && isNumber(node.right, 5)) this.#shift(scope, statement, 5);
    else if (node.op === '*' && isSineConstant(node)) this.#add('digest', 'hand-rolled-hash', 'MD5', node);
    else if (node.op === '-') this.#field(node);
  }

  uses(): readonly CryptoUse[] {
    const found = [...this.#found.values()];
    if (!this.#hasDelta) return found;
    for (const [{ node }, { bits, last }] of this.#shifts) {
      if (bits.size < 2 || node?.kind !== 'FunctionDef') continue;
      found.push(algorithmUse('cipher', 'hand-rolled-cipher', assignedBy(last), 'TEA'));
    }
    return found;
  }

  #shift(scope: Scope, statement: Statement, bits: number): void {
    const running = runningScope(scope);
    const shifts = this.#shifts.get(running) ?? { bits: new Set(), last: statement };
    shifts.bits.add(bits);
    if (statement.start > shifts.last.start) shifts.last = statement;
    this.#shifts.set(running, shifts);
  }

  /** `2**255 - 19` (RFC 7748, section 4.1), `2**256 - 2**32 - 977` (SEC 2, section 2.4.1). */
  #field(node: BinOp): void {
    const [first, second, third] = operandsOf(node, '-');
    const exponent = first && exponentOfTwo(first);
    if (exponent === 255 && isNumber(second, 19)) {
      this.#add('key-agreement', 'hand-rolled-public-key', 'Curve25519', node);
    } else if (exponent === 256 && second && exponentOfTwo(second) === 32 && isNumber(third, 977)) {
      this.#add('key-agreement', 'hand-rolled-public-key', 'secp256k1', node);
    }
  }

  #add(role: CryptoUse['role'], pattern: string, algorithm: string, range: TextRange): void {
    if (!this.#found.has(algorithm)) this.#found.set(algorithm, algorithmUse(role, pattern, range, algorithm));
  }
}

/** Of `v1 = (v1 + …) & mask`: what is assigned. */
function assignedBy(statement: Statement): TextRange {
  const isAssigned = statement.kind === 'Assign' || statement.kind === 'AugAssign' || statement.kind === 'Return';
  const { start, end } = (isAssigned && statement.value) || statement;
  return rangeOf(start, end);
}

function exponentOfTwo(node: Expression): number | undefined {
  if (node.kind !== 'BinOp' || node.right.kind !== 'Num') return undefined;
  const isPower = (node.op === '**' && isNumber(node.left, 2)) || (node.op === '<<' && isNumber(node.left, 1));
  return isPower ? node.right.value : undefined;
}

/** `abs(sin(i + 1)) * 2**32`, either way round. */
function isSineConstant({ left, right }: BinOp): boolean {
  const isScale = (node: Expression) => isNumber(node, 2 ** 32) || exponentOfTwo(node) === 32;
  const isSine = (node: Expression) =>
    isCallOf(node, 'abs', 'fabs') && node.args.length === 1 && isCallOf(node.args[0]!.value, 'sin');
  return (isSine(left) && isScale(right)) || (isScale(left) && isSine(right));
}

export const ROUND_NEEDLES: readonly Needle[] = [
  {
    word: '',
    pattern: /\b0[xX]_?9_?[eE]_?3_?7_?7_?9_?[bB]_?9|\b0[xX]_?6_?1_?[cC]_?8_?8_?6_?4_?7|\b2654435769|\b1640531527/,
  },
  { word: 'sin', pattern: /\bf?abs\s*\(\s*(?:\w+\s*\.\s*)?sin\s*\(/ },
  { word: '255', pattern: /\b(?:2\s*\*\*|1\s*<<)\s*255\s*\)?\s*-\s*19\b/ },
  { word: '977', pattern: /-\s*977\b/ },
];
