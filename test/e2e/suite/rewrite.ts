import assert from 'node:assert/strict';
import { CodeActionKind, commands, Range, type Tab, TabInputTextDiff, window, workspace } from 'vscode';
import { codeActions, findingsOf, findingsWhen, open, replaceOnce } from './editor.ts';
import { test } from './harness.ts';

const REWRITE = CodeActionKind.RefactorRewrite.append('fips-lint');

test('the rewrite shows the difference first, and changes the file when it is applied', async () => {
  const { document } = await open('openssl.cnf');
  await findingsOf(document.uri, 'fips-provider-not-activated');
  const before = document.getText();
  const actions = await codeActions(document.uri, new Range(0, 0, 0, 0), REWRITE);
  const rewrite = actions.find(({ title }) => title === 'Rewrite in the strict FIPS layout…');
  assert.ok(rewrite?.command, `offered: ${actions.map(action => action.title).join(', ')}`);

  await commands.executeCommand(rewrite.command.command, ...(rewrite.command.arguments ?? []));
  const diff = shownDiff();
  assert.equal(diff.original.toString(), document.uri.toString());
  const proposed = await workspace.openTextDocument(diff.modified);
  assert.match(proposed.getText(), /^config_diagnostics = 1$/m);
  assert.equal(document.getText(), before, 'nothing is changed yet');

  assert.equal(await commands.executeCommand('fipsLint.applyRewrite'), true);
  assert.equal(document.getText(), proposed.getText());
  assert.equal(diffTabs().length, 0, 'the difference is closed');
  await findingsWhen(document.uri, rules => !rules.includes('fips-provider-not-activated'));
  await commands.executeCommand('undo');
  assert.equal(document.getText(), before, 'one undo takes it back');
});

test('a rewrite is not applied to a file that has changed since', async () => {
  const editor = await open('openssl.cnf');
  await findingsOf(editor.document.uri, 'fips-provider-not-activated');
  await commands.executeCommand('fipsLint.rewriteStrictly');
  shownDiff();
  const another = await window.showTextDocument(editor.document, { preview: false });
  await replaceOnce(another, '[fips_sect]', '# mine\n[fips_sect]');
  const text = editor.document.getText();
  const [tab] = diffTabs();
  assert.ok(tab);
  const { original, modified } = tab.input as TabInputTextDiff;
  await commands.executeCommand('vscode.diff', original, modified);
  assert.equal(await commands.executeCommand('fipsLint.applyRewrite'), false);
  assert.equal(editor.document.getText(), text);
});

function diffTabs(): Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputTextDiff);
}

function shownDiff(): TabInputTextDiff {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  assert.ok(input instanceof TabInputTextDiff, 'a difference is shown');
  return input;
}
