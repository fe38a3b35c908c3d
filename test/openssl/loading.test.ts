import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration, Entry, Include } from '../../server/src/core/semantic/openssl/configuration.ts';
import { findEntry, lookUp } from '../../server/src/core/semantic/openssl/configuration.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { type MemoryConfiguration, memoryConfigurationFiles } from '../support/memory-configuration-files.ts';

function load(files: MemoryConfiguration['files'], host: Partial<MemoryConfiguration> = {}): Configuration {
  return loadConfiguration('/etc/ssl/openssl.cnf', memoryConfigurationFiles({ files, ...host }), {
    openssl: '3.5',
    moduleLoads: 'yes',
  });
}

function entry(configuration: Configuration, section: string, name: string): Entry {
  const found = findEntry(configuration.readable.sections, section, name);
  assert.ok(found, `${section}::${name}`);
  return found;
}

function textAt(configuration: Configuration, { path, range }: { path: string; range: Entry['nameRange'] }): string {
  const file = configuration.files.find(candidate => candidate.path === path);
  return file!.text.slice(range.start, range.end);
}

const describeInclude = ({ status, resolved, relativeTo, sectionBefore, sectionAfter }: Include) => ({
  status,
  resolved,
  relativeTo,
  sectionBefore,
  sectionAfter,
});

test('an include leaves the section that its file ends in', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': '.include fips.cnf\nopenssl_conf = init\n',
    '/etc/ssl/fips.cnf': '[fips_sect]\nactivate = 1\n',
  });
  assert.deepEqual(configuration.includes.map(describeInclude), [
    {
      status: 'read',
      resolved: '/etc/ssl/fips.cnf',
      relativeTo: 'working-directory',
      sectionBefore: 'default',
      sectionAfter: 'fips_sect',
    },
  ]);
  const swallowed = entry(configuration, 'fips_sect', 'openssl_conf');
  assert.equal(swallowed.path, '/etc/ssl/openssl.cnf');
  assert.equal(swallowed.include, undefined);
  assert.equal(entry(configuration, 'fips_sect', 'activate').include, configuration.includes[0]);
});

test('a relative include is looked up in the folder of the main file, which is said to be an assumption', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': '.include sub/a.cnf\n',
    '/etc/ssl/sub/a.cnf': '.include b.cnf\n',
    '/etc/ssl/b.cnf': 'b = 1\n',
    '/etc/ssl/sub/b.cnf': 'b = of the wrong folder\n',
  });
  assert.deepEqual(
    configuration.includes.map(({ resolved, assumesWorkingDirectory }) => [resolved, assumesWorkingDirectory]),
    [
      ['/etc/ssl/sub/a.cnf', true],
      ['/etc/ssl/b.cnf', true],
    ],
  );
  assert.deepEqual(
    configuration.effective.evaluation.assumptions.map(({ kind }) => kind),
    ['working-directory', 'working-directory'],
  );
});

test('a known working directory is no assumption', () => {
  const configuration = load(
    { '/etc/ssl/openssl.cnf': '.include a.cnf\n', '/a.cnf': 'a = 1\n' },
    { workingDirectory: '/' },
  );
  assert.equal(configuration.includes[0]?.status, 'read');
  assert.equal(configuration.includes[0]?.assumesWorkingDirectory, false);
  assert.deepEqual(configuration.effective.evaluation.assumptions, []);
});

test('a backslash in a Windows path is an escape', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': '.include .\\fipsmodule.cnf\n',
    '/etc/ssl/fipsmodule.cnf': '[fips_sect]\nactivate = 1\n',
  });
  const [include] = configuration.includes;
  assert.equal(include?.value, '.fipsmodule.cnf');
  assert.equal(include?.status, 'missing');
});

test('a drive letter makes a path absolute on any host', () => {
  const configuration = load({ '/etc/ssl/openssl.cnf': '.pragma includedir:/etc\n.include C:/ssl/fipsmodule.cnf\n' });
  const [include] = configuration.includes;
  assert.equal(include?.relativeTo, 'absolute');
  assert.equal(include?.value, 'C:/ssl/fipsmodule.cnf');
});

test('an entry knows what it replaced and where its value is from', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': 'x = yes\nq = fips=$x\n[alg]\np = no\n.include more.cnf\n',
    '/etc/ssl/more.cnf': `p = \${q}\n`,
  });
  const found = entry(configuration, 'alg', 'p');
  assert.equal(found.value, 'fips=yes');
  assert.equal(found.replaced?.value, 'no');
  assert.equal(found.replaced?.path, '/etc/ssl/openssl.cnf');
  const [expansion] = found.expansions;
  assert.equal(expansion?.origin?.name, 'q');
  assert.equal(expansion?.origin?.expansions[0]?.origin?.name, 'x');
  assert.equal(textAt(configuration, { path: found.path, range: found.valueRange }), `\${q}`);
});

test('a lookup falls back to the default section', () => {
  const { sections } = load({ '/etc/ssl/openssl.cnf': 'a = 1\nb = 2\n[s]\na = 3\n' }).readable;
  assert.equal(lookUp(sections, 's', 'a')?.value, '3');
  assert.equal(lookUp(sections, 's', 'b')?.value, '2');
  assert.equal(lookUp(sections, undefined, 'a')?.value, '1');
});

