import assert from 'node:assert/strict';
import { window, workspace } from 'vscode';
import { findings, findingsOf, findingsWhen, hoverText, open, rangeOf, replaceOnce } from './editor.ts';
import { test } from './harness.ts';

test('an opened Python file shows its finding, with a link to the rule', async () => {
  const { document } = await open('app.py');
  const [finding] = await findingsOf(document.uri, 'non-approved-hash');
  assert.ok(finding);
  assert.ok(finding.range.intersection(rangeOf(document, 'hashlib.md5(page)')), 'it stands at the call');
  assert.match(finding.message, /MD5/);
  assert.ok(typeof finding.code === 'object' && finding.code.target.toString().includes('non-approved-hash'));
});

test('an opened OpenSSL configuration shows its finding', async () => {
  const { document } = await open('openssl.cnf');
  await findingsOf(document.uri, 'fips-provider-not-activated');
});

test('hovering over a finding says why', async () => {
  const { document } = await open('app.py');
  await findingsOf(document.uri, 'non-approved-hash');
  const text = await hoverText(document.uri, rangeOf(document, 'md5').start);
  assert.match(text, /MD5/);
  assert.match(text, /SP 800/);
});

test('findings follow the typing', async () => {
  const editor = await open('clean.py');
  const { uri } = editor.document;
  await replaceOnce(editor, 'hashlib.sha256', 'hashlib.md5');
  await findingsOf(uri, 'non-approved-hash');
  await replaceOnce(editor, 'hashlib.md5', 'hashlib.sha256');
  await findingsWhen(uri, rules => rules.length === 0);
});

test('a file without findings stays quiet while its neighbour has some', async () => {
  const clean = await open('clean.py');
  const { document } = await open('app.py');
  await findingsOf(document.uri, 'non-approved-hash');
  assert.deepEqual(findings(clean.document.uri), []);
});

test('a document that was never saved is analysed', async () => {
  const content = 'import hashlib\nprint(hashlib.md5(b"").hexdigest())\n';
  const document = await workspace.openTextDocument({ language: 'python', content });
  await window.showTextDocument(document);
  await findingsOf(document.uri, 'non-approved-hash');
});
