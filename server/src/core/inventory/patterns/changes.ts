import { childBlocks } from '../../semantic/python/children.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Block, Expression, Statement } from '../../syntax/python/ast.ts';

/** What is put into the things that names of a scope stand for, after they were made. */
export type Changes = ReadonlyMap<string, readonly Expression[]>;

/** `name[i] = value`, `name[i] ^= value`, `name.append(value)` and `name.extend(value)` in the scope's own code. */
export function changesOf(scope: Scope): Changes {
  const known = KNOWN.get(scope);
  if (known) return known;
  const changes = new Map<string, Expression[]>();
  const { node } = scope;
  const body = node?.kind === 'FunctionDef' ? node.body : scope.kind === 'module' ? scope.home.tree.body : [];
  gather(body, changes);
  KNOWN.set(scope, changes);
  return changes;
}

/** A scope never changes, so neither does this. */
const KNOWN = new WeakMap<Scope, Changes>();

function gather(block: Block, changes: Map<string, Expression[]>): void {
  for (const statement of block) {
    const change = changeBy(statement);
    if (change) changes.set(change.name, [...(changes.get(change.name) ?? []), change.value]);
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') continue;
    for (const inner of childBlocks(statement)) gather(inner, changes);
  }
}

function changeBy(statement: Statement): { readonly name: string; readonly value: Expression } | undefined {
  if (statement.kind === 'Assign') {
    const [target] = statement.targets;
    const name = target && elementOf(target);
    return name !== undefined && statement.value ? { name, value: statement.value } : undefined;
  }
  if (statement.kind === 'AugAssign') {
    const { target, op, value, start, end } = statement;
    const name = elementOf(target);
    return name === undefined
      ? undefined
      : { name, value: { kind: 'BinOp', op, left: target, right: value, start, end } };
  }
  if (statement.kind !== 'Expr' || statement.value.kind !== 'Call') return undefined;
  const { func, args } = statement.value;
  if (func.kind !== 'Attribute' || func.value.kind !== 'Name' || args.length !== 1) return undefined;
  const isAddition = func.attr.name === 'append' || func.attr.name === 'extend';
  return isAddition ? { name: func.value.id, value: args[0]!.value } : undefined;
}

function elementOf(target: Expression): string | undefined {
  return target.kind === 'Subscript' && target.value.kind === 'Name' ? target.value.id : undefined;
}
