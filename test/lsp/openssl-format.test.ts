import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { formatEdits } from '../../server/src/core/semantic/openssl/editing/format.ts';
import { loadConfiguration } from '../../server/src/core/semantic/openssl/load.ts';
import { parseConfigurationText } from '../../server/src/core/syntax/openssl/parser.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { repositoryRoot } from '../support/repository.ts';

interface Case {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Configurations that were measured or that once were hard to read. */
function* cases(): Iterable<Case> {
  for (const name of ['variants.jsonl', 'nconf-corpus.jsonl']) {
    const text = readFileSync(join(repositoryRoot, 'test', 'openssl', 'fixtures', name), 'utf8');
    for (const line of text.split('\n').filter(Boolean)) {
      const row = JSON.parse(line) as Partial<Case>;
      if (row.main !== undefined && row.files?.[row.main] !== undefined) yield row as Case;
    }
  }
}

function load({ main, files, environment }: Case, mainText: string): Configuration {
  const texts = Object.entries({ ...files, [main]: mainText }).map(([name, text]) => [
    `/d/${name}`,
    text.replaceAll('@DIR@', '/d'),
  ]);
  const disk = memoryConfigurationFiles({ files: Object.fromEntries(texts), ...(environment && { environment }) });
  return loadConfiguration(`/d/${main}`, disk, { openssl: '3.5', moduleLoads: 'yes' });
}

/** What libcrypto holds, and why it refuses. */
function held({ readable, problems }: Configuration) {
  const sections = [...readable.sections.values()].map(({ name, entries }) => [
    name,
    entries.map(entry => [entry.name, entry.value]),
  ]);
  return { sections, problems: problems.map(({ kind }) => kind), outcome: readable.evaluation.outcome };
}

function format(text: string): string {
  return applyEdits(text, formatEdits(parseConfigurationText(text).statements, text));
}

test('no formatted configuration means anything else, and formatting it again changes nothing', () => {
  let changed = 0;
  for (const one of cases()) {
    const text = one.files[one.main]!;
    const formatted = format(text);
    if (formatted !== text) changed++;
    assert.deepEqual(held(load(one, formatted)), held(load(one, text)), JSON.stringify(text));
    assert.equal(format(formatted), formatted, JSON.stringify(text));
    assert.equal(formatted.replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''), JSON.stringify(text));
  }
  assert.ok(changed > 50, `${changed} files were not laid out so already`);
});
