import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { MISTAKES, withMistakes } from '../rules/openssl/mistakes.ts';
import { MODULE_FILE, STRICT } from '../rules/openssl/texts.ts';
import { repositoryRoot } from '../support/repository.ts';
import { layoutOf, load, MAIN, provesStrict, type Texts } from '../support/strict-layout.ts';
import { TUTORIAL_CONFIGURATION, TUTORIAL_MODULE } from '../support/tutorial-configuration.ts';

const MODULE = '/etc/ssl/fipsmodule.cnf';

/** What the layout of a configuration is in which nothing is left open. */
const LAID_OUT = STRICT.replace(
  'providers = provider_sect\nalg_section = algorithm_sect\n',
  'alg_section = algorithm_sect\nproviders = provider_sect\n',
);

describe('the strict layout', () => {
  it('is left alone where it is reached', () => {
    assert.deepEqual(layoutOf({ [MAIN]: LAID_OUT, [MODULE]: MODULE_FILE }), { kind: 'strict', notes: [] });
  });

  for (const name of Object.keys(MISTAKES)) {
    // The module's own file is not this file's to mend.
    const isModules = name === 'the module without a MAC' || name === 'the module with a colon';
    if (isModules) continue;
    it(`is reached from a configuration with ${name}`, () => provesStrict(withMistakes([name])));
  }

  const TOGETHER = [
    ['an include among the modules', 'an unknown module at the top', 'no start'],
    ['the default provider beside', 'the default provider in place of base'],
    ['algorithms of nothing', 'the FIPS provider of nothing'],
    ['algorithms misspelt', 'a property in the default section', 'the FIPS provider of nothing'],
  ];
  for (const names of TOGETHER)
    it(`is reached from a configuration with ${names.join(', and ')}`, () => provesStrict(withMistakes(names)));

  it('mends the configuration that tutorials for Windows spread', () => {
    const layout = layoutOf(
      { '/opt/app/openssl.cnf': TUTORIAL_CONFIGURATION, '/opt/app/fipsmodule.cnf': TUTORIAL_MODULE },
      '/opt/app/openssl.cnf',
    );
    assert.ok(layout.kind === 'rewritten');
    assert.equal(layout.text, LAID_OUT.replace('/etc/ssl/', '/opt/app/').replaceAll('\n', '\r\n'));
    assert.equal(layout.notes.length, 1);
  });

  it('takes the path of the tutorial as it was meant where the file is not at hand', () => {
    const layout = layoutOf({ '/opt/app/openssl.cnf': TUTORIAL_CONFIGURATION }, '/opt/app/openssl.cnf');
    assert.ok(layout.kind === 'rewritten');
    assert.match(layout.text, /^\.include \/opt\/app\/fipsmodule\.cnf\r$/m);
    assert.match(layout.notes[0] ?? '', /^\/opt\/app\/fipsmodule\.cnf is not at hand: write it/);
  });

  it('keeps a path for Windows, whose backslashes were lost', () => {
    const layout = layoutOf({ [MAIN]: LAID_OUT.replace(MODULE, 'C:\\Python311\\fipsmodule.cnf') });
    assert.ok(layout.kind === 'rewritten');
    assert.match(layout.text, /^\.include C:\/Python311\/fipsmodule\.cnf$/m);
  });

  it("is added to a distribution's own file, whose sections of commands stay", () => {
    const text = readFileSync(join(repositoryRoot, 'test/engine/fixtures/commands.cnf'), 'utf8');
    const layout = layoutOf({ [MAIN]: text });
    assert.ok(layout.kind === 'rewritten');
    const [before, after] = [text, layout.text].map(one => load({ [MAIN]: one, [MODULE]: MODULE_FILE }));
    for (const name of ['req', 'dn', 'ca', 'CA_default'])
      assert.deepEqual(valuesOf(after!, name), valuesOf(before!, name), name);
    for (const comment of text.match(/#.*$/gm) ?? []) assert.ok(layout.text.includes(comment), comment);
  });

  it("keeps the user's names, comments and TLS settings, and makes what OpenSSL refuses a comment", () => {
    const text = `# Ours.
openssl_conf = start_here # begins here
dir = /srv

[start_here]
# the lists
providers = ours
ssl_conf = ssl
metrics = metrics_sect

[ours]
default = d
fips = fips_sect

[d]
# once needed
activate = 1

[ssl]
system_default = tls

[tls]
MinProtocol = tlsv1.2
CipherString = ECDHE+CHACHA20
Groups = X25519:P-256
`;
    const layout = layoutOf({ [MAIN]: text, [MODULE]: MODULE_FILE });
    assert.ok(layout.kind === 'rewritten');
    assert.equal(
      layout.text,
      `config_diagnostics = 1
# Ours.
openssl_conf = start_here # begins here
dir = /srv
.include /etc/ssl/fipsmodule.cnf

[start_here]
alg_section = algorithm_sect
# the lists
providers = ours
ssl_conf = ssl
# metrics = metrics_sect

[ours]
base = base_sect
fips = fips_sect

# once needed

[ssl]
system_default = tls

[tls]
MinProtocol = TLSv1.2
# CipherString = ECDHE+CHACHA20
Groups = P-256

[algorithm_sect]
default_properties = fips=yes

[base_sect]
activate = 1
`,
    );
  });

  it('begins for Node.js with its own name', () => {
    const path = '/etc/ssl/nodejs.cnf';
    const layout = layoutOf({ [path]: '', [MODULE]: MODULE_FILE }, path);
    assert.ok(layout.kind === 'rewritten');
    assert.match(layout.text, /^config_diagnostics = 1\nnodejs_conf = openssl_init\n/);
    assert.doesNotMatch(layout.text, /openssl_conf/);
  });

  it('is not that of a part, and not to be had where an included file or the module is broken', () => {
    assert.match(
      reasonOf({ [MAIN]: MODULE_FILE.replace('[fips_sect]', '[fips_sect] # part') }, '/etc/ssl/fipsmodule.cnf'),
      /a part that others include/,
    );
    assert.match(
      reasonOf(withMistakes(['the module with a colon'])),
      /cannot read line 2 of \/etc\/ssl\/fipsmodule\.cnf, which it includes/,
    );
    assert.match(reasonOf(withMistakes(['the module without a MAC'])), /`module-mac` is missing/);
  });
});

function reasonOf(texts: Texts, path = MAIN): string {
  const layout = layoutOf(texts, path);
  return layout.kind === 'impossible' ? layout.reason : layout.kind;
}

function valuesOf({ readable }: Configuration, section: string): readonly (readonly [string, string])[] {
  return (readable.sections.get(section)?.entries ?? []).map(({ name, value }) => [name, value] as const);
}
