import type { TextRange } from '../../text/range.ts';

/**
 * The concrete syntax of one file in OpenSSL's configuration language (config(5); what no manual says is taken from the
 * behaviour of `NCONF_load`). Lossless: the tokens of all statements, concatenated, are the file.
 * Every range is in UTF-16 code units of that file.
 */
export interface ConfigurationTree {
  /** In file order; their ranges touch and together cover the text. */
  readonly statements: readonly Statement[];
  /** Errors of form, in file order. The first one that is not inside text libcrypto never reads rejects the file. */
  readonly problems: readonly SyntaxProblem[];
}

/** What libcrypto answers to a line it cannot read; `message` is its own reason string. */
export interface SyntaxProblem {
  readonly kind: ProblemKind;
  readonly message: string;
  /** The part to underline: the offending text, never empty unless the line is. */
  readonly range: TextRange;
  /** 1-based line of this file that the offending logical line ends in, as libcrypto counts. */
  readonly line: number;
}

export type ProblemKind =
  | 'missing-equal-sign'
  | 'missing-close-square-bracket'
  | 'invalid-pragma'
  | 'no-close-brace'
  | 'variable-has-no-value'
  | 'variable-expansion-too-long'
  | 'relative-path'
  | 'no-such-file';

/** One logical line: physical lines joined by continuations, its line ending included. */
export type Statement =
  | BlankStatement
  | HeaderStatement
  | AssignmentStatement
  | IncludeStatement
  | PragmaStatement
  | MalformedStatement
  | UnreadStatement;

interface StatementBase {
  /** From the start of the first physical line to behind the last one's line ending. */
  readonly range: TextRange;
  /** In order, touching, covering `range`. */
  readonly tokens: readonly Token[];
  /** The comment from `#` to the end of the logical line, without the line ending. */
  readonly comment?: TextRange;
}

/** Nothing, whitespace, or a comment alone. */
export interface BlankStatement extends StatementBase {
  readonly kind: 'blank';
}

/** `[ name ]` */
export interface HeaderStatement extends StatementBase {
  readonly kind: 'header';
  readonly name: Name;
  /** Text behind `]`, which libcrypto drops without a word: the `key = value` of `[section] key = value`. */
  readonly dropped?: TextRange;
}

/** `name = value` or `section::name = value` */
export interface AssignmentStatement extends StatementBase {
  readonly kind: 'assignment';
  /** The `section` of `section::name`. */
  readonly section?: Name;
  readonly name: Name;
  readonly equals: TextRange;
  readonly value: Value;
}

/** `.include path`, `.include = path` */
export interface IncludeStatement extends StatementBase {
  readonly kind: 'include';
  /** The keyword as written: `.include`, or a longer name that begins so, which libcrypto takes as well. */
  readonly keyword: TextRange;
  /** The `section` of `section::.include path`: where variables of the path are looked up. */
  readonly section?: Name;
  readonly path: Value;
}

/** `.pragma keyword:value`, `.pragma = keyword:value` */
export interface PragmaStatement extends StatementBase {
  readonly kind: 'pragma';
  readonly keyword: TextRange;
  /** `dollarid`, `abspath`, `includedir`, or one that libcrypto ignores. */
  readonly name: Name;
  /** Taken as it stands: no quotes, escapes or variables. */
  readonly setting: Name;
}

/** A line that libcrypto cannot read: it rejects the whole file here. */
export interface MalformedStatement extends StatementBase {
  readonly kind: 'malformed';
  readonly problem: SyntaxProblem;
}

/** The rest of a file behind a line that begins with NUL, which ends the file for libcrypto. */
export interface UnreadStatement extends StatementBase {
  readonly kind: 'unread';
}

/** A word of the file and what libcrypto makes of it: continuations joined; in a header, escapes resolved as well. */
export interface Name {
  readonly text: string;
  readonly range: TextRange;
}

/** A value or path as written, not yet expanded. */
export interface Value {
  /** Without surrounding whitespace; empty, at the place where the value would begin, if there is none. */
  readonly range: TextRange;
  /** As written, continuations joined. */
  readonly raw: string;
  readonly pieces: readonly ValuePiece[];
}

export type ValuePiece =
  /** Plain text, or one escape, resolved to `text`. `quoted` if inside quotes. */
  | { readonly kind: 'text' | 'escape'; readonly text: string; readonly range: TextRange; readonly quoted: boolean }
  | VariableReference;

/** `$name`, `${name}`, `$(name)`, `$section::name`, `$ENV::name` and the bracketed forms of these. */
export interface VariableReference {
  readonly kind: 'variable';
  readonly range: TextRange;
  /** As written, continuations joined. */
  readonly raw: string;
  readonly section?: Name;
  readonly name: Name;
  /** Present if the bracket is never closed (`no close brace`), which rejects the file. */
  readonly problem?: SyntaxProblem;
}

export interface Token {
  readonly kind: TokenKind;
  readonly range: TextRange;
}

export type TokenKind =
  | 'byte-order-mark'
  | 'whitespace'
  | 'line-break'
  /** A backslash and the line break that it hides. */
  | 'continuation'
  | 'comment'
  /** `[` and `]` */
  | 'bracket'
  /** A section's name in a header, before `::`, or in a variable. */
  | 'section-name'
  | 'key'
  /** `::` */
  | 'scope'
  | 'equals'
  /** `.include` and `.pragma` */
  | 'directive'
  | 'pragma-name'
  | 'colon'
  | 'text'
  | 'escape'
  | 'quote'
  /** `$` and the brackets of a variable. */
  | 'variable-mark'
  | 'variable-name'
  /** Characters that libcrypto drops or cannot read. */
  | 'dropped';
