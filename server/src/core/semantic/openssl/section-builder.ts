import type { AssignmentStatement } from '../../syntax/openssl/cst.ts';
import type { Entry, Include, Place, Section, SectionTable } from './configuration.ts';
import type { Expanded } from './expansion.ts';

/** An entry and the bytes of its value, which expansion limits count. */
export interface HeldEntry {
  readonly entry: Entry;
  readonly valueBytes: number;
}

interface HeldSection {
  readonly name: string;
  readonly headers: Place[];
  /** A repeated name is taken out and put at the end, as libcrypto does. */
  readonly entries: Map<string, HeldEntry>;
}

export const DEFAULT_SECTION = 'default';

/** The sections as they fill while files are read. */
export class SectionBuilder {
  readonly #sections = new Map<string, HeldSection>();

  constructor() {
    this.#section(DEFAULT_SECTION);
  }

  addHeader(name: string, place: Place): void {
    this.#section(name).headers.push(place);
  }

  addEntry(
    section: string,
    path: string,
    statement: AssignmentStatement,
    expanded: Expanded,
    include: Include | undefined,
  ): void {
    const { entries } = this.#section(section);
    const name = statement.name.text;
    const entry: Entry = {
      section,
      name,
      value: expanded.text,
      path,
      statement,
      nameRange: statement.name.range,
      valueRange: statement.value.range,
      expansions: expanded.expansions,
      replaced: entries.get(name)?.entry,
      include,
    };
    entries.delete(name);
    entries.set(name, { entry, valueBytes: expanded.bytes });
  }

  find(section: string, name: string): HeldEntry | undefined {
    return this.#sections.get(section)?.entries.get(name);
  }

  finish(): SectionTable {
    const table = new Map<string, Section>();
    for (const { name, headers, entries } of this.#sections.values()) {
      table.set(name, { name, headers, entries: Array.from(entries.values(), held => held.entry) });
    }
    return table;
  }

  #section(name: string): HeldSection {
    const existing = this.#sections.get(name);
    if (existing) return existing;
    const section: HeldSection = { name, headers: [], entries: new Map() };
    this.#sections.set(name, section);
    return section;
  }
}
