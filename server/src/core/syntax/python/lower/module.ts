import type { Comment, ModuleTree, SyntaxProblem } from '../ast.ts';
import type { FlatTree } from '../flat-tree.ts';
import type { LowerContext } from './context.ts';
import { lowerExpression } from './expressions.ts';
import { syntaxProblems } from './problems.ts';
import { lowerStatement, lowerStatements } from './statements.ts';

/** The plain tree of a module. Reads nothing but what it is given. */
export function lowerModule(tree: FlatTree): ModuleTree {
  const problems: SyntaxProblem[] = tree.hasError ? syntaxProblems(tree) : [];
  const context: LowerContext = {
    tree,
    problems,
    depth: 0,
    expression: node => lowerExpression(context, node),
    statement: node => lowerStatement(context, node),
    statements: block => lowerStatements(context, block),
  };
  return { body: lowerStatements(context, 0), comments: lowerComments(tree), problems };
}

function lowerComments({ text, comments }: FlatTree): Comment[] {
  const lowered: Comment[] = [];
  for (let index = 0; index < comments.length; index += 2) {
    const start = comments[index]!;
    const end = comments[index + 1]!;
    lowered.push({ text: text.slice(start, end), start, end });
  }
  return lowered;
}
