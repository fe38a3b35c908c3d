import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { PUSHED } from '../support/lsp-capabilities.ts';
import { startLspClient, uriOf } from '../support/lsp-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\n\nkey = hashlib.md5(b"x").hexdigest()\n';
const UNTITLED = 'untitled:Untitled-1';

function codes({ diagnostics }: { readonly diagnostics: readonly { readonly code?: unknown }[] }): readonly unknown[] {
  return diagnostics.map(diagnostic => diagnostic.code);
}

test('a client that does not pull is not told that it could', async () => {
  const client = await startLspClient({ capabilities: PUSHED });
  assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
  await client.shutdown();
});

test('diagnostics are pushed with the version of the document, after every pause', async () => {
  const client = await startLspClient({ capabilities: PUSHED });
  await client.open(UNTITLED, MD5);
  const first = await client.published(UNTITLED, 0);
  assert.equal(first.version, 1);
  assert.deepEqual(codes(first), ['non-approved-hash']);
  const before = client.events.length;
  const range = { start: { line: 2, character: 14 }, end: { line: 2, character: 17 } };
  await client.change(UNTITLED, { range, text: 'sha' });
  await client.change(UNTITLED, { range, text: 'sha256' });
  const second = await client.published(UNTITLED, before);
  assert.deepEqual([second.version, second.diagnostics], [3, []]);
  await client.shutdown();
});

test('a document without findings is reported as such', async () => {
  const client = await startLspClient({ capabilities: PUSHED });
  await client.open(UNTITLED, 'x = 1\n');
  assert.deepEqual((await client.published(UNTITLED, 0)).diagnostics, []);
  await client.shutdown();
});

test('what was pushed for a document is taken back when it is closed', async () => {
  const client = await startLspClient({ capabilities: PUSHED });
  await client.open(UNTITLED, MD5);
  await client.published(UNTITLED, 0);
  const before = client.events.length;
  await client.close(UNTITLED);
  assert.deepEqual((await client.published(UNTITLED, before)).diagnostics, []);
  await client.shutdown();
});

test('a scan pushes for unopened files, and a closed document goes back to what is on disk', async t => {
  const folder = temporaryFolder(t, { 'app.py': MD5, 'clean.py': 'x = 1\n' });
  const client = await startLspClient({ folders: [folder], capabilities: PUSHED });
  const uri = uriOf(join(folder, 'app.py'));
  const summary = await client.scan();
  assert.deepEqual([summary.files, summary.findings, summary.cancelled], [2, 1, false]);
  const scanned = await client.published(uri, 0);
  assert.deepEqual([scanned.version, codes(scanned)], [undefined, ['non-approved-hash']]);
  const afterScan = client.events.length;
  await client.open(uri, 'x = 1\n');
  assert.deepEqual((await client.published(uri, afterScan)).diagnostics, []);
  const afterOpen = client.events.length;
  await client.close(uri);
  assert.deepEqual(codes(await client.published(uri, afterOpen)), ['non-approved-hash']);
  await client.shutdown();
});

test('settings come with initialize and with the notification of a change', async t => {
  const folder = temporaryFolder(t);
  const initializationOptions = { fipsLint: { enable: false } };
  const client = await startLspClient({ folders: [folder], capabilities: PUSHED, initializationOptions });
  const uri = uriOf(join(folder, 'app.py'));
  await client.open(uri, MD5);
  await client.configure({ enable: true });
  assert.deepEqual(codes(await client.published(uri, 0, ({ diagnostics }) => diagnostics.length > 0)), [
    'non-approved-hash',
  ]);
  const before = client.events.length;
  await client.configure({ enable: false });
  assert.deepEqual((await client.published(uri, before)).diagnostics, []);
  await client.shutdown();
});
