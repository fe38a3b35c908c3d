import type { Num } from '../ast.ts';
import { nodeText } from '../flat-tree.ts';
import type { LowerContext } from './context.ts';

export function lowerNumber({ tree }: LowerContext, node: number): Num {
  return { kind: 'Num', ...numberOf(nodeText(tree, node)), start: tree.starts[node]!, end: tree.ends[node]! };
}

const OCTAL_OF_PYTHON_2 = /^0[0-7]+$/;

/** Longer literals are no constants of an algorithm, and reading them takes time that grows with their square. */
const LONGEST_LITERAL = 400;

/** The value of a literal as JavaScript can hold it; see `Num`. */
function numberOf(literal: string): Pick<Num, 'value' | 'isInteger' | 'hex'> {
  const digits = literal.replaceAll('_', '').toLowerCase();
  if (digits.endsWith('j')) return { value: undefined, isInteger: false };
  if (!digits.startsWith('0x') && /[.e]/.test(digits)) return { value: finite(Number(digits)), isInteger: false };
  const integer = digits.replace(/l$/, '');
  const readable = OCTAL_OF_PYTHON_2.test(integer) ? `0o${integer}` : integer;
  const value = Number(readable);
  if (Number.isSafeInteger(value)) return { value, isInteger: true };
  const hex = readable.length <= LONGEST_LITERAL ? hexadecimal(readable) : undefined;
  return { value: undefined, isInteger: true, ...(hex !== undefined && { hex }) };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Nothing for what is no integer to JavaScript: a literal that is broken off. */
function hexadecimal(integer: string): string | undefined {
  return INTEGER.test(integer) ? BigInt(integer).toString(16) : undefined;
}

const INTEGER = /^(?:\d+|0x[\da-f]+|0o[0-7]+|0b[01]+)$/;
