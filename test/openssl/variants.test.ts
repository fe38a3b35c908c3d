import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import type { FileReading } from '../../server/src/core/semantic/openssl/configuration-files.ts';
import type { EvaluationOptions } from '../../server/src/core/semantic/openssl/evaluation.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { decodeBytes } from './bytes.ts';

/**
 * A configuration that was tried on OpenSSL 3.5.7 with a FIPS module, through the commands and CPython 3.13, and on 3.0.19
 * without one, through the commands. Texts are bytes, one character each; `@DIR@` is the folder of the files.
 */
interface Variant {
  readonly id: string;
  readonly description: string;
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  /** Names under which the module's own, working configuration stands beside them. */
  readonly sharedFiles: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly outcome: string;
  readonly cliAborts: boolean;
  readonly openssl357: {
    readonly cliStarts: boolean;
    readonly providers: readonly string[];
    readonly md5: string;
    readonly sha256: string;
    readonly fipsMode: boolean;
    readonly tlsContext: string;
  };
  readonly openssl3019: {
    readonly cliStarts: boolean;
    readonly providers: readonly string[];
    readonly md5: boolean;
    readonly sha256: boolean;
    /** Files that this run did not have. */
    readonly filesMissing?: readonly string[];
  };
}

const DIRECTORY = '/etc/ssl/variants';
/** The MAC of the module that was measured. */
const MODULE_MAC = 'F2814B284BE02C1F6B0B09EF55600BD0B36932175E1E4B57863C870A8C9E10BF';

const LINES = readFileSync(new URL('../../../test/openssl/fixtures/variants.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const SHARED = (JSON.parse(LINES[0]!) as { sharedFiles: { 'fm.cnf': string } }).sharedFiles['fm.cnf'];
const VARIANTS = LINES.slice(1).map(line => JSON.parse(line) as Variant);

const WITH_MODULE: EvaluationOptions = {
  openssl: '3.5',
  moduleLoads: 'check',
  moduleMac: path => (path === undefined ? MODULE_MAC : 'missing'),
};

test('the fixture holds every variant', () => {
  assert.equal(VARIANTS.length, 188);
});

for (const variant of VARIANTS) {
  test(`3.5.7: ${variant.id}: ${variant.description}`, () => {
    const { evaluation } = load(variant, WITH_MODULE, []).effective;
    const { md5, sha256, fipsMode, tlsContext, providers, cliStarts } = variant.openssl357;
    assert.deepEqual(
      { outcome: evaluation.outcome, cliAborts: evaluation.cliAborts, python: evaluation.python },
      { outcome: variant.outcome, cliAborts: variant.cliAborts, python: { md5, sha256, fipsMode, tlsContext } },
    );
    assert.equal(evaluation.cliAborts, !cliStarts);
    if (cliStarts) assert.deepEqual(activeProviders(evaluation), providers);
  });
}

for (const variant of VARIANTS) {
  test(`3.0.19 without a module: ${variant.id}: ${variant.description}`, () => {
    const { md5, sha256, providers, cliStarts, filesMissing } = variant.openssl3019;
    const { evaluation } = load(variant, { openssl: '3.0', moduleLoads: 'no' }, filesMissing ?? []).effective;
    assert.equal(evaluation.cliAborts, !cliStarts);
    if (!cliStarts) return;
    assert.deepEqual(activeProviders(evaluation), providers);
    assert.deepEqual(
      { md5: evaluation.python.md5 === 'works', sha256: evaluation.python.sha256 === 'works' },
      { md5, sha256 },
    );
  });
}

function load(variant: Variant, options: EvaluationOptions, missing: readonly string[]): Configuration {
  const place = (text: string): string => text.replaceAll('@DIR@', DIRECTORY);
  const contents = [...Object.entries(variant.files), ...variant.sharedFiles.map(name => [name, SHARED] as const)];
  const files = contents
    .filter(([name]) => !missing.includes(name))
    .map(([name, bytes]): [string, FileReading] => [`${DIRECTORY}/${name}`, decodeBytes(place(bytes))]);
  const environment = Object.entries(variant.environment ?? {}).map(([name, value]) => [name, place(value)]);
  const host = memoryConfigurationFiles({
    files: Object.fromEntries(files),
    environment: Object.fromEntries(environment),
    workingDirectory: '/',
  });
  return loadConfiguration(`${DIRECTORY}/${variant.main}`, host, options);
}

function activeProviders({ providers }: Configuration['effective']['evaluation']): string[] {
  return providers
    .filter(({ active }) => active)
    .map(({ name }) => name)
    .sort();
}
