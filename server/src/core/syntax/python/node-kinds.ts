/**
 * The node kinds of tree-sitter-python 0.25 that lowering reads, numbered densely and independently of the grammar's own ids,
 * which change with every release of it. The keys are the names that the grammar gives (`grammar.js`, tree-sitter-python 0.25.0).
 */
export const Named = numbered(3, [
  'module',
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'string',
  'concatenated_string',
  'interpolation',
  'format_specifier',
  'format_expression',
  'type_conversion',
  'attribute',
  'subscript',
  'slice',
  'call',
  'argument_list',
  'keyword_argument',
  'list_splat',
  'dictionary_splat',
  'list_splat_pattern',
  'dictionary_splat_pattern',
  'parenthesized_list_splat',
  'parenthesized_expression',
  'binary_operator',
  'unary_operator',
  'not_operator',
  'boolean_operator',
  'comparison_operator',
  'conditional_expression',
  'named_expression',
  'lambda',
  'lambda_parameters',
  'await',
  'yield',
  'list',
  'set',
  'tuple',
  'dictionary',
  'pair',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
  'for_in_clause',
  'if_clause',
  'expression_list',
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'as_pattern',
  'as_pattern_target',
  'type',
  'splat_type',
  'generic_type',
  'union_type',
  'constrained_type',
  'member_type',
  'type_parameter',
  'expression_statement',
  'assignment',
  'augmented_assignment',
  'type_alias_statement',
  'import_statement',
  'import_from_statement',
  'dotted_name',
  'aliased_import',
  'relative_import',
  'import_prefix',
  'wildcard_import',
  'print_statement',
  'chevron',
  'assert_statement',
  'return_statement',
  'delete_statement',
  'raise_statement',
  'pass_statement',
  'break_statement',
  'continue_statement',
  'global_statement',
  'nonlocal_statement',
  'if_statement',
  'elif_clause',
  'else_clause',
  'for_statement',
  'while_statement',
  'try_statement',
  'except_clause',
  'finally_clause',
  'with_statement',
  'with_clause',
  'with_item',
  'match_statement',
  'case_clause',
  'case_pattern',
  'class_pattern',
  'keyword_pattern',
  'splat_pattern',
  'union_pattern',
  'dict_pattern',
  'complex_pattern',
  'function_definition',
  'class_definition',
  'decorated_definition',
  'decorator',
  'parameters',
  'default_parameter',
  'typed_parameter',
  'typed_default_parameter',
  'positional_separator',
  'keyword_separator',
  'block',
  /** Not of the grammar: an identifier that was inserted where an expression is missing. */
  'placeholder',
]);

/** The first number of a token. */
export const FIRST_TOKEN = 150;

/** Tokens whose presence or text decides a meaning. All other punctuation is left out, except inside a syntax error. */
export const Token = numbered(FIRST_TOKEN, [
  '+',
  '-',
  '*',
  '@',
  '/',
  '%',
  '//',
  '**',
  '|',
  '&',
  '^',
  '<<',
  '>>',
  '~',
  '<',
  '<=',
  '==',
  '!=',
  '>=',
  '>',
  '<>',
  'in',
  'not in',
  'is',
  'is not',
  'and',
  'or',
  '+=',
  '-=',
  '*=',
  '/=',
  '@=',
  '//=',
  '%=',
  '**=',
  '>>=',
  '<<=',
  '&=',
  '^=',
  '|=',
  'async',
  'from',
]);

/** Punctuation and keywords without a meaning of their own, then what the parser could not read. */
export const Special = {
  punctuation: 0,
  /** What ends the node it stands in. */
  closing: 1,
  error: 2,
} as const;

const CLOSING: ReadonlySet<string> = new Set([')', ']', '}', 'string_end']);

function numbered<const Names extends readonly string[]>(first: number, names: Names): Record<Names[number], number> {
  const numbers: Partial<Record<string, number>> = {};
  for (const [index, name] of names.entries()) numbers[name] = first + index;
  return numbers as Record<Names[number], number>;
}

/** What a grammar tells of its node types; `web-tree-sitter`'s `Language` is one. */
export interface GrammarTypes {
  readonly nodeTypeCount: number;
  nodeTypeForId(id: number): string | null;
  nodeTypeIsNamed(id: number): boolean;
}

/** tree-sitter's id of an ERROR node (`ts_builtin_sym_error` in `lib/include/tree_sitter/parser.h`), read as 16 bits. */
export const ERROR_TYPE_ID = 65535;

