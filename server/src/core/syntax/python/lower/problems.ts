import type { SyntaxProblem } from '../ast.ts';
import type { FlatTree } from '../flat-tree.ts';
import { Special } from '../node-kinds.ts';

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
