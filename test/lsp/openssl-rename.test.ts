import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from '../../server/src/core/semantic/openssl/configuration.ts';
import { renameEdits } from '../../server/src/core/semantic/openssl/editing/rename.ts';
import { type ConfigurationSymbol, occurrencesIn } from '../../server/src/core/semantic/openssl/editing/symbols.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { configurationCases, loadCase } from '../support/configuration-cases.ts';

const NEW_NAME = 'renamed_by_test';

/** What follows from a configuration, its names aside. */
function meaning({ readable, problems, includes }: Configuration, symbol: ConfigurationSymbol, name: string) {
  const isSection = symbol.kind === 'section';
  const sectionName = (text: string) => (isSection && text === name ? '*' : text);
  const keyName = (section: string, text: string) =>
    symbol.kind === 'variable' && section === symbol.section && text === name ? '*' : text;
  // Under a key that libcrypto does not follow, a value may have the name of a section by chance, and keeps it.
  const names = isSection ? [symbol.name, NEW_NAME].flatMap(one => [one, `@${one}`]) : [];
  const value = (text: string) => {
    // A variable without a value is left as written.
    if (text.includes('$')) return text.replaceAll(NEW_NAME, '*').replaceAll(symbol.name, '*');
    return names.includes(text) ? '*' : text;
  };
  return {
    problems: problems.map(({ kind }) => kind),
    includes: includes.map(({ status, files }) => [status, files]),
    sections: [...readable.sections.values()].map(section => [
      sectionName(section.name),
      section.entries.map(entry => [keyName(section.name, entry.name), value(entry.value)]),
    ]),
    references: readable.references.map(({ role, target }) => [role, target !== undefined]),
    outcome: readable.evaluation.outcome,
    providers: readable.evaluation.providers.map(provider => [provider.name, provider.state]),
  };
}

test('no renamed section or variable changes what a configuration means', () => {
  let renamed = 0;
  for (const one of configurationCases()) {
    const before = loadCase(one);
    const symbols = new Map(occurrencesIn(before).map(({ symbol }) => [JSON.stringify(symbol), symbol]));
    for (const [shown, symbol] of symbols) {
      const edits = renameEdits(before, symbol, NEW_NAME);
      if ('refused' in edits) continue;
      renamed++;
      const texts = before.files
        .filter(file => edits.byPath.has(file.path))
        .map(({ path, text }) => [path.slice('/d/'.length), applyEdits(text, edits.byPath.get(path)!)]);
      const after = loadCase(one, Object.fromEntries(texts));
      assert.deepEqual(
        meaning(after, symbol, NEW_NAME),
        meaning(before, symbol, symbol.name),
        `${shown} in ${JSON.stringify(one.files[one.main])}`,
      );
    }
  }
  assert.ok(renamed > 500, `${renamed} renamed`);
});
