import type { PropertyClause } from './evaluation.ts';

/** A query as libcrypto holds it, or why it refuses it. */
export type QueryResult =
  | { readonly kind: 'query'; readonly clauses: readonly PropertyClause[] }
  | { readonly kind: 'error'; readonly reason: string };

/** The properties of an algorithm's implementation: `provider=fips,fips=yes`. */
export type PropertyDefinition = Readonly<Record<string, string>>;

/**
 * Reads a property query (property(7)): clauses joined by commas, each `name`, `name=value`, `name!=value`, with `?` for an
 * optional one or `-name` for none. Names and unquoted values count in lower case.
 */
export function parsePropertyQuery(text: string): QueryResult {
  const scanner: Scanner = { text, position: 0 };
  const clauses: PropertyClause[] = [];
  skipSpace(scanner);
  if (scanner.position === text.length) return { kind: 'query', clauses };
  do {
    const clause = scanClause(scanner);
    if (typeof clause === 'string') return { kind: 'error', reason: clause };
    clauses.push(clause);
  } while (takes(scanner, ','));
  if (scanner.position < text.length) return { kind: 'error', reason: 'trailing characters' };
  return checked(clauses);
}

/** The number of clauses that an implementation fulfils; undefined if it fails a mandatory one. */
export function matchCount(clauses: readonly PropertyClause[], definition: PropertyDefinition): number | undefined {
  let count = 0;
  for (const clause of clauses) {
    if (clause.operator === 'override') continue;
    if (fulfils(clause, definition)) count++;
    else if (!clause.optional) return undefined;
  }
  return count;
}

/** As `EVP_default_properties_is_fips_enabled`, which `_hashlib.get_fips_mode()` asks. */
export function isFipsEnabled(clauses: readonly PropertyClause[]): boolean {
  const clause = clauses.find(({ name }) => name === 'fips');
  if (!clause || clause.optional || typeof clause.value !== 'string') return false;
  if (clause.operator === '=') return clause.value === 'yes';
  return clause.operator === '!=' && clause.value !== 'yes';
}

/** `added` before `clauses`: a name in both counts as `added` says, as `fips_mode` is merged into `default_properties`. */
export function mergeQueries(
  added: readonly PropertyClause[],
  clauses: readonly PropertyClause[],
): readonly PropertyClause[] {
  const names = new Set(added.map(({ name }) => name));
  return [...added, ...clauses.filter(({ name }) => !names.has(name))];
}

interface Scanner {
  readonly text: string;
  position: number;
}

/** The names that libcrypto knows from its start. Any other without a dot is unknown: it matches nothing. */
const KNOWN_NAMES = new Set(['provider', 'version', 'fips', 'output', 'input', 'structure']);
const MAXIMUM_NAME = 99;
const MAXIMUM_VALUE = 999;

function isKnown(name: string): boolean {
  return KNOWN_NAMES.has(name) || name.includes('.');
}

/** A clause, or the reason why there is none. */
function scanClause(scanner: Scanner): PropertyClause | string {
  if (takes(scanner, '-')) {
    const name = scanName(scanner);
    return typeof name === 'string' ? name : { ...name, operator: 'override', value: '', optional: false };
  }
  const optional = takes(scanner, '?');
  const name = scanName(scanner);
  if (typeof name === 'string') return name;
  const operator = takes(scanner, '=') ? '=' : takes(scanner, '!=') ? '!=' : undefined;
  if (!operator) return { ...name, operator: '=', value: 'yes', optional };
  const value = scanValue(scanner);
  // libcrypto takes the clause and fails when it writes the query down for its providers.
  if (value === undefined) return ['', ','].includes(at(scanner)) ? 'internal error' : 'trailing characters';
  return { ...name, operator, value, optional };
}

const NAME = /[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*/iy;

function scanName(scanner: Scanner): { readonly name: string } | string {
  NAME.lastIndex = scanner.position;
  const match = NAME.exec(scanner.text);
  if (!match || scanner.text.charAt(NAME.lastIndex) === '.') return 'not an identifier';
  if (match[0].length > MAXIMUM_NAME) return 'name too long';
  scanner.position += match[0].length;
  skipSpace(scanner);
  return { name: match[0].toLowerCase() };
}

/** A string or number; undefined, and nothing taken, where libcrypto finds none. */
function scanValue(scanner: Scanner): string | number | undefined {
  const rest = scanner.text.slice(scanner.position);
  for (const [pattern, read] of VALUE_FORMS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const value = read(match[1]!);
    if (value === undefined) return undefined;
    scanner.position += match[0].length;
    skipSpace(scanner);
    return value;
  }
  return undefined;
}

type ValueForm = readonly [pattern: RegExp, read: (text: string) => string | number | undefined];

const shortEnough = (text: string): string | undefined => (text.length > MAXIMUM_VALUE ? undefined : text);
const inRange = (value: number): number | undefined => (value > 2 ** 63 ? undefined : value);

/** In the order in which they are tried. A number must end at whitespace, a comma or the end. */
const VALUE_FORMS: readonly ValueForm[] = [
  [/^"([^"]*)"/, shortEnough],
  [/^'([^']*)'/, shortEnough],
  [/^\+([0-9]+)(?=[ \t\n\v\f\r,]|$)/, text => inRange(Number(text))],
  [/^-([0-9]+)(?=[ \t\n\v\f\r,]|$)/, text => inRange(-Number(text))],
  [/^0x([0-9a-fA-F]+)(?=[ \t\n\v\f\r,]|$)/, text => inRange(Number.parseInt(text, 16))],
  [/^0([0-7]+)(?=[ \t\n\v\f\r,]|$)/, text => inRange(Number.parseInt(text, 8))],
  [/^(0|[1-9][0-9]*)(?=[ \t\n\v\f\r,]|$)/, text => inRange(Number(text))],
  [/^([a-z][!-+\--~]*)(?=[ \t\n\v\f\r,]|$)/i, text => shortEnough(text.toLowerCase())],
];

function at(scanner: Scanner): string {
  return scanner.text.charAt(scanner.position);
}

function takes(scanner: Scanner, mark: string): boolean {
  if (!scanner.text.startsWith(mark, scanner.position)) return false;
  scanner.position += mark.length;
  skipSpace(scanner);
  return true;
}

function skipSpace(scanner: Scanner): void {
  while (/[ \t\n\v\f\r]/.test(at(scanner))) scanner.position++;
}

/** A name may come once. All unknown names are one to libcrypto, so two of them are refused as well. */
function checked(clauses: readonly PropertyClause[]): QueryResult {
  const seen = new Set<string>();
  for (const { name } of clauses) {
    const key = isKnown(name) ? name : '';
    if (seen.has(key)) return { kind: 'error', reason: 'parse failed' };
    seen.add(key);
  }
  return { kind: 'query', clauses };
}

/** What an implementation does not define counts as `no`. */
function fulfils(clause: PropertyClause, definition: PropertyDefinition): boolean {
  const defined = isKnown(clause.name) ? definition[clause.name] : undefined;
  if (defined !== undefined) return (defined === clause.value) === (clause.operator === '=');
  if (typeof clause.value !== 'string') return false;
  return (clause.value === 'no') === (clause.operator === '=');
}
