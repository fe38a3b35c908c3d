import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import { MISTAKES, withMistakes } from '../rules/openssl/mistakes.ts';
import { runCli } from '../support/cli.ts';
import { debianUserland, folderInside, mustRunInside, runInside } from '../support/debian-userland.ts';
import { layoutOf } from '../support/strict-layout.ts';
import { TUTORIAL_CONFIGURATION, TUTORIAL_MODULE } from '../support/tutorial-configuration.ts';

const userland = debianUserland();
const MODULE = `${userland.modules}/fips.so`;

test('a configuration of tutorials is mended by the rewrite to one that a real FIPS provider accepts', async context => {
  const folder = folderInside(userland);
  context.after(() => folder.remove());
  const [main, module] = ['openssl.cnf', 'fipsmodule.cnf'].map(name => join(folder.outside, name)) as [string, string];
  writeFileSync(main, TUTORIAL_CONFIGURATION);
  writeFileSync(module, TUTORIAL_MODULE);
  const configuration = `${folder.inside}/openssl.cnf`;
  const digest = (name: string) =>
    runInside(userland, configuration, ['openssl', 'dgst', name, '/etc/debian_version'], { cwd: folder.inside });
  assert.match(digest('-sha256').stderr, /FATAL: Startup failure/);

  const { code, stderr } = await runCli(['openssl', '--rewrite', '--write', main], { cwd: folder.outside });
  assert.equal(code, 0, stderr);

  // The path is the one of the file that was rewritten; inside the other root it is reached under the same name.
  mustRunInside(userland, '/dev/null', ['mkdir', '-p', folder.outside]);
  const installed = join(userland.root, module);
  context.after(() => mustRunInside(userland, '/dev/null', ['rm', '-rf', folder.outside]));
  const out = installed.slice(userland.root.length);
  mustRunInside(userland, '/dev/null', ['openssl', 'fipsinstall', '-module', MODULE, '-out', out]);

  const providers = mustRunInside(userland, configuration, ['openssl', 'list', '-providers'], { cwd: '/' });
  assert.deepEqual([...providers.matchAll(/^ {2}(\w+)$/gm)].map(match => match[1]).sort(), ['base', 'fips']);
  const md5 = digest('-md5');
  assert.notEqual(md5.code, 0);
  assert.match(md5.stderr, /unsupported/);
  const sha256 = digest('-sha256');
  assert.equal(sha256.code, 0, sha256.stderr);
  assert.doesNotMatch(sha256.stderr, /FATAL/);
  assert.match(sha256.stdout, /= [0-9a-f]{64}$/m);
  const python = mustRunInside(userland, configuration, [
    ...[
      'python3',
      '-c',
      'import _hashlib, hashlib, ssl; hashlib.sha256(); ssl.create_default_context(); print(_hashlib.get_fips_mode())',
    ],
  ]);
  assert.equal(python.trim(), '1');
});

describe('every configuration with a known mistake, rewritten, under a real FIPS provider', () => {
  const folder = folderInside(userland);
  const module = `${folder.inside}/fipsmodule.cnf`;
  const main = `${folder.inside}/openssl.cnf`;
  before(() => mustRunInside(userland, '/dev/null', ['openssl', 'fipsinstall', '-module', MODULE, '-out', module]));
  after(() => folder.remove());

  for (const [name] of Object.entries(MISTAKES).filter(([name]) => !name.startsWith('the module'))) {
    it(name, () => {
      const installed = readFileSync(join(userland.root, module), 'utf8');
      const texts: Record<string, string> = { ...withMistakes([name]), '/etc/ssl/fipsmodule.cnf': installed };
      const layout = layoutOf(texts);
      assert.ok(layout.kind !== 'impossible', layout.kind === 'impossible' ? layout.reason : '');
      const text = layout.kind === 'rewritten' ? layout.text : texts['/etc/ssl/openssl.cnf']!;
      const [path = ''] = /(?<=^\.include )\S+/m.exec(text) ?? [];
      writeFileSync(join(userland.root, main), text.replace(path, module));
      const providers = mustRunInside(userland, main, ['openssl', 'list', '-providers']);
      assert.deepEqual([...providers.matchAll(/^ {2}(\w+)$/gm)].map(match => match[1]).sort(), ['base', 'fips']);
      assert.notEqual(runInside(userland, main, ['openssl', 'dgst', '-md5', '/etc/debian_version']).code, 0);
      assert.equal(runInside(userland, main, ['openssl', 'dgst', '-sha256', '/etc/debian_version']).code, 0);
    });
  }
});
