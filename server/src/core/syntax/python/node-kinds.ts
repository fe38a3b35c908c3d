/** Punctuation and keywords without a meaning of their own, then what the parser could not read. */
export const Special = {
  punctuation: 0,
  /** What ends the node it stands in. */
  closing: 1,
  error: 2,
} as const;

const NAMES = [
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
  'exec_statement',
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
] as const;

const FIRST_NAME = Special.error + 1;

/**
 * The node kinds of tree-sitter-python 0.25 that lowering reads, numbered densely and independently of the grammar's own ids,
 * which change with every release of it. The keys are the names that the grammar gives (`grammar.js`, tree-sitter-python 0.25.0).
 */
export const Named = numbered(FIRST_NAME, NAMES);

/** The first number of a token. */
export const FIRST_TOKEN: number = FIRST_NAME + NAMES.length;

/** Tokens whose presence or text decides a meaning. All other punctuation is left out. */
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
const ERROR_TYPE_ID = 65535;

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
