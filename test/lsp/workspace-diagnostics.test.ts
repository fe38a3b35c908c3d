import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CancellationTokenSource, FileChangeType } from 'vscode-languageserver/node';
import { startLspClient, uriOf } from '../support/lsp-client.ts';
import { pullUntil, Shown } from '../support/lsp-shown.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\n\nkey = hashlib.md5(b"x").hexdigest()\n';
const SHA256 = MD5.replace('md5', 'sha256');
const WHOLE_WORKSPACE = { workspaceDiagnostics: 'workspace' };

test('all of the workspace is reported where that is asked for, open documents by their own text', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'pkg/b.py': MD5, 'clean.py': SHA256, 'open.py': MD5 });
  const client = await startLspClient({ folders: [folder], settings: WHOLE_WORKSPACE });
  const [a, b, open] = ['a.py', 'pkg/b.py', 'open.py'].map(name => uriOf(join(folder, name)));
  await client.open(open!, SHA256);
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.size >= 2);
  assert.deepEqual(
    [...shown.codes].sort(),
    [
      [a, ['non-approved-hash']],
      [b, ['non-approved-hash']],
    ].sort(),
  );
  await client.change(open!, { text: MD5 });
  await pullUntil(client, shown, () => shown.codes.has(open!));
  assert.deepEqual(shown.codes.get(open!), ['non-approved-hash']);
  const document = await client.pull(open!);
  assert.equal(document.resultId, shown.resultIds[open!]);
  await client.shutdown();
});

test('a request is held while there is nothing new, and answered by a change', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5 });
  const client = await startLspClient({ folders: [folder], settings: WHOLE_WORKSPACE });
  const uri = uriOf(join(folder, 'a.py'));
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.has(uri));
  const held = client.pullWorkspace(shown.resultIds);
  // A round trip behind it: were there anything to say, it would have been said before.
  await client.pull(uri);
  writeFiles(folder, { 'a.py': SHA256 });
  await client.filesChanged({ [join(folder, 'a.py')]: FileChangeType.Changed });
  const answer = await shown.apply(held);
  assert.deepEqual(shown.codes.get(uri), []);
  const [report] = [...held.streamed, ...answer.items];
  assert.equal(report?.resultId, undefined, 'a file without findings is not named again');
  assert.deepEqual(shown.resultIds, {});
  await client.shutdown();
});

test('files that come and go are followed, where a scan of the whole would look', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, '.gitignore': 'generated/\n', '.git/HEAD': '' });
  const client = await startLspClient({ folders: [folder], settings: WHOLE_WORKSPACE });
  const [a, b, c] = ['a.py', 'new/b.py', 'generated/c.py'].map(name => join(folder, name)) as [string, string, string];
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.has(uriOf(a)));
  writeFiles(folder, { 'new/b.py': MD5, 'generated/c.py': MD5 });
  rmSync(a);
  await client.filesChanged({
    [a]: FileChangeType.Deleted,
    [b]: FileChangeType.Created,
    [c]: FileChangeType.Created,
  });
  await pullUntil(client, shown, () => shown.codes.has(uriOf(b)) && shown.codes.get(uriOf(a))?.length === 0);
  assert.deepEqual(shown.codes.get(uriOf(b)), ['non-approved-hash']);
  assert.equal(shown.codes.has(uriOf(c)), false);
  await client.shutdown();
});

test('one request is held at a time: a newer one releases it', async t => {
  const folder = temporaryFolder(t);
  const client = await startLspClient({ folders: [folder] });
  const first = client.pullWorkspace();
  const second = client.pullWorkspace();
  assert.deepEqual(await first.answer, { items: [] });
  const source = new CancellationTokenSource();
  const third = client.pullWorkspace({}, source.token);
  assert.deepEqual(await second.answer, { items: [] });
  source.cancel();
  await assert.rejects(third.answer, { code: -32800 });
  await client.shutdown();
});

test('shutting down releases a held request', async t => {
  const client = await startLspClient({ folders: [temporaryFolder(t)] });
  const held = client.pullWorkspace();
  const shutdown = client.shutdown();
  assert.deepEqual(await held.answer, { items: [] });
  await shutdown;
});

test('a closed document that no scan covers is reported with nothing', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5 });
  const client = await startLspClient({ folders: [folder] });
  const uri = uriOf(join(folder, 'a.py'));
  await client.open(uri, MD5);
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.has(uri));
  const held = client.pullWorkspace(shown.resultIds);
  await client.pull(uri);
  await client.close(uri);
  await shown.apply(held);
  assert.deepEqual(shown.codes.get(uri), []);
  await client.shutdown();
});

test('a closed document is reported so even if the client no longer says that it shows it', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5 });
  const client = await startLspClient({ folders: [folder] });
  const uri = uriOf(join(folder, 'a.py'));
  await client.open(uri, MD5);
  await client.pull(uri);
  await client.close(uri);
  const { items } = await client.pullWorkspace().answer;
  assert.deepEqual(items, [{ kind: 'full', uri, version: null, items: [] }]);
  await client.shutdown();
});

test('a document that is closed without saving shows again what is on disk', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5 });
  const client = await startLspClient({ folders: [folder], settings: WHOLE_WORKSPACE });
  const uri = uriOf(join(folder, 'a.py'));
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.has(uri));
  await client.open(uri, SHA256);
  const held = client.pullWorkspace(shown.resultIds);
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.close(uri);
  await shown.apply(held);
  await pullUntil(client, shown, () => shown.codes.get(uri)?.length === 1);
  assert.deepEqual(shown.codes.get(uri), ['non-approved-hash']);
  await client.shutdown();
});