test('a rejected file holds nothing, and can be read around the error', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': 'openssl_conf = init\nnonsense\n[init]\nproviders = p\n$bad = $none\n',
  });
  assert.equal(configuration.parse.ok, false);
  assert.equal(configuration.parse.error?.message, 'missing equal sign');
  assert.equal(configuration.effective.sections.size, 0);
  assert.equal(configuration.effective.evaluation.outcome, 'silent-bypass');
  assert.equal(entry(configuration, 'init', 'providers').value, 'p');
  assert.deepEqual(
    configuration.problems.map(({ line, stops }) => [line, stops]),
    [
      [2, true],
      [5, false],
    ],
  );
});

test('a variable without a value stays as it is written around the error', () => {
  const configuration = load({ '/etc/ssl/openssl.cnf': `a = x\${none}y\n` });
  assert.equal(configuration.parse.error?.message, 'variable has no value');
  assert.equal(entry(configuration, 'default', 'a').value, `x\${none}y`);
});

test('an error knows its own line and the one that libcrypto names', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': 'a = 1\n.include b.cnf\nnonsense\n',
    '/etc/ssl/b.cnf': 'b = 1\nc = 2\n',
  });
  const { error } = configuration.parse;
  assert.deepEqual([error?.path, error?.line, error?.libcryptoLine], ['/etc/ssl/openssl.cnf', 3, 5]);
});

test('an error in an included file is that file’s problem', () => {
  const configuration = load({
    '/etc/ssl/openssl.cnf': '.include b.cnf\n.include b.cnf\n',
    '/etc/ssl/b.cnf': 'b 1\n',
  });
  assert.equal(configuration.problems.length, 1);
  assert.deepEqual(
    configuration.files.map(({ path, problem }) => [path, problem?.message]),
    [
      ['/etc/ssl/openssl.cnf', undefined],
      ['/etc/ssl/b.cnf', 'missing equal sign'],
    ],
  );
});

test('the environment wins over the pragma, and is an assumption where a variable uses it', () => {
  const configuration = load(
    {
      '/etc/ssl/openssl.cnf': '.pragma includedir:/nowhere\n.include a.cnf\nb = $ENV::B\n',
      '/opt/ssl/a.cnf': 'a = 1\n',
    },
    { environment: { OPENSSL_CONF_INCLUDE: '/opt/ssl', B: 'of the environment' } },
  );
  assert.equal(configuration.includes[0]?.relativeTo, 'environment');
  assert.equal(entry(configuration, 'default', 'a').value, '1');
  const [expansion] = entry(configuration, 'default', 'b').expansions;
  assert.equal(expansion?.source, 'environment');
  assert.deepEqual(
    configuration.effective.evaluation.assumptions.map(({ kind }) => kind),
    ['environment'],
  );
});

test('a file that includes itself comes to an end', () => {
  const configuration = load({ '/etc/ssl/openssl.cnf': 'a = 1\n.include openssl.cnf\n[s]\nb = 2\n' });
  assert.equal(configuration.parse.ok, true);
  assert.equal(configuration.files.length, 1);
  assert.equal(configuration.includes.length, 1);
  assert.deepEqual(
    configuration.effective.evaluation.assumptions.map(({ kind }) => kind),
    ['working-directory', 'include-cycle'],
  );
});

test('files that include each other many times over come to an end', () => {
  const all = Array.from({ length: 8 }, (_, index) => `/etc/ssl/f${index}.cnf`);
  const text = `${all.map(path => `.include ${path}`).join('\n')}\na = 1\n`;
  const files = Object.fromEntries([...all, '/etc/ssl/openssl.cnf'].map(path => [path, text]));
  const configuration = load(files);
  assert.equal(configuration.files.length, 9);
  assert.ok(configuration.includes.some(({ status }) => status === 'too-many'));
});

test('a folder is read in the order of the file system, which is an assumption', () => {
  const configuration = load(
    { '/etc/ssl/openssl.cnf': '.include /etc/ssl/d\n', '/etc/ssl/d/a.cnf': 'x = a\n', '/etc/ssl/d/b.conf': 'x = b\n' },
    { listings: { '/etc/ssl/d': ['b.conf', 'notes.txt', 'a.cnf'] } },
  );
  assert.deepEqual(configuration.includes[0]?.files, ['/etc/ssl/d/b.conf', '/etc/ssl/d/a.cnf']);
  assert.equal(entry(configuration, 'default', 'x').value, 'a');
  assert.equal(configuration.effective.evaluation.assumptions[0]?.kind, 'directory-order');
});

test('a main file that is not there configures nothing', () => {
  const configuration = load({});
  assert.equal(configuration.parse.error?.message, 'no such file');
  assert.deepEqual(configuration.files, []);
  assert.equal(configuration.effective.evaluation.outcome, 'silent-bypass');
  assert.equal(configuration.effective.evaluation.cliAborts, false);
});

test('values that grow with every line are rejected, and the rest is read', () => {
  const doubling = 'a = $a$a\n'.repeat(60);
  const { problems, readable } = load({ '/etc/ssl/openssl.cnf': `a = 0123456789\n${doubling}b = read\n` });
  assert.equal(problems[0]?.kind, 'variable-expansion-too-long');
  assert.equal(problems[0]?.libcryptoLine, 14);
  assert.equal(lookUp(readable.sections, 'default', 'b')?.value, 'read');
});
