import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CodeAction, FileChangeType, type Range } from 'vscode-languageserver/node';
import { configurationOf, MODULE_FILE } from '../../server/src/core/rules/openssl/support/examples.ts';
import { PUSHED } from '../support/lsp-capabilities.ts';
import { type LspClient, startLspClient, uriOf } from '../support/lsp-client.ts';
import { actionTitled, applyTo, positionAt, showDiagnostics } from '../support/lsp-text.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** A configuration whose module file does not activate the provider. */
const IDLE_MODULE = MODULE_FILE.replace('activate = 1\n', '');

function mainIn(folder: string): string {
  return configurationOf().replace('/etc/ssl/', `${folder}/`);
}

async function codes(client: LspClient, uri: string): Promise<readonly unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

function rangeOf(text: string, place: string): Range {
  const start = text.indexOf(place);
  return { start: positionAt(text, start), end: positionAt(text, start + place.length) };
}

async function choose(client: LspClient, uri: string, text: string, action: CodeAction): Promise<string> {
  const changed = applyTo(uri, text, (await client.resolve(action)).edit);
  await client.change(uri, { text: changed });
  return changed;
}

test('what is wrong in an included file is shown there, whether it is open or not', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': IDLE_MODULE });
  const [main, included] = ['openssl.cnf', 'fipsmodule.cnf'].map(name => uriOf(join(folder, name))) as [string, string];
  const client = await startLspClient({ folders: [folder] });
  await client.open(main, mainIn(folder), 'openssl-conf');
  assert.deepEqual(await codes(client, main), []);
  const { items } = await client.pullWorkspace().answer;
  const report = items.find(({ uri }) => uri === included);
  assert.ok(report?.kind === 'full');
  assert.deepEqual(
    showDiagnostics(IDLE_MODULE, report.items).split('\n')[0],
    '[«fips_sect»[fips-provider-not-activated]]',
  );
  await client.open(included, IDLE_MODULE, 'openssl-conf');
  assert.deepEqual(await client.diagnostics(included), report.items);
  await client.shutdown();
});

test('an included file counts as it is in the editor, and both are judged anew when it is edited', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': IDLE_MODULE });
  const [main, included] = ['openssl.cnf', 'fipsmodule.cnf'].map(name => uriOf(join(folder, name))) as [string, string];
  const client = await startLspClient({ folders: [folder] });
  await client.open(main, mainIn(folder), 'openssl-conf');
  await client.open(included, IDLE_MODULE, 'openssl-conf');
  assert.deepEqual(await codes(client, included), ['fips-provider-not-activated']);
  const before = client.events.length;
  await client.change(main, { text: mainIn(folder).replace('fips = fips_sect\n', '') });
  await client.until(events => events.slice(before).find(({ kind }) => kind === 'refresh'));
  assert.deepEqual(await codes(client, main), ['fips-provider-not-activated']);
  await client.change(main, { text: mainIn(folder) });
  await client.change(included, { text: MODULE_FILE });
  assert.deepEqual(await codes(client, main), []);
  assert.deepEqual(await codes(client, included), []);
  await client.shutdown();
});

test('an included file that appears on disk is seen', async t => {
  const folder = temporaryFolder(t);
  const main = uriOf(join(folder, 'openssl.cnf'));
  const client = await startLspClient({ folders: [folder] });
  await client.open(main, mainIn(folder), 'openssl-conf');
  assert.ok((await codes(client, main)).includes('include-not-found'));
  writeFiles(folder, { 'fipsmodule.cnf': MODULE_FILE });
  const before = client.events.length;
  await client.filesChanged({ [join(folder, 'fipsmodule.cnf')]: FileChangeType.Created });
  await client.until(events => events.slice(before).find(({ kind }) => kind === 'refresh'));
  assert.deepEqual(await codes(client, main), []);
  await client.shutdown();
});

