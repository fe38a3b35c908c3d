import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver/node';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import { readEditorSettings } from '../../server/src/lsp/settings/editor-settings.ts';
import { type LspClient, startLspClient, uriOf } from '../support/lsp-client.ts';
import { pullUntil, Shown } from '../support/lsp-shown.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\n\nkey = hashlib.md5(b"x").hexdigest()\n';

async function severities(client: LspClient, uri: string): Promise<readonly unknown[]> {
  return (await client.diagnostics(uri)).map(({ severity }) => severity);
}

function statusWhere(client: LspClient, accept: (status: ServerStatus) => boolean): Promise<ServerStatus> {
  return client.until(events => {
    const last = events.findLast(event => event.kind === 'status');
    return last?.kind === 'status' && accept(last.status) ? last.status : undefined;
  });
}

test('a change of the settings is followed, and the client told to pull again', async t => {
  const folder = temporaryFolder(t);
  const uri = uriOf(join(folder, 'app.py'));
  const client = await startLspClient({ folders: [folder], settings: { enable: false } });
  await client.open(uri, MD5);
  assert.deepEqual(await client.diagnostics(uri), []);
  const before = client.events.length;
  await client.configure({ enable: true });
  await client.until(events => events.slice(before).find(({ kind }) => kind === 'refresh'));
  assert.deepEqual(await severities(client, uri), [1]);
  await client.configure({ workspaceDiagnostics: 'off' });
  await client.until(events => events.slice(before).filter(({ kind }) => kind === 'refresh')[1]);
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.shutdown();
});

test('each folder has its own settings', async t => {
  const [one, other] = [temporaryFolder(t), temporaryFolder(t)];
  const settings = (scope: string | undefined) => ({ enable: scope === uriOf(one) });
  const client = await startLspClient({ folders: [one, other], settings });
  const uris = [one, other].map(folder => uriOf(join(folder, 'app.py')));
  for (const uri of uris) await client.open(uri, MD5);
  assert.deepEqual(await severities(client, uris[0]!), [1]);
  assert.deepEqual(await severities(client, uris[1]!), []);
  await client.shutdown();
});

test('the configuration of the project is honoured, and followed when it changes', async t => {
  const folder = temporaryFolder(t, { 'fips-lint.toml': '[rules]\nnon-approved-hash = "hint"\n' });
  const uri = uriOf(join(folder, 'pkg', 'app.py'));
  const client = await startLspClient({ folders: [folder] });
  await client.open(uri, MD5);
  assert.deepEqual(await severities(client, uri), [4]);
  writeFiles(folder, { 'pkg/fips-lint.toml': 'exclude = ["app.py"]\n' });
  const before = client.events.length;
  await client.filesChanged({ [join(folder, 'pkg', 'fips-lint.toml')]: FileChangeType.Created });
  await client.until(events => events.slice(before).find(({ kind }) => kind === 'refresh'));
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.shutdown();
});

test('the status names profile, target, configuration file and what is wrong with it', async t => {
  const folder = temporaryFolder(t, { 'pyproject.toml': '[tool.fips-lint]\nprofil = "x"\nopenssl = "3.0"\n' });
  const client = await startLspClient({ folders: [folder], settings: { target: { python: 'rhel' } } });
  const status = await statusWhere(client, () => true);
  assert.deepEqual(
    { ...status, configurationProblem: undefined },
    {
      profile: 'fips-140-3',
      target: { python: 'rhel', openssl: '3.0', provider: '3.1.2' },
      configurationFile: uriOf(join(folder, 'pyproject.toml')),
      configurationProblem: undefined,
      busy: false,
    },
  );
  assert.match(status.configurationProblem ?? '', /unknown key "profil"; did you mean "profile"\?/);
  await client.configure({ profile: 'fips-140-3-strict' });
  await statusWhere(client, ({ profile, target }) => profile === 'fips-140-3-strict' && target.python === 'stock');
  await client.shutdown();
});

test('a configuration file of the editor stands for the nearest one', async t => {
  const folder = temporaryFolder(t, {
    'fips-lint.toml': '[rules]\nnon-approved-hash = "hint"\n',
    'other/strict.toml': '[rules]\nnon-approved-hash = "warning"\n',
  });
  const uri = uriOf(join(folder, 'app.py'));
  const client = await startLspClient({ folders: [folder], settings: { configurationFile: 'other/strict.toml' } });
  await client.open(uri, MD5);
  assert.deepEqual(await severities(client, uri), [2]);
  await client.shutdown();
});

test('folders that come and go are followed', async t => {
  const [one, other] = [temporaryFolder(t, { 'a.py': MD5 }), temporaryFolder(t, { 'b.py': MD5 })];
  const client = await startLspClient({ folders: [one], settings: { workspaceDiagnostics: 'workspace' } });
  const [a, b] = [uriOf(join(one, 'a.py')), uriOf(join(other, 'b.py'))];
  const shown = new Shown();
  await pullUntil(client, shown, () => shown.codes.has(a));
  await client.foldersChanged([other], [one]);
  await pullUntil(client, shown, () => shown.codes.get(a)?.length === 0 && shown.codes.has(b));
  assert.deepEqual(shown.codes.get(b), ['non-approved-hash']);
  await client.shutdown();
});

test('the server asks to watch what it depends on', async t => {
  const client = await startLspClient({ folders: [temporaryFolder(t)] });
  const watching = await client.until(() =>
    client.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles'),
  );
  const { watchers } = watching.registerOptions as { watchers: readonly { globPattern: string }[] };
  const globs = watchers.map(({ globPattern }) => globPattern);
  assert.ok(globs.includes('**/fips-lint.toml') && globs.includes('**/pyproject.toml'), globs.join());
  await client.shutdown();
});

test('settings that are not understood have their defaults', () => {
  const defaults = readEditorSettings(undefined);
  assert.deepEqual(
    readEditorSettings({ enable: 'yes', profile: 'fips', target: 3, configurationFile: null }),
    defaults,
  );
  assert.deepEqual(readEditorSettings({ target: { openssl: '3.0', provider: ' 3.0.9 ' } }).target, {
    python: 'auto',
    openssl: '3.0',
    provider: '3.0.9',
  });
});
