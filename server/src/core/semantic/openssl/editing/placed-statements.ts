import type { Statement } from '../../../syntax/openssl/cst.ts';
import type { Configuration, ConfigurationFile, Include } from '../configuration.ts';
import { findFile } from '../configuration.ts';
import { DEFAULT_SECTION } from '../section-builder.ts';

/** A line and the section that is current there, which an include before it may have changed. */
export interface PlacedStatement {
  readonly file: ConfigurationFile;
  readonly statement: Statement;
  /** For a header, the section that it opens. */
  readonly section: string;
}

const known = new WeakMap<Configuration, readonly PlacedStatement[]>();

/** Every line of every file, in the order in which libcrypto reads them; a file that is read twice, where it is read first. */
export function placedStatements(configuration: Configuration): readonly PlacedStatement[] {
  let placed = known.get(configuration);
  if (!placed) {
    placed = new Walk(configuration).finish();
    known.set(configuration, placed);
  }
  return placed;
}

/** Those of one file. */
export function statementsOf(configuration: Configuration, path: string): readonly PlacedStatement[] {
  return placedStatements(configuration).filter(({ file }) => file.path === path);
}

/** The line that holds an offset, and at the end of a file its last one. */
export function statementAt(configuration: Configuration, path: string, offset: number): PlacedStatement | undefined {
  const lines = statementsOf(configuration, path);
  return (
    lines.find(({ statement: { range } }) => range.start <= offset && offset < range.end) ??
    lines.findLast(({ statement: { range } }) => range.end === offset)
  );
}

/** The `.include` that a line is. */
export function includeAt(configuration: Configuration, path: string, start: number): Include | undefined {
  return configuration.includes.find(include => include.path === path && include.range.start === start);
}

class Walk {
  readonly #configuration: Configuration;
  readonly #placed: PlacedStatement[] = [];
  readonly #visited = new Set<string>();
  #section: string = DEFAULT_SECTION;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  finish(): readonly PlacedStatement[] {
    const [main] = this.#configuration.files;
    if (main) this.#walk(main);
    return this.#placed;
  }

  #walk(file: ConfigurationFile): void {
    if (this.#visited.has(file.path)) return;
    this.#visited.add(file.path);
    for (const statement of file.tree.statements) {
      if (statement.kind === 'header') this.#section = statement.name.text;
      this.#placed.push({ file, statement, section: this.#section });
      if (statement.kind === 'include') this.#follow(file.path, statement.range.start);
    }
  }

  #follow(path: string, start: number): void {
    const include = includeAt(this.#configuration, path, start);
    for (const name of include?.files ?? []) {
      const file = findFile(this.#configuration, name);
      if (file) this.#walk(file);
    }
    if (include) this.#section = include.sectionAfter;
  }
}
