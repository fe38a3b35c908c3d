import type { AssignmentStatement, IncludeStatement, Value, VariableReference } from '../../../syntax/openssl/cst.ts';
import { containsOffset, type TextRange } from '../../../text/range.ts';
import type { Configuration, Entry, Expansion, Place } from '../configuration.ts';
import { includeAt, type PlacedStatement, placedStatements } from './placed-statements.ts';
import { namesSection, type SectionKind, sectionKind } from './section-kinds.ts';

/** What a person can go to and rename: a section, or a key that `$name` can stand for. */
export type ConfigurationSymbol =
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'variable'; readonly section: string; readonly name: string };

/** A place where a symbol is named. */
export interface Occurrence extends Place {
  readonly symbol: ConfigurationSymbol;
  /** A header or the `name` of `name = value` defines. */
  readonly isDefinition: boolean;
  /** `bare`: written as `$name`, which ends at the first character that is no letter, digit or `_`. */
  readonly form: 'plain' | 'bare' | 'computed';
}

const known = new WeakMap<Configuration, readonly Occurrence[]>();

/** In reading order, over all files. */
export function occurrencesIn(configuration: Configuration): readonly Occurrence[] {
  let occurrences = known.get(configuration);
  if (!occurrences) {
    const finder = new OccurrenceFinder(configuration);
    occurrences = placedStatements(configuration).flatMap(line => finder.find(line));
    known.set(configuration, occurrences);
  }
  return occurrences;
}

export function occurrenceAt(configuration: Configuration, path: string, offset: number): Occurrence | undefined {
  const here = occurrencesIn(configuration).filter(
    occurrence => occurrence.path === path && containsOffset(occurrence.range, offset),
  );
  // A value that a variable computes names a section as a whole, and the variable itself inside.
  return here.find(({ form }) => form !== 'computed') ?? here[0];
}

export function occurrencesOf(configuration: Configuration, symbol: ConfigurationSymbol): readonly Occurrence[] {
  return occurrencesIn(configuration).filter(occurrence => isSame(occurrence.symbol, symbol));
}

export function isSame(a: ConfigurationSymbol, b: ConfigurationSymbol): boolean {
  if (a.name !== b.name) return false;
  return a.kind === 'section' ? b.kind === 'section' : b.kind === 'variable' && a.section === b.section;
}

/** The entry of a line, replaced ones included; undefined if the line is no assignment. */
export function entryOf(configuration: Configuration, path: string, nameStart: number): Entry | undefined {
  return entriesByPlace(configuration).get(placeKey(path, nameStart));
}

const knownEntries = new WeakMap<Configuration, ReadonlyMap<string, Entry>>();

function entriesByPlace(configuration: Configuration): ReadonlyMap<string, Entry> {
  const existing = knownEntries.get(configuration);
  if (existing) return existing;
  const entries = new Map<string, Entry>();
  for (const section of configuration.readable.sections.values()) {
    for (const last of section.entries) {
      for (let entry: Entry | undefined = last; entry; entry = entry.replaced) {
        const key = placeKey(entry.path, entry.nameRange.start);
        // Of a line that was read several times, the last reading counts.
        if (!entries.has(key)) entries.set(key, entry);
      }
    }
  }
  knownEntries.set(configuration, entries);
  return entries;
}

function placeKey(path: string, start: number): string {
  return `${start} ${path}`;
}

