import type { TextRange } from '../../../text/range.ts';
import type { Configuration } from '../configuration.ts';
import { DEFAULT_SECTION } from '../section-builder.ts';
import { includeAt, type PlacedStatement, placedStatements, statementAt } from './placed-statements.ts';

/** What a person is about to write. `range` is what is written of it, up to the cursor. */
export type CompletionContext =
  | { readonly kind: 'key'; readonly section: string; readonly range: TextRange; readonly hasValue: boolean }
  | {
      readonly kind: 'value';
      readonly section: string;
      readonly key: string;
      readonly range: TextRange;
      /** Of the last element of a list that colons or commas join. */
      readonly elementRange: TextRange;
    }
  | {
      readonly kind: 'variable';
      readonly section: string;
      readonly scope: string | undefined;
      readonly range: TextRange;
    }
  | { readonly kind: 'include-path'; readonly folder: string; readonly range: TextRange }
  | { readonly kind: 'header' | 'directive'; readonly range: TextRange };

/** Undefined in comments, and where nothing is known to fit. */
export function completionContext(
  configuration: Configuration,
  path: string,
  offset: number,
): CompletionContext | undefined {
  const line = statementAt(configuration, path, offset);
  const text = configuration.files.find(file => file.path === path)?.text ?? '';
  if (line?.statement.comment && line.statement.comment.start < offset) return undefined;
  const isBehind = line !== undefined && line.statement.range.end === offset && /[\r\n]$/.test(text.slice(0, offset));
  const start = !line || isBehind ? offset : line.statement.range.start;
  const before = text.slice(start, offset).replaceAll(/^\ufeff|\\\r?\n/g, '');
  const current = line ? sectionAt(configuration, line, isBehind) : DEFAULT_SECTION;
  return contextOf(before, text.slice(offset), current, offset);
}

function contextOf(before: string, behind: string, current: string, offset: number): CompletionContext | undefined {
  const range = (written: string): TextRange => ({ start: offset - written.length, end: offset });
  const assignment = /^\s*(?:([^\s=]+?)::)?([^\s=[.][^\s=]*|\.?[^\s=[.]+)\s*=\s*(.*)$/s.exec(before);
  const section = assignment?.[1] ?? current;
  const variable = /\$[({]?(?:(\w+)::)?(\w*)$/.exec(before);
  const isInValue = assignment !== null || /^\s*\.include\b/.test(before);
  if (variable && isInValue) return { kind: 'variable', section, scope: variable[1], range: range(variable[2]!) };
  const header = /^\s*\[\s*([^\]]*)$/.exec(before);
  if (header) return { kind: 'header', range: range(header[1]!) };
  const include = /^\s*\.include(?:\s+|\s*=\s*)([^$"'`\\]*)$/.exec(before)?.[1];
  if (include !== undefined) {
    const folder = include.slice(0, include.lastIndexOf('/') + 1);
    return { kind: 'include-path', folder, range: range(include.slice(folder.length)) };
  }
  const directive = /^\s*(\.\w*)$/.exec(before);
  if (directive) return { kind: 'directive', range: range(directive[1]!) };
  if (assignment) {
    const [, , key, value] = assignment;
    const element = /[^:,/?+-]*$/.exec(value!)![0].trimStart();
    return { kind: 'value', section, key: key!, range: range(value!), elementRange: range(element) };
  }
  const key = /^\s*(?:([^\s=:]+)::)?([\w.,;-]*)$/.exec(before);
  if (!key) return undefined;
  const hasValue = /^[\w.,;-]*[ \t]*=/.test(behind);
  return { kind: 'key', section: key[1] ?? current, range: range(key[2]!), hasValue };
}

/** Below an include the current section is the one that the included file ends in. */
function sectionAt(configuration: Configuration, line: PlacedStatement, isBehind: boolean): string {
  const include = isBehind && includeAt(configuration, line.file.path, line.statement.range.start);
  return include ? include.sectionAfter : line.section;
}

/** A key that a variable can refer to at an offset: it has its value there already. */
export interface VariableCandidate {
  readonly section: string;
  readonly name: string;
  readonly value: string;
}

/** The keys that are assigned before an offset, the nearest last; libcrypto rejects a file that refers to later ones. */
export function variablesBefore(
  configuration: Configuration,
  path: string,
  offset: number,
): readonly VariableCandidate[] {
  const found = new Map<string, VariableCandidate>();
  for (const { file, statement, section: current } of placedStatements(configuration)) {
    if (file.path === path && statement.range.end >= offset) break;
    if (statement.kind !== 'assignment') continue;
    const section = statement.section?.text ?? current;
    found.set(`${section}::${statement.name.text}`, { section, name: statement.name.text, value: statement.value.raw });
  }
  return [...found.values()];
}
