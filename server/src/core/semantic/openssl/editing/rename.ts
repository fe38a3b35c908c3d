import type { TextEdit } from '../../../text/edits.ts';
import type { Configuration } from '../configuration.ts';
import { findEntry } from '../configuration.ts';
import { DEFAULT_SECTION } from '../section-builder.ts';
import { findKey } from '../vocabulary/keys.ts';
import { sectionKind } from './section-kinds.ts';
import { type ConfigurationSymbol, type Occurrence, occurrencesOf } from './symbols.ts';

/** Why something cannot be renamed: one sentence for a person. */
export interface RenameRefusal {
  readonly refused: string;
}

export interface RenameEdits {
  readonly byPath: ReadonlyMap<string, readonly TextEdit[]>;
}

/** The section that reading begins in, and the one that stands for the environment in variables. */
const OWN_NAMES: ReadonlySet<string> = new Set([DEFAULT_SECTION, 'ENV']);

/** Why the symbol cannot be renamed, whatever the new name. */
export function renameRefusal(configuration: Configuration, symbol: ConfigurationSymbol): RenameRefusal | undefined {
  const occurrences = occurrencesOf(configuration, symbol);
  if (symbol.kind === 'section' && OWN_NAMES.has(symbol.name))
    return refused(`The name of [${symbol.name}] has a meaning for OpenSSL.`);
  if (!occurrences.some(({ isDefinition }) => isDefinition))
    return refused(
      symbol.kind === 'section'
        ? `There is no section [${symbol.name}].`
        : `Nothing gives \`$${symbol.name}\` a value.`,
    );
  if (symbol.kind === 'variable' && findKey(sectionKind(configuration, symbol.section), symbol.name))
    return refused(`\`${symbol.name}\` is a name that OpenSSL looks for.`);
  if (symbol.kind === 'variable' && !occurrences.some(({ isDefinition }) => !isDefinition))
    return refused(`No \`$${symbol.name}\` refers to this key, so its name is one that a program looks for.`);
  if (occurrences.some(({ form }) => form === 'computed'))
    return refused(`A line names [${symbol.name}] through a variable, so its name stands nowhere as a whole.`);
  return undefined;
}

/** The edits that give a symbol another name wherever it is named. */
export function renameEdits(
  configuration: Configuration,
  symbol: ConfigurationSymbol,
  newName: string,
): RenameEdits | RenameRefusal {
  const occurrences = occurrencesOf(configuration, symbol);
  const refusal = renameRefusal(configuration, symbol) ?? nameRefusal(configuration, symbol, occurrences, newName);
  if (refusal) return refusal;
  const byPath = new Map<string, TextEdit[]>();
  for (const { path, range } of occurrences) {
    const edits = byPath.get(path) ?? [];
    edits.push({ range, newText: newName });
    byPath.set(path, edits);
  }
  return { byPath };
}

/** The characters of config(5); libcrypto takes more, and not all of them everywhere. */
const NAMES = { section: /^[\w.,;-]+$/, variable: /^[\w.,;-]+$/, bare: /^\w+$/ } as const;

function nameRefusal(
  configuration: Configuration,
  symbol: ConfigurationSymbol,
  occurrences: readonly Occurrence[],
  newName: string,
): RenameRefusal | undefined {
  if (!NAMES[symbol.kind].test(newName))
    return refused(`\`${newName}\` is no name: letters, digits and \`_ . , ; -\` make one.`);
  const isNamedInVariable = symbol.kind === 'variable' || occurrences.some(({ form }) => form === 'bare');
  if (isNamedInVariable && !NAMES.bare.test(newName))
    return refused(`\`${newName}\` cannot be named by a variable: only letters, digits and \`_\` can.`);
  const { sections } = configuration.readable;
  if (symbol.kind === 'section' && OWN_NAMES.has(newName))
    return refused(`The name [${newName}] has a meaning for OpenSSL.`);
  if (symbol.kind === 'section')
    return sections.has(newName) ? refused(`There is a section [${newName}]: the two would become one.`) : undefined;
  const isTaken =
    findEntry(sections, symbol.section, newName) ??
    // A key of the default section stands for those that other sections do not have.
    (symbol.section === DEFAULT_SECTION
      ? [...sections.values()].flatMap(({ entries }) => entries).find(({ name }) => name === newName)
      : findEntry(sections, DEFAULT_SECTION, newName));
  return isTaken && refused(`There is a \`${newName}\` in [${isTaken.section}]: variables would mean that one.`);
}

function refused(reason: string): RenameRefusal {
  return { refused: reason };
}
