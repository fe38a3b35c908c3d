import type { SymbolModel } from '../models/define.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { Scope } from '../semantic/python/scope.ts';
import type { Value } from '../semantic/python/value.ts';
import type { Call, Expression } from '../syntax/python/ast.ts';
import { compareRanges, contains } from '../text/range.ts';
import type { CryptoUse, FileRange, Role } from './crypto-use.ts';
import { lastNameOf } from './function-names.ts';
import { isEntryForHmac } from './hmac-entries.ts';
import { type LibraryIndex, type UseOfReference, useOfReference } from './library-index.ts';
import type { NameGate } from './name-gate.ts';
import { saysFalse } from './stated-purpose.ts';
import { spellingOf } from './terms.ts';
import type { Place } from './walk.ts';

/**
 * Finds references to algorithms that no modelled call takes up: `digest_method = hashlib.sha1` in a class body,
 * `{"md5": hashlib.md5}`, `helper(hashes.MD5())`. They take effect where the module is imported or elsewhere.
 */
export class ReferenceCollector {
  readonly #libraries: LibraryIndex;
  readonly #evaluator: Evaluator;
  readonly #gate: NameGate;
  readonly #path: string;
  readonly #candidates: { readonly use: CryptoUse; readonly key: string; readonly stands?: boolean }[] = [];
  /** What takes up the references at some places. */
  readonly #takers = new Map<string, Set<Role | undefined>>();
  readonly #passedOver = new Set<Expression>();

  constructor(libraries: LibraryIndex, evaluator: Evaluator, gate: NameGate, path: string) {
    this.#path = path;
    this.#libraries = libraries;
    this.#evaluator = evaluator;
    this.#gate = gate;
  }

