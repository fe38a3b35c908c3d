import assert from 'node:assert/strict';
import { type StrictLayout, strictLayout } from '../../server/src/core/engine/strict-layout/strict-layout.ts';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { MODULE_FILE } from '../rules/openssl/texts.ts';
import { memoryConfigurationFiles } from './memory-configuration-files.ts';
import { targetWith } from './policy-target.ts';

export type Texts = Readonly<Record<string, string>>;

export const MAIN = '/etc/ssl/openssl.cnf';

/** The layout is reached, is in force on every version, is reached for good, and keeps comments and line ends. */
export function provesStrict(texts: Texts, path = MAIN, environment: Texts = {}): void {
  const layout = layoutOf(texts, path, environment);
  assert.ok(layout.kind !== 'impossible', layout.kind === 'impossible' ? layout.reason : '');
  const text = layout.kind === 'rewritten' ? layout.text : texts[path]!;
  const after = { ...texts, ...installedBy(layout.notes), [path]: text };
  for (const openssl of ['3.0', '3.5'] as const) {
    const { parse, effective } = load(after, path, environment, openssl);
    const { outcome, cliAborts, providers, diagnostics } = effective.evaluation;
    const active = providers.filter(provider => provider.active).map(({ name }) => name);
    assert.deepEqual(
      { ok: parse.ok, outcome, cliAborts, on: diagnostics.on },
      { ok: true, outcome: 'enforced', cliAborts: false, on: true },
      text,
    );
    assert.ok(active.includes('fips') && active.includes('base') && !active.includes('default'), active.join());
  }
  assert.equal(layoutOf(after, path, environment).kind, 'strict', text);
}

/** The file that a note tells to write, as the command in it writes it. */
function installedBy(notes: readonly string[]): Texts {
  const [note = ''] = notes.filter(text => text.includes('is not at hand'));
  const [, quoted, path = quoted] = /-out (?:"([^"]+)"|(\S+))/.exec(note) ?? [];
  const [, section = 'fips_sect'] = /-section_name (\S+?)`/.exec(note) ?? [];
  return path === undefined ? {} : { [path]: MODULE_FILE.replace('fips_sect', section) };
}

export function layoutOf(texts: Texts, path = MAIN, environment: Texts = {}): StrictLayout {
  const files = memoryConfigurationFiles({ files: texts, environment });
  const source = { path, text: texts[path] ?? Object.values(texts)[0]!, kind: 'openssl-configuration' as const };
  return strictLayout(source, files, { target: targetWith({ provider: '3.1.2' }), rules: {} });
}

export function load(
  texts: Texts,
  path = MAIN,
  environment: Texts = {},
  openssl: '3.0' | '3.5' = '3.5',
): Configuration {
  return loadConfiguration(path, memoryConfigurationFiles({ files: texts, environment }), {
    openssl,
    provider: '3.1.2',
    moduleLoads: 'yes',
  });
}
