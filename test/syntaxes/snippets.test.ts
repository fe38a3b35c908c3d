import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import type { OpensslVersion } from '../../server/src/core/policy/types.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { MODULE_FILE } from '../rules/openssl/texts.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { targetWith } from '../support/policy-target.ts';
import { repositoryRoot } from '../support/repository.ts';
import { opensslSnippets, type Snippet } from '../support/snippets.ts';

const SNIPPETS = opensslSnippets();
const LAYOUTS = SNIPPETS.filter(({ text }) => text.includes('openssl_conf ='));
const PARTS = SNIPPETS.filter(snippet => !LAYOUTS.includes(snippet));
const PATH = '/etc/ssl/openssl.cnf';

describe('the snippets', () => {
  it('are contributed for openssl-conf, and cover Linux and Windows', () => {
    const { contributes } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
    assert.deepEqual(contributes.snippets, [
      { language: 'openssl-conf', path: './syntaxes/openssl-conf.snippets.json' },
    ]);
    assert.deepEqual(
      SNIPPETS.map(({ name }) => name),
      [
        'Strict FIPS layout (Linux)',
        'Strict FIPS layout (Windows)',
        'FIPS with the default provider for MD5 that is not for security',
        'FIPS layout with TLS settings',
        'FIPS layout for OpenSSL 3.5 with a 3.1.2 provider',
        'TLS defaults',
        'Certificate request',
      ],
    );
  });

  for (const snippet of LAYOUTS) {
    for (const openssl of ['3.0', '3.1', '3.5'] as const) {
      it(`${snippet.name}: puts FIPS in force on ${openssl}`, () => {
        const { parse, effective } = load(snippet, openssl);
        const { outcome, cliAborts, tls, diagnostics } = effective.evaluation;
        assert.deepEqual(
          { ok: parse.ok, outcome, cliAborts, on: diagnostics.on, refused: tls.commands.filter(one => !one.accepted) },
          { ok: true, outcome: 'enforced', cliAborts: false, on: true, refused: [] },
        );
      });
    }
    it(`${snippet.name}: no rule has anything against it but the default provider that it is about`, () => {
      const expected = snippet.text.includes('default_sect') ? ['default-provider-active'] : [];
      assert.deepEqual(rulesOf(snippet), expected);
    });
  }

  for (const snippet of PARTS) {
    it(`${snippet.name}: is read, and no rule has anything against it`, () => {
      assert.equal(load(snippet, '3.5').parse.ok, true);
      assert.deepEqual(rulesOf(snippet), []);
    });
  }
});

function filesOf({ text }: Snippet): Record<string, string> {
  const module = /^\.include (.+)$/m.exec(text)?.[1];
  return { [PATH]: text, ...(module?.startsWith('/') && { [module]: MODULE_FILE }) };
}

/** A path of Windows is taken as it is there. */
function diskOf(snippet: Snippet) {
  const disk = memoryConfigurationFiles({ files: filesOf(snippet) });
  return {
    ...disk,
    resolve: (directory: string, path: string) => (/^[A-Z]:/.test(path) ? path : disk.resolve(directory, path)),
    read: (path: string) =>
      /^[A-Z]:.*fipsmodule\.cnf$/.test(path) ? { kind: 'text' as const, text: MODULE_FILE } : disk.read(path),
  };
}

function load(snippet: Snippet, openssl: OpensslVersion) {
  return loadConfiguration(PATH, diskOf(snippet), { openssl, provider: '3.1.2', moduleLoads: 'yes' });
}

function rulesOf(snippet: Snippet): readonly string[] {
  const path = LAYOUTS.includes(snippet) ? PATH : '/etc/ssl/part.cnf';
  const disk = diskOf(snippet);
  const { findings, problems } = createAnalyzer({ configurationFiles: disk }).analyze(
    { path, text: snippet.text, kind: 'openssl-configuration' },
    { target: targetWith({ provider: '3.1.2', openssl: '3.5' }), rules: {} },
  );
  assert.deepEqual(problems, []);
  return findings
    .filter(({ severity, path: other }) => severity !== 'hint' && other === undefined)
    .map(({ rule }) => rule);
}
