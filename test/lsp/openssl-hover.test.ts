import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { type OpensslEditor, openConfigurations } from '../support/openssl-editor.ts';

const MAIN = `config_diagnostics = 1
openssl_conf = openssl_init
name = provider
.include @DIR@/fipsmodule.cnf

[openssl_init]
providers = \${name}_sect
alg_section = algorithm_sect

[provider_sect]
fips = fips_sect
base = base_sect

[base_sect]
activate = 1

[algorithm_sect]
default_properties = ?fips=yes
default_properties = fips=yes
`;

const MODULE = `[fips_sect]
activate = 1
module-mac = ${Array(32).fill('00').join(':')}
security-checks = 1
dsa-sign-disabled = 1
`;

const FILES = { 'openssl.cnf': MAIN, 'fipsmodule.cnf': MODULE };

async function hover(editor: OpensslEditor, name: string, fragment: string, plus = 1): Promise<string> {
  const found: Hover | null = await editor.client.connection.sendRequest(
    HoverRequest.type,
    editor.at(name, fragment, plus),
  );
  assert.ok(found, `nothing is said of ${fragment}`);
  return (found.contents as MarkupContent).value;
}

test('a key is explained with its meaning for FIPS and the value in force', async t => {
  const editor = await openConfigurations(t, FILES);
  assert.equal(
    await hover(editor, 'openssl.cnf', 'default_properties = fips'),
    [
      '**`default_properties` · config(5)**',
      'What every fetch of an algorithm asks for besides its own properties.',
      'FIPS: `fips=yes` lets approved implementations alone be fetched. `?fips=yes` only prefers them.',
      'Values: `fips=yes`',
      'Default: Nothing is asked for.',
      'In force: `fips=yes`',
      'Every fetch asks for `fips=yes`.',
    ].join('\n\n'),
  );
});

test('of a value that is replaced below, the one that counts is named', async t => {
  const editor = await openConfigurations(t, FILES);
  assert.match(
    await hover(editor, 'openssl.cnf', 'default_properties = ?'),
    /In force: `fips=yes`, from line 19 of openssl\.cnf/,
  );
});

test('a switch of the module is explained, with the version that has it', async t => {
  const editor = await openConfigurations(t, FILES);
  const text = await hover(editor, 'fipsmodule.cnf', 'dsa-sign-disabled');
  assert.match(text, /At 1 the module refuses DSA signatures and DSA keys/);
  assert.match(text, /Since 3\.4\.0 of the FIPS provider/);
  assert.match(text, /In force: `1`/);
});

test('a section is explained where it is named, in whichever file it stands', async t => {
  const editor = await openConfigurations(t, FILES);
  const text = await hover(editor, 'openssl.cnf', 'fips_sect');
  assert.match(text, /^\*\*`\[fips_sect\]`\*\*\n\nSettings of the FIPS provider\./);
  assert.match(text, /Named in line 11 of openssl\.cnf\./);
  assert.match(text, /`activate = 1`, `module-mac = 00/);
});

test('a variable is shown with its value and where it is from', async t => {
  const editor = await openConfigurations(t, FILES);
  assert.equal(
    await hover(editor, 'openssl.cnf', '{name}', 2),
    '**`$name`**\n\nValue: `provider`\n\nFrom `[default]`, line 3 of openssl.cnf.',
  );
});

test('an include says what was read and which section is current below it', async t => {
  const editor = await openConfigurations(t, FILES);
  assert.match(
    await hover(editor, 'openssl.cnf', '/fipsmodule.cnf'),
    /After it the current section is `\[fips_sect\]`: keys below land there\./,
  );
});

test('a finding comes first, and what the key means behind it', async t => {
  const editor = await openConfigurations(t, {
    'openssl.cnf': MAIN.replace('default_properties = fips=yes\n', ''),
    'fipsmodule.cnf': MODULE,
  });
  const text = await hover(editor, 'openssl.cnf', '?fips=yes', 2);
  assert.match(text, /default-properties-not-enforcing/);
  const key = await hover(editor, 'openssl.cnf', 'default_properties');
  assert.match(key, /`default_properties` · config\(5\)/);
});

test('a value is explained by what its words mean, or by its key', async t => {
  const text = MAIN.replace('alg_section =', 'ssl_conf = ssl_sect\nalg_section =').concat(
    '[ssl_sect]\nsystem_default = tls_sect\n[tls_sect]\nGroups = P-256:?X448:ffdhe2048\nMinProtocol = TLSv1.1\nOptions = Bugs\n',
  );
  const editor = await openConfigurations(t, { ...FILES, 'openssl.cnf': text });
  const first = async (fragment: string, plus = 1) =>
    (await hover(editor, 'openssl.cnf', fragment, plus)).split('\n\n');
  assert.deepEqual((await first('fips=yes\n[', 2)).slice(0, 2), [
    '**`fips=yes` · default\\_properties**',
    'Approved implementations alone.',
  ]);
  assert.deepEqual((await first('P-256:')).slice(0, 2), ['**`P-256` · Groups**', 'Approved.']);
  assert.match((await first('X448:'))[1]!, /not approved/i);
  assert.match((await first('TLSv1.1')).join('\n'), /TLS 1\.1/);
  assert.equal((await first('1\n\n[algorithm_sect]', 0))[0], '**`activate` · config(5)**');
});
