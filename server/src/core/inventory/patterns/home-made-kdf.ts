import { childBlocks } from '../../semantic/python/children.ts';
import type { Assign, Block, Call, Expression, For, Statement, While } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { holds, isCallOf, isSame } from './expressions.ts';
import { nameOf, namesAround, plainName, saysPassword } from './naming.ts';
import { patternUse } from './pattern-use.ts';

/** How a pattern learns which calls hash, or make a MAC. */
export type HashOf = (call: Call) => CryptoUse | undefined;

/**
 * A key derivation made by hand: a loop in which a digest is hashed again, `for _ in range(1000): h = sha256(h).digest()`,
 * PBKDF2 put together of HMACs, or bytes that are hashed on until there are enough (OpenSSL's EVP_BytesToKey). A chain over
 * data, a proof of work and a Merkle tree hash something new in every round.
 */
export function homeMadeKdf(loop: For | While, place: Place, hashOf: HashOf): readonly CryptoUse[] {
  const counter = loop.kind === 'For' ? loop.target : undefined;
  if (loop.kind === 'For' && !isCallOf(loop.iter, 'range', 'xrange')) return [];
  const body = statementsIn(loop.body);
  const around = namesAround(place.scope);
  if (around.some(name => NO_DERIVATION.test(name))) return [];
  const names = [...around, ...namesOf(loop.kind === 'For' ? loop.iter : loop.test)];
  const found: CryptoUse[] = [];
  for (const statement of body) {
    if (statement.kind !== 'Assign' || !statement.value || statement.targets.length !== 1) continue;
    const hashed = rehashed(statement, body, hashOf);
    if (!hashed) continue;
    const evidence = evidenceOf([...names, ...namesOf(statement.value), ...hashed.fed.flatMap(namesOf)]);
    const isCounted = counter !== undefined && hashed.fed.some(data => holds(data, inner => isSame(inner, counter)));
    // What is hashed with the number of the round is a chain, unless it says that a key is made.
    if (isCounted ? evidence !== 'strong' : evidence === undefined && !isLong(loop)) continue;
    if (loop.kind === 'While' && evidence !== 'strong' && !namesOf(loop.test).some(name => ROUNDS.test(name))) continue;
    const use = patternUse('key-derivation', 'home-made-kdf', hashed.call);
    found.push(evidence === 'strong' ? use : { ...use, uncertain: true });
  }
  return found;
}

/** `reduce(lambda h, _: sha256(h).digest(), range(1000), password)`. */
export function foldedKdf(node: Call, place: Place, hashOf: HashOf): readonly CryptoUse[] {
  const [folder, rounds] = node.args.map(argument => argument.value);
  if (!isCallOf(node, 'reduce') || folder?.kind !== 'Lambda' || !rounds || !isCallOf(rounds, 'range')) return [];
  const [running] = folder.parameters;
  const call = running && hashIn(folder.body, hashOf, inner => inner.kind === 'Name' && inner.id === running.name.name);
  if (!call) return [];
  const evidence = evidenceOf([...namesAround(place.scope), ...node.args.flatMap(({ value }) => namesOf(value))]);
  const use = patternUse('key-derivation', 'home-made-kdf', call);
  return [evidence === 'strong' ? use : { ...use, uncertain: true }];
}

interface Rehashed {
  readonly call: Expression;
  /** What goes into the hash. */
  readonly fed: readonly Expression[];
}

/** The hash call by which a name gets a digest of itself. */
function rehashed({ targets, value }: Assign, body: readonly Statement[], hashOf: HashOf): Rehashed | undefined {
  const [target] = targets;
  if (target?.kind !== 'Name' && target?.kind !== 'Attribute') return undefined;
  const isTarget = (inner: Expression) => isSame(inner, target);
  const call = hashIn(value!, hashOf, isTarget);
  if (call) return { call, fed: call.args.map(argument => argument.value) };
  // `mac.update(u); u = mac.digest()`.
  const digested = value!.kind === 'Call' && isCallOf(value!, 'digest', 'finalize') ? value!.func : undefined;
  const hasher = digested?.kind === 'Attribute' ? digested.value : undefined;
  if (!hasher) return undefined;
  for (const statement of body) {
    const update = statement.kind === 'Expr' ? statement.value : undefined;
    if (!update || !isCallOf(update, 'update') || update.func.kind !== 'Attribute') continue;
    const data = update.args[0]?.value;
    if (data && isSame(update.func.value, hasher) && holds(data, isTarget)) return { call: value!, fed: [data] };
  }
  return undefined;
}

function hashIn(root: Expression, hashOf: HashOf, isWanted: (node: Expression) => boolean): Call | undefined {
  let found: Call | undefined;
  holds(root, node => {
    if (node.kind !== 'Call' || !(hashOf(node) || isHashByName(node))) return false;
    if (!node.args.some(argument => holds(argument.value, isWanted))) return false;
    found = node;
    return true;
  });
  return found;
}

/** Something of unknown make that is called like a hash function, and gives a digest: `hash_func(x).digest()`. */
function isHashByName({ func }: Call): boolean {
  const name = plainName(lastNameOf(func) ?? '');
  return /^(hash_?(func|fn|function|cls|er)|digest_?mod|digest_?func|prf|hmac_\w+|sha\d\w*|md5|hmac)$/.test(name);
}

const STRONG =
  /(^|_)(kdf|pbkdf\d?|pbkdf1|pbkdf2|derive|derived|derivation|stretch(ed|ing)?|salt|salted|bytes_?to_?key|hash_?password|password_?hash|key_?from_?password|hkdf|prk|okm|expand)(_|$)/;
const WEAK = /(^|_)(iterations?|rounds?|iter|cost|n_?iter|loops|key|secret|crypt|encrypt|decrypt)(_|$)/;
const ROUNDS = /(^|_)(iterations?|rounds?|cost)(_|$)/;
const NO_DERIVATION =
  /(^|_)(mine|mining|miner|proof_?of_?work|pow|bench(mark)?|block(chain)?|merkle|chain|nsec3\w*)(_|$)/;

function evidenceOf(names: readonly string[]): 'strong' | 'weak' | undefined {
  if (names.some(name => STRONG.test(name) || saysPassword(name) || /(^|_)(pw|passphrase|password)(_|$)/.test(name)))
    return 'strong';
  return names.some(name => WEAK.test(name)) ? 'weak' : undefined;
}

/** A thousand rounds or more are there to take time. */
function isLong(loop: For | While): boolean {
  if (loop.kind !== 'For' || loop.iter.kind !== 'Call') return false;
  return loop.iter.args.some(({ value }) => value.kind === 'Num' && (value.value ?? 0) >= 1000);
}

function namesOf(root: Expression): readonly string[] {
  const names: string[] = [];
  holds(root, node => {
    const name = node.kind === 'Call' ? '' : nameOf(node);
    if (name) names.push(name);
    return false;
  });
  return names;
}

/** The statements of a block and of the blocks in it, those of functions and classes left out. */
function statementsIn(block: Block): readonly Statement[] {
  return block.flatMap(statement => {
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') return [];
    return [statement, ...childBlocks(statement).flatMap(statementsIn)];
  });
}
