import { Named, Special, Token } from './node-kinds.ts';

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
CHILD_COUNT[Named.type] = 1;
CHILD_COUNT[Named.as_pattern_target] = 1;
CHILD_COUNT[Named.with_item] = 1;
CHILD_COUNT[Named.call] = 2;
CHILD_COUNT[Named.unary_operator] = 2;
CHILD_COUNT[Named.not_operator] = 2;
CHILD_COUNT[Named.await] = 2;
CHILD_COUNT[Named.list_splat] = 2;
CHILD_COUNT[Named.dictionary_splat] = 2;
CHILD_COUNT[Named.list_splat_pattern] = 2;
CHILD_COUNT[Named.dictionary_splat_pattern] = 2;
CHILD_COUNT[Named.generic_type] = 2;
CHILD_COUNT[Named.if_clause] = 2;
CHILD_COUNT[Named.decorator] = 2;
CHILD_COUNT[Named.attribute] = 3;
CHILD_COUNT[Named.binary_operator] = 3;
CHILD_COUNT[Named.boolean_operator] = 3;
CHILD_COUNT[Named.keyword_argument] = 3;
CHILD_COUNT[Named.pair] = 3;
CHILD_COUNT[Named.as_pattern] = 3;
CHILD_COUNT[Named.aliased_import] = 3;
CHILD_COUNT[Named.named_expression] = 3;
CHILD_COUNT[Named.augmented_assignment] = 3;
CHILD_COUNT[Named.default_parameter] = 3;
CHILD_COUNT[Named.typed_parameter] = 3;
CHILD_COUNT[Named.union_type] = 3;
CHILD_COUNT[Named.else_clause] = 3;
CHILD_COUNT[Named.conditional_expression] = 5;
CHILD_COUNT[Named.typed_default_parameter] = 5;

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
  Named.exec_statement,
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
