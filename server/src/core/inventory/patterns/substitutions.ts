import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { Expression, Name } from '../../syntax/python/ast.ts';
import { rangeOf, type TextRange } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { plainName, runningScope } from './naming.ts';
import type { Needle } from './needle.ts';
import { algorithmUse } from './pattern-use.ts';

/**
 * The rounds of a cipher, where they substitute bytes by its table: `state = [SBOX[b] for b in state]`. The first look-up of
 * each function that encrypts, decrypts or is called like a round; a key schedule, which substitutes as well, is none.
 */
export class Substitutions {
  readonly #lookUps = new Map<Scope, Map<string, TextRange>>();
  /** Tables that another module has, whose name and the module's say what they are. */
  readonly #imported = new Map<string, string>();

  visit(node: Expression, { scope }: Place): void {
    if (node.kind !== 'Subscript' || node.indices.length !== 1 || node.indices[0]!.kind === 'Num') return;
    const running = runningScope(scope);
    if (running.node?.kind !== 'FunctionDef' || !ROUNDS.test(plainName(running.node.name.name))) return;
    const table = lastNameOf(node.value);
    if (table === undefined) return;
    const ofScope = this.#lookUps.get(running) ?? new Map<string, TextRange>();
    this.#lookUps.set(running, ofScope);
    if (node.value.kind === 'Name' && isImportedSBox(node.value, scope)) this.#imported.set(table, 'AES');
    if (!ofScope.has(table)) ofScope.set(table, rangeOf(node.start, node.end));
  }

  /** @param tables the algorithms whose tables the module has, by the names of the tables */
  uses(tables: ReadonlyMap<string, string>): readonly CryptoUse[] {
    const known = new Map([...this.#imported, ...tables]);
    return [...this.#lookUps.values()].flatMap(lookUps => {
      const found = [...lookUps].find(([table]) => known.has(table));
      return found ? [algorithmUse('cipher', 'hand-rolled-cipher', found[1], known.get(found[0])!)] : [];
    });
  }
}

const ROUNDS = /(^|_)((en|de)(crypt|cipher|c_block|crypt_?block)|(inv_?)?sub_?bytes|rounds?|cipher)(_|$)/;

/** `from .aes_tables import SBOX`. */
function isImportedSBox({ id, start }: Name, scope: Scope): boolean {
  const [binding, ...others] = resolveName(id, scope, start)?.bindings ?? [];
  if (binding?.kind !== 'from-import' || others.length > 0) return false;
  return S_BOX.test(plainName(binding.member)) && /aes|rijndael/i.test(binding.module);
}

const S_BOX = /^(aes_)?(inv_|r_?|inverse_)?s_?box(_inv)?$/;

/** The import of a table, where no other word tells that there is a cipher. */
export const SUBSTITUTION_NEEDLE: Needle = {
  word: 'import',
  pattern: /(?:aes|rijndael)\w*\s+import\b[^#]{0,200}s_?box/i,
};
