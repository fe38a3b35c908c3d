import type { BoundModule } from '../../semantic/python/scope.ts';
import type { Call } from '../../syntax/python/ast.ts';
import { contains, type TextRange } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { importedRoots } from '../name-gate.ts';
import { walkModule } from '../walk.ts';
import { djangoHashers, djangoHashersGiven } from './django-hashers.ts';
import { handRolledHmac } from './hand-rolled-hmac.ts';
import { HashCalls } from './hash-calls.ts';
import { hashKeystream } from './hash-keystream.ts';
import { foldedKdf, homeMadeKdf } from './home-made-kdf.ts';
import { constantNeedles } from './known-constants.ts';
import { KnownTables } from './known-tables.ts';
import type { Needle } from './needle.ts';
import { nestedHmac } from './nested-hmac.ts';
import { passwordDigest } from './password-digest.ts';
import { connectionString, djangoDatabases, passwordEncryption } from './postgresql-settings.ts';
import { RC4_NEEDLES, Rc4 } from './rc4.ts';
import { ROUND_NEEDLES, RoundFunctions } from './round-functions.ts';
import { samlSecurity } from './saml-security.ts';
import { secretPrefixMac } from './secret-prefix-mac.ts';
import { SUBSTITUTION_NEEDLE, Substitutions } from './substitutions.ts';
import { swallowedSelfTest } from './swallowed-self-test.ts';
import { EDDSA_NEEDLE, textbookEddsa } from './textbook-eddsa.ts';
import { POWER_NEEDLES, textbookPublicKey } from './textbook-public-key.ts';
import { weakRandom } from './weak-random.ts';
import { XOR_NEEDLES, xorCipher, xorInPlace } from './xor-cipher.ts';
import { type KeystreamXor, xorWithHash } from './xor-keystream.ts';

/** Cryptography that is no call of a library: constructions made by hand, and checks that cannot fail. */
export function patternUses(module: BoundModule, uses: readonly CryptoUse[]): readonly CryptoUse[] {
  const hashes = byPlace(uses.filter(isHashCall));
  const macs = byPlace(uses.filter(use => use.role === 'mac' && use.kind === 'call'));
  const hashOf = (call: Call) => hashes.get(keyOf(call));
  const prfOf = (call: Call) => hashOf(call) ?? macs.get(keyOf(call));
  const found: CryptoUse[] = [];
  const keystreams: KeystreamXor[] = [];
  const hashCalls = new HashCalls();
  const tables = new KnownTables();
  const substitutions = new Substitutions();
  const rounds = new RoundFunctions();
  const rc4 = new Rc4();
  walkModule(module, {
    statement: (node, place) => {
      found.push(...djangoHashers(node, place), ...djangoDatabases(node, place));
      found.push(...weakRandom(node, place), ...xorInPlace(place));
      rc4.statement(node, place);
      if (node.kind === 'Try') found.push(...swallowedSelfTest(node, uses));
      if (node.kind === 'For' || node.kind === 'While') found.push(...homeMadeKdf(node, place, prfOf));
    },
    expression: (node, place, parent) => {
      tables.visit(node, place.statement);
      substitutions.visit(node, place);
      rounds.visit(node, place);
      rc4.expression(node, place, parent);
      if (node.kind === 'Dict' && importedRoots(module).has('onelogin')) found.push(...samlSecurity(node));
      const xors = xorCipher(node, place, parent);
      found.push(...xors, ...textbookPublicKey(node, place), ...textbookEddsa(node));
      if (xors.length === 0) keystreams.push(...xorWithHash(node, place, hashOf));
      if (node.kind !== 'Call') return;
      found.push(...djangoHashersGiven(node), ...passwordEncryption(node), ...connectionString(node, uses));
      hashCalls.visit(node, place);
      const hash = hashOf(node);
      if (hash) {
        hashCalls.add(node, hash, place);
        found.push(...hashKeystream(node, place));
      }
      found.push(...handRolledHmac(node, place, parent, module, hashOf), ...nestedHmac(node, place, hashOf));
      found.push(...foldedKdf(node, place, prfOf));
    },
  });
  const ciphers = byPlace(found.filter(({ role }) => role === 'cipher'));
  found.push(...keystreams.filter(({ hash }) => !ciphers.has(keyOf(hash))).map(({ use }) => use));
  found.push(
    ...hashedSecrets(hashCalls, [
      ...found.filter(isConstruction).map(({ range }) => range),
      ...keystreams.map(({ hash }) => hash),
    ]),
  );
  return [...outermost(found), ...tables.uses(), ...substitutions.uses(tables.names), ...rounds.uses(), ...rc4.uses()];
}

/** Hashes over secrets that are no part of a larger construction. */
function hashedSecrets(calls: HashCalls, parts: readonly TextRange[]): readonly CryptoUse[] {
  const constructions = new Set(parts.map(keyOf));
  return calls
    .all()
    .filter(({ call, updates }) => ![call, ...updates].some(part => constructions.has(keyOf(part))))
    .flatMap(hashed => {
      const passwords = passwordDigest(hashed);
      return passwords.length > 0 ? passwords : secretPrefixMac(hashed);
    });
}

/** What is found as a whole is not found again in its parts. The walk comes to the whole first. */
function outermost(uses: readonly CryptoUse[]): readonly CryptoUse[] {
  const latest = new Map<string, TextRange>();
  return uses.filter(({ symbol, range }) => {
    const around = latest.get(symbol);
    if (around && contains(around, range)) return false;
    latest.set(symbol, range);
    return true;
  });
}

/**
 * What cryptography that is written out in Python cannot do without, where no library need be imported: the patterns of this
 * folder find nothing in a text in which none of these is found.
 */
export const WRITTEN_OUT_NEEDLES: readonly Needle[] = [
  ...constantNeedles().map(pattern => ({ word: '', pattern })),
  ...ROUND_NEEDLES,
  ...RC4_NEEDLES,
  ...XOR_NEEDLES,
  SUBSTITUTION_NEEDLE,
  ...POWER_NEEDLES,
  EDDSA_NEEDLE,
];

function isConstruction({ role }: CryptoUse): boolean {
  return role === 'mac' || role === 'key-derivation' || role === 'cipher';
}

function isHashCall(use: CryptoUse): boolean {
  return use.role === 'digest' && use.kind === 'call' && !use.sink;
}

function byPlace(uses: readonly CryptoUse[]): ReadonlyMap<string, CryptoUse> {
  return new Map(uses.map(use => [keyOf(use.range), use]));
}

function keyOf(range: TextRange): string {
  return `${range.start}:${range.end}`;
}
