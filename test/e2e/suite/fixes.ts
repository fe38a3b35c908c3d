import assert from 'node:assert/strict';
import { CodeActionKind, Range, TabInputWebview, type TextEditor, window } from 'vscode';
import { apply, codeActions, findingsOf, findingsWhen, open } from './editor.ts';
import { test } from './harness.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('fips-lint');

test('the light bulb offers SHA-256, and choosing it ends the finding', async () => {
  const { document } = await open('app.py');
  const [finding] = await findingsOf(document.uri, 'non-approved-hash');
  const actions = await codeActions(document.uri, finding!.range, CodeActionKind.QuickFix);
  const useSha256 = actions.find(action => action.title.includes('SHA-256'));
  assert.ok(useSha256, `offered: ${actions.map(action => action.title).join(', ')}`);
  await apply(useSha256);
  await findingsWhen(document.uri, rules => rules.length === 0);
  assert.match(document.getText(), /hashlib\.sha256\(page\)/);
});

test('the light bulb states that a digest is not for security', async () => {
  const { document } = await open('app.py');
  const [finding] = await findingsOf(document.uri, 'non-approved-hash');
  const actions = await codeActions(document.uri, finding!.range, CodeActionKind.QuickFix);
  const state = actions.find(action => action.title.includes('usedforsecurity'));
  assert.ok(state, `offered: ${actions.map(action => action.title).join(', ')}`);
  await apply(state);
  await findingsWhen(document.uri, rules => !rules.includes('non-approved-hash'));
  assert.match(document.getText(), /hashlib\.md5\(page, usedforsecurity=False\)/);
});

test('the FIPS provider is activated by its fix', async () => {
  const { document } = await open('openssl.cnf');
  const [finding] = await findingsOf(document.uri, 'fips-provider-not-activated');
  const actions = await codeActions(document.uri, finding!.range, CodeActionKind.QuickFix);
  const activate = actions.find(action => /activate/i.test(action.title));
  assert.ok(activate, `offered: ${actions.map(action => action.title).join(', ')}`);
  await apply(activate);
  await findingsWhen(document.uri, rules => !rules.includes('fips-provider-not-activated'));
  assert.match(document.getText(), /\[fips_sect\]\s*\n\s*activate = 1/);
});

test('fix-all mends what has one right answer', async () => {
  const editor = await open('openssl-rejected.cnf');
  const { document } = editor;
  await findingsOf(document.uri, 'config-rejected');
  await fixAll(editor);
  await findingsWhen(document.uri, rules => !rules.includes('config-rejected'));
  assert.match(document.getText(), /^# Written for the old service\.$/m);
});

test('fix-all changes nothing that needs a decision', async () => {
  const editor = await open('app.py');
  await findingsOf(editor.document.uri, 'non-approved-hash');
  await fixAll(editor);
  assert.match(editor.document.getText(), /hashlib\.md5\(page\)/);
});

test("the light bulb leads to the rule's page", async () => {
  const { document } = await open('app.py');
  const [finding] = await findingsOf(document.uri, 'non-approved-hash');
  const actions = await codeActions(document.uri, finding!.range);
  const explain = actions.find(action => action.command?.command === 'fipsLint.openRulePage');
  assert.ok(explain, `offered: ${actions.map(action => action.title).join(', ')}`);
  const shown = previewOf('non-approved-hash.md');
  await apply(explain);
  await shown;
});

/** Waits until a page is shown as it is to be read. */
function previewOf(name: string): Promise<void> {
  return new Promise(resolve => {
    const listener = window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      const isShown = [...opened, ...changed].some(
        tab => tab.input instanceof TabInputWebview && tab.label.includes(name),
      );
      if (!isShown) return;
      listener.dispose();
      resolve();
    });
  });
}

async function fixAll({ document }: TextEditor): Promise<void> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  for (const action of await codeActions(document.uri, whole, FIX_ALL)) await apply(action);
}
