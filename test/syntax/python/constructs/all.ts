import { COMPOUND } from './compound.ts';
import type { Construct } from './construct.ts';
import { DEFINITIONS } from './definitions.ts';
import { EXPRESSIONS } from './expressions.ts';
import { NUMBERS } from './numbers.ts';
import { PATTERNS } from './patterns.ts';
import { STATEMENTS } from './statements.ts';
import { STRINGS } from './strings.ts';

/** Every construct of Python 2 and 3 that has a lowering of its own, by subject. */
export const CONSTRUCTS: Readonly<Record<string, readonly Construct[]>> = {
  expressions: EXPRESSIONS,
  strings: STRINGS,
  numbers: NUMBERS,
  'simple statements': STATEMENTS,
  'compound statements': COMPOUND,
  definitions: DEFINITIONS,
  patterns: PATTERNS,
};
