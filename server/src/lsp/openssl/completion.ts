import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import {
  type CompletionContext,
  completionContext,
  variablesBefore,
} from '../../core/semantic/openssl/editing/completion-context.ts';
import { sectionKind } from '../../core/semantic/openssl/editing/section-kinds.ts';
import type { KeyDocumentation } from '../../core/semantic/openssl/vocabulary/key.ts';
import type { TextRange } from '../../core/text/range.ts';
import { toRange } from '../positions.ts';
import { documentationLines } from './explain.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';
import { documentationFor, documentedKeys } from './key-documentation.ts';
import type { OpensslDocument } from './openssl-documents.ts';
import { valueWords } from './value-words.ts';

/** Answers `textDocument/completion`: keys by section, values by key, sections, variables and directives. */
export function registerCompletion(parts: FeatureParts): void {
  parts.connection.onCompletion(
    forOpenssl('Completing', parts, (at, { position }) => {
      const offset = at.document.lines.offsetAt(position);
      const context = completionContext(at.configuration, at.document.path, offset);
      return context ? inOrder(proposals(at, context, offset, parts)).map(one => toItem(one, at, parts)) : [];
    }),
  );
}

/** Characters that ask for completion by themselves: they begin a variable, a value, an element, a header or a name in a folder. */
export const TRIGGER_CHARACTERS: readonly string[] = ['$', '=', ':', ',', '[', '.', '/'];

interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly range: TextRange;
  readonly newText?: string;
  readonly detail?: string | undefined;
  readonly documentation?: readonly string[];
}

function proposals(
  at: OpensslDocument,
  context: CompletionContext,
  offset: number,
  { openssl }: FeatureParts,
): readonly Proposal[] {
  switch (context.kind) {
    case 'key':
      return [...keys(at, context), ...directives(context.range)];
    case 'value':
      return values(at, context);
    case 'variable':
      return variables(at, context, offset);
    case 'header':
      return missingSections(at, context.range);
    case 'include-path':
      return openssl.includable(at, context.folder).map(name => ({
        label: name,
        kind: name.endsWith('/') ? CompletionItemKind.Folder : CompletionItemKind.File,
        range: context.range,
      }));
    case 'directive':
      return directives(context.range);
  }
}

function keys(
  { configuration }: OpensslDocument,
  { section, range, hasValue }: CompletionContext & { kind: 'key' },
): readonly Proposal[] {
  const written = new Set(configuration.readable.sections.get(section)?.entries.map(({ name }) => name));
  return documentedKeys(sectionKind(configuration, section))
    .filter(({ name }) => !written.has(name))
    .map(key => ({
      label: key.name,
      kind: CompletionItemKind.Property,
      range,
      newText: hasValue ? key.name : `${key.name} = `,
      detail: key.manual,
      documentation: documentationLines(key),
    }));
}

/** The kinds of sections in which every key names a section, known or not. */
const LISTS = new Set(['initialisation', 'providers', 'ssl-applications', 'engines']);

function values(
  at: OpensslDocument,
  { section, key, range, elementRange }: CompletionContext & { kind: 'value' },
): readonly Proposal[] {
  const kind = sectionKind(at.configuration, section);
  const known = documentationFor(kind, key);
  if (known ? known.value === 'section' : LISTS.has(kind)) return sections(at, range, section);
  if (!known) return [];
  return valueWords(known, at.target).map(({ text, note }) => ({
    label: text,
    kind: CompletionItemKind.Value,
    range: isList(known) ? elementRange : range,
    detail: note,
  }));
}

function isList({ value }: KeyDocumentation): boolean {
  return ['cipher-string', 'cipher-suites', 'groups', 'signature-algorithms', 'words', 'digest'].includes(value);
}

/** Those that nothing names yet come first. */
function sections({ configuration }: OpensslDocument, range: TextRange, current: string): readonly Proposal[] {
  const free = new Set(configuration.readable.unreachable.map(({ name }) => name));
  const names = [...configuration.readable.sections.keys()].filter(name => name !== 'default' && name !== current);
  return names
    .sort((a, b) => Number(free.has(b)) - Number(free.has(a)))
    .map(name => ({
      label: name,
      kind: CompletionItemKind.Module,
      range,
      ...(free.has(name) && { detail: 'not named yet' }),
    }));
}

/** Sections that are named and do not exist. */
function missingSections({ configuration }: OpensslDocument, range: TextRange): readonly Proposal[] {
  const names = configuration.readable.references.filter(({ target }) => !target).map(({ name }) => name);
  return [...new Set(names)].map(label => ({
    label,
    kind: CompletionItemKind.Module,
    range,
    detail: 'named, and missing',
  }));
}

function variables(
  { configuration, document }: OpensslDocument,
  { section, scope, range }: CompletionContext & { kind: 'variable' },
  offset: number,
): readonly Proposal[] {
  const known = variablesBefore(configuration, document.path, offset).filter(({ name }) => /^\w+$/.test(name));
  const found = known
    .filter(one => (scope === undefined ? one.section === section || one.section === 'default' : one.section === scope))
    .map(({ name, value }) => ({ label: name, kind: CompletionItemKind.Variable, range, detail: value }));
  if (scope !== undefined) return found;
  const scopes = new Set(known.map(one => one.section).filter(name => /^\w+$/.test(name)));
  const scoped = [...scopes, 'ENV'].map(name => ({ label: `${name}::`, kind: CompletionItemKind.Module, range }));
  return [...found, ...scoped];
}

const DIRECTIVES: readonly (readonly [label: string, newText: string, documentation: string])[] = [
  ['.include', '.include ', 'Reads another file, or the `*.cnf` and `*.conf` files of a folder, in this place.'],
  ['.pragma abspath', '.pragma abspath:true', 'Rejects the file if an include is not absolute.'],
  ['.pragma dollarid', '.pragma dollarid:true', 'Takes `$` for a part of names, so that variables need brackets.'],
  ['.pragma includedir', '.pragma includedir:', 'The folder that includes which are not absolute are looked up in.'],
];

function directives(range: TextRange): readonly Proposal[] {
  return DIRECTIVES.map(([label, newText, documentation]) => ({
    label,
    kind: CompletionItemKind.Keyword,
    range,
    newText,
    documentation: [documentation],
  }));
}

type Ordered = Proposal & { readonly sortText: string };

/** Editors sort by the alphabet, if not told otherwise. */
function inOrder(found: readonly Proposal[]): readonly Ordered[] {
  return found.map((proposal, index) => ({ ...proposal, sortText: String(index).padStart(4, '0') }));
}

function toItem(proposal: Ordered, { document }: OpensslDocument, { client }: FeatureParts): CompletionItem {
  const { label, kind, range, newText = label, detail, documentation, sortText } = proposal;
  const markup = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return {
    label,
    kind,
    sortText,
    textEdit: { range: toRange(document.lines, range), newText },
    ...(detail !== undefined && { detail }),
    ...(documentation && { documentation: { kind: markup, value: documentation.join('\n\n') } }),
  };
}
