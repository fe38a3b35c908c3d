import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import { nodeFileSystem } from '../../server/src/platform/node/file-system.ts';
import { discover } from '../../server/src/workspace/discovery.ts';
import { createProjects } from '../../server/src/workspace/projects.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Found {
  readonly files: readonly string[];
  readonly unreachable: readonly string[];
}

async function discoverIn(root: string, roots: readonly string[] = ['.'], gitignore = true): Promise<Found> {
  const projects = createProjects({
    fileSystem: nodeFileSystem,
    defaults: defaultSettings('2026-11-21'),
    knownRules: new Set(),
  });
  const { files, unreachable } = await discover({
    roots: roots.map(path => join(root, path)),
    fileSystem: nodeFileSystem,
    projects,
    gitignore,
    shouldCancel: () => false,
    onFolder: () => {},
  });
  return {
    files: files.map(({ path, kind }) => `${relative(root, path)}${kind === undefined ? ' ?' : ''}`),
    unreachable: unreachable.map(({ path, reason }) => `${relative(root, path)}: ${reason}`),
  };
}

async function filesIn(context: TestContext, names: readonly string[], contents: Record<string, string> = {}) {
  const root = temporaryFolder(context, { ...Object.fromEntries(names.map(name => [name, ''])), ...contents });
  return (await discoverIn(root)).files;
}

test('Python, OpenSSL configurations, and what may be either', async context => {
  const names = ['b.py', 'a/c.py', 'a/b.pyw', 'openssl.cnf', 'ca.cnf', 'manage', 'readme.md', 'my.cnf', 'x.pyi'];
  assert.deepEqual(await filesIn(context, names), ['a/b.pyw', 'a/c.py', 'b.py', 'ca.cnf ?', 'manage ?', 'openssl.cnf']);
});

test('folders of tools and virtual environments are left out', async context => {
  const names = [
    'a.py',
    '.git/a.py',
    'node_modules/a.py',
    '__pycache__/a.py',
    'env/a.py',
    'env/pyvenv.cfg',
    '.tox/a.py',
  ];
  assert.deepEqual(await filesIn(context, [...names, '.github/b.py']), ['.github/b.py', 'a.py']);
});

test('a virtual environment that is named is looked into', async context => {
  const root = temporaryFolder(context, { 'env/a.py': '', 'env/pyvenv.cfg': '' });
  assert.deepEqual((await discoverIn(root, ['env'])).files, ['env/a.py']);
});

const IGNORING = {
  '.git/HEAD': '',
  '.gitignore': 'build/\n*.gen.py\n!keep.gen.py\n/only-top.py\n',
  'a.py': '',
  'a.gen.py': '',
  'keep.gen.py': '',
  'only-top.py': '',
  'sub/only-top.py': '',
  'sub/build/x.py': '',
  'sub/.gitignore': '!*.gen.py\nb.py\n',
  'sub/c.gen.py': '',
  'sub/b.py': '',
};

test('.gitignore is honoured, the inner one before the outer one', async context => {
  const root = temporaryFolder(context, IGNORING);
  assert.deepEqual((await discoverIn(root)).files, ['a.py', 'keep.gen.py', 'sub/c.gen.py', 'sub/only-top.py']);
});

test('.gitignore files above the root count, up to the repository', async context => {
  const root = temporaryFolder(context, IGNORING);
  assert.deepEqual((await discoverIn(root, ['sub'])).files, ['sub/c.gen.py', 'sub/only-top.py']);
});

test('what is named is taken though it is ignored', async context => {
  const root = temporaryFolder(context, IGNORING);
  assert.deepEqual((await discoverIn(root, ['sub/build', 'a.gen.py', '.gitignore'])).files, [
    '.gitignore ?',
    'a.gen.py',
    'sub/build/x.py',
  ]);
});

test('.gitignore need not be honoured', async context => {
  const root = temporaryFolder(context, IGNORING);
  assert.ok((await discoverIn(root, ['.'], false)).files.includes('sub/build/x.py'));
});

test('git agrees on what is ignored', async context => {
  const { '.git/HEAD': _, ...files } = IGNORING;
  const root = temporaryFolder(context, files);
  execFileSync('git', ['init', '-q'], { cwd: root });
  const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '*.py'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.deepEqual((await discoverIn(root)).files, listed.trim().split('\n').sort());
});

test('"exclude" of the project is honoured, for what is not named', async context => {
  const root = temporaryFolder(context, {
    'fips-lint.toml': 'exclude = ["data/", "*_pb2.py"]',
    'a.py': '',
    'a_pb2.py': '',
    'x/data/b.py': '',
  });
  assert.deepEqual((await discoverIn(root)).files, ['a.py']);
  assert.deepEqual((await discoverIn(root, ['x/data', 'a_pb2.py'])).files, ['a_pb2.py', 'x/data/b.py']);
});

test('links are followed, once, and lead nowhere in circles', async context => {
  const root = temporaryFolder(context, {
    'tree/z/real.py': '',
    'tree/a.py': '',
    'outside/o.py': '',
    'outside/single.py': '',
  });
  symlinkSync('z', join(root, 'tree/b-link-to-z'));
  symlinkSync('..', join(root, 'tree/z/loop'));
  symlinkSync('../..', join(root, 'tree/z/above'));
  symlinkSync('self', join(root, 'tree/self'));
  symlinkSync('../outside', join(root, 'tree/out'));
  symlinkSync('../outside/single.py', join(root, 'tree/0-single.py'));
  const { files, unreachable } = await discoverIn(root, ['tree']);
  assert.deepEqual(files, ['tree/0-single.py', 'tree/a.py', 'tree/out/o.py', 'tree/z/real.py']);
  assert.deepEqual(unreachable, []);
});

test('a link to nowhere is told if its name is in scope, and is no lock of an editor', async context => {
  const root = temporaryFolder(context);
  symlinkSync('gone.py', join(root, 'link.py'));
  symlinkSync('round.py', join(root, 'round.py'));
  symlinkSync('somebody@host.1', join(root, '.#edited.py'));
  symlinkSync('gone', join(root, 'other'));
  const { unreachable } = await discoverIn(root);
  assert.deepEqual(unreachable, ['link.py: no such file or folder', 'round.py: a link that leads back to itself']);
});

test('pipes and sockets are never read', async context => {
  const root = temporaryFolder(context);
  execFileSync('mkfifo', [join(root, 'pipe.py'), join(root, 'pipe')]);
  assert.deepEqual(await discoverIn(root), { files: [], unreachable: ['pipe.py: neither a file nor a folder'] });
});

test('a root that is not there is told, and the others are walked', async context => {
  const root = temporaryFolder(context, { 'a.py': '' });
  const { files, unreachable } = await discoverIn(root, ['missing', 'a.py']);
  assert.deepEqual(files, ['a.py']);
  assert.deepEqual(unreachable, ['missing: no such file or folder']);
});

test('a file that is named twice, or lies in a named folder, comes once', async context => {
  const root = temporaryFolder(context, { 'a/b.py': '' });
  assert.deepEqual((await discoverIn(root, ['a', 'a/b.py', '.'])).files, ['a/b.py']);
});