  visit(node: Expression, place: Place, parent: Expression | undefined): void {
    this.#passOverParts(node);
    if (this.#passedOver.has(node) || !(this.#gate.mayRefer(node) || isLookup(node))) return;
    if (place.statement.kind === 'Delete' || isTarget(node, place)) return;
    if (node.kind === 'Call' && !isLookup(node) && !this.#makesReference(node, place)) return;
    for (const value of this.#evaluator.evaluate(node, place.scope))
      for (const one of isLookup(node) ? elementsOf(value) : [value]) this.#candidate(one, node, place, parent);
  }

  /** `hashes.MD5()`: the call of a symbol that stands for an algorithm. What other calls give was named elsewhere. */
  #makesReference(node: Call, place: Place): boolean {
    return this.#evaluator
      .evaluate(node.func, place.scope)
      .some(
        callee => callee.kind === 'symbol' && this.#libraries.symbol(callee.name)?.model.referenceIsUse !== undefined,
      );
  }

  /** A call that only waits to be made, of something that a string names. */
  offer(use: CryptoUse): void {
    const names = Object.values(use.facets)
      .flat()
      .filter(({ form }) => form === 'string');
    for (const { range } of names.slice(0, 1))
      this.#candidates.push({ use: { ...use, kind: 'reference' }, key: keyOf({ ...range, path: this.#path }) });
  }

  consume(use: CryptoUse): void {
    for (const { named, range } of Object.values(use.facets).flat()) {
      this.consumeRange(named, use.role);
      this.consumeRange({ ...range, path: this.#path }, use.role);
    }
  }

  /** @param role what the reference is taken for, if that is known */
  consumeRange(range: FileRange, role?: Role): void {
    const key = keyOf(range);
    const takers = this.#takers.get(key) ?? new Set();
    this.#takers.set(key, takers.add(role));
  }

  /** Those that nothing takes up; and those that stand for themselves, unless they are taken for something else than they say. */
  unconsumed(): readonly CryptoUse[] {
    return this.#candidates.filter(candidate => this.#counts(candidate)).map(({ use }) => use);
  }

  #counts({ use, key, stands }: { use: CryptoUse; key: string; stands?: boolean }): boolean {
    const takers = this.#takers.get(key);
    return !takers || (stands === true && [...takers].every(role => role === use.role));
  }

  /** A callee is judged as a call; what is compared, asked about or used as a key is not used. */
  #passOverParts(node: Expression): void {
    if (node.kind === 'Call') this.#passedOver.add(node.func);
    if (node.kind === 'Attribute') this.#passedOver.add(node.value);
    if (node.kind === 'Dict') this.#passOver(node.entries.flatMap(entry => entry.key ?? []));
    if (node.kind === 'Compare') this.#passOver(node.operands);
    if (node.kind === 'UnaryOp') this.#passOver([node.operand]);
    if (node.kind === 'Subscript') this.#passOver(node.indices);
    if (node.kind === 'Call' && asks(node.func)) this.#passOver(node.args.map(argument => argument.value));
  }

  #passOver(nodes: readonly Expression[]): void {
    for (const node of nodes) {
      this.#passedOver.add(node);
      if (node.kind === 'Tuple' || node.kind === 'List' || node.kind === 'Set') this.#passOver(node.elements);
    }
  }

  #candidate(value: Value, node: Expression, place: Place, parent: Expression | undefined): void {
    // A name that leads to a reference elsewhere is not a second one.
    const { path } = place.scope.home;
    const isHere = isLookup(node) ? contains(node, value.origin) : compareRanges(value.origin, node) === 0;
    if (value.origin.path !== path || !isHere) return;
    const symbol =
      value.kind === 'symbol' ? value.name : value.kind === 'instance' && value.call ? value.maker : undefined;
    const known = symbol === undefined ? undefined : this.#libraries.symbol(symbol);
    if (!symbol || !known) return;
    const { model } = known;
    if (value.kind === 'instance' && (model.uses || !model.denotes)) return;
    const said = model.denotes ? denotedBy(model) : useOfReference(symbol, model);
    if (!said || (!model.denotes && isIdle(node, value, place, parent))) return;
    const range = { start: node.start, end: node.end };
    const { facet, value: name, role } = said;
    const named: FileRange = { start: value.origin.start, end: value.origin.end, path };
    const use: CryptoUse = {
      role:
        facet === 'digest' && (isForHmac(node, place, parent) || isEntryForHmac(node, place.statement)) ? 'mac' : role,
      library: known.library.library,
      symbol,
      facets: {
        [facet]: [
          {
            value: name,
            range: { start: named.start, end: named.end },
            named,
            form: 'reference',
            ...(value.kind === 'symbol' && spellingOf(value)),
          },
        ],
      },
      range,
      callee: range,
      kind: 'reference',
      ...(isTableEntry(node, place, parent) && { inTable: true }),
      statedNotForSecurity: this.#isStatedAround(parent, place),
      probe: false,
    };
    this.#candidates.push({ use, key: keyOf(named), stands: standsForItself(node, place, parent) });
  }

  /** `partial(hashlib.md5, usedforsecurity=False)`: whoever calls it later, it is said. */
  #isStatedAround(parent: Expression | undefined, { scope }: Place): boolean {
    if (parent?.kind !== 'Call' || lastNameOf(parent.func) !== 'partial') return false;
    const said = this.#evaluator.argumentsOf({ node: parent, scope, frame: undefined }).keywords.get('usedforsecurity');
    return said !== undefined && saysFalse(said.values);
  }
}

function denotedBy({ denotes, referenceIsUse }: SymbolModel): UseOfReference | undefined {
  return denotes && referenceIsUse ? { ...denotes, role: referenceIsUse } : undefined;
}

/** A method of some object, a mention that nobody keeps, or an argument of a call that may do anything with it. */
function isIdle(node: Expression, value: Value, { statement }: Place, parent: Expression | undefined): boolean {
  if (value.kind === 'symbol' && value.receiver) return true;
  return parent?.kind === 'Call' || (statement.kind === 'Expr' && statement.value === node);
}

/** `getattr(hashlib, "md5")`, `attrgetter("md5", "sha1")(hashlib)`. */
function isLookup(node: Expression): boolean {
  if (node.kind !== 'Call') return false;
  if (node.func.kind === 'Call') return lastNameOf(node.func.func) === 'attrgetter';
  return node.func.kind === 'Name' && node.func.id === 'getattr';
}

