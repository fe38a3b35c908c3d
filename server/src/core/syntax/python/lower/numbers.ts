import type { Num } from '../ast.ts';
import { nodeText } from '../flat-tree.ts';
import type { LowerContext } from './context.ts';

export function lowerNumber({ tree }: LowerContext, node: number): Num {
  const { value, isInteger } = numberOf(nodeText(tree, node));
  return { kind: 'Num', value, isInteger, start: tree.starts[node]!, end: tree.ends[node]! };
}

const OCTAL_OF_PYTHON_2 = /^0[0-7]+$/;

/** The value of a literal as JavaScript can hold it; see `Num`. */
function numberOf(literal: string): Pick<Num, 'value' | 'isInteger'> {
  const digits = literal.replaceAll('_', '').toLowerCase();
  if (digits.endsWith('j')) return { value: undefined, isInteger: false };
  if (!digits.startsWith('0x') && /[.e]/.test(digits)) return { value: finite(Number(digits)), isInteger: false };
  const integer = digits.replace(/l$/, '');
  const value = Number(OCTAL_OF_PYTHON_2.test(integer) ? `0o${integer}` : integer);
  return { value: Number.isSafeInteger(value) ? value : undefined, isInteger: true };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
