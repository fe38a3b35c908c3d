/** What a person sees and does in the editor, in the editor's own API. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionKind,
  commands,
  type Diagnostic,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the test workspace is open');
  return Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(path)), { preview: false });
}

/** Our findings in a file, as the Problems panel shows them. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'fips-lint');
}

export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a file's findings are as wanted, and returns them. */
export function findingsWhen(uri: Uri, wanted: (rules: string[]) => boolean | Promise<boolean>): Promise<Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const found = findings(uri);
      if (!(await wanted(found.map(ruleOf)))) return;
      listener.dispose();
      resolve(found);
    };
    const listener = languages.onDidChangeDiagnostics(() => void look().catch(reject));
    look().catch(reject);
  });
}

export function findingsOf(uri: Uri, rule: string): Promise<Diagnostic[]> {
  return findingsWhen(uri, rules => rules.includes(rule));
}

export async function hoverText(uri: Uri, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  const parts = hovers.flatMap(hover => hover.contents);
  return parts.map(part => (part instanceof MarkdownString ? part.value : String(part))).join('\n');
}

export function codeActions(uri: Uri, range: Range, kind?: CodeActionKind): Promise<CodeAction[]> {
  const actions = commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind?.value,
    100,
  );
  return Promise.resolve(actions);
}

/** Does what choosing an entry of the light bulb's menu does. */
export async function apply(action: CodeAction): Promise<void> {
  assert.ok(action.edit || action.command, `"${action.title}" does something`);
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit), `"${action.title}" could be applied`);
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

export async function replaceOnce(editor: TextEditor, from: string, to: string): Promise<void> {
  assert.ok(await editor.edit(edit => edit.replace(rangeOf(editor.document, from), to)), 'the edit was accepted');
}

export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `the document holds ${JSON.stringify(text)}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}