/** What a lookup of several names gives. */
function elementsOf(value: Value): readonly Value[] {
  return value.kind === 'sequence' ? value.elements.flat() : [value];
}

const QUESTIONS = new Set(['isinstance', 'issubclass', 'hasattr', 'type', 'id']);

/** Assertions of `unittest` that look at values and call nothing. */
const ASSERTIONS = new Set([
  ...['assertEqual', 'assertEquals', 'assertIs', 'assertIsInstance', 'assertIn', 'assertTrue', 'assertIsNotNone'],
  ...['assertNotEqual', 'assertIsNot', 'assertNotIsInstance', 'assertNotIn', 'assertFalse', 'assertIsNone'],
  ...['assertCountEqual', 'assertListEqual', 'assertTupleEqual', 'assertSetEqual', 'assertDictEqual'],
]);

/** `isinstance(…)`; `self.assertIs(…)`, with which a test compares. */
function asks(callee: Expression): boolean {
  if (callee.kind === 'Name') return QUESTIONS.has(callee.id);
  return callee.kind === 'Attribute' && ASSERTIONS.has(callee.attr.name);
}

const TABLES: ReadonlySet<Expression['kind']> = new Set(['Dict', 'List', 'Tuple', 'Set']);

/** In the body of a class or as a default: evaluated when the module is imported, whoever calls it later. */
function standsForItself(node: Expression, place: Place, parent: Expression | undefined): boolean {
  const { scope, statement } = place;
  if (isTableEntry(node, place, parent)) return false;
  return scope.node?.kind === 'ClassDef' || statement.kind === 'FunctionDef';
}

/** `{"md5": hashlib.md5}`, `table["md5"] = hashlib.md5`, `class Digest(Enum): MD5 = hashes.MD5()`. */
function isTableEntry(node: Expression, { scope, statement }: Place, parent: Expression | undefined): boolean {
  if (parent?.kind === 'Dict')
    return !parent.entries.some(({ key, value }) => value === node && key !== undefined && isSetting(key));
  if (parent) return TABLES.has(parent.kind);
  if (isEnumeration(scope)) return true;
  return (
    statement.kind === 'Assign' &&
    statement.value === node &&
    statement.targets.some(target => target.kind === 'Subscript' && !target.indices.some(isSetting))
  );
}

/** The body of `class Version(IntEnum)`. */
function isEnumeration({ node }: Scope): boolean {
  return (
    node?.kind === 'ClassDef' && node.args.some(({ value }) => /(^|[a-z])(Enum|Flag)$/.test(lastNameOf(value) ?? ''))
  );
}

/** The key names what is set, not what may be chosen: `kwargs["ssl_version"] = ssl.PROTOCOL_TLSv1`. */
function isSetting(key: Expression): boolean {
  return key.kind === 'Str' && VERSION_SETTING.test(key.value);
}

const VERSION_SETTING = /^(?:(?:ssl|tls)_(?:(?:min|max)(?:imum)?_)?version|(?:min|max)imum_version|ssl_protocol)$/i;

/** `Algorithm(digestmod=hashes.MD5)`, `digestmod = hashlib.md5`: `hmac` and those that follow it call their digest so. */
function isForHmac(node: Expression, { statement }: Place, parent: Expression | undefined): boolean {
  if (parent?.kind === 'Call') return parent.args.some(({ name, value }) => value === node && name?.name === DIGESTMOD);
  return (
    statement.kind === 'Assign' &&
    statement.value === node &&
    statement.targets.some(target => lastNameOf(target) === DIGESTMOD)
  );
}

const DIGESTMOD = 'digestmod';

function isTarget(node: Expression, place: Place): boolean {
  return place.statement.kind === 'Assign' && place.statement.targets.includes(node);
}

function keyOf(range: FileRange): string {
  return `${range.path}:${range.start}:${range.end}`;
}
