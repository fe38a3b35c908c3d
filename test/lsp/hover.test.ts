import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver/node';
import { PUSHED } from '../support/lsp-capabilities.ts';
import { startLspClient } from '../support/lsp-client.ts';

const UNTITLED = 'untitled:Untitled-1';
const TEXT = 'import hashlib\nkey = hashlib.md5(b"x").hexdigest()\n';
const rulePage = (rule: string) => `file:///docs/${rule}.md`;

test('a finding is explained: what, why, what happens, by which clause, how to mend it, and where to read on', async () => {
  const client = await startLspClient({ runtime: { rulePage } });
  await client.open(UNTITLED, TEXT);
  const hover = await client.hover(UNTITLED, 1, 10);
  assert.deepEqual(hover?.range, { start: { line: 1, character: 6 }, end: { line: 1, character: 17 } });
  assert.ok(MarkupContent.is(hover.contents));
  const { kind, value } = hover.contents;
  assert.equal(kind, 'markdown');
  assert.match(
    value,
    /^\*\*Hash function outside FIPS 140-3 policy\*\* · \[`non-approved-hash`\]\(file:\/\/\/docs\/non-approved-hash\.md\)/,
  );
  assert.match(value, /MD5 is not an approved hash function/);
  assert.match(value, /\*\*Why it matters\.\*\* .*no approved hash functions/);
  assert.match(
    value,
    /\*\*At run time\.\*\* .*Judged for stock Python with OpenSSL 3\.5 and the FIPS provider 3\.1\.2\./,
  );
  assert.match(value, /\*\*Source\.\*\* .*SP 800-140C/);
  assert.match(value, /\*\*How to mend it\.\*\* Use SHA-256\./);
  assert.match(value, /- Use SHA-256 \(a stored or transmitted value changes\)/);
  await client.shutdown();
});

test('where there is no finding, nothing is said', async () => {
  const client = await startLspClient();
  await client.open(UNTITLED, TEXT);
  assert.equal(await client.hover(UNTITLED, 0, 8), null);
  assert.equal(await client.hover('untitled:unknown', 0, 0), null);
  await client.shutdown();
});

test('an editor without Markdown gets plain text', async () => {
  const client = await startLspClient({ capabilities: PUSHED, runtime: { rulePage } });
  await client.open(UNTITLED, TEXT);
  const hover = await client.hover(UNTITLED, 1, 6);
  assert.ok(hover && MarkupContent.is(hover.contents));
  assert.equal(hover.contents.kind, 'plaintext');
  assert.match(hover.contents.value, /^Hash function outside FIPS 140-3 policy \(non-approved-hash\)\n/);
  assert.doesNotMatch(hover.contents.value, /\*\*/);
  await client.shutdown();
});
