import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { formatEdits } from '../../server/src/core/semantic/openssl/editing/format.ts';
import { parseConfigurationText } from '../../server/src/core/syntax/openssl/parser.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { configurationCases, loadCase } from '../support/configuration-cases.ts';

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
  for (const one of configurationCases()) {
    const text = one.files[one.main]!;
    const formatted = format(text);
    if (formatted !== text) changed++;
    assert.deepEqual(held(loadCase(one, { [one.main]: formatted })), held(loadCase(one)), JSON.stringify(text));
    assert.equal(format(formatted), formatted, JSON.stringify(text));
    assert.equal(formatted.replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''), JSON.stringify(text));
  }
  assert.ok(changed > 50, `${changed} files were not laid out so already`);
});
