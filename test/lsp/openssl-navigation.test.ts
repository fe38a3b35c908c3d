import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { PULLING } from '../support/lsp-capabilities.ts';
import { startLspClient } from '../support/lsp-client.ts';
import { applyTo } from '../support/lsp-text.ts';
import { type OpensslEditor, openConfigurations, type TextPosition } from '../support/openssl-editor.ts';

const MAIN = `# FIPS
# configuration
dir = @DIR@
openssl_conf = openssl_init
.include $dir/fipsmodule.cnf

[openssl_init]
providers = provider_sect

[provider_sect]
fips = fips_sect
base = base_sect

[base_sect]
activate = \\
  1
`;

const MODULE = `[fips_sect]
activate = 1
module-mac = 00
`;

const FILES = { 'openssl.cnf': MAIN, 'fipsmodule.cnf': MODULE };

function shown(editor: OpensslEditor, locations: readonly Location[]): readonly string[] {
  return locations.map(({ uri, range }) => {
    const name = Object.keys(FILES).find(file => editor.uri(file) === uri)!;
    return `${name}:${range.start.line} ${editor.slice(name, range)}`;
  });
}

async function definitions(editor: OpensslEditor, at: TextPosition): Promise<readonly string[]> {
  const found = await editor.client.connection.sendRequest(DefinitionRequest.type, at);
  return shown(editor, (found ?? []) as Location[]);
}

async function references(editor: OpensslEditor, at: TextPosition): Promise<readonly string[]> {
  const context = { includeDeclaration: true };
  return shown(editor, (await editor.client.connection.sendRequest(ReferencesRequest.type, { ...at, context })) ?? []);
}

test('the outline holds sections, keys and includes', async t => {
  const editor = await openConfigurations(t, FILES);
  const textDocument = { uri: editor.uri('openssl.cnf') };
  const symbols = (await editor.client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument,
  })) as DocumentSymbol[];
  const line = ({ name, detail, children = [] }: DocumentSymbol): unknown => [name, detail, ...children.map(line)];
  assert.deepEqual(symbols.slice(1).map(line), [
    ['openssl_conf', 'openssl_init'],
    ['.include', '$dir/fipsmodule.cnf'],
    ['openssl_init', '', ['providers', 'provider_sect']],
    ['provider_sect', '', ['fips', 'fips_sect'], ['base', 'base_sect']],
    ['base_sect', '', ['activate', '1']],
  ]);
  assert.equal(editor.slice('openssl.cnf', symbols[4]!.range), '[provider_sect]\nfips = fips_sect\nbase = base_sect');
});

test('sections, comments and long values fold', async t => {
  const editor = await openConfigurations(t, FILES);
  const folds = await editor.client.connection.sendRequest(FoldingRangeRequest.type, {
    textDocument: { uri: editor.uri('openssl.cnf') },
  });
  assert.deepEqual(folds, [
    { startLine: 6, endLine: 7 },
    { startLine: 9, endLine: 11 },
    { startLine: 13, endLine: 15 },
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 14, endLine: 15 },
  ]);
});

test('an include is a link to the file that is read', async t => {
  const editor = await openConfigurations(t, FILES);
  const links = await editor.client.connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri: editor.uri('openssl.cnf') },
  });
  assert.deepEqual(
    links?.map(({ range, target }) => [editor.slice('openssl.cnf', range), target]),
    [['$dir/fipsmodule.cnf', editor.uri('fipsmodule.cnf')]],
  );
});

test('a section is found in the included file, a variable where it gets its value', async t => {
  const editor = await openConfigurations(t, FILES, { opened: ['openssl.cnf'] });
  assert.deepEqual(await definitions(editor, editor.at('openssl.cnf', 'fips_sect', 2)), ['fipsmodule.cnf:0 fips_sect']);
  assert.deepEqual(await definitions(editor, editor.at('openssl.cnf', '$dir', 2)), [
    'openssl.cnf:2 dir',
    'fipsmodule.cnf:0 ',
  ]);
});

test('from an included file the file that includes it is found, though only on disk', async t => {
  const editor = await openConfigurations(t, FILES, { opened: ['fipsmodule.cnf'] });
  assert.deepEqual(await references(editor, editor.at('fipsmodule.cnf', 'fips_sect')), [
    'fipsmodule.cnf:0 fips_sect',
    'openssl.cnf:10 fips_sect',
  ]);
});

