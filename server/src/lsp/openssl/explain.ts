import type { Target } from '../../core/policy/types.ts';
import type { Configuration, Entry, Expansion, Include, Place } from '../../core/semantic/openssl/configuration.ts';
import { includeAt, statementAt } from '../../core/semantic/openssl/editing/placed-statements.ts';
import { type SectionKind, sectionKind } from '../../core/semantic/openssl/editing/section-kinds.ts';
import { entryOf, type Occurrence, occurrenceAt, occurrencesOf } from '../../core/semantic/openssl/editing/symbols.ts';
import type { LoadStep } from '../../core/semantic/openssl/evaluation.ts';
import type { KeyDocumentation } from '../../core/semantic/openssl/vocabulary/key.ts';
import type { Statement } from '../../core/syntax/openssl/cst.ts';
import { containsOffset, type TextRange } from '../../core/text/range.ts';
import { wordAt } from './explain-value.ts';
import { documentationFor } from './key-documentation.ts';

/** What is to be said of a place: `code` in backticks, nothing else marked up. */
export interface Explanation {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly range: TextRange;
}

/** Tells a person where a place is: `line 3 of openssl.cnf`. */
export type DescribePlace = (place: Place) => string;

/** What the name at an offset of one of the files means, and what it comes to. */
export function explain(
  configuration: Configuration,
  path: string,
  offset: number,
  where: DescribePlace,
  target: Target,
): Explanation | undefined {
  const line = statementAt(configuration, path, offset);
  const include = line && includeAt(configuration, path, line.statement.range.start);
  const expansions = include?.expansions ?? expansionsAt(configuration, path, offset);
  const expansion = expansions.find(({ range }) => containsOffset(range, offset));
  const here = occurrenceAt(configuration, path, offset);
  if (here?.symbol.kind === 'section') return explainSection(configuration, here, where);
  if (expansion) return explainVariable(expansion, where);
  if (here?.isDefinition) return explainKey(configuration, here, where);
  if (include) return containsOffset(include.pathRange, offset) ? explainInclude(include) : undefined;
  return line && explainValue(configuration, { path, offset, statement: line.statement }, where, target);
}

/** A value by what the key takes; one that is not known word by word, by its key. */
function explainValue(
  configuration: Configuration,
  { path, offset, statement }: { readonly path: string; readonly offset: number; readonly statement: Statement },
  where: DescribePlace,
  target: Target,
): Explanation | undefined {
  if (statement.kind !== 'assignment' || !containsOffset(statement.value.range, offset)) return undefined;
  const entry = entryOf(configuration, path, statement.name.range.start);
  const known = entry && documentationFor(sectionKind(configuration, entry.section), entry.name);
  if (!known) return undefined;
  const { raw, range } = statement.value;
  const placed = wordAt(known, raw, range.start, offset, target);
  if (placed?.word.note === undefined)
    return {
      title: `\`${known.name}\` · ${known.manual}`,
      paragraphs: keyLines(configuration, entry, known, where),
      range,
    };
  const { text, note } = placed.word;
  return { title: `\`${text}\` · ${known.name}`, paragraphs: [sentence(note), known.summary], range: placed.range };
}

function sentence(note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}.`;
}

/** The variables of the assignment at an offset. */
function expansionsAt(configuration: Configuration, path: string, offset: number): readonly Expansion[] {
  const statement = statementAt(configuration, path, offset)?.statement;
  if (statement?.kind !== 'assignment') return [];
  return entryOf(configuration, path, statement.name.range.start)?.expansions ?? [];
}

function explainKey(configuration: Configuration, here: Occurrence, where: DescribePlace): Explanation | undefined {
  const entry = entryOf(configuration, here.path, here.range.start);
  if (!entry) return undefined;
  const known = documentationFor(sectionKind(configuration, entry.section), entry.name);
  return {
    title: known ? `\`${known.name}\` · ${known.manual}` : `\`${entry.name}\` in \`[${entry.section}]\``,
    paragraphs: keyLines(configuration, entry, known, where),
    range: here.range,
  };
}

function keyLines(
  configuration: Configuration,
  entry: Entry,
  known: KeyDocumentation | undefined,
  where: DescribePlace,
): readonly string[] {
  return [...(known ? documentationLines(known) : []), ...inForce(configuration, entry, where)];
}

