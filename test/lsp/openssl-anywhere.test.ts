import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  completionContext,
  variablesBefore,
} from '../../server/src/core/semantic/openssl/editing/completion-context.ts';
import { foldsOf, outlineOf, selectionChain } from '../../server/src/core/semantic/openssl/editing/outline.ts';
import { statementsOf } from '../../server/src/core/semantic/openssl/editing/placed-statements.ts';
import { occurrenceAt, occurrencesIn, occurrencesOf } from '../../server/src/core/semantic/openssl/editing/symbols.ts';
import { tokenRoles } from '../../server/src/core/semantic/openssl/editing/token-roles.ts';
import { contains, type TextRange } from '../../server/src/core/text/range.ts';
import { explain } from '../../server/src/lsp/openssl/explain.ts';
import { configurationCases, loadCase } from '../support/configuration-cases.ts';
import { targetWith } from '../support/policy-target.ts';

/** Every place would take long, and neighbours differ little. */
const STEP = 5;

function assertInside(range: TextRange, length: number, what: string): void {
  assert.ok(0 <= range.start && range.start <= range.end && range.end <= length, `${what} at ${JSON.stringify(range)}`);
}

test('at every place of every configuration the answers stand inside of the file', () => {
  for (const one of configurationCases()) {
    const configuration = loadCase(one);
    const { path } = configuration;
    const [main] = configuration.files;
    if (!main) continue;
    const { text, tree } = main;
    for (let offset = 0; offset <= text.length; offset += STEP) {
      const chain = selectionChain(tree.statements, offset);
      assert.deepEqual(chain.at(-1), { start: 0, end: text.length }, JSON.stringify(text));
      chain.slice(1).forEach((outer, index) => {
        assert.ok(contains(outer, chain[index]!));
      });
      const context = completionContext(configuration, path, offset);
      if (context) assertInside(context.range, offset, `completion in ${JSON.stringify(text)}`);
      variablesBefore(configuration, path, offset);
      const explained = explain(configuration, path, offset, () => 'there', targetWith({}));
      if (explained) assertInside(explained.range, text.length, 'hover');
      const here = occurrenceAt(configuration, path, offset);
      if (here) assert.ok(occurrencesOf(configuration, here.symbol).includes(here));
    }
  }
});

test('what is said of a whole file stands in its order and inside of it', () => {
  for (const one of configurationCases()) {
    const configuration = loadCase(one);
    for (const { path, text, tree } of configuration.files) {
      for (const item of [...outlineOf(tree.statements), ...foldsOf(tree.statements)])
        assertInside(item.range, text.length, 'an outline or fold');
      for (const occurrence of occurrencesIn(configuration).filter(found => found.path === path))
        assertInside(occurrence.range, text.length, 'a name');
      let end = 0;
      for (const { range } of tokenRoles(configuration, path)) {
        assert.ok(end <= range.start, `${range.start} stands in the token before in ${JSON.stringify(text)}`);
        end = range.end;
      }
      assert.equal(statementsOf(configuration, path).length, tree.statements.length);
    }
  }
});
