import assert from 'node:assert/strict';
import { commands, type DocumentLink, workspace } from 'vscode';
import { fileUri, findingsOf, findingsWhen, open, replaceOnce, ruleOf } from './editor.ts';
import { test } from './harness.ts';

test('a file of environment variables is judged as it is typed, and leads to what it names', async () => {
  const uri = fileUri('.env.e2e');
  const configuration = fileUri('openssl.cnf');
  await workspace.fs.writeFile(uri, Buffer.from(`OPENSSL_CONF=${configuration.fsPath}\nOPENSSL_FIPS=1\n`));
  try {
    const editor = await open('.env.e2e');
    const found = await findingsOf(uri, 'fips-variable');
    assert.deepEqual(found.map(ruleOf), ['fips-variable']);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.ok(links.some(({ target }) => target?.path === configuration.path));
    await replaceOnce(editor, configuration.fsPath, '');
    await findingsWhen(uri, rules => rules.includes('openssl-conf-disabled'));
    await commands.executeCommand('workbench.action.files.revert');
  } finally {
    await workspace.fs.delete(uri);
  }
});
