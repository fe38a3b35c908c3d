import type { Block } from '../ast.ts';
import { childOfKind } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import type { LowerContext } from './context.ts';

export interface Body {
  readonly body: Block;
  /** Where the statement that owns the body ends: behind its last statement, as in CPython, comments left out. */
  readonly end: number;
}

/** The block that is a child of the node. */
export function lowerBody(context: LowerContext, node: number): Body {
  const { tree } = context;
  const block = childOfKind(tree, node, Named.block);
  const body = block === -1 ? [] : context.statements(block);
  return { body, end: endOf(body, block === -1 ? tree.ends[node]! : tree.starts[block]!) };
}

/** The end of the last statement, or the offset given if there is none. */
export function endOf(body: Block, otherwise: number): number {
  return body.at(-1)?.end ?? otherwise;
}
