import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver/node';
import { type LspClient, startLspClient, uriOf } from '../support/lsp-client.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** A wrapper that leaves the algorithm to its callers, and a caller that chooses. */
const UTIL = 'import hashlib\n\n\ndef digest(data, name="sha256"):\n    return hashlib.new(name, data)\n';
const APP = 'from util import digest\n\ndigest(b"x", "md5")\n';

async function codes(client: LspClient, uri: string): Promise<readonly unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

test('a call of another module is judged by that module as the editor has it', async t => {
  const folder = temporaryFolder(t, { 'util.py': UTIL, 'app.py': APP });
  const client = await startLspClient({ folders: [folder] });
  const [app, util] = ['app.py', 'util.py'].map(name => uriOf(join(folder, name))) as [string, string];
  await client.open(app, APP);
  assert.deepEqual(await codes(client, app), ['non-approved-hash']);
  await client.open(util, UTIL);
  const before = client.events.length;
  await client.change(util, { text: UTIL.replace('hashlib.new(name, data)', 'name') });
  await client.until(events => events.slice(before).find(({ kind }) => kind === 'refresh'));
  assert.deepEqual(await codes(client, app), []);
  await client.close(util);
  assert.deepEqual(await codes(client, app), ['non-approved-hash']);
  await client.shutdown();
});

test('an unsaved document has no modules beside it, wherever the server runs', async t => {
  const folder = temporaryFolder(t, { 'util.py': UTIL });
  const start = process.cwd();
  process.chdir(folder);
  t.after(() => process.chdir(start));
  const client = await startLspClient({ folders: [folder] });
  await client.open('untitled:app.py', APP);
  assert.deepEqual(await codes(client, 'untitled:app.py'), []);
  await client.shutdown();
});

test('a module that comes or goes on disk is seen by those that import it', async t => {
  const folder = temporaryFolder(t, { 'app.py': APP });
  const client = await startLspClient({ folders: [folder] });
  const app = uriOf(join(folder, 'app.py'));
  await client.open(app, APP);
  assert.deepEqual(await codes(client, app), []);
  for (const [type, expected] of [
    [FileChangeType.Created, ['non-approved-hash']],
    [FileChangeType.Deleted, []],
  ] as const) {
    const before = client.events.length;
    if (type === FileChangeType.Created) writeFiles(folder, { 'util.py': UTIL });
    else rmSync(join(folder, 'util.py'));
    await client.filesChanged({ [join(folder, 'util.py')]: type });
    await client.until(events => events.slice(before).find(({ kind }) => kind === 'refresh'));
    assert.deepEqual(await codes(client, app), expected);
  }
  await client.shutdown();
});

test('an unopened file is judged anew when a module that it imports changes', async t => {
  const folder = temporaryFolder(t, { 'util.py': UTIL, 'app.py': APP });
  const client = await startLspClient({ folders: [folder], settings: { workspaceDiagnostics: 'workspace' } });
  const app = uriOf(join(folder, 'app.py'));
  const first = client.pullWorkspace();
  const { items } = await first.answer;
  const report = [...first.streamed, ...items].find(({ uri }) => uri === app);
  assert.ok(report?.kind === 'full' && report.resultId !== undefined);
  assert.deepEqual(
    report.items.map(({ code }) => code),
    ['non-approved-hash'],
  );
  const held = client.pullWorkspace({ [app]: report.resultId });
  await client.open(uriOf(join(folder, 'util.py')), UTIL.replace('hashlib.new(name, data)', 'name'));
  const answer = await held.answer;
  assert.deepEqual([...held.streamed, ...answer.items], [{ kind: 'full', uri: app, version: null, items: [] }]);
  await client.shutdown();
});
