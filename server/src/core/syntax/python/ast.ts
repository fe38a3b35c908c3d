import type { TextRange } from '../../text/range.ts';

/**
 * The Python syntax tree as plain data, with the node names of CPython's own `ast` module.
 * Every node carries its range in UTF-16 offsets: CPython's, but for definitions, which start at their first decorator. A node lies
 * inside the one it belongs to. Parentheses that only group are no part of an expression's range.
 * Nothing here refers to tree-sitter: the tree it was made from is gone.
 *
 * Operators, attributes, calls and subscripts that follow one another nest as deep as the text is long (`a + b + c + …`), and so does
 * `elif` through `orelse`: walk them along `left`, `value`, `func` and `orelse` with a loop. All other nesting has a limit.
 */
export interface ModuleTree {
  readonly body: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

export interface Comment extends TextRange {
  /** With its `#`. */
  readonly text: string;
}

/** A stretch that was not understood. What is around it was. */
export interface SyntaxProblem extends TextRange {
  readonly kind: 'syntax-error' | 'missing-token' | 'too-deep';
  readonly message: string;
}

/** A name as written at one place. */
export interface Identifier extends TextRange {
  readonly name: string;
}

// ---------------------------------------------------------------------------------------------- expressions

export type Expression =
  | Name
  | Attribute
  | Call
  | Subscript
  | Slice
  | Str
  | JoinedStr
  | Num
  | Constant
  | BinOp
  | UnaryOp
  | BoolOp
  | Compare
  | IfExp
  | NamedExpr
  | Lambda
  | Sequence
  | Dict
  | Comprehension
  | Await
  | Yield
  | Starred
  | UnknownExpression;

export interface Name extends TextRange {
  readonly kind: 'Name';
  readonly id: string;
}

export interface Attribute extends TextRange {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly attr: Identifier;
}

export interface Call extends TextRange {
  readonly kind: 'Call';
  readonly func: Expression;
  readonly args: readonly Argument[];
  /** The argument list with its parentheses. */
  readonly argumentList: TextRange;
}

export interface Argument extends TextRange {
  /**
   * `keyword`: `name=value`; `star`: `*value`; `double-star`: `**value`. A list with a syntax error in it has one of each of the
   * last two, with an `UnknownExpression`: there may be any argument.
   */
  readonly form: 'positional' | 'keyword' | 'star' | 'double-star';
  readonly name?: Identifier;
  readonly value: Expression;
}

export interface Subscript extends TextRange {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly indices: readonly Expression[];
}

export interface Slice extends TextRange {
  readonly kind: 'Slice';
  readonly parts: readonly Expression[];
  /** Of each part, the number of colons before it: 0 for the lower bound, 1 for the upper, 2 for the step. */
  readonly positions: readonly number[];
}

/** A string or bytes literal, or several side by side, escapes resolved; `\N{name}` is U+FFFD, bytes are U+0000 to U+00FF. */
export interface Str extends TextRange {
  readonly kind: 'Str';
  readonly value: string;
  readonly isBytes: boolean;
  /** The ranges of the single literals, prefixes and quotes included; more than one if they are concatenated implicitly. */
  readonly pieces: readonly TextRange[];
}

/**
 * An f-string (or t-string), or a concatenation that holds one. Text parts have their escapes resolved. A field with a conversion
 * other than `!s`, with a format or with `=` is an `UnknownExpression`: its text is not that of its value.
 */
export interface JoinedStr extends TextRange {
  readonly kind: 'JoinedStr';
  readonly parts: readonly (string | Expression)[];
}

export interface Num extends TextRange {
  readonly kind: 'Num';
  /** `undefined` for floats' exotic forms, imaginary numbers and integers beyond 2^53. */
  readonly value: number | undefined;
  readonly isInteger: boolean;
  /** Of an integer beyond 2^53 that is written with at most 400 characters: its hexadecimal digits, in small letters. */
  readonly hex?: string;
}

export interface Constant extends TextRange {
  readonly kind: 'Constant';
  readonly value: 'True' | 'False' | 'None' | 'Ellipsis';
}

export interface BinOp extends TextRange {
  readonly kind: 'BinOp';
  /** As written: `+`, `%`, `**`, `|`, `^`, `@`, … */
  readonly op: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface UnaryOp extends TextRange {
  readonly kind: 'UnaryOp';
  readonly op: '-' | '+' | '~' | 'not';
  readonly operand: Expression;
}

export interface BoolOp extends TextRange {
  readonly kind: 'BoolOp';
  readonly op: 'and' | 'or';
  readonly values: readonly Expression[];
}

export interface Compare extends TextRange {
  readonly kind: 'Compare';
  /** As written: `==`, `in`, `not in`, `is not`, … One less than `operands`. */
  readonly ops: readonly string[];
  readonly operands: readonly Expression[];
}

export interface IfExp extends TextRange {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}

export interface NamedExpr extends TextRange {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expression;
}

export interface Lambda extends TextRange {
  readonly kind: 'Lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}

export interface Sequence extends TextRange {
  readonly kind: 'List' | 'Tuple' | 'Set';
  readonly elements: readonly Expression[];
}

export interface Dict extends TextRange {
  readonly kind: 'Dict';
  /** Without `key`: `**value`. */
  readonly entries: readonly { readonly key?: Expression; readonly value: Expression }[];
}

export interface Comprehension extends TextRange {
  readonly kind: 'Comprehension';
  readonly of: 'list' | 'set' | 'dict' | 'generator';
  readonly key?: Expression;
  readonly element: Expression;
  readonly clauses: readonly ComprehensionClause[];
}

export interface ComprehensionClause {
  readonly target: Expression;
  readonly iter: Expression;
  readonly conditions: readonly Expression[];
}

export interface Await extends TextRange {
  readonly kind: 'Await';
  readonly value: Expression;
}

export interface Yield extends TextRange {
  readonly kind: 'Yield';
  readonly value?: Expression;
}

export interface Starred extends TextRange {
  readonly kind: 'Starred';
  readonly value: Expression;
}

/** Something without a meaning here, a syntax error, or something not written yet; the expressions inside it are kept. */
export interface UnknownExpression extends TextRange {
  readonly kind: 'UnknownExpression';
  readonly children: readonly Expression[];
}

// ---------------------------------------------------------------------------------------------- statements

export type Statement =
  | ExpressionStatement
  | Assign
  | AugAssign
  | Import
  | ImportFrom
  | FunctionDef
  | ClassDef
  | Return
  | Raise
  | Assert
  | Delete
  | ScopeDeclaration
  | If
  | For
  | While
  | Try
  | With
  | Match
  | SimpleStatement
  | UnknownStatement;

export type Block = readonly Statement[];

export interface ExpressionStatement extends TextRange {
  readonly kind: 'Expr';
  readonly value: Expression;
}

/** `a = b = value`, `a: annotation = value`, `type a = value`. */
export interface Assign extends TextRange {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly annotation?: Expression;
  readonly value?: Expression;
}

export interface AugAssign extends TextRange {
  readonly kind: 'AugAssign';
  readonly target: Expression;
  /** Without the `=`: `+` for `+=`. */
  readonly op: string;
  readonly value: Expression;
}

export interface Import extends TextRange {
  readonly kind: 'Import';
  readonly names: readonly ImportAlias[];
}

export interface ImportFrom extends TextRange {
  readonly kind: 'ImportFrom';
  /** Dotted, without leading dots; empty for `from . import x`. */
  readonly module: Identifier;
  /** Number of leading dots. */
  readonly level: number;
  /** Empty if `star`. */
  readonly names: readonly ImportAlias[];
  readonly star: boolean;
}

export interface ImportAlias extends TextRange {
  /** Dotted for `import a.b`. */
  readonly name: Identifier;
  readonly asName?: Identifier;
}

export interface Parameter extends TextRange {
  /** `.unpacked` for Python 2's `(a, b)`; the names in it follow as `keyword-only`. */
  readonly name: Identifier;
  /** `star`: `*args`; `double-star`: `**kwargs`. */
  readonly form: 'positional-only' | 'positional' | 'keyword-only' | 'star' | 'double-star';
  readonly annotation?: Expression;
  readonly defaultValue?: Expression;
}

export interface FunctionDef extends TextRange {
  readonly kind: 'FunctionDef';
  readonly name: Identifier;
  readonly parameters: readonly Parameter[];
  readonly returns?: Expression;
  readonly decorators: readonly Expression[];
  readonly body: Block;
  readonly isAsync: boolean;
}

export interface ClassDef extends TextRange {
  readonly kind: 'ClassDef';
  readonly name: Identifier;
  /** Bases and keywords. */
  readonly args: readonly Argument[];
  readonly decorators: readonly Expression[];
  readonly body: Block;
}

export interface Return extends TextRange {
  readonly kind: 'Return';
  readonly value?: Expression;
}

export interface Raise extends TextRange {
  readonly kind: 'Raise';
  readonly exception?: Expression;
  readonly cause?: Expression;
}

export interface Assert extends TextRange {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly message?: Expression;
}

export interface Delete extends TextRange {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}

export interface ScopeDeclaration extends TextRange {
  readonly kind: 'Global' | 'Nonlocal';
  readonly names: readonly Identifier[];
}

/** `elif` is an `If` alone in `orelse`. */
export interface If extends TextRange {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: Block;
  readonly orelse: Block;
}

export interface For extends TextRange {
  readonly kind: 'For';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: Block;
  readonly orelse: Block;
}

export interface While extends TextRange {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: Block;
  readonly orelse: Block;
}

export interface Try extends TextRange {
  readonly kind: 'Try';
  readonly body: Block;
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: Block;
  readonly finalbody: Block;
}

export interface ExceptHandler extends TextRange {
  /** Absent: `except:`. */
  readonly type?: Expression;
  readonly name?: Identifier;
  readonly isGroup: boolean;
  readonly body: Block;
}

export interface With extends TextRange {
  readonly kind: 'With';
  readonly items: readonly { readonly context: Expression; readonly target?: Expression }[];
  readonly body: Block;
}

export interface Match extends TextRange {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface MatchCase extends TextRange {
  /** The names that the pattern binds. */
  readonly captures: readonly Identifier[];
  /** Class names, dotted constants and literals in the pattern, as expressions that are read. */
  readonly reads: readonly Expression[];
  readonly guard?: Expression;
  readonly body: Block;
}

export interface SimpleStatement extends TextRange {
  readonly kind: 'Pass' | 'Break' | 'Continue';
}

/** A statement that was not understood (a syntax error, Python 2's `exec` and `print`); what could be read inside it is kept. */
export interface UnknownStatement extends TextRange {
  readonly kind: 'UnknownStatement';
  readonly expressions: readonly Expression[];
  readonly body: Block;
}
