import type { Configuration, ConfigurationFile, Entry, Section } from '../../../semantic/openssl/configuration.ts';
import { findFile } from '../../../semantic/openssl/configuration.ts';
import type { AssignmentStatement, Statement } from '../../../syntax/openssl/cst.ts';
import type { TextEdit } from '../../../text/edits.ts';
import { rangeOf, type TextRange } from '../../../text/range.ts';
import type { Applicability, FileEdits, Fix } from '../../finding.ts';

/** Edits of one file of a configuration. */
export interface PlacedEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** A fix of several steps; undefined if one of them cannot be made. */
export function fixOf(
  title: string,
  applicability: Applicability,
  ...steps: readonly (PlacedEdits | undefined)[]
): readonly Fix[] {
  const files = new Map<string, TextEdit[]>();
  for (const step of steps) {
    if (!step) return [];
    files.set(step.path, [...(files.get(step.path) ?? []), ...step.edits]);
  }
  return [{ title, applicability, files: Array.from(files, ([path, edits]): FileEdits => ({ path, edits })) }];
}

/** Replaces text of a file. */
export function replaceText(path: string, range: TextRange, newText: string): PlacedEdits {
  return { path, edits: [{ range, newText }] };
}

/** Gives an entry another value; where there is none, keeps a space behind the equal sign. */
export function setValue(entry: Entry, value: string): PlacedEdits {
  const { valueRange, statement } = entry;
  const isTight = valueRange.start === valueRange.end && valueRange.start === statement.equals.end;
  return replaceText(entry.path, valueRange, isTight ? ` ${value}` : value);
}

export function renameEntry(entry: Entry, name: string): PlacedEdits {
  return replaceText(entry.path, entry.nameRange, name);
}

/** Takes an entry's line away, comment and line ending with it. */
export function removeEntry(entry: Entry): PlacedEdits {
  return replaceText(entry.path, entry.statement.range, '');
}

/** Takes an entry's line away and writes it again at the top of the main file, where the default section is. */
export function moveToTop(configuration: Configuration, entry: Entry): readonly (PlacedEdits | undefined)[] {
  const file = findFile(configuration, entry.path);
  if (!file || entry.path !== configuration.path) return [undefined];
  return [removeEntry(entry), addToTop(configuration, lineText(file, entry.statement))];
}

/** Writes an entry's line again below the header of another section. */
export function moveToSection(
  configuration: Configuration,
  entry: Entry,
  section: Section,
): readonly (PlacedEdits | undefined)[] {
  const file = findFile(configuration, entry.path);
  const header = section.headers[0];
  if (!file || !header) return [undefined];
  return [removeEntry(entry), addBelowHeader(configuration, section, lineText(file, entry.statement))];
}

/** `name = value` as the first line of the default section: before any header or include can take it over. */
export function addToDefaultSection(
  configuration: Configuration,
  name: string,
  value: string,
): PlacedEdits | undefined {
  const file = findFile(configuration, configuration.path);
  return file && addToTop(configuration, assignmentText(file, name, value));
}

/** `name = value` as the first line of a section, so that nothing in the section can stop the loading before it. */
export function addToSection(
  configuration: Configuration,
  section: Section,
  name: string,
  value: string,
): PlacedEdits | undefined {
  const header = section.headers[0];
  const file = header && findFile(configuration, header.path);
  return file && addBelowHeader(configuration, section, assignmentText(file, name, value));
}

/** Several lines below a section's header, in their order. */
export function addLinesToSection(
  configuration: Configuration,
  section: Section,
  entries: readonly (readonly [string, string])[],
): PlacedEdits | undefined {
  const header = section.headers[0];
  const file = header && findFile(configuration, header.path);
  if (!file) return undefined;
  const lines = entries.map(([name, value]) => assignmentText(file, name, value));
  return addBelowHeader(configuration, section, lines.join(lineBreakOf(file.text)));
}

