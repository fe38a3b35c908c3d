import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import { nodeFileSystem } from '../../server/src/platform/node/file-system.ts';
import { createProjects, type ProjectsOptions } from '../../server/src/workspace/projects.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function projectsIn(
  context: TestContext,
  files: Record<string, string | Uint8Array>,
  rest: Partial<ProjectsOptions> = {},
) {
  const root = temporaryFolder(context, files);
  const options = {
    fileSystem: nodeFileSystem,
    defaults: defaultSettings('2026-11-21'),
    knownRules: new Set(['a-rule']),
  };
  const projects = createProjects({ ...options, ...rest });
  return { root, projects, at: (folder: string) => projects.forFolder(join(root, folder)) };
}

test('without a configuration the defaults hold', async context => {
  const { at } = projectsIn(context, { 'a/b.py': '' });
  const project = await at('a');
  assert.deepEqual(project.settings, defaultSettings('2026-11-21').settings);
  assert.equal(project.configurationFile, undefined);
  assert.deepEqual(project.problems, []);
});

test('the nearest one counts, and fips-lint.toml before pyproject.toml', async context => {
  const { at, root } = projectsIn(context, {
    'pyproject.toml': '[tool.fips-lint]\nopenssl = "3.0"',
    'a/fips-lint.toml': 'openssl = "3.1"',
    'a/pyproject.toml': '[tool.fips-lint]\nopenssl = "3.2"',
    'b/pyproject.toml': '[tool.other]\n',
  });
  assert.equal((await at('a/deep/down')).settings.target.openssl, '3.1');
  assert.equal((await at('b')).settings.target.openssl, '3.0');
  assert.equal((await at('b')).configurationFile, join(root, 'pyproject.toml'));
  assert.equal((await at('.')).settings.target.openssl, '3.0');
});

test('requires-python counts wherever the settings stand, and python-version before it', async context => {
  const { at } = projectsIn(context, {
    'pyproject.toml': '[project]\nrequires-python = ">=3.7"',
    'a/fips-lint.toml': 'openssl = "3.1"',
    'b/fips-lint.toml': 'python-version = "3.12"',
    'c/pyproject.toml': '[project]\nrequires-python = ">=3.10"\n[tool.fips-lint]\n',
  });
  assert.deepEqual((await at('.')).settings.target.minimumPython, [3, 7]);
  assert.deepEqual((await at('a')).settings.target.minimumPython, [3, 7]);
  assert.deepEqual((await at('b')).settings.target.minimumPython, [3, 12]);
  assert.deepEqual((await at('c')).settings.target.minimumPython, [3, 10]);
});

test('setup.cfg and Poetry say which Python is supported, too', async context => {
  const { at, projects } = projectsIn(context, {
    'a/setup.cfg': '[metadata]\nname = x\n\n[options]\npython_requires = >=3.6\n',
    'b/pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.8"\n',
    'c/pyproject.toml': '[project]\nrequires-python = ">=3.11"\n',
    'c/setup.cfg': '[options]\npython_requires = >=3.7\n',
    'd/setup.cfg': Uint8Array.of(0xff),
  });
  assert.deepEqual((await at('a')).settings.target.minimumPython, [3, 6]);
  assert.deepEqual((await at('b')).settings.target.minimumPython, [3, 8]);
  assert.deepEqual((await at('c')).settings.target.minimumPython, [3, 11]);
  assert.deepEqual((await at('d')).problems, []);
  assert.deepEqual(projects.known(), []);
});

for (const [what, file, content, message] of [
  ['no TOML', 'fips-lint.toml', 'profile = \n', /^it is not TOML \(line 1, column \d+: .+\)$/],
  ['no TOML', 'pyproject.toml', '[tool.fips-lint\n', /^it is not TOML \(line 1, column \d+: .+\)$/],
  ['no UTF-8', 'fips-lint.toml', Uint8Array.of(0xff), /^it is not UTF-8$/],
  ['an unknown key', 'fips-lint.toml', 'profle = "x"', /^unknown key "profle"; did you mean "profile"\?$/],
  ['no table', 'pyproject.toml', '[tool]\nfips-lint = 1', /^the configuration must be a table$/],
] as const) {
  test(`a broken configuration (${what} in ${file}) is told, and the defaults hold`, async context => {
    const { at, projects, root } = projectsIn(context, { [file]: content });
    const project = await at('.');
    assert.match(project.problems[0]!.message, message);
    assert.deepEqual(project.settings, defaultSettings('2026-11-21').settings);
    assert.deepEqual(projects.known(), [project]);
    assert.equal(project.configurationFile, join(root, file));
  });
}

test("somebody else's broken pyproject.toml is not ours to complain of", async context => {
  const { at } = projectsIn(context, { 'fips-lint.toml': 'openssl = "3.1"', 'a/pyproject.toml': '[tool\n' });
  assert.deepEqual((await at('a')).problems, []);
  assert.equal((await at('a')).settings.target.openssl, '3.1');
});

test('folders that are configured alike share one project', async context => {
  const { at } = projectsIn(context, { 'fips-lint.toml': '', 'a/b/c.py': '' });
  assert.equal(await at('a'), await at('a/b'));
});

test('a chosen file stands before the nearest one', async context => {
  const root = temporaryFolder(context, { 'chosen.toml': 'openssl = "3.3"' });
  const { at } = projectsIn(
    context,
    { 'fips-lint.toml': 'openssl = "3.1"' },
    { configurationFile: join(root, 'chosen.toml') },
  );
  assert.equal((await at('.')).settings.target.openssl, '3.3');
});

test('a chosen file must be there, and must be about us', async context => {
  const root = temporaryFolder(context, { 'pyproject.toml': '[project]\n' });
  for (const [name, message] of [
    ['none.toml', 'there is no such file'],
    ['pyproject.toml', 'it has no [tool.fips-lint]'],
  ] as const) {
    const { at } = projectsIn(context, {}, { configurationFile: join(root, name) });
    assert.deepEqual((await at('.')).problems, [{ key: '', message }]);
  }
});

test('overrides stand before the file', async context => {
  const { at } = projectsIn(
    context,
    { 'fips-lint.toml': 'openssl = "3.1"\npython = "rhel"' },
    {
      override: ({ settings, ...rest }) => ({
        ...rest,
        settings: { ...settings, target: { ...settings.target, openssl: '3.4' } },
      }),
    },
  );
  const { target } = (await at('.')).settings;
  assert.deepEqual([target.openssl, target.python], ['3.4', 'rhel']);
});

test('exclude is relative to the folder of its file', async context => {
  const { at, root } = projectsIn(context, { 'a/fips-lint.toml': 'exclude = ["/gen", "*.tmp.py", "!keep.tmp.py"]' });
  const { excludes } = await at('a/gen');
  assert.equal(excludes(join(root, 'a/gen'), true), true);
  assert.equal(excludes(join(root, 'a/x/gen'), true), false);
  assert.equal(excludes(join(root, 'a/x.tmp.py'), false), true);
  assert.equal(excludes(join(root, 'a/keep.tmp.py'), false), false);
  assert.equal(excludes(join(root, 'a'), true), false);
  assert.equal(excludes(join(root, 'b/x.tmp.py'), false), false);
});
