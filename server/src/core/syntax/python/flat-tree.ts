import type { SyntaxProblem } from './ast.ts';
import { FIRST_TOKEN, Special } from './node-kinds.ts';

/**
 * A syntax tree copied out of the parser's memory: one row a node, in the order in which a reader meets them, so that a node's
 * children stand behind it and its subtree ends at `subtreeEnd`. To visit the children of `node`:
 * `for (let child = node + 1; child < subtreeEnd[node]; child = subtreeEnd[child])`.
 */
export interface FlatTree {
  readonly text: string;
  /** `Named`, `Token` or `Special` of node-kinds.ts. */
  readonly kinds: Uint8Array;
  /** UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly subtreeEnd: Uint32Array;
  /** 1 for a token that the parser had to invent. */
  readonly missing: Uint8Array;
  /** True if the parser met anything that it could not read. */
  readonly hasError: boolean;
}

/** The first child that is a node of the grammar, no token and no syntax error; or -1. */
export function firstNamedChild(tree: FlatTree, node: number): number {
  const end = tree.subtreeEnd[node]!;
  for (let child = node + 1; child < end; child = tree.subtreeEnd[child]!) {
    if (isNamed(tree.kinds[child]!)) return child;
  }
  return -1;
}

/** The children that are nodes of the grammar. */
export function namedChildren(tree: FlatTree, node: number): number[] {
  const children: number[] = [];
  const end = tree.subtreeEnd[node]!;
  for (let child = node + 1; child < end; child = tree.subtreeEnd[child]!) {
    if (isNamed(tree.kinds[child]!)) children.push(child);
  }
  return children;
}

function isNamed(kind: number): boolean {
  return kind > Special.error && kind < FIRST_TOKEN;
}

/** The first child of a kind, or -1. */
export function childOfKind(tree: FlatTree, node: number, kind: number): number {
  const end = tree.subtreeEnd[node]!;
  for (let child = node + 1; child < end; child = tree.subtreeEnd[child]!) {
    if (tree.kinds[child] === kind) return child;
  }
  return -1;
}

export function nodeText(tree: FlatTree, node: number): string {
  return tree.text.slice(tree.starts[node], tree.ends[node]);
}

/** True if a comma stands between the offsets, where only white space, comments and closing brackets can stand beside it. */
export function hasComma({ text }: FlatTree, start: number, end: number): boolean {
  return text.slice(start, end).replace(/#.*/g, '').includes(',');
}

/** Where the parser could not go on, outermost first; what lies inside such a stretch is not told again. */
export function syntaxProblems(tree: FlatTree): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (let node = 0; node < tree.kinds.length; ) {
    const range = { start: tree.starts[node]!, end: tree.ends[node]! };
    if (tree.kinds[node] === Special.error) {
      problems.push({ kind: 'syntax-error', message: 'Not valid Python.', ...range });
      node = tree.subtreeEnd[node]!;
      continue;
    }
    if (tree.missing[node] === 1)
      problems.push({ kind: 'missing-token', message: 'Something is missing here.', ...range });
    node++;
  }
  return problems;
}
