import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { CancellationTokenSource, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { configurationOf } from '../../server/src/core/rules/openssl/support/examples.ts';
import { createNodeRuntime } from '../../server/src/platform/node/language-server.ts';
import { startLspClient, uriOf } from '../support/lsp-client.ts';
import { showDiagnostics } from '../support/lsp-text.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\n\nkey = hashlib.md5(b"x").hexdigest()\n';
const UNTITLED = 'untitled:Untitled-1';

test('says what it can do, and its name', async () => {
  const client = await startLspClient();
  const { capabilities, serverInfo } = client.initialized!;
  assert.equal(serverInfo?.name, 'FIPS Lint');
  assert.equal(capabilities.textDocumentSync && (capabilities.textDocumentSync as { change: number }).change, 2);
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: 'fips-lint',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  await client.shutdown();
});

test('a diagnostic has range, severity, code, page, source and message', async t => {
  const folder = temporaryFolder(t);
  const rulePage = (rule: string) => `file:///docs/${rule}.md`;
  const client = await startLspClient({ folders: [folder], runtime: { rulePage } });
  const uri = uriOf(join(folder, 'app.py'));
  await client.open(uri, MD5);
  const [diagnostic, ...others] = await client.diagnostics(uri);
  assert.deepEqual(others, []);
  assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 6 }, end: { line: 2, character: 17 } });
  assert.equal(diagnostic.code, 'non-approved-hash');
  assert.equal(diagnostic.source, 'fips-lint');
  assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
  assert.match(String(diagnostic.message), /MD5 is not an approved hash function/);
  assert.deepEqual(diagnostic.codeDescription, { href: 'file:///docs/non-approved-hash.md' });
  await client.shutdown();
});

test('what the client has already is not sent again', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, MD5);
  const first = await client.pull(UNTITLED);
  assert.equal(first.kind, 'full');
  assert.deepEqual(await client.pull(UNTITLED, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  await client.change(UNTITLED, { text: MD5.replace('md5', 'sha256') });
  const second = await client.pull(UNTITLED, first.resultId);
  assert.equal(second.kind, 'full');
  assert.deepEqual(second.kind === 'full' && second.items, []);
  assert.notEqual(second.resultId, first.resultId);
  await client.shutdown();
});

test('documents outside of every folder, unsaved ones and those of other schemes are looked at', async t => {
  const folder = temporaryFolder(t);
  const elsewhere = temporaryFolder(t);
  const client = await startLspClient({ folders: [folder] });
  for (const uri of [uriOf(join(elsewhere, 'app.py')), UNTITLED, 'vscode-vfs://github/some/app.py']) {
    await client.open(uri, MD5);
    assert.deepEqual(
      (await client.diagnostics(uri)).map(diagnostic => diagnostic.code),
      ['non-approved-hash'],
      uri,
    );
  }
  await client.shutdown();
});

test('documents that are not ours get no diagnostics', async () => {
  const client = await startLspClient();
  await client.open('untitled:notes.txt', MD5, 'plaintext');
  assert.deepEqual(await client.diagnostics('untitled:notes.txt'), []);
  assert.deepEqual(await client.diagnostics('untitled:never-opened.py'), []);
  await client.shutdown();
});

test('a configuration is known by its name where the editor has no such language', async () => {
  const client = await startLspClient();
  const text = configurationOf().replace('fips=yes', 'fips==yes');
  await client.open('file:///srv/openssl.cnf', text, 'properties');
  await client.open('file:///srv/my.cnf', text, 'properties');
  assert.notDeepEqual(await client.diagnostics('file:///srv/openssl.cnf'), []);
  assert.deepEqual(await client.diagnostics('file:///srv/my.cnf'), []);
  await client.shutdown();
});

test('other places that matter are related', async () => {
  const client = await startLspClient();
  const text = 'import hashlib\n\nNAME = "md5"\n\nhashlib.new(NAME, b"x")\n';
  await client.open(UNTITLED, text);
  const [diagnostic] = await client.diagnostics(UNTITLED);
  assert.equal(showDiagnostics(text, [diagnostic!]).split('\n')[4], 'hashlib.new(«NAME»[non-approved-hash], b"x")');
  const [related] = diagnostic?.relatedInformation ?? [];
  assert.deepEqual(related?.location, {
    uri: UNTITLED,
    range: { start: { line: 2, character: 7 }, end: { line: 2, character: 12 } },
  });
  await client.shutdown();
});

test('a suppression that silences nothing is faded', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, 'x = 1  # fips-lint: ignore[non-approved-hash] -- no longer\n');
  const [diagnostic] = await client.diagnostics(UNTITLED);
  assert.equal(diagnostic?.code, 'unused-suppression');
  assert.deepEqual(diagnostic.tags, [DiagnosticTag.Unnecessary]);
  await client.shutdown();
});

test('a parser that cannot be loaded is told, and tried again at the next edit', async () => {
  const { createPythonParser } = createNodeRuntime();
  let calls = 0;
  const client = await startLspClient({
    runtime: {
      createPythonParser: async () => {
        if (++calls === 1) throw new Error('the file is gone');
        return createPythonParser();
      },
    },
  });
  await client.open(UNTITLED, MD5);
  const [diagnostic] = await client.diagnostics(UNTITLED);
  assert.equal(diagnostic?.code, 'not-analysed');
  assert.match(String(diagnostic.message), /the Python parser cannot be loaded: Error: the file is gone/);
  await client.change(UNTITLED, { text: MD5 });
  assert.deepEqual(
    (await client.diagnostics(UNTITLED)).map(({ code }) => code),
    ['non-approved-hash'],
  );
  await client.shutdown();
});

test('what fails in a request is logged, and the request answered with nothing', async () => {
  const { fileSystem } = createNodeRuntime();
  const broken = { ...fileSystem, directoryOf: () => assert.fail('the disk is on fire') };
  const client = await startLspClient({ runtime: { fileSystem: broken } });
  const uri = uriOf('/srv/app.py');
  await client.open(uri, MD5);
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.until(events =>
    events.find(
      event => event.kind === 'log' && /Finding diagnostics failed: .*the disk is on fire/.test(event.message),
    ),
  );
  assert.equal(await client.hover(uri, 2, 8), null);
  await client.shutdown();
});

test('a cancelled request is answered as cancelled', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, MD5);
  const source = new CancellationTokenSource();
  const answer = client.pull(UNTITLED, undefined, source.token);
  source.cancel();
  await assert.rejects(answer, { code: -32800 });
  assert.equal((await client.diagnostics(UNTITLED)).length, 1);
  await client.shutdown();
});

test('a document that is too long is told so, and the server lives on', async () => {
  const client = await startLspClient();
  await client.open('untitled:long.py', `import hashlib\n${'x = 1\n'.repeat(1_000_000)}`);
  const [diagnostic] = await client.diagnostics('untitled:long.py');
  assert.equal(diagnostic?.code, 'not-analysed');
  assert.match(String(diagnostic.message), /longer than 5 million characters/);
  await client.open(UNTITLED, MD5);
  assert.equal((await client.diagnostics(UNTITLED)).length, 1);
  await client.shutdown();
});
