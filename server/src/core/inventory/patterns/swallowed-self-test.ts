import { childBlocks } from '../../semantic/python/children.ts';
import type { Block, ExceptHandler, Expression, Raise, Statement, Try } from '../../syntax/python/ast.ts';
import { contains } from '../../text/range.ts';
import type { CryptoUse, Role } from '../crypto-use.ts';
import { exceptionNames } from '../probe.ts';
import { patternUse } from './pattern-use.ts';

/**
 * A check that a forbidden algorithm is refused, whose alarm its own handler catches:
 * `try: md5(); raise RuntimeError("not enforced") … except Exception: log("blocked")`. It passes whatever happens.
 */
export function swallowedSelfTest(node: Try, uses: readonly CryptoUse[]): readonly CryptoUse[] {
  const tried = uses.filter(use => use.kind === 'call' && !LOGS_IN.has(use.role) && contains(node, use.range));
  if (tried.length === 0) return [];
  return alarmsIn(node.body, node.start)
    .filter(({ raise }) => isSwallowed(raise, node))
    .filter(({ raise, from }) => tried.some(({ range }) => range.start >= from && range.end <= raise.start))
    .map(({ raise }) => patternUse('self-test', 'swallowed-self-test', raise));
}

/** Calls that fail for other reasons than a refused algorithm: a wrong password, a forged token, a lost connection. */
const LOGS_IN: ReadonlySet<Role> = new Set(['password-hash', 'login', 'token', 'tls']);

interface Alarm {
  readonly raise: Raise;
  /** Where the statement starts that it follows, messages in between left out: what it is an answer to. */
  readonly from: number;
}

/** The `raise` statements that this `try` itself guards: not those of nested functions or of an inner `try`. */
function alarmsIn(block: Block, before: number): readonly Alarm[] {
  let from = before;
  const alarms: Alarm[] = [];
  for (const statement of block) {
    if (statement.kind === 'Raise') {
      if (statement.exception) alarms.push({ raise: statement, from });
    } else if (statement.kind !== 'FunctionDef' && statement.kind !== 'ClassDef' && statement.kind !== 'Try') {
      for (const inner of childBlocks(statement)) alarms.push(...alarmsIn(inner, from));
    }
    if (!isMessage(statement)) from = statement.start;
  }
  return alarms;
}

/** `print("MD5 works")`, `log.error(…)`. */
function isMessage(statement: Statement): boolean {
  if (statement.kind !== 'Expr' || statement.value.kind !== 'Call') return false;
  const { func } = statement.value;
  const name = func.kind === 'Attribute' ? func.attr.name : func.kind === 'Name' ? func.id : '';
  return /^(print|echo|write|log|debug|info|warning|warn|error|critical|exception)$/.test(name);
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
