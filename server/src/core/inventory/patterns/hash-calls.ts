import { childBlocks } from '../../semantic/python/children.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Block, Call, Expression, Statement } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import type { Place } from '../walk.ts';
import { type Part, partsOf } from './hashed-data.ts';
import { runningScope } from './naming.ts';

/** A call that makes a hash object, where it stands, and what the object is fed. */
export interface HashCall {
  readonly call: Call;
  readonly use: CryptoUse;
  readonly place: Place;
  /** What the call itself is given to hash. */
  readonly data: Expression | undefined;
  /** Calls of its method `update`, in their order, if the object has a name. */
  readonly updates: readonly Call[];
  /** The statements that those calls are, where they stand in one block with this one. */
  readonly updateStatements: readonly (Statement | undefined)[];
  /** All that is hashed, piece by piece. */
  readonly parts: readonly Part[];
}

/** Gathers the calls that make hash objects, and what those are fed under their names. */
export class HashCalls {
  readonly #calls: { readonly call: Call; readonly use: CryptoUse; readonly place: Place }[] = [];
  readonly #updates = new Map<Scope, Map<string, Call[]>>();
  readonly #statements = new Map<Call, Statement>();

  add(call: Call, use: CryptoUse, place: Place): void {
    this.#calls.push({ call, use, place });
  }

  visit(node: Call, { scope, statement }: Place): void {
    const { func } = node;
    if (func.kind !== 'Attribute' || func.attr.name !== 'update' || func.value.kind !== 'Name') return;
    if (node.args.length !== 1) return;
    if (statement.kind === 'Expr' && statement.value === node) this.#statements.set(node, statement);
    const running = runningScope(scope);
    const ofScope = this.#updates.get(running) ?? new Map<string, Call[]>();
    this.#updates.set(running, ofScope);
    ofScope.set(func.value.id, [...(ofScope.get(func.value.id) ?? []), node]);
  }

  all(): readonly HashCall[] {
    return this.#calls.map(({ call, use, place }) => {
      const data = dataOf(call, use);
      const updates = this.#updatesOf(call, place);
      const hashed = [...(data ? [data] : []), ...updates.map(update => update.args[0]!.value)];
      const statements = updates.map(update => this.#statements.get(update));
      const block = statements.length > 0 ? blockOf(place) : [];
      const updateStatements = statements.map(statement => block.find(other => other === statement));
      return {
        call,
        use,
        place,
        data,
        updates,
        updateStatements,
        parts: hashed.flatMap(node => partsOf(node, place.scope)),
      };
    });
  }

  /** Those between this call's assignment and the next assignment to the same name. */
  #updatesOf(call: Call, { statement, scope }: Place): readonly Call[] {
    if (statement.kind !== 'Assign' || statement.value !== call) return [];
    const [target] = statement.targets;
    if (target?.kind !== 'Name' || statement.targets.length !== 1) return [];
    const running = runningScope(scope);
    const later = (running.bindings.get(target.id) ?? []).map(binding => binding.position);
    const end = Math.min(...later.filter(position => position > statement.end), Number.POSITIVE_INFINITY);
    const updates = this.#updates.get(running)?.get(target.id) ?? [];
    return updates.filter(update => update.start > statement.start && update.start < end);
  }
}

/** The argument with the data: the first, behind the name for `hashlib.new`; pyca's `Hash` takes none. */
function dataOf({ args }: Call, { symbol, library }: CryptoUse): Expression | undefined {
  const named = args.find(({ form, name }) => form === 'keyword' && (name?.name === 'string' || name?.name === 'data'));
  if (named) return named.value;
  if (library === 'cryptography') return undefined;
  const argument = args[symbol === 'hashlib.new' ? 1 : 0];
  return argument?.form === 'positional' ? argument.value : undefined;
}

/** The statements of the block that a statement stands in. */
function blockOf({ statement, scope }: Place): Block {
  const { node, home } = runningScope(scope);
  const body = node?.kind === 'FunctionDef' || node?.kind === 'ClassDef' ? node.body : home.tree.body;
  return blockAround(statement, body) ?? [];
}

function blockAround(statement: Statement, block: Block): Block | undefined {
  for (const other of block) {
    if (other === statement) return block;
    if (other.start > statement.start || other.end < statement.end) continue;
    for (const inner of childBlocks(other)) {
      const found = blockAround(statement, inner);
      if (found) return found;
    }
  }
  return undefined;
}