class OccurrenceFinder {
  readonly #configuration: Configuration;
  /** Of the entries whose value libcrypto looks up as a section. */
  readonly #references: ReadonlySet<Entry>;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
    this.#references = new Set(configuration.readable.references.map(({ entry }) => entry));
  }

  find(line: PlacedStatement): readonly Occurrence[] {
    const { statement, file } = line;
    switch (statement.kind) {
      case 'header':
        return [occurrence(file.path, statement.name.range, section(statement.name.text), true)];
      case 'assignment':
        return this.#inAssignment(line, statement);
      case 'include':
        return this.#inInclude(line, statement);
      default:
        return [];
    }
  }

  #inAssignment({ file: { path }, section: current }: PlacedStatement, line: AssignmentStatement): Occurrence[] {
    const owner = line.section?.text ?? current;
    const entry = entryOf(this.#configuration, path, line.name.range.start);
    return [
      ...(line.section ? [occurrence(path, line.section.range, section(line.section.text))] : []),
      occurrence(path, line.name.range, { kind: 'variable', section: owner, name: line.name.text }, true),
      ...inVariables(path, line.value, owner, entry?.expansions ?? []),
      ...(entry ? this.#namedSections(path, line.value, entry) : []),
    ];
  }

  #inInclude(
    { file: { path }, section: current, statement }: PlacedStatement,
    line: IncludeStatement,
  ): readonly Occurrence[] {
    const include = includeAt(this.#configuration, path, statement.range.start);
    const owner = line.section?.text ?? current;
    return inVariables(path, line.path, owner, include?.expansions ?? []);
  }

  /** True where libcrypto does not come by, but would look for a section: in a part of a configuration, or misplaced. */
  #isForSections({ name, section }: Entry): boolean {
    return namesSection(name) || LIBRARY_KEYS.has(name) || LISTS.has(sectionKind(this.#configuration, section));
  }

  #namedSections(path: string, value: Value, entry: Entry): Occurrence[] {
    const { sections } = this.#configuration.readable;
    const at = entry.value.startsWith('@') ? 1 : 0;
    const name = entry.value.slice(at);
    const isNamed = this.#references.has(entry) || (sections.has(name) && (at === 1 || this.#isForSections(entry)));
    if (!isNamed) return [];
    const range = wordRange(value, at);
    if (!range) return [{ ...occurrence(path, value.range, section(name)), form: 'computed' }];
    return [occurrence(path, range, section(name))];
  }
}

/** Keys that name a section wherever they are meant to stand. */
const LIBRARY_KEYS: ReadonlySet<string> = new Set([
  'openssl_conf',
  'nodejs_conf',
  'providers',
  'alg_section',
  'ssl_conf',
  'system_default',
]);

/** The kinds of sections in which every value is the name of a section. */
const LISTS: ReadonlySet<SectionKind> = new Set(['initialisation', 'providers', 'ssl-applications', 'engines']);

/** The place of a value without its quotes, from its `skip`th character on; undefined if a variable makes a part of it. */
function wordRange({ pieces }: Value, skip: number): TextRange | undefined {
  const [first] = pieces;
  if (!first || pieces.some(({ kind }) => kind === 'variable')) return undefined;
  return { start: first.range.start + skip, end: pieces.at(-1)!.range.end };
}

function inVariables(
  path: string,
  { pieces }: Value,
  owner: string,
  expansions: readonly Expansion[],
): readonly Occurrence[] {
  return pieces.flatMap(piece => (piece.kind === 'variable' ? inVariable(path, piece, owner, expansions) : []));
}

function inVariable(
  path: string,
  piece: VariableReference,
  owner: string,
  expansions: readonly Expansion[],
): readonly Occurrence[] {
  const expansion = expansions.find(({ range }) => range.start === piece.range.start);
  if (expansion?.source === 'environment') return [];
  const form = /^\$[({]/.test(piece.raw) ? 'plain' : 'bare';
  const from = expansion?.origin?.section ?? piece.section?.text ?? owner;
  const variable: ConfigurationSymbol = { kind: 'variable', section: from, name: piece.name.text };
  const named = { ...occurrence(path, piece.name.range, variable), form } as const;
  // Where the named section has no such key the default section gives it: then the name before `::` is of no account.
  if (!piece.section || piece.section.text === 'ENV') return [named];
  return [{ ...occurrence(path, piece.section.range, section(piece.section.text)), form }, named];
}

function section(name: string): ConfigurationSymbol {
  return { kind: 'section', name };
}

function occurrence(path: string, range: TextRange, symbol: ConfigurationSymbol, isDefinition = false): Occurrence {
  return { path, range, symbol, isDefinition, form: 'plain' };
}
