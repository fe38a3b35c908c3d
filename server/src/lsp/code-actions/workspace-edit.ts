import type {
  ChangeAnnotation,
  TextEdit as LspTextEdit,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../../core/text/edits.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { AnalysisStore } from '../analyses/analysis-store.ts';
import type { ClientAbilities } from '../capabilities.ts';
import type { OpenDocuments } from '../documents.ts';
import { toRange } from '../positions.ts';

/** Edits by path. */
export type EditsByPath = ReadonlyMap<string, readonly TextEdit[]>;

interface Parts {
  readonly client: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly store: AnalysisStore;
}

/**
 * Edits for the client, which refuses them if a document is no longer at the version that they were made for.
 * @returns undefined if one of the files cannot be read.
 */
export function toWorkspaceEdit(edits: EditsByPath, parts: Parts): WorkspaceEdit | undefined {
  const files: TextDocumentEdit[] = [];
  for (const [path, textEdits] of edits) {
    const text = parts.store.textOf(path);
    if (text === undefined) return undefined;
    const lines = parts.documents.at(path)?.lines ?? new LineIndex(text);
    const converted = textEdits.map(({ range, newText }): LspTextEdit => ({ range: toRange(lines, range), newText }));
    files.push({ textDocument: identifier(path, parts), edits: converted });
  }
  return parts.client.versionedEdits ? { documentChanges: files } : withoutVersions(files);
}

/** One insertion; where the client can, the person goes on typing at `placeholder`, which is part of it. */
export function toInsertion(
  path: string,
  edit: TextEdit,
  placeholder: string,
  parts: Parts,
): WorkspaceEdit | undefined {
  const plain = toWorkspaceEdit(new Map([[path, [edit]]]), parts);
  const document = plain?.documentChanges?.[0];
  const at = edit.newText.lastIndexOf(placeholder);
  if (!document || !('edits' in document) || !parts.client.snippetEdits || at < 0) return plain;
  const before = escapeSnippet(edit.newText.slice(0, at));
  const after = escapeSnippet(edit.newText.slice(at + placeholder.length));
  const snippet = { kind: 'snippet' as const, value: `${before}\${1:${escapeSnippet(placeholder)}}${after}` };
  const edits: SnippetTextEdit[] = document.edits.map(({ range }) => ({ range, snippet }));
  return { documentChanges: [{ ...document, edits }] };
}

/** The edits of one change, to be looked at and confirmed where the client can show them so. */
export function toBeConfirmed(
  edit: WorkspaceEdit,
  annotation: Pick<ChangeAnnotation, 'label' | 'description'>,
  { client }: Parts,
): WorkspaceEdit {
  if (!client.changeAnnotations || !edit.documentChanges) return edit;
  const annotationId = 'fips-lint';
  const documentChanges = edit.documentChanges.map(change =>
    'edits' in change ? { ...change, edits: change.edits.map(one => ({ ...one, annotationId })) } : change,
  );
  return { documentChanges, changeAnnotations: { [annotationId]: { ...annotation, needsConfirmation: true } } };
}

function identifier(path: string, { documents }: Parts): TextDocumentEdit['textDocument'] {
  return { uri: documents.uriOf(path), version: documents.at(path)?.version ?? null };
}

function withoutVersions(files: readonly TextDocumentEdit[]): WorkspaceEdit {
  return { changes: Object.fromEntries(files.map(file => [file.textDocument.uri, file.edits as LspTextEdit[]])) };
}

function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
