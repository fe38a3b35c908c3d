import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { type LspClient, startLspClient } from '../support/lsp-client.ts';
import { showDiagnostics } from '../support/lsp-text.ts';

const UNTITLED = 'untitled:Untitled-1';

async function shown(client: LspClient, text: string): Promise<string> {
  return showDiagnostics(text, await client.diagnostics(UNTITLED));
}

function replace(line: number, from: number, to: number, text: string): TextDocumentContentChangeEvent {
  return { range: { start: { line, character: from }, end: { line, character: to } }, text };
}

test('edits are followed one by one, each in the text that the one before left', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, 'import hashlib\nhashlib.sha256(b"x")\n');
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.change(UNTITLED, replace(0, 0, 0, '# first\n'), replace(2, 8, 14, 'md5'));
  assert.equal(
    await shown(client, '# first\nimport hashlib\nhashlib.md5(b"x")\n'),
    '# first\nimport hashlib\n«hashlib.md5»[non-approved-hash](b"x")\n',
  );
  await client.shutdown();
});

test('lines that end in CRLF, and a name that changes where the tree does not', async () => {
  const client = await startLspClient();
  const text = 'import hashlib\r\n\r\nhashlib.new("sha256", b"x")\r\n';
  await client.open(UNTITLED, text);
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.change(UNTITLED, replace(2, 13, 19, 'md5'));
  assert.equal(
    await shown(client, text.replace('sha256', 'md5')),
    'import hashlib\r\n\r\nhashlib.new(«"md5"»[non-approved-hash], b"x")\r\n',
  );
  await client.change(UNTITLED, replace(2, 13, 16, 'sha512'));
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.shutdown();
});

test('positions count UTF-16 units, behind an emoji too', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, 'import hashlib\nx = "😀"; hashlib.sha1(b"x")\n');
  await client.change(UNTITLED, replace(1, 18, 22, 'md5'), replace(1, 5, 7, '😀😀'));
  const text = 'import hashlib\nx = "😀😀"; hashlib.md5(b"x")\n';
  const [diagnostic] = await client.diagnostics(UNTITLED);
  assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 12 }, end: { line: 1, character: 23 } });
  assert.equal(await shown(client, text), text.replace('hashlib.md5', '«hashlib.md5»[non-approved-hash]'));
  await client.shutdown();
});

test('the whole text may be replaced', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, 'import hashlib\nhashlib.md5(b"x")\n');
  await client.change(UNTITLED, { text: 'import hashlib\n' }, replace(1, 0, 0, 'hashlib.md5()\n'));
  assert.equal(
    await shown(client, 'import hashlib\nhashlib.md5()\n'),
    'import hashlib\n«hashlib.md5»[non-approved-hash]()\n',
  );
  await client.shutdown();
});

test('the same text gives the same diagnostics, typed or opened', async () => {
  const client = await startLspClient();
  const text = 'import hashlib\n\n\ndef digest(data: bytes) -> str:\n    return hashlib.md5(data).hexdigest()\n';
  await client.open(UNTITLED, '');
  for (const [index, character] of [...text].entries()) {
    const line = text.slice(0, index).split('\n').length - 1;
    const column = index - (text.lastIndexOf('\n', index - 1) + 1);
    await client.change(UNTITLED, replace(line, column, column, character));
    await client.pull(UNTITLED);
  }
  const typed = await client.pull(UNTITLED);
  await client.open('untitled:opened', text);
  assert.deepEqual(await client.pull('untitled:opened'), typed);
  await client.shutdown();
});

test('a line that is half typed keeps its diagnostic', async () => {
  const client = await startLspClient();
  const text = 'import hashlib\nkey = hashlib.md5(data)\nlast = 1\n';
  await client.open(UNTITLED, text);
  const expected = 'import hashlib\nkey = «hashlib.md5»[non-approved-hash](data)\nlast = 1\n';
  assert.equal(await shown(client, text), expected);
  await client.change(UNTITLED, replace(1, 17, 23, '([('));
  assert.equal(
    await shown(client, text.replace('(data)', '([(')),
    'import hashlib\nkey = «hashlib.md5»[non-approved-hash]([(\nlast = 1\n',
  );
  await client.change(UNTITLED, replace(0, 0, 0, '\n'));
  assert.equal(
    await shown(client, `\n${text.replace('(data)', '([(')}`),
    '\nimport hashlib\nkey = «hashlib.md5»[non-approved-hash]([(\nlast = 1\n',
  );
  await client.change(UNTITLED, replace(2, 14, 20, 'sha256(data)'));
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.shutdown();
});

test('a closed document starts anew when it is opened again', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, 'import hashlib\nhashlib.md5(b"x")\n');
  assert.equal((await client.diagnostics(UNTITLED)).length, 1);
  await client.close(UNTITLED);
  await client.open(UNTITLED, 'import hashlib\n');
  assert.deepEqual(await client.diagnostics(UNTITLED), []);
  await client.shutdown();
});
