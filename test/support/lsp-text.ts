import type { CodeAction, Diagnostic, Position, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A text with «guillemets» around one place, taken out. */
export interface MarkedText {
  readonly text: string;
  readonly range: Range;
}

export function marked(source: string): MarkedText {
  const start = source.indexOf('«');
  const end = source.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`no «place» in ${JSON.stringify(source)}`);
  const text = source.replace('«', '').replace('»', '');
  return { text, range: { start: positionAt(text, start), end: positionAt(text, end) } };
}

export function positionAt(text: string, offset: number): Position {
  return TextDocument.create('untitled:position', 'python', 1, text).positionAt(offset);
}

/** The text with «guillemets» around the place of each diagnostic, and the code behind it: `«md5»[non-approved-hash]`. */
export function showDiagnostics(text: string, diagnostics: readonly Diagnostic[]): string {
  const document = TextDocument.create('untitled:shown', 'python', 1, text);
  const edits = diagnostics.flatMap(({ range, code }) => [
    { range: { start: range.start, end: range.start }, newText: '«' },
    { range: { start: range.end, end: range.end }, newText: `»[${code}]` },
  ]);
  return TextDocument.applyEdits(document, edits);
}

/** What the edit makes of a document. @throws Error if it does not touch it, or holds snippets */
export function applyTo(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const changes = edit?.documentChanges?.find(change => 'textDocument' in change && change.textDocument.uri === uri);
  const edits = changes && 'edits' in changes ? changes.edits : edit?.changes?.[uri];
  if (!edits) throw new Error(`no edit of ${uri} in ${JSON.stringify(edit)}`);
  const plain = edits.map(one => {
    if (!('newText' in one)) throw new Error('the edit holds a snippet');
    return one;
  });
  return TextDocument.applyEdits(TextDocument.create(uri, 'python', 1, text), plain);
}

/** @throws Error if there is none of that title, or several */
export function actionTitled(actions: readonly CodeAction[], title: string | RegExp): CodeAction {
  const found = actions.filter(action =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  if (found.length !== 1) throw new Error(`${found.length} actions match ${title}: ${titles(actions).join(' | ')}`);
  return found[0]!;
}

export function titles(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(action => action.title);
}