/** A new section at the end of the main file. */
export function addNewSection(
  configuration: Configuration,
  name: string,
  entries: readonly (readonly [string, string])[],
): PlacedEdits | undefined {
  const file = findFile(configuration, configuration.path);
  if (!file || !isOpenEnded(file)) return undefined;
  const end = lineBreakOf(file.text);
  const lines = [`[${name}]`, ...entries.map(([key, value]) => assignmentText(file, key, value))];
  const separator = file.text.endsWith('\n') ? '' : end;
  const blank = separatesSections(file) && !/\n\r?\n$/.test(file.text) ? end : '';
  const newText = `${separator}${blank}${lines.join(end)}${end}`;
  return replaceText(file.path, rangeOf(file.text.length, file.text.length), newText);
}

/** A section name of that form which the configuration does not have yet. */
export function freeSectionName(configuration: Configuration, wanted: string): string {
  const { sections } = configuration.readable;
  let name = wanted;
  for (let number = 2; sections.has(name); number++) name = `${wanted}_${number}`;
  return name;
}

/** The line ending that a file uses: that of its first line. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** The statement of a file that holds an offset. */
export function statementAt(file: ConfigurationFile, offset: number): Statement | undefined {
  return file.tree.statements.find(({ range }) => range.start <= offset && offset < range.end);
}

function addToTop(configuration: Configuration, line: string): PlacedEdits | undefined {
  const file = findFile(configuration, configuration.path);
  if (!file) return undefined;
  const offset = behindOpeningComment(file);
  return replaceText(file.path, rangeOf(offset, offset), `${line}${lineBreakOf(file.text)}`);
}

function addBelowHeader(configuration: Configuration, section: Section, line: string): PlacedEdits | undefined {
  const header = section.headers[0];
  const file = header && findFile(configuration, header.path);
  const statement = file && statementAt(file, header.range.start);
  if (!file || !statement) return undefined;
  const end = lineBreakOf(file.text);
  const { range } = statement;
  const isClosed = file.text.slice(range.start, range.end).endsWith('\n');
  const newText = isClosed ? `${line}${end}` : `${end}${line}`;
  return replaceText(file.path, rangeOf(range.end, range.end), newText);
}

/** Behind the comment that opens a file, if a blank line sets it apart; else behind a byte order mark. */
function behindOpeningComment(file: ConfigurationFile): number {
  const start = file.text.startsWith('\ufeff') ? 1 : 0;
  const [first] = file.tree.statements;
  if (first?.kind !== 'blank' || !first.comment) return start;
  for (const statement of file.tree.statements) {
    if (statement.kind !== 'blank') return start;
    if (!statement.comment) return statement.range.end;
  }
  return start;
}

/** True unless what is appended to the file would be swallowed by its last line. */
function isOpenEnded(file: ConfigurationFile): boolean {
  return !/\\\r?\n?$/.test(file.text) && file.tree.statements.at(-1)?.kind !== 'unread';
}

/** True if the file sets its sections apart by blank lines, or has none to be set apart. */
function separatesSections(file: ConfigurationFile): boolean {
  if (file.tree.statements.filter(({ kind }) => kind === 'header').length < 2) return file.text !== '';
  return /\n[ \t]*\r?\n[ \t]*(?:#[^\n]*\n)*[ \t]*\[/.test(file.text);
}

/** `name = value` with the spacing that the file's own lines have. */
function assignmentText(file: ConfigurationFile, name: string, value: string): string {
  return `${name}${equalsOf(file)}${value}`;
}

function equalsOf(file: ConfigurationFile): string {
  const sample = file.tree.statements.find(
    (statement): statement is AssignmentStatement =>
      statement.kind === 'assignment' && statement.value.range.start < statement.value.range.end,
  );
  if (!sample) return ' = ';
  const written = file.text.slice(sample.name.range.end, sample.value.range.start);
  return /^ ?= ?$/.test(written) ? written : ' = ';
}

/** A statement's text without its line ending and indentation. */
function lineText(file: ConfigurationFile, statement: Statement): string {
  return file.text
    .slice(statement.range.start, statement.range.end)
    .replace(/^\ufeff/, '')
    .replace(/[\r\n]+$/, '')
    .trimStart();
}
