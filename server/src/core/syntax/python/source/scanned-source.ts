import type { SyntaxProblem } from '../ast.ts';

/**
 * A text cut into Python's logical lines, with what is to be changed before the grammar reads it.
 * All offsets are those of the text itself, in UTF-16 units.
 */
export interface ScannedSource {
  /** As long as the original, with line breaks that the grammar knows and without NUL. */
  readonly text: string;
  readonly lines: readonly LogicalLine[];
  /** In order, without overlaps. */
  readonly edits: readonly SourceEdit[];
  /** Start and end of every comment, in order. */
  readonly comments: readonly number[];
  /** In order. */
  readonly problems: readonly SyntaxProblem[];
}

/** A statement, or the header of a compound one, with all the physical lines that its brackets hold together. */
export interface LogicalLine {
  /** Of its first token. */
  readonly start: number;
  /** Behind its last token. */
  readonly end: number;
  /** The column of its first token, as CPython counts it. */
  readonly indent: number;
  /** Its first token if that is a word, `@` if it is a decorator, else empty. */
  readonly firstWord: string;
  /** True if it ends with a colon: a header whose body stands on the lines below. */
  readonly opensBlock: boolean;
  /** True if it has a colon outside of brackets. */
  readonly hasColon: boolean;
}

/** What the grammar is given in place of a stretch; as long as the stretch, or the stretch is empty. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The name that stands for an expression which is not written yet. It takes no room, so that no name of the text is like it. */
export const PLACEHOLDER = '_';
