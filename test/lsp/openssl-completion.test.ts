import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionRequest, SignatureHelpRequest } from 'vscode-languageserver/node';
import { tlsCommandProblem } from '../../server/src/core/semantic/openssl/tls-commands.ts';
import {
  GROUP_NAMES,
  SIGNATURE_ALGORITHM_NAMES,
  TLS_KEYS,
} from '../../server/src/core/semantic/openssl/vocabulary/tls-keys.ts';
import { applyTo, positionAt } from '../support/lsp-text.ts';
import { openConfigurations } from '../support/openssl-editor.ts';

const BASE = `name = value
openssl_conf = openssl_init

[openssl_init]
providers = provider_sect
alg_section = algorithm_sect
ssl_conf = ssl_sect

[ssl_sect]
system_default = tls_sect

[provider_sect]
fips = fips_sect

[fips_sect]
activate = 1

`;

interface Completed {
  readonly labels: readonly string[];
  /** The text after the item of that label was taken. */
  taking(label: string): string;
  item(label: string): CompletionItem;
}

/** What is proposed at `|`. */
async function complete(t: Parameters<typeof openConfigurations>[0], source: string): Promise<Completed> {
  const text = source.replace('|', '');
  const editor = await openConfigurations(t, { 'openssl.cnf': text });
  const uri = editor.uri('openssl.cnf');
  const position = positionAt(text, source.indexOf('|'));
  const items = (await editor.client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  })) as CompletionItem[];
  const item = (label: string) => {
    const found = items.find(one => one.label === label);
    assert.ok(found, `${label} is not among ${items.map(one => one.label).join(' ')}`);
    return found;
  };
  return {
    labels: items.map(({ label }) => label),
    item,
    taking(label) {
      const { textEdit } = item(label);
      assert.ok(textEdit && 'range' in textEdit);
      return applyTo(uri, text, { changes: { [uri]: [textEdit] } });
    },
  };
}

test('keys are those of the section, without those that it has', async t => {
  const algorithm = await complete(t, `${BASE}[algorithm_sect]\n|`);
  assert.deepEqual(algorithm.labels.slice(0, 2), ['default_properties', 'fips_mode']);
  assert.equal(algorithm.taking('default_properties'), `${BASE}[algorithm_sect]\ndefault_properties = `);
  const module = await complete(t, BASE.replace('activate = 1\n', 'activate = 1\ndsa|\n'));
  assert.ok(module.labels.includes('module-mac') && !module.labels.includes('activate'));
  assert.match(module.taking('dsa-sign-disabled'), /activate = 1\ndsa-sign-disabled = \n/);
  assert.match(JSON.stringify(module.item('dsa-sign-disabled').documentation), /refuses DSA signatures/);
});

test('where a value stands already, the key alone is replaced', async t => {
  const { taking } = await complete(t, `${BASE}[algorithm_sect]\ndefault| = fips=yes\n`);
  assert.equal(taking('default_properties'), `${BASE}[algorithm_sect]\ndefault_properties = fips=yes\n`);
});

test('providers are proposed by name, and sections as their values', async t => {
  const names = await complete(t, BASE.replace('fips = fips_sect\n', 'fips = fips_sect\n|\n'));
  assert.deepEqual(names.labels.slice(0, 4), ['base', 'default', 'legacy', 'null']);
  const values = await complete(
    t,
    `${BASE}[base_sect]\nactivate = 1\n`.replace('fips = fips_sect\n', 'fips = fips_sect\nbase = b|\n'),
  );
  assert.equal(values.labels[0], 'base_sect');
  assert.equal(values.item('base_sect').detail, 'not named yet');
  assert.match(values.taking('base_sect'), /base = base_sect\n/);
});

test('a header is proposed for a section that is named and missing', async t => {
  const { labels } = await complete(t, `${BASE}[|`);
  assert.deepEqual(labels, ['algorithm_sect', 'tls_sect']);
});

test('a property query', async t => {
  const { labels, item } = await complete(t, `${BASE}[algorithm_sect]\ndefault_properties = |`);
  assert.deepEqual(labels, ['fips=yes', 'provider=base', '?fips=yes', 'provider=fips', 'fips=no']);
  assert.match(item('?fips=yes').detail!, /only a preference/);
});

