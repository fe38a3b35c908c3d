import type { Scope } from '../../semantic/python/scope.ts';
import type { Expression } from '../../syntax/python/ast.ts';
import { rangeOf, type TextRange } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { plainName, runningScope } from './naming.ts';
import { algorithmUse } from './pattern-use.ts';

/**
 * The rounds of a cipher, where they substitute bytes by its table: `state = [SBOX[b] for b in state]`. The first look-up of
 * each function that encrypts, decrypts or is called like a round; a key schedule, which substitutes as well, is none.
 */
export class Substitutions {
  readonly #lookUps = new Map<Scope, Map<string, TextRange>>();

  visit(node: Expression, { scope }: Place): void {
    if (node.kind !== 'Subscript' || node.indices.length !== 1 || node.indices[0]!.kind === 'Num') return;
    const running = runningScope(scope);
    if (running.node?.kind !== 'FunctionDef' || !ROUNDS.test(plainName(running.node.name.name))) return;
    const table = lastNameOf(node.value);
    if (table === undefined) return;
    const ofScope = this.#lookUps.get(running) ?? new Map<string, TextRange>();
    this.#lookUps.set(running, ofScope);
    if (!ofScope.has(table)) ofScope.set(table, rangeOf(node.start, node.end));
  }

  /** @param tables the algorithms whose tables the module has, by the names of the tables */
  uses(tables: ReadonlyMap<string, string>): readonly CryptoUse[] {
    return [...this.#lookUps.values()].flatMap(lookUps => {
      const found = [...lookUps].find(([table]) => tables.has(table));
      return found ? [algorithmUse('cipher', 'hand-rolled-cipher', found[1], tables.get(found[0])!)] : [];
    });
  }
}

const ROUNDS = /(^|_)((en|de)(crypt|cipher|c_block|crypt_?block)|(inv_?)?sub_?bytes|rounds?|cipher)(_|$)/;
