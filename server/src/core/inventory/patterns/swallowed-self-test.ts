import { childBlocks } from '../../semantic/python/children.ts';
import type { Block, ExceptHandler, Expression, Raise, Statement, Try } from '../../syntax/python/ast.ts';
import { contains } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { exceptionNames } from '../probe.ts';
import { patternUse } from './pattern-use.ts';

/**
 * A check that a forbidden algorithm is refused, whose alarm its own handler catches:
 * `try: md5(); raise RuntimeError("not enforced") … except Exception: log("blocked")`. It passes whatever happens.
 */
export function swallowedSelfTest(node: Try, uses: readonly CryptoUse[]): readonly CryptoUse[] {
  const alarms = raisesIn(node.body).filter(raise => isSwallowed(raise, node));
  return alarms
    .filter(raise =>
      uses.some(use => use.kind === 'call' && contains(guardedRange(node), use.range) && use.range.end <= raise.start),
    )
    .map(raise => patternUse('self-test', 'swallowed-self-test', raise));
}

function guardedRange(node: Try): { start: number; end: number } {
  return { start: node.body[0]?.start ?? node.start, end: node.body.at(-1)?.end ?? node.start };
}

/** The `raise` statements that this `try` itself guards: not those of nested functions or of an inner `try`. */
function raisesIn(block: Block): readonly Raise[] {
  return block.flatMap((statement): readonly Raise[] => {
    if (statement.kind === 'Raise') return statement.exception ? [statement] : [];
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef' || statement.kind === 'Try') return [];
    return childBlocks(statement).flatMap(raisesIn);
  });
}

function isSwallowed(raise: Raise, guard: Try): boolean {
  const raised = exceptionName(raise.exception!);
  const handler = raised === undefined ? undefined : guard.handlers.find(candidate => catches(candidate, raised));
  return handler !== undefined && !leaves(handler.body);
}

function exceptionName(node: Expression): string | undefined {
  if (node.kind === 'Call') return exceptionName(node.func);
  if (node.kind === 'Name') return node.id;
  return node.kind === 'Attribute' ? node.attr.name : undefined;
}

/** Exceptions that `except Exception` lets through (Library reference, "Exception hierarchy"). */
const NOT_EXCEPTION = new Set(['SystemExit', 'KeyboardInterrupt', 'GeneratorExit', 'BaseException']);

function catches(handler: ExceptHandler, raised: string): boolean {
  return exceptionNames(handler).some(
    name => name === raised || name === 'BaseException' || (name === 'Exception' && !NOT_EXCEPTION.has(raised)),
  );
}

const EXITS = new Set(['exit', '_exit', 'abort', 'quit', 'fail']);

/** True if the handler raises again, returns a verdict, or ends the process. */
function leaves(block: Block): boolean {
  return block.some((statement: Statement) => {
    if (statement.kind === 'Raise') return true;
    if (statement.kind === 'Return') return statement.value !== undefined && !saysTrue(statement.value);
    if (statement.kind === 'Expr' && statement.value.kind === 'Call') {
      const { func } = statement.value;
      const name = func.kind === 'Attribute' ? func.attr.name : func.kind === 'Name' ? func.id : '';
      if (EXITS.has(name)) return true;
    }
    return childBlocks(statement).some(leaves);
  });
}

function saysTrue(node: Expression): boolean {
  return node.kind === 'Constant' && node.value === 'True';
}