export function documentationLines({
  summary,
  default: absent,
  since,
  fips,
  values,
}: KeyDocumentation): readonly string[] {
  return [
    summary,
    ...(fips === undefined ? [] : [`FIPS: ${fips}`]),
    ...(values === undefined ? [] : [`Values: ${values.map(value => `\`${value}\``).join(' ')}`]),
    ...(absent === undefined ? [] : [`Default: ${absent}`]),
    ...(since === undefined ? [] : [`Since ${since}.`]),
  ];
}

/** The value that counts, and what came of it when the configuration was evaluated. */
function inForce(configuration: Configuration, entry: Entry, where: DescribePlace): readonly string[] {
  const { sections, evaluation } = configuration.readable;
  const last = sections.get(entry.section)?.entries.find(({ name }) => name === entry.name);
  const place = last && last !== entry ? `, from ${where({ path: last.path, range: last.nameRange })}` : '';
  const lines = last ? [`In force: \`${last.value}\`${place}`] : [];
  const step = last && findStep(evaluation.steps, last);
  if (step) lines.push(step.why);
  const provider = evaluation.providers.find(one => last && (one.entry === last || one.activation.entry === last));
  if (provider && provider.why !== step?.why) lines.push(provider.why);
  const command = evaluation.tls.commands.find(one => one.entry === last);
  if (command?.why !== undefined) lines.push(`Refused: ${command.why}`);
  return configuration.parse.ok ? lines : [...lines, REJECTED];
}

const REJECTED = 'OpenSSL rejects the file as it stands, so nothing of it is in force.';

function findStep(steps: readonly LoadStep[], entry: Entry): LoadStep | undefined {
  for (const step of steps) {
    const found = step.entry === entry ? step : findStep(step.children, entry);
    if (found) return found;
  }
  return undefined;
}

function explainVariable(
  { range, section, name, value, origin, source }: Expansion,
  where: DescribePlace,
): Explanation {
  const title = `\`$${section === undefined ? '' : `${section}::`}${name}\``;
  if (source === 'none' || value === undefined)
    return { title, paragraphs: ['Has no value here, so OpenSSL rejects the whole file.'], range };
  const from = origin
    ? `From \`[${origin.section}]\`, ${where({ path: origin.path, range: origin.nameRange })}.`
    : 'From the environment: the process that reads the configuration may have another value.';
  return { title, paragraphs: [`Value: \`${value}\``, from], range };
}

function explainInclude({ value, why, files, pathRange, sectionAfter, sectionBefore }: Include): Explanation {
  const after =
    sectionAfter === sectionBefore
      ? []
      : [`After it the current section is \`[${sectionAfter}]\`: keys below land there.`];
  const read = files.map(file => `\`${file}\``).join(', ');
  return {
    title: `\`.include ${value}\``,
    paragraphs: [why, ...(read ? [`Read: ${read}`] : []), ...after],
    range: pathRange,
  };
}

const KINDS: Readonly<Record<SectionKind, string>> = {
  default: 'What stands before the first header. Every other section falls back to it for keys that it does not have.',
  initialisation: 'Initialises libcrypto: its lines are modules, run in order up to the first that fails.',
  providers: 'Lists the providers.',
  provider: 'Settings of a provider.',
  'fips-provider': 'Settings of the FIPS provider.',
  algorithm: 'Algorithm settings.',
  'ssl-applications': 'Lists TLS settings by application.',
  tls: 'TLS settings.',
  random: 'Chooses the random generators.',
  engines: 'Lists engines.',
  engine: 'Settings of an engine.',
  'object-identifiers': 'New object identifiers.',
  'string-table': 'String tables for ASN.1.',
  req: 'Settings of `openssl req`.',
  ca: 'Settings of `openssl ca`.',
  'ca-policy': 'What `openssl ca` asks of a name.',
  tsa: 'Settings of `openssl ts`.',
  extensions: 'Extensions of certificates or requests.',
  names: 'Parts of a subject’s name.',
  other: 'A section that nothing in libcrypto’s own configuration is known to look for.',
};

/** So many entries of a section are shown. */
const SHOWN_ENTRIES = 12;

function explainSection(configuration: Configuration, here: Occurrence, where: DescribePlace): Explanation {
  const { name } = here.symbol;
  const { sections, unreachable, evaluation } = configuration.readable;
  const section = sections.get(name);
  const title = `\`[${name}]\``;
  if (!section) return { title, paragraphs: ['There is no such section.'], range: here.range };
  const named = occurrencesOf(configuration, here.symbol).filter(({ isDefinition }) => !isDefinition);
  const provider = evaluation.providers.find(one => one.section === section);
  const entries = section.entries.slice(0, SHOWN_ENTRIES).map(entry => `\`${entry.name} = ${entry.value}\``);
  const more = section.entries.length - entries.length;
  return {
    title,
    paragraphs: [
      KINDS[sectionKind(configuration, name)],
      ...(named.length > 0 ? [`Named in ${named.map(where).join(', ')}.`] : []),
      ...(unreachable.includes(section) && named.length === 0 ? ['Nothing names it.'] : []),
      ...(provider ? [provider.why] : []),
      ...(entries.length > 0 ? [`${entries.join(', ')}${more > 0 ? `, and ${more} more` : ''}`] : []),
    ],
    range: here.range,
  };
}
