/** Keywords that only ever start a statement: where one starts a line inside brackets, the brackets were never closed. */
const STATEMENT_KEYWORDS: ReadonlySet<string> = new Set([
  'assert',
  'break',
  'class',
  'continue',
  'def',
  'del',
  'elif',
  'except',
  'finally',
  'global',
  'import',
  'pass',
  'raise',
  'return',
  'try',
  'while',
  'with',
]);

/** `from` and `async` also stand inside an expression; not so when this follows them. */
const STATEMENT_START = /(?:from\s+[\w.]+\s+import|async\s+(?:def|with))\b/y;

/** Words that start a header, which ends with a colon. */
export const HEADER_KEYWORDS: ReadonlySet<string> = new Set([
  'async',
  'case',
  'class',
  'def',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'if',
  'match',
  'try',
  'while',
  'with',
]);

/** Keywords that continue the compound statement whose first header stands at the same column. */
export const CLAUSE_KEYWORDS: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally']);

/** A header that can stand in the place of one that is not understood, so that the clauses around it are. */
export const STUB_HEADERS: Readonly<Partial<Record<string, string>>> = {
  async: 'for _ in _:',
  case: 'case _:',
  elif: 'elif _:',
  else: 'else:',
  except: 'except _:',
  finally: 'finally:',
  for: 'for _ in _:',
  if: 'if _:',
  match: 'match _:',
  try: 'try:',
  while: 'while _:',
};

/** Operators in words, behind which an operand must follow. */
export const WORD_OPERATORS: ReadonlySet<string> = new Set(['and', 'await', 'in', 'is', 'not', 'or']);

/** Words inside brackets behind which an operand follows, on the next line maybe. */
export const TAKES_OPERAND: ReadonlySet<string> = new Set([
  ...WORD_OPERATORS,
  'as',
  'async',
  'else',
  'for',
  'from',
  'if',
  'lambda',
  'yield',
]);

/** Words inside brackets that follow an operand. */
const FOLLOWS_OPERAND: ReadonlySet<string> = new Set([
  'and',
  'as',
  'async',
  'else',
  'for',
  'if',
  'in',
  'is',
  'not',
  'or',
]);

/** Last characters of operators behind which an operand must follow. Left out are those that may end something: `*`, `/`, `:`, `,`. */
export const DANGLING_OPERATORS: ReadonlySet<string> = new Set([
  '=',
  '+',
  '-',
  '%',
  '^',
  '&',
  '|',
  '~',
  '@',
  '<',
  '>',
  '.',
]);

/** The letters before a quote that make it a literal of some kind (Python reference, "2.4.1"; `ur` is Python 2's). */
export const LITERAL_PREFIX = /^(?:[rbuft]|br|rb|fr|rf|tr|rt|ur)$/i;

/** A word, or a decorator's `@`. */
export const LINE_OPENING = /@|[\p{ID_Start}_][\p{ID_Continue}]*/uy;

const WORD = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;

/** What follows `type` in `type X = …`, and nowhere else. */
export const TYPE_ALIAS_NAME = /(?:[ \t\f]|\\\r?\n)+[\p{ID_Start}_]/uy;

/**
 * What follows Python 2's `exec` as a statement. The grammar knows it with a name or a literal only; `del` takes any expression, and
 * lowering reads the word that is written.
 */
export const EXEC_OPERAND = /(?:[ \t\f]|\\\r?\n)+[\p{ID_Start}_"'\d]/uy;

export const TO_LINE_END = /[^\r\n]*/y;

/** Python 2's `repr`. */
export const BACKQUOTED = /`[^`\r\n]*`/y;

const IDENTIFIER_CHARACTER = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (/\w/.test(String.fromCharCode(code))) IDENTIFIER_CHARACTER[code] = 1;

/** True for letters, digits, the underscore, and all that is not ASCII but white space. */
export function isWordCharacter(code: number): boolean {
  if (code < 128) return IDENTIFIER_CHARACTER[code] === 1;
  return code !== 0xfeff && code !== 0xa0 && code !== 0x200b && code !== 0x2060 && code !== 0x3000;
}

/** True if a statement starts at the offset that cannot be part of an expression. */
export function startsStatement(text: string, offset: number): boolean {
  WORD.lastIndex = offset;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return false;
  if (STATEMENT_KEYWORDS.has(word)) return true;
  STATEMENT_START.lastIndex = offset;
  return STATEMENT_START.test(text);
}

/** True if a word starts at the offset that is no operator. */
export function startsOperand(text: string, offset: number): boolean {
  WORD.lastIndex = offset;
  const word = WORD.exec(text)?.[0];
  return word !== undefined && !FOLLOWS_OPERAND.has(word);
}

/** A space if a word that is written at the offset would run into the one before. */
export function needsSpace(text: string, offset: number): string {
  return isWordCharacter(text.charCodeAt(offset - 1)) ? ' ' : '';
}
