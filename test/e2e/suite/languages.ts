import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { open } from './editor.ts';
import { test } from './harness.ts';

test('the packed extension is what runs', async () => {
  const extension = extensions.getExtension('fips-lint.fips-lint');
  assert.ok(extension, 'the extension is installed');
  await extension.activate();
  assert.ok(extension.isActive);
});

test("OpenSSL's configuration is recognised, and MySQL's is left alone", async () => {
  assert.equal((await open('openssl.cnf')).document.languageId, 'openssl-conf');
  assert.notEqual((await open('my.cnf')).document.languageId, 'openssl-conf');
});