test('commands of TLS and their values, with what policy says of them', async t => {
  const commands = await complete(t, `${BASE}[tls_sect]\n|`);
  assert.deepEqual(commands.labels.slice(0, 4), ['MinProtocol', 'MaxProtocol', 'CipherString', 'Ciphersuites']);
  const groups = await complete(t, `${BASE}[tls_sect]\nGroups = P-256:P|`);
  assert.equal(groups.labels[0], 'P-256');
  assert.ok(groups.labels.indexOf('X25519') > groups.labels.indexOf('ffdhe8192'));
  assert.match(groups.item('X25519').detail!, /not/);
  assert.match(groups.taking('P-384'), /Groups = P-256:P-384$/);
  const protocols = await complete(t, `${BASE}[tls_sect]\nminprotocol = |`);
  assert.deepEqual(protocols.labels.slice(0, 2), ['TLSv1.2', 'TLSv1.3']);
  assert.match(protocols.item('TLSv1').detail!, /not approved|disallow|must not|not permitted/i);
  const ciphers = await complete(t, `${BASE}[tls_sect]\nCiphersuites = |`);
  assert.match(ciphers.item('TLS_CHACHA20_POLY1305_SHA256').detail!, /ChaCha20/);
});

test('variables that have a value there, and sections to take them from', async t => {
  const { labels, taking } = await complete(t, `${BASE}[algorithm_sect]\none = 1\ntwo = $|\nlater = 3\n`);
  assert.deepEqual(labels.slice(0, 3), ['name', 'openssl_conf', 'one']);
  assert.ok(labels.includes('ENV::') && labels.includes('fips_sect::') && !labels.includes('later'));
  assert.match(taking('one'), /two = \$one\n/);
  const scoped = await complete(t, `${BASE}[algorithm_sect]\ntwo = $fips_sect::|\n`);
  assert.deepEqual(scoped.labels, ['activate']);
});

test('files and folders for an include', async t => {
  const editor = await openConfigurations(
    t,
    { 'openssl.cnf': '.include @DIR@/\n', 'parts/tls.cnf': '', 'fipsmodule.cnf': '', 'notes.txt': '' },
    { opened: ['openssl.cnf'] },
  );
  const items = await editor.client.connection.sendRequest(CompletionRequest.type, editor.at('openssl.cnf', '\n'));
  const labels = (items as CompletionItem[]).map(({ label }) => label);
  assert.deepEqual(labels.toSorted(), ['fipsmodule.cnf', 'openssl.cnf', 'parts/']);
});

test('the form of a property query is shown where one is written', async t => {
  const text = `${BASE}[algorithm_sect]\ndefault_properties = fips=yes,?provider\n`;
  const editor = await openConfigurations(t, { 'openssl.cnf': text });
  const ask = (fragment: string, plus: number) =>
    editor.client.connection.sendRequest(SignatureHelpRequest.type, editor.at('openssl.cnf', fragment, plus));
  const help = await ask('?provider', 4);
  assert.equal(help?.signatures[help.activeSignature ?? 0]?.label, '?name=value, …');
  assert.equal((await ask('fips=yes', 4))?.activeSignature, 0);
  assert.equal(await ask('provider_sect', 4), null);
});

test('in a comment nothing is proposed', async t => {
  assert.deepEqual((await complete(t, `${BASE}# act|\n`)).labels, []);
});

test('every value that is proposed for a TLS command is one that OpenSSL takes', () => {
  const everything = { all: true, version: '3.5.4' };
  const values = TLS_KEYS.flatMap(({ name, values = [] }) => values.map(value => [name, value] as const));
  const lists = [
    ...GROUP_NAMES.map(value => ['Groups', value] as const),
    ...SIGNATURE_ALGORITHM_NAMES.map(value => ['SignatureAlgorithms', value] as const),
  ];
  for (const [name, value] of [...values, ...lists])
    assert.equal(tlsCommandProblem(name, value, '3.5', everything), undefined, `${name} = ${value}`);
});
