import { childExpressions, statementExpressions } from '../semantic/python/children.ts';
import type { Expression, Statement } from '../syntax/python/ast.ts';
import { contains } from '../text/range.ts';
import { lastNameOf } from './function-names.ts';

/**
 * True if a statement writes a table down in which the entry that holds `node` says HMAC: by its key
 * (`{"hmac-md5": md5}`, `table["hmac-md5"] = md5`), by what stands beside it (`("hmac-sha1", 20, _HMAC, (sha1,))`), or
 * by the name of the table.
 */
export function isEntryForHmac(node: Expression, statement: Statement): boolean {
  const root = statementExpressions(statement).find(expression => contains(expression, node));
  if (!root) return false;
  const tables = pathTo(node, root).slice(0, -1);
  if (tables.some(table => namesHmacBeside(table, node))) return true;
  if (statement.kind !== 'Assign') return false;
  return statement.targets.some(target =>
    target.kind === 'Subscript' ? target.indices.some(saysHmac) : tables.length > 0 && saysHmac(target),
  );
}

/** From `root` to `node`, both of them included; nothing where a call or the like makes something else of it. */
function pathTo(node: Expression, root: Expression): readonly Expression[] {
  const path = [root];
  for (let current = root; current !== node; path.push(current)) {
    const inner = LISTS.has(current.kind) && childExpressions(current).find(child => contains(child, node));
    if (!inner) return [];
    current = inner;
  }
  return path;
}

const LISTS: ReadonlySet<Expression['kind']> = new Set(['Dict', 'List', 'Tuple', 'Set']);

function namesHmacBeside(table: Expression, node: Expression): boolean {
  if (table.kind === 'Dict')
    return table.entries.some(({ key, value }) => key !== undefined && contains(value, node) && saysHmac(key));
  return table.kind === 'Tuple' && table.elements.some(element => !contains(element, node) && saysHmac(element));
}

function saysHmac(node: Expression): boolean {
  if (node.kind === 'BinOp') return saysHmac(node.left);
  const name = node.kind === 'Str' ? node.value : lastNameOf(node);
  return typeof name === 'string' && /(^|[^a-z])hmac/i.test(name);
}
