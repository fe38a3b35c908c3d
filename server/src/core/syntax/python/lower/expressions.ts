import type { Expression } from '../ast.ts';
import { Named } from '../node-kinds.ts';
import { lowerConstant, lowerName, lowerOnlyChild, lowerStarred, lowerYield } from './atoms.ts';
import { lowerChain, STARTS_CHAIN } from './chains.ts';
import { lowerComprehension, lowerDictionary, lowerSequence, lowerTuplePattern } from './collections.ts';
import { isBroken, type LowerContext, type LowerExpression, MAX_DEPTH } from './context.ts';
import { lowerNumber } from './numbers.ts';
import {
  lowerAwait,
  lowerComparison,
  lowerConditional,
  lowerNamed,
  lowerNot,
  lowerSlice,
  lowerUnary,
} from './operators.ts';
import { lowerLambda } from './parameters.ts';
import { tooDeep, unknownExpression } from './recovery.ts';
import { lowerString } from './strings.ts';
import { lowerGenericType, lowerMemberType, lowerSplatType, lowerUnionType } from './types.ts';

export function lowerExpression(context: LowerContext, node: number): Expression {
  if (context.depth >= MAX_DEPTH) return tooDeep(context, node);
  context.depth++;
  const kind = context.tree.kinds[node]!;
  const lower = STARTS_CHAIN[kind] === 1 ? lowerChain : isBroken(context, node) ? unknownExpression : LOWERERS[kind];
  const expression = (lower ?? unknownExpression)(context, node);
  context.depth--;
  return expression;
}

const LOWERERS: (LowerExpression | undefined)[] = [];
LOWERERS[Named.identifier] = lowerName;
LOWERERS[Named.placeholder] = unknownExpression;
LOWERERS[Named.string] = lowerString;
LOWERERS[Named.concatenated_string] = lowerString;
LOWERERS[Named.integer] = lowerNumber;
LOWERERS[Named.float] = lowerNumber;
LOWERERS[Named.true] = lowerConstant;
LOWERERS[Named.false] = lowerConstant;
LOWERERS[Named.none] = lowerConstant;
LOWERERS[Named.ellipsis] = lowerConstant;
LOWERERS[Named.comparison_operator] = lowerComparison;
LOWERERS[Named.not_operator] = lowerNot;
LOWERERS[Named.unary_operator] = lowerUnary;
LOWERERS[Named.conditional_expression] = lowerConditional;
LOWERERS[Named.named_expression] = lowerNamed;
LOWERERS[Named.lambda] = lowerLambda;
LOWERERS[Named.await] = lowerAwait;
LOWERERS[Named.yield] = lowerYield;
LOWERERS[Named.slice] = lowerSlice;
LOWERERS[Named.list] = lowerSequence;
LOWERERS[Named.set] = lowerSequence;
LOWERERS[Named.tuple] = lowerSequence;
LOWERERS[Named.expression_list] = lowerSequence;
LOWERERS[Named.pattern_list] = lowerSequence;
LOWERERS[Named.tuple_pattern] = lowerTuplePattern;
LOWERERS[Named.list_pattern] = lowerSequence;
LOWERERS[Named.dictionary] = lowerDictionary;
LOWERERS[Named.list_comprehension] = lowerComprehension;
LOWERERS[Named.set_comprehension] = lowerComprehension;
LOWERERS[Named.dictionary_comprehension] = lowerComprehension;
LOWERERS[Named.generator_expression] = lowerComprehension;
LOWERERS[Named.list_splat] = lowerStarred;
LOWERERS[Named.list_splat_pattern] = lowerStarred;
LOWERERS[Named.parenthesized_expression] = lowerOnlyChild;
LOWERERS[Named.parenthesized_list_splat] = lowerOnlyChild;
LOWERERS[Named.as_pattern_target] = lowerOnlyChild;
LOWERERS[Named.type] = lowerOnlyChild;
LOWERERS[Named.splat_type] = lowerSplatType;
LOWERERS[Named.generic_type] = lowerGenericType;
LOWERERS[Named.union_type] = lowerUnionType;
LOWERERS[Named.member_type] = lowerMemberType;
