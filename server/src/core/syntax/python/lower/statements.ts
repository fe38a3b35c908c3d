import type { Statement } from '../ast.ts';
import { IS_EXPRESSION, IS_STATEMENT } from '../kind-tables.ts';
import { Named, Special } from '../node-kinds.ts';
import { lowerFor, lowerIf, lowerTry, lowerWhile, lowerWith } from './compound-statements.ts';
import { isBroken, type LowerContext, type LowerStatement, MAX_DEPTH } from './context.ts';
import { lowerClass, lowerDecorated, lowerFunction } from './definitions.ts';
import { lowerImport, lowerImportFrom } from './imports.ts';
import { lowerMatch } from './patterns.ts';
import { bodyApart, unknownStatement } from './recovery.ts';
import {
  lowerAssert,
  lowerDelete,
  lowerExpressionStatement,
  lowerKeyword,
  lowerRaise,
  lowerReturn,
  lowerScopeDeclaration,
  lowerTypeAlias,
} from './simple-statements.ts';

/** The statements of a `block` or `module`; a syntax error between them is one, too. */
export function lowerStatements(context: LowerContext, block: number): Statement[] {
  const { tree } = context;
  const apart = bodyApart(context, block);
  if (apart !== undefined) return context.parts(apart);
  const statements: Statement[] = [];
  const end = tree.subtreeEnd[block]!;
  for (let child = block + 1; child < end; child = tree.subtreeEnd[child]!) {
    const kind = tree.kinds[child]!;
    if (IS_STATEMENT[kind] === 1) statements.push(lowerStatement(context, child));
    else if (kind === Special.error || IS_EXPRESSION[kind] === 1) statements.push(unknownStatement(context, child));
  }
  return statements;
}

export function lowerStatement(context: LowerContext, node: number): Statement {
  if (context.depth >= MAX_DEPTH) return tooDeepStatement(context, node);
  context.depth++;
  const lower = isBroken(context, node) ? unknownStatement : (LOWERERS[context.tree.kinds[node]!] ?? unknownStatement);
  const statement = lower(context, node);
  context.depth--;
  return statement;
}

function tooDeepStatement({ tree, problems }: LowerContext, node: number): Statement {
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  problems.push({ kind: 'too-deep', message: `Nested more than ${MAX_DEPTH} levels deep: not read.`, ...range });
  return { kind: 'UnknownStatement', expressions: [], body: [], ...range };
}

/** Python 2's `print` and `exec` have no lowering of their own: what they read is kept as they stand. */
const LOWERERS: (LowerStatement | undefined)[] = [];
LOWERERS[Named.expression_statement] = lowerExpressionStatement;
LOWERERS[Named.type_alias_statement] = lowerTypeAlias;
LOWERERS[Named.import_statement] = lowerImport;
LOWERERS[Named.import_from_statement] = lowerImportFrom;
LOWERERS[Named.assert_statement] = lowerAssert;
LOWERERS[Named.return_statement] = lowerReturn;
LOWERERS[Named.delete_statement] = lowerDelete;
LOWERERS[Named.raise_statement] = lowerRaise;
LOWERERS[Named.pass_statement] = lowerKeyword;
LOWERERS[Named.break_statement] = lowerKeyword;
LOWERERS[Named.continue_statement] = lowerKeyword;
LOWERERS[Named.global_statement] = lowerScopeDeclaration;
LOWERERS[Named.nonlocal_statement] = lowerScopeDeclaration;
LOWERERS[Named.if_statement] = lowerIf;
LOWERERS[Named.for_statement] = lowerFor;
LOWERERS[Named.while_statement] = lowerWhile;
LOWERERS[Named.try_statement] = lowerTry;
LOWERERS[Named.with_statement] = lowerWith;
LOWERERS[Named.match_statement] = lowerMatch;
LOWERERS[Named.function_definition] = lowerFunction;
LOWERERS[Named.class_definition] = lowerClass;
LOWERERS[Named.decorated_definition] = lowerDecorated;
