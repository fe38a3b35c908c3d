import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';

const packed = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });

/** All that a person who installs the extension gets. Source maps, sources and tests are not among it. */
const SHIPPED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(client\.cjs|server\.mjs|worker\.mjs|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/chunks\/[\w-]+\.mjs$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^grammars\/([\w-]+\.wasm|VERSIONS\.json|LICENSE-[\w-]+\.txt)$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^images\/icon\.png$/,
];

test('the packed extension holds nothing but what it needs', () => {
  assert.deepEqual(
    packed.filter(file => !SHIPPED.some(pattern => pattern.test(file))),
    [],
  );
});

test('every file that the manifest points at is packed', () => {
  const { contributes, icon } = JSON.parse(readFileSync('package.json', 'utf8'));
  const wanted: string[] = [
    icon,
    ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
    ...contributes.languages.map((language: { configuration: string }) => language.configuration),
  ];
  assert.deepEqual(
    wanted.map(path => path.replace(/^\.\//, '')).filter(path => !packed.includes(path)),
    [],
  );
});

test('nothing runs when the package is installed, and nothing is compiled', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual(
    ['preinstall', 'install', 'postinstall', 'prepare'].filter(name => name in scripts),
    [],
  );
  assert.ok(!packed.some(file => file.endsWith('.node')));
});
