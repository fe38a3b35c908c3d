import type { Comment, ModuleTree, Statement, SyntaxProblem } from '../ast.ts';
import type { ModulePart } from '../source/read-source.ts';
import type { ScannedSource } from '../source/scanned-source.ts';
import type { LowerContext } from './context.ts';
import { lowerExpression } from './expressions.ts';
import { lowerInside } from './recovery.ts';
import { lowerStatement, lowerStatements } from './statements.ts';

/**
 * The plain tree of a module.
 * @param text as written; `source` was scanned from it.
 */
export function lowerModule(parts: readonly ModulePart[], source: ScannedSource, text: string): ModuleTree {
  const problems: SyntaxProblem[] = [...source.problems];
  const body = lowerParts(parts, { problems, isAscii: !/[^\0-\x7f]/.test(text) }, 0);
  return { body, comments: lowerComments(source, text), problems: problems.sort((a, b) => a.start - b.start) };
}

/** What all parts of a module have in common. */
type Shared = Pick<LowerContext, 'problems' | 'isAscii'>;

function lowerParts(parts: readonly ModulePart[], shared: Shared, depth: number): Statement[] {
  const statements: Statement[] = [];
  for (const part of parts) {
    shared.problems.push(...part.problems);
    const context = contextOf(part, shared, depth);
    if (part.kind === 'statements') statements.push(...lowerStatements(context, ROOT));
    else statements.push(lowerUnknown(context, part));
  }
  return statements;
}

const ROOT = 0;

function contextOf({ tree, bodies }: ModulePart, shared: Shared, depth: number): LowerContext {
  const context: LowerContext = {
    tree,
    bodies,
    ...shared,
    depth,
    expression: node => lowerExpression(context, node),
    statement: node => lowerStatement(context, node),
    statements: block => lowerStatements(context, block),
    parts: parts => lowerParts(parts, shared, context.depth + 1),
  };
  return context;
}

/** A header that is not understood, with the bodies below it. */
function lowerUnknown(context: LowerContext, { tree, bodies }: ModulePart): Statement {
  const { expressions, statements } = lowerInside(context, ROOT + 1, tree.subtreeEnd[ROOT]!);
  const body = [...statements, ...[...bodies.values()].flatMap(parts => context.parts(parts))];
  const end = Math.max(tree.ends[ROOT]!, body.at(-1)?.end ?? 0);
  return { kind: 'UnknownStatement', expressions, body, start: tree.starts[ROOT]!, end };
}

function lowerComments({ comments }: ScannedSource, text: string): Comment[] {
  const lowered: Comment[] = [];
  for (let index = 0; index < comments.length; index += 2) {
    const start = comments[index]!;
    const end = comments[index + 1]!;
    lowered.push({ text: text.slice(start, end), start, end });
  }
  return lowered;
}
