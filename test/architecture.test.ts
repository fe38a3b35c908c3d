import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, it } from 'node:test';
import { repositoryRoot } from './support/repository.ts';

/** Each room, and the rooms whose files it may import. The table of docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  // The knowledge: data, together with the few types that give it its form.
  'core/policy': ['core/inventory/crypto-use'],
  'core/models': ['core/inventory/crypto-use'],
  'core/runtime': ['core/inventory/crypto-use', 'core/policy'],
  'core/syntax': ['core/text', 'core/policy/types'],
  'core/semantic': ['core/text', 'core/syntax', 'core/policy/types'],
  'core/inventory': ['core/text', 'core/syntax', 'core/semantic', 'core/models', 'core/policy'],
  'core/rules': [
    'core/text',
    'core/syntax/openssl',
    'core/semantic/openssl',
    'core/semantic/environment',
    'core/inventory/crypto-use',
    'core/policy',
    'core/runtime',
  ],
  'core/engine': [
    'core/text',
    'core/syntax',
    'core/semantic',
    'core/inventory',
    'core/models',
    'core/policy',
    'core/runtime',
    'core/rules',
  ],
  workspace: ['core'],
  pool: ['core', 'workspace'],
  lsp: ['core', 'workspace', 'pool'],
  cli: ['core', 'workspace', 'pool'],
  platform: ['core', 'workspace', 'pool', 'lsp', 'cli'],
};

/** What only the outermost rooms may know. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  core: [/^web-tree-sitter$/],
  workspace: [/^ignore$/, /^smol-toml$/, /^ini$/],
  pool: [],
  lsp: [/^vscode-languageserver/],
  cli: [],
  platform: [/^node:/, /^vscode-languageserver/],
};

const SOURCE = join(repositoryRoot, 'server', 'src');

describe('the import table', () => {
  for (const file of sourceFiles(SOURCE)) {
    const path = relative(SOURCE, file).split(sep).join('/');
    const room = roomOf(path);
    it(path, () => {
      assert.ok(room, `${path} stands in no room of the table`);
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.')) assertMayImport(room, path, target(file, specifier));
        else assertMayUse(path, specifier);
      }
    });
  }
});

describe('the core', () => {
  const FORBIDDEN =
    /\b(process|Buffer|TextDecoder|setTimeout|setInterval|fetch|require|globalThis)\s*[.(]|\b(Date\.now|new Date\(\)|Math\.random|performance\.now|console)\b/;
  for (const file of sourceFiles(join(SOURCE, 'core'))) {
    it(`${relative(SOURCE, file)} touches no host`, () => {
      const found = FORBIDDEN.exec(withoutCommentsAndStrings(readFileSync(file, 'utf8')));
      assert.equal(found?.[0], undefined);
    });
  }

  it('reaches tree-sitter from one file only', () => {
    const users = sourceFiles(join(SOURCE, 'core')).filter(file => importsOf(file).includes('web-tree-sitter'));
    assert.ok(users.length > 0);
    for (const file of users) assert.match(relative(SOURCE, file), /^core.syntax.python./);
  });
});

describe('the client', () => {
  it('shares only the protocol file with the server', () => {
    for (const file of sourceFiles(join(repositoryRoot, 'client', 'src'))) {
      for (const specifier of importsOf(file).filter(name => name.includes('server/src'))) {
        assert.match(specifier, /server\/src\/lsp\/protocol\.ts$/, relative(repositoryRoot, file));
      }
    }
  });
});

function assertMayImport(room: string, path: string, imported: string): void {
  const allowed = [room, ...MAY_IMPORT[room]!];
  const fits = allowed.some(prefix => imported === `${prefix}.ts` || imported.startsWith(`${prefix}/`));
  assert.ok(fits, `${path} may not import ${imported}`);
}

function assertMayUse(path: string, specifier: string): void {
  const hall = path.split('/', 1)[0]!;
  // The file walk, the reading of files and the worker threads are Node's; their browser twins stand in platform/browser.
  const node = specifier.startsWith('node:') && ['workspace', 'pool', 'cli'].includes(hall);
  assert.ok(node || PACKAGES[hall]!.some(pattern => pattern.test(specifier)), `${path} may not use ${specifier}`);
}

function roomOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find(room => path.startsWith(`${room}/`));
}

function target(file: string, specifier: string): string {
  return relative(SOURCE, resolve(dirname(file), specifier))
    .split(sep)
    .join('/');
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s(?:[^'";=()]*?\sfrom\s+)?'([^'\n]+)';$/gm);
  const dynamic = text.matchAll(/\bimport\(\s*'([^'\n]+)'\s*\)/g);
  return [...statements, ...dynamic].map(match => match[1]!);
}

function withoutCommentsAndStrings(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/`(?:[^`\\]|\\[\s\S])*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function sourceFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
