import type { QuoteStyle } from './literals.ts';

/** Something that is open where the scanner stands, and has to be closed. */
export type Frame = Bracket | FormattedLiteral | FieldFormat;

/** A bracket, or the braces of a field in an f-string. */
export interface Bracket {
  readonly kind: 'bracket' | 'field';
  readonly at: number;
  readonly opening: string;
  readonly closing: string;
  /** `def f[T]`, `class C[T]`, `type A[T]`. */
  readonly isTypeParameters: boolean;
}

export interface FormattedLiteral {
  readonly kind: 'literal';
  /** Of its prefix. */
  readonly at: number;
  readonly style: QuoteStyle;
}

/** What stands behind the colon of a field. It ends with its field. */
export interface FieldFormat {
  readonly kind: 'format';
  readonly at: number;
  readonly style: QuoteStyle;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export function bracketAt(at: number, opening: string, isTypeParameters: boolean): Bracket {
  return { kind: 'bracket', at, opening, closing: CLOSING[opening]!, isTypeParameters };
}

export function fieldAt(at: number): Bracket {
  return { kind: 'field', at, opening: '{', closing: '}', isTypeParameters: false };
}

/** What has to be written to close the frame. */
export function closingText(frame: Frame): string {
  switch (frame.kind) {
    case 'literal':
      return frame.style.quote.repeat(frame.style.quotes);
    case 'format':
      return '';
    default:
      return frame.closing;
  }
}

/** What is wrong where the frame was never closed; undefined where an outer frame says it. */
export function unclosedMessage(frame: Frame): string | undefined {
  switch (frame.kind) {
    case 'literal':
      return 'This string literal is not closed.';
    case 'format':
      return undefined;
    default:
      return `'${frame.opening}' is not closed.`;
  }
}

/**
 * The frame that a closing bracket belongs to: the innermost of its kind, looked for in the brackets around it but not beyond the
 * field of an f-string.
 * @returns its index, or -1 if nothing was opened that this closes.
 */
export function frameClosedBy(frames: readonly Frame[], closing: string): number {
  for (let index = frames.length - 1; index >= 0; index--) {
    const frame = frames[index]!;
    if (frame.kind !== 'bracket' && frame.kind !== 'field') return -1;
    if (frame.closing === closing) return index;
    if (frame.kind === 'field') return -1;
  }
  return -1;
}
