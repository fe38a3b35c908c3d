import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { startLspClient, uriOf } from '../support/lsp-client.ts';
import { pullUntil, Shown } from '../support/lsp-shown.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('a file of environment variables has findings, whatever the editor calls it, and links to what it names', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'openssl.cnf': '' });
  const client = await startLspClient({ folders: [folder] });
  context.after(() => client.shutdown());
  const uri = uriOf(join(folder, '.env.production'));
  const configuration = join(folder, 'openssl.cnf');
  await client.open(uri, `OPENSSL_FIPS=1\nOPENSSL_CONF="${configuration}"\n`, 'dotenv');

  assert.deepEqual(
    (await client.diagnostics(uri)).map(({ code }) => code),
    ['fips-variable'],
  );
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
  assert.deepEqual(
    links?.map(({ range, target }) => ({ line: range.start.line, target })),
    [{ line: 1, target: uriOf(configuration) }],
  );

  await client.change(uri, { text: 'OPENSSL_CONF=\n' });
  assert.deepEqual(
    (await client.diagnostics(uri)).map(({ code }) => code),
    ['openssl-conf-disabled'],
  );
  assert.deepEqual(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } }), []);
});

test('what a variable names is judged as a configuration, and followed when it changes', async context => {
  const mended = 'openssl_conf = init\n[init]\nproviders = list\n';
  const wrong = `${mended}this line is none\n`;
  const folder = temporaryFolder(context, {
    '.env': 'OPENSSL_CONF=conf/crypto.settings\n',
    'conf/crypto.settings': wrong,
  });
  const client = await startLspClient({ folders: [folder], settings: { workspaceDiagnostics: 'workspace' } });
  context.after(() => client.shutdown());
  const uri = uriOf(join(folder, 'conf/crypto.settings'));
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.get(uri)?.includes('config-rejected') === true);

  await client.open(uri, wrong, 'plaintext');
  await client.change(uri, { text: mended });
  await pullUntil(client, shown, () => shown.codes.get(uri)?.includes('config-rejected') === false);

  const environment = uriOf(join(folder, '.env'));
  await client.open(environment, 'OPENSSL_CONF=conf/crypto.settings\n', 'dotenv');
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: environment } });
  assert.deepEqual(
    links?.map(({ target }) => target),
    [uri],
  );
});
