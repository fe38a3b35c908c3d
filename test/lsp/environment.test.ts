import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { startLspClient, uriOf } from '../support/lsp-client.ts';
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
