import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DocumentFormattingRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { PULLING } from '../support/lsp-capabilities.ts';
import { applyTo } from '../support/lsp-text.ts';
import { type OpensslEditor, openConfigurations } from '../support/openssl-editor.ts';

const MAIN = `dir = @DIR@
openssl_conf = openssl_init
.include $dir/fipsmodule.cnf
.include $dir/none.cnf

[openssl_init]
providers = provider_sect

[provider_sect]
fips = fips_sect

[left_sect]
activate = 1

[req]
distinguished_name = dn
copy = $openssl_init::providers

[dn]
`;

const FILES = { 'openssl.cnf': MAIN, 'fipsmodule.cnf': '[fips_sect]\nactivate = 1\n' };

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function documentOf(editor: OpensslEditor, name = 'openssl.cnf') {
  return { textDocument: { uri: editor.uri(name) } };
}

test('a selection widens from word to value, line, section and file', async t => {
  const editor = await openConfigurations(t, FILES);
  const [selection] = (await editor.client.connection.sendRequest(SelectionRangeRequest.type, {
    ...documentOf(editor),
    positions: [editor.at('openssl.cnf', '$openssl_init::providers', 3).position],
  }))!;
  const chain: string[] = [];
  for (let one: SelectionRange | undefined = selection; one; one = one.parent)
    chain.push(editor.slice('openssl.cnf', one.range));
  assert.deepEqual(chain, [
    'openssl_init',
    '$openssl_init::providers',
    'copy = $openssl_init::providers',
    '[req]\ndistinguished_name = dn\ncopy = $openssl_init::providers',
    editor.text('openssl.cnf'),
  ]);
});

test('words are coloured by what they are', async t => {
  const editor = await openConfigurations(t, FILES);
  const { semanticTokensProvider } = editor.client.initialized!.capabilities;
  const { tokenTypes, tokenModifiers } = semanticTokensProvider!.legend;
  const { data } = (await editor.client.connection.sendRequest(SemanticTokensRequest.type, documentOf(editor)))!;
  const shown: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(index, index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const marks = tokenModifiers.filter((_, bit) => modifiers & (1 << bit)).join(',');
    shown.push(`${editor.slice('openssl.cnf', range)} ${tokenTypes[type]} ${marks}`.trim());
  }
  assert.deepEqual(shown.slice(0, 12), [
    'dir property declaration',
    'openssl_conf property declaration,defaultLibrary',
    'openssl_init namespace',
    '.include macro',
    '$ variable',
    'dir variable',
    '.include macro',
    '$ variable',
    'dir variable',
    'openssl_init namespace declaration',
    'providers property declaration,defaultLibrary',
    'provider_sect namespace',
  ]);
});

test('hints show what variables come to and what becomes of includes', async t => {
  const editor = await openConfigurations(t, FILES);
  const hints = await editor.client.connection.sendRequest(InlayHintRequest.type, {
    ...documentOf(editor),
    range: WHOLE,
  });
  const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  assert.deepEqual(
    hints?.map(({ position, label }) => [position.line, label]),
    [
      [2, cut(`→ ${editor.folder}/fipsmodule.cnf, now in [fips_sect]`)],
      [3, cut(`→ ${editor.folder}/none.cnf, no such file`)],
      [16, '= provider_sect'],
    ],
  );
});

test('over each header stands how often it is named, and whether it is reached', async t => {
  const editor = await openConfigurations(t, FILES);
  const lenses = await editor.client.connection.sendRequest(CodeLensRequest.type, documentOf(editor));
  assert.deepEqual(
    lenses?.map(({ range, command }) => `${editor.slice('openssl.cnf', range)}: ${command?.title}`),
    [
      'openssl_init: 2 references',
      'provider_sect: 1 reference',
      'left_sect: no references, unreachable for libcrypto',
      'req: no references',
      'dn: 1 reference',
    ],
  );
  assert.equal(lenses?.[1]?.command?.command, 'fipsLint.showReferences');
  const included = await editor.client.connection.sendRequest(
    CodeLensRequest.type,
    documentOf(editor, 'fipsmodule.cnf'),
  );
  assert.deepEqual(
    included?.map(({ command }) => command?.title),
    ['1 reference'],
  );
});

test('sections that commands read are not called unreachable', async t => {
  const text = `oid_section = new_oids\nopenssl_conf = init\n[new_oids]\n[init]\n[ca]\ndefault_ca = CA_default\n[CA_default]\n`;
  const editor = await openConfigurations(t, { 'openssl.cnf': text });
  const lenses = await editor.client.connection.sendRequest(CodeLensRequest.type, documentOf(editor));
  assert.deepEqual(
    lenses?.map(({ command }) => command?.title),
    ['1 reference', '1 reference', 'no references', '1 reference'],
  );
});

test('formatting changes layout alone', async t => {
  const text = [
    '  name=value   # comment  ',
    '',
    '',
    '\t[ one ]  ',
    'a  =\tb c ',
    'long = 1 \\',
    '   2',
    'empty =',
    '.include   some.cnf',
    '# two',
    '[two]',
    '',
  ].join('\r\n');
  const editor = await openConfigurations(t, { 'openssl.cnf': text });
  const edits = await editor.client.connection.sendRequest(DocumentFormattingRequest.type, {
    ...documentOf(editor),
    options: { tabSize: 2, insertSpaces: true },
  });
  const uri = editor.uri('openssl.cnf');
  assert.equal(
    applyTo(uri, text, { changes: { [uri]: edits ?? [] } }),
    [
      'name = value   # comment  ',
      '',
      '[one]',
      'a = b c',
      'long = 1 \\',
      '   2',
      'empty =',
      '.include some.cnf',
      '# two',
      '[two]',
      '',
    ].join('\r\n'),
  );
});

test('when one file is edited, hints and lenses of the others are asked for again', async t => {
  const capabilities: ClientCapabilities = {
    ...PULLING,
    workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  };
  const editor = await openConfigurations(t, FILES, { capabilities });
  const { connection } = editor.client;
  const asked: string[] = [];
  const both = new Promise<void>(resolve => {
    const note = (what: string) => {
      asked.push(what);
      if (asked.length === 2) resolve();
    };
    connection.onRequest(CodeLensRefreshRequest.type, () => note('code lenses'));
    connection.onRequest(InlayHintRefreshRequest.type, () => note('inlay hints'));
  });
  await editor.client.change(editor.uri('fipsmodule.cnf'), { text: '[other_sect]\nactivate = 1\n' });
  await both;
  assert.deepEqual(asked, ['code lenses', 'inlay hints']);
});
