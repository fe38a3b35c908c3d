import type { TextRange } from '../../../text/range.ts';
import type { Configuration } from '../configuration.ts';
import { DEFAULT_SECTION } from '../section-builder.ts';
import { statementsOf } from './placed-statements.ts';
import { type SectionKind, sectionKind } from './section-kinds.ts';
import { type Occurrence, occurrencesIn } from './symbols.ts';

/** A header, and what is known of the use of its section. */
export interface SectionUse {
  /** The name in the header. */
  readonly range: TextRange;
  readonly references: readonly Occurrence[];
  /** libcrypto never comes to it, though it looks like a section of its own. */
  readonly isUnreachable: boolean;
}

/** The headers of one file, in order. */
export function sectionUses(configuration: Configuration, path: string): readonly SectionUse[] {
  const references = referencesByName(configuration);
  const { unreachable, evaluation } = configuration.readable;
  // What is included from elsewhere is reached from there, if at all.
  const judged = evaluation.start === undefined ? [] : unreachable;
  const unreached = new Set(judged.map(({ name }) => name));
  return statementsOf(configuration, path).flatMap(({ statement }): SectionUse[] => {
    if (statement.kind !== 'header' || statement.name.text === DEFAULT_SECTION) return [];
    const { text, range } = statement.name;
    const isUnreachable = unreached.has(text) && !OF_COMMANDS.has(sectionKind(configuration, text));
    return [{ range, references: references.get(text) ?? [], isUnreachable }];
  });
}

/** Sections that OpenSSL's commands and other programs read by their names. */
const OF_COMMANDS: ReadonlySet<SectionKind> = new Set([
  'req',
  'ca',
  'ca-policy',
  'tsa',
  'extensions',
  'names',
  'object-identifiers',
  'other',
]);

function referencesByName(configuration: Configuration): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const occurrence of occurrencesIn(configuration)) {
    const { symbol, isDefinition } = occurrence;
    if (symbol.kind !== 'section' || isDefinition) continue;
    const others = found.get(symbol.name);
    if (others) others.push(occurrence);
    else found.set(symbol.name, [occurrence]);
  }
  return found;
}
