import {
  commands,
  Range,
  TabInputTextDiff,
  type TextDocument,
  TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STRICT_LAYOUT, type StrictLayoutParams, type StrictLayoutResult } from '../../../server/src/lsp/protocol.ts';
import { PROPOSED_SCHEME, type ProposedTexts } from '../views/proposed-texts.ts';

const APPLY = 'Apply';

/**
 * Shows an OpenSSL configuration beside its text in the strict FIPS layout; nothing is changed before the person says so.
 * @param uri of the document, as the protocol spells it; absent: the one in the active editor
 */
export async function rewriteStrictly(client: BaseLanguageClient, texts: ProposedTexts, uri?: string): Promise<void> {
  const document = uri === undefined ? window.activeTextEditor?.document : await openDocument(client, uri);
  if (!document) return;
  const params: StrictLayoutParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const layout = await client.sendRequest<StrictLayoutResult | null>(STRICT_LAYOUT, params);
  if (layout?.kind !== 'rewritten') {
    void window.showInformationMessage(`FIPS Lint: ${whyNot(layout)}`);
    return;
  }
  const proposal = { document: document.uri, version: layout.version, text: layout.text };
  const proposed = texts.add(proposal);
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  await commands.executeCommand('vscode.diff', document.uri, proposed, `${name} ↔ strict FIPS layout`, {
    preview: true,
  });
  void askToApply(texts, proposed, layout.notes);
}

async function openDocument(client: BaseLanguageClient, uri: string): Promise<TextDocument> {
  return workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
}

function whyNot(layout: Exclude<StrictLayoutResult, { kind: 'rewritten' }> | null): string {
  if (!layout) return 'this is not an OpenSSL configuration that is analysed.';
  return layout.kind === 'strict' ? 'the file is in the strict layout already.' : layout.reason;
}

async function askToApply(texts: ProposedTexts, proposed: Uri, notes: readonly string[]): Promise<void> {
  const question = ['FIPS Lint: apply the strict layout to the file?', ...notes].join(' ');
  if ((await window.showInformationMessage(question, APPLY)) === APPLY) await applyProposal(texts, proposed);
}

/**
 * Makes the proposed text the document's own, unless the document has moved on since.
 * @param proposed the proposal's URI; absent: the one that is shown in the active diff editor
 * @returns whether the document was changed
 */
export async function applyProposal(texts: ProposedTexts, proposed?: Uri): Promise<boolean> {
  const shown = proposed ?? shownProposal();
  const proposal = shown && texts.at(shown);
  if (!proposal) {
    void window.showWarningMessage('FIPS Lint: the proposal is no longer open; rewrite the file again.');
    return false;
  }
  const document = await workspace.openTextDocument(proposal.document);
  if (document.version !== proposal.version) {
    void window.showWarningMessage('FIPS Lint: the file has changed since; rewrite it again.');
    return false;
  }
  const edit = new WorkspaceEdit();
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.set(document.uri, [TextEdit.replace(whole, proposal.text)]);
  if (!(await workspace.applyEdit(edit))) return false;
  await closeDiff(shown);
  await window.showTextDocument(document);
  return true;
}

function shownProposal(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff && input.modified.scheme === PROPOSED_SCHEME ? input.modified : undefined;
}

async function closeDiff(proposed: Uri): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap(({ tabs: ofGroup }) => ofGroup)
    .filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === proposed.toString());
  await window.tabGroups.close(tabs);
}
