import type { Expression, Num, Statement } from '../../syntax/python/ast.ts';
import { rangeOf, type TextRange } from '../../text/range.ts';
import type { CryptoUse, Role } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import { CLOSE_NUMBERS, type Kind, KNOWN_CONSTANTS, type KnownConstants } from './known-constants.ts';
import { algorithmUse } from './pattern-use.ts';

const ROLES: Readonly<Record<Kind, readonly [Role, string]>> = {
  cipher: ['cipher', 'hand-rolled-cipher'],
  hash: ['digest', 'hand-rolled-hash'],
  curve: ['key-agreement', 'hand-rolled-public-key'],
};

/**
 * Gathers the constants of a module that an algorithm cannot do without, and names the algorithms in the end: each once, at
 * the name that its first table is given, or at the constant itself.
 */
export class KnownTables {
  readonly #words = new Map<string, TextRange>();
  readonly #found = new Map<string, CryptoUse>();
  readonly #names = new Map<string, string>();
  #salsa = false;

  visit(node: Expression, statement: Statement): void {
    if (node.kind === 'Num') this.#number(node, statement);
    else if (node.kind === 'Str') this.#text(node.value, node, statement);
    else if (node.kind === 'List' || node.kind === 'Tuple') {
      const first = TABLES.get(hexOf(firstNumber(node)) ?? '');
      if (first) this.#table(node, first, statement);
    }
  }

  uses(): readonly CryptoUse[] {
    for (const known of KNOWN_CONSTANTS) {
      const places = known.words?.map(word => this.#words.get(word));
      if (!places || places.includes(undefined)) continue;
      if (known.unless === undefined || !this.#words.has(known.unless)) this.#add(known, places[0]!);
    }
    return [...this.#found.values()];
  }

  /** The algorithms of the ciphers' tables, by the names that the tables are given. */
  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  #number(node: Num, statement: Statement): void {
    const hex = hexOf(node);
    // Salsa20 (specification, section 3) has ChaCha's words, and rotates by 18.
    if (hex === '12') this.#salsa = true;
    if (hex !== undefined && WORDS.has(hex) && !this.#words.has(hex)) this.#words.set(hex, placeOf(node, statement));
  }

  #table(node: Expression, candidates: readonly KnownConstants[], statement: Statement): void {
    const numbers = numbersOf(node, LONGEST_TABLE);
    if (!areClose(numbers)) return;
    const found = numbers.map(hexOf);
    for (const known of candidates) {
      if (known.table!.every((hex, index) => hex === found[index])) this.#addTable(known, node, statement);
    }
  }

  #text(value: string, node: Expression, statement: Statement): void {
    if (value.length < SHORTEST_LITERAL) return;
    const known = LITERALS.find(({ bytes, digits }) => value.startsWith(bytes) || startsWithDigits(value, digits));
    if (known) this.#addTable(known.constants, node, statement);
  }

  #addTable(known: KnownConstants, node: Expression, statement: Statement): void {
    const name = lastNameOf(namedAs(node, statement));
    if (known.kind === 'cipher' && name !== undefined) this.#names.set(name, known.algorithm);
    this.#add(known, placeOf(node, statement));
  }

  #add({ algorithm, kind }: KnownConstants, place: TextRange): void {
    if (this.#found.has(algorithm)) return;
    const [role, pattern] = ROLES[kind];
    const name = algorithm === 'ChaCha20' && this.#salsa ? 'Salsa20' : algorithm;
    this.#found.set(algorithm, algorithmUse(role, pattern, place, name));
  }
}

const WORDS = new Set(KNOWN_CONSTANTS.flatMap(({ words = [], unless }) => (unless ? [...words, unless] : words)));

const TABLES = new Map<string, KnownConstants[]>();
for (const known of KNOWN_CONSTANTS) {
  const first = known.table?.[0];
  if (first !== undefined) TABLES.set(first, [...(TABLES.get(first) ?? []), known]);
}

const LONGEST_TABLE = Math.max(...KNOWN_CONSTANTS.map(({ table = [] }) => table.length));

/** A table of bytes in one literal: 256 of them, or 64 where they are DES's. */
const SHORTEST_LITERAL = 64;

const LITERALS = KNOWN_CONSTANTS.flatMap(constants => {
  if (!constants.table) return [];
  const numbers = constants.table.map(hex => Number.parseInt(hex, 16));
  const digits = constants.table.map(hex => hex.padStart(2, '0')).join('');
  return [{ constants, bytes: String.fromCharCode(...numbers), digits }];
});

/** Digits of hexadecimal text count in either case. */
function startsWithDigits(value: string, digits: string): boolean {
  return value.slice(0, digits.length).toLowerCase() === digits;
}

function hexOf(node: Num | undefined): string | undefined {
  if (!node?.isInteger) return undefined;
  return node.value === undefined ? node.hex : node.value.toString(16);
}

function firstNumber(node: Expression): Num | undefined {
  if (node.kind === 'Num') return node;
  const first = node.kind === 'List' || node.kind === 'Tuple' ? node.elements[0] : undefined;
  return first && firstNumber(first);
}

/** The first numbers of a list, through lists in it. */
function numbersOf(node: Expression, limit: number): readonly Num[] {
  if (node.kind === 'Num') return [node];
  if (node.kind !== 'List' && node.kind !== 'Tuple') return [];
  const numbers: Num[] = [];
  for (const element of node.elements) {
    if (numbers.length >= limit) break;
    numbers.push(...numbersOf(element, limit - numbers.length));
  }
  return numbers;
}

/** The prefilter looks for the first numbers of a table as they commonly stand. */
function areClose(numbers: readonly Num[]): boolean {
  return numbers.slice(1, CLOSE_NUMBERS).every((number, index) => number.start - numbers[index]!.end <= ', '.length);
}

/** Where a table is named; the constant itself elsewhere. */
function placeOf(node: Expression, statement: Statement): TextRange {
  const { start, end } = namedAs(node, statement);
  return rangeOf(start, end);
}

function namedAs(node: Expression, statement: Statement): Expression {
  const target = statement.kind === 'Assign' && statement.targets.length === 1 ? statement.targets[0] : undefined;
  return target?.kind === 'Name' || target?.kind === 'Attribute' ? target : node;
}