/** Maps the grammar's type ids to kinds. */
export function kindsByTypeId(grammar: GrammarTypes): Uint8Array {
  const kinds = new Uint8Array(ERROR_TYPE_ID + 1);
  for (let id = 0; id < grammar.nodeTypeCount; id++) {
    const numbers: Readonly<Record<string, number>> = grammar.nodeTypeIsNamed(id) ? Named : Token;
    const name = grammar.nodeTypeForId(id) ?? '';
    kinds[id] = numbers[name] ?? (CLOSING.has(name) ? Special.closing : Special.punctuation);
  }
  kinds[ERROR_TYPE_ID] = Special.error;
  return kinds;
}

/** Kinds whose text says everything: their children are not copied. */
const LEAVES: readonly number[] = [
  Special.punctuation,
  Special.closing,
  ...Object.values(Token),
  Named.identifier,
  Named.integer,
  Named.float,
  Named.true,
  Named.false,
  Named.none,
  Named.ellipsis,
  Named.type_conversion,
  Named.dotted_name,
  Named.import_prefix,
  Named.wildcard_import,
  Named.pass_statement,
  Named.break_statement,
  Named.continue_statement,
  Named.positional_separator,
  Named.keyword_separator,
];

export const IS_LEAF: Uint8Array = flags(LEAVES);

/** How many children, tokens included, a node of a kind has that always has as many; else 0. */
export const CHILD_COUNT: Uint8Array = new Uint8Array(256);
for (const [count, kinds] of [
  [1, [Named.type, Named.as_pattern_target, Named.with_item]],
  [2, [Named.call, Named.unary_operator, Named.not_operator, Named.await, Named.list_splat, Named.dictionary_splat]],
  [2, [Named.list_splat_pattern, Named.dictionary_splat_pattern, Named.generic_type, Named.if_clause, Named.decorator]],
  [3, [Named.attribute, Named.binary_operator, Named.boolean_operator, Named.keyword_argument, Named.pair]],
  [
    3,
    [
      Named.as_pattern,
      Named.aliased_import,
      Named.named_expression,
      Named.augmented_assignment,
      Named.default_parameter,
    ],
  ],
  [3, [Named.typed_parameter, Named.union_type, Named.else_clause]],
  [5, [Named.conditional_expression, Named.typed_default_parameter]],
] as const) {
  for (const kind of kinds) CHILD_COUNT[kind] = count;
}

/** Kinds that stand for a value wherever they appear. */
export const IS_EXPRESSION: Uint8Array = flags([
  Named.placeholder,
  Named.identifier,
  Named.integer,
  Named.float,
  Named.true,
  Named.false,
  Named.none,
  Named.ellipsis,
  Named.string,
  Named.concatenated_string,
  Named.attribute,
  Named.subscript,
  Named.slice,
  Named.call,
  Named.list_splat,
  Named.list_splat_pattern,
  Named.parenthesized_list_splat,
  Named.parenthesized_expression,
  Named.binary_operator,
  Named.unary_operator,
  Named.not_operator,
  Named.boolean_operator,
  Named.comparison_operator,
  Named.conditional_expression,
  Named.named_expression,
  Named.lambda,
  Named.await,
  Named.yield,
  Named.list,
  Named.set,
  Named.tuple,
  Named.dictionary,
  Named.list_comprehension,
  Named.set_comprehension,
  Named.dictionary_comprehension,
  Named.generator_expression,
  Named.expression_list,
  Named.pattern_list,
  Named.tuple_pattern,
  Named.list_pattern,
  Named.as_pattern_target,
  Named.type,
  Named.splat_type,
  Named.generic_type,
  Named.union_type,
  Named.member_type,
]);

/** Kinds that stand as a statement of a block. */
const STATEMENTS: readonly number[] = [
  Named.expression_statement,
  Named.type_alias_statement,
  Named.import_statement,
  Named.import_from_statement,
  Named.print_statement,
  Named.assert_statement,
  Named.return_statement,
  Named.delete_statement,
  Named.raise_statement,
  Named.pass_statement,
  Named.break_statement,
  Named.continue_statement,
  Named.global_statement,
  Named.nonlocal_statement,
  Named.if_statement,
  Named.for_statement,
  Named.while_statement,
  Named.try_statement,
  Named.with_statement,
  Named.match_statement,
  Named.function_definition,
  Named.class_definition,
  Named.decorated_definition,
];

export const IS_STATEMENT: Uint8Array = flags(STATEMENTS);

/** Kinds of which a logical line is the start. */
export const LEADS_LINE: Uint8Array = flags([
  ...STATEMENTS,
  Named.decorator,
  Named.elif_clause,
  Named.else_clause,
  Named.except_clause,
  Named.finally_clause,
  Named.case_clause,
]);

/** The text of a token by its kind. */
export const TOKEN_TEXT: readonly string[] = Object.entries(Token).reduce<string[]>((texts, [text, kind]) => {
  texts[kind] = text;
  return texts;
}, []);

/** A table that is 1 at the kinds given. */
export function flags(kinds: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const kind of kinds) table[kind] = 1;
  return table;
}