test('a fix of the included file edits that one, from where the finding is shown', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': IDLE_MODULE });
  const [main, included] = ['openssl.cnf', 'fipsmodule.cnf'].map(name => uriOf(join(folder, name))) as [string, string];
  const client = await startLspClient({ folders: [folder] });
  await client.open(main, mainIn(folder), 'openssl-conf');
  await client.open(included, IDLE_MODULE, 'openssl-conf');
  const actions = await client.codeActions(included, rangeOf(IDLE_MODULE, 'fips_sect'));
  const action = actionTitled(actions, 'Insert activate = 1 (safe)');
  assert.equal(action.isPreferred, true);
  await choose(client, included, IDLE_MODULE, action);
  assert.deepEqual(await codes(client, included), []);
  await client.shutdown();
});

test('a finding in an included file is silenced by a comment there', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': IDLE_MODULE });
  const [main, included] = ['openssl.cnf', 'fipsmodule.cnf'].map(name => uriOf(join(folder, name))) as [string, string];
  const client = await startLspClient({ folders: [folder] });
  await client.open(main, mainIn(folder), 'openssl-conf');
  await client.open(included, IDLE_MODULE, 'openssl-conf');
  const action = actionTitled(await client.codeActions(included, rangeOf(IDLE_MODULE, 'fips_sect')), /^Ignore/);
  const changed = await choose(client, included, IDLE_MODULE, action);
  assert.equal(changed.split('\n')[0], '[fips_sect]  # fips-lint: ignore[fips-provider-not-activated] -- reason');
  assert.deepEqual(await codes(client, included), []);
  await client.shutdown();
});

test('all safe fixes are applied at once, each to what the one before left', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': MODULE_FILE });
  const main = uriOf(join(folder, 'openssl.cnf'));
  const broken = mainIn(folder).replace('base = base_sect\n', '').replace('fips=yes', 'fips==yes');
  const client = await startLspClient({ folders: [folder] });
  await client.open(main, broken, 'openssl-conf');
  assert.deepEqual(await codes(client, main), ['base-provider-missing', 'default-properties-invalid']);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = await client.codeActions(main, everywhere, ['source.fixAll']);
  assert.deepEqual(
    actions.map(({ title, kind }) => [title, kind]),
    [['Apply all safe FIPS Lint fixes in this file', 'source.fixAll.fips-lint']],
  );
  await choose(client, main, broken, actions[0]!);
  assert.deepEqual(await codes(client, main), []);
  assert.deepEqual(await client.codeActions(main, everywhere, ['source.fixAll']), []);
  await client.shutdown();
});

test('unsafe fixes are not applied at once', async () => {
  const client = await startLspClient();
  await client.open('untitled:a.py', 'import hashlib\nhashlib.md5(b"x")\n');
  const everywhere = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  assert.deepEqual(await client.codeActions('untitled:a.py', everywhere, ['source.fixAll.fips-lint']), []);
  await client.shutdown();
});

test('findings of an included file are pushed for it, and taken back when it is mended', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': IDLE_MODULE });
  const [main, included] = ['openssl.cnf', 'fipsmodule.cnf'].map(name => uriOf(join(folder, name))) as [string, string];
  const client = await startLspClient({ folders: [folder], capabilities: PUSHED });
  await client.open(main, mainIn(folder), 'openssl-conf');
  const pushed = await client.published(included, 0);
  assert.deepEqual(
    pushed.diagnostics.map(({ code }) => code),
    ['fips-provider-not-activated'],
  );
  const before = client.events.length;
  await client.open(included, MODULE_FILE, 'openssl-conf');
  assert.deepEqual((await client.published(included, before)).diagnostics, []);
  await client.shutdown();
});

test('two configurations that include one file tell its findings once', async t => {
  const folder = temporaryFolder(t, { 'fipsmodule.cnf': IDLE_MODULE });
  const names = ['openssl.cnf', 'openssl-second.cnf', 'fipsmodule.cnf'];
  const uris = names.map(name => uriOf(join(folder, name))) as [string, string, string];
  const client = await startLspClient({ folders: [folder] });
  await client.open(uris[0], mainIn(folder), 'openssl-conf');
  await client.open(uris[1], mainIn(folder), 'openssl-conf');
  await client.open(uris[2], IDLE_MODULE, 'openssl-conf');
  assert.deepEqual(await codes(client, uris[2]), ['fips-provider-not-activated']);
  await client.shutdown();
});
