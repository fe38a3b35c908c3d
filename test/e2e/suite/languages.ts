import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { open } from './editor.ts';
import { test } from './harness.ts';

test('the packed extension is what runs', async () => {
  const extension = extensions.getExtension('fips-lint.fips-lint');
  assert.ok(extension, 'the extension is installed');
  await extension.activate();
  assert.ok(extension.isActive);
});

test('every command of the palette exists', async () => {
  const manifest = extensions.getExtension('fips-lint.fips-lint')?.packageJSON;
  const offered: string[] = manifest.contributes.commands.map((entry: { command: string }) => entry.command);
  const registered = new Set(await commands.getCommands(true));
  assert.deepEqual(
    offered.filter(command => !registered.has(command)),
    [],
  );
});

test("OpenSSL's configuration is recognised, and MySQL's is left alone", async () => {
  assert.equal((await open('openssl.cnf')).document.languageId, 'openssl-conf');
  assert.notEqual((await open('my.cnf')).document.languageId, 'openssl-conf');
});