test('open documents count as they are in the editor', async t => {
  const editor = await openConfigurations(t, FILES);
  await editor.client.change(editor.uri('fipsmodule.cnf'), { text: `# one more line\n${MODULE}` });
  const found = await editor.client.connection.sendRequest(
    DefinitionRequest.type,
    editor.at('openssl.cnf', 'fips_sect', 1),
  );
  assert.deepEqual((found as Location[])[0]!.range.start, { line: 1, character: 1 });
});

test('a name is highlighted where it is written and read', async t => {
  const editor = await openConfigurations(t, FILES);
  const found = await editor.client.connection.sendRequest(
    DocumentHighlightRequest.type,
    editor.at('openssl.cnf', '[base_sect]', 3),
  );
  assert.deepEqual(
    found?.map(({ range, kind }) => [range.start.line, kind]),
    [
      [11, 2],
      [13, 3],
    ],
  );
});

test('a section is renamed in every file, for the versions at hand', async t => {
  const editor = await openConfigurations(t, FILES, { opened: ['openssl.cnf'] });
  const at = editor.at('openssl.cnf', 'fips_sect', 1);
  assert.deepEqual(await editor.client.connection.sendRequest(PrepareRenameRequest.type, at), {
    range: { start: { line: 10, character: 7 }, end: { line: 10, character: 16 } },
    placeholder: 'fips_sect',
  });
  const edit = await editor.client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'module_sect' });
  assert.deepEqual(
    edit?.documentChanges?.map(change => 'textDocument' in change && change.textDocument),
    [
      { uri: editor.uri('fipsmodule.cnf'), version: null },
      { uri: editor.uri('openssl.cnf'), version: 1 },
    ],
  );
  const [main, module] = ['openssl.cnf', 'fipsmodule.cnf'].map(name =>
    applyTo(editor.uri(name), editor.text(name), edit!),
  );
  assert.equal(main, editor.text('openssl.cnf').replace('fips_sect', 'module_sect'));
  assert.equal(module, editor.text('fipsmodule.cnf').replace('fips_sect', 'module_sect'));
});

test('a variable is renamed with all that refer to it', async t => {
  const editor = await openConfigurations(t, FILES);
  const at = editor.at('openssl.cnf', 'dir = ');
  const edit = await editor.client.connection.sendRequest(RenameRequest.type, { ...at, newName: 'folder' });
  const text = editor.text('openssl.cnf');
  assert.equal(
    applyTo(editor.uri('openssl.cnf'), text, edit!),
    text.replace('dir = ', 'folder = ').replace('$dir', '$folder'),
  );
});

test('what cannot be renamed is refused with the reason', async t => {
  const editor = await openConfigurations(t, FILES);
  const rename = (fragment: string, newName: string) =>
    editor.client.connection.sendRequest(RenameRequest.type, { ...editor.at('openssl.cnf', fragment, 1), newName });
  await assert.rejects(rename('[base_sect]', 'fips_sect'), /There is a section \[fips_sect\]/);
  await assert.rejects(rename('[base_sect]', 'a b'), /is no name/);
  await assert.rejects(rename('providers = ', 'x'), /a name that OpenSSL looks for/);
  await assert.rejects(rename('$dir', 'a-b'), /cannot be named by a variable/);
});

test('an editor that can take them for one language is told of the features for OpenSSL configurations alone', async t => {
  const dynamicRegistration = true;
  const client = await startLspClient({
    capabilities: { ...PULLING, textDocument: { ...PULLING.textDocument, rename: { dynamicRegistration } } },
  });
  t.after(() => client.shutdown());
  assert.equal(client.initialized?.capabilities.renameProvider, undefined);
  assert.deepEqual(client.initialized?.capabilities.foldingRangeProvider, {});
  await client.until(() => client.registrations.find(({ method }) => method === 'textDocument/rename'));
  const registration = client.registrations.find(({ method }) => method === 'textDocument/rename');
  assert.deepEqual(registration?.registerOptions, {
    prepareProvider: true,
    documentSelector: [{ language: 'openssl-conf' }],
  });
});

test('of Python source nothing is said', async t => {
  const client = await startLspClient();
  t.after(() => client.shutdown());
  await client.open('untitled:one.py', 'import hashlib\n');
  const textDocument = { uri: 'untitled:one.py' };
  assert.equal(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
});
