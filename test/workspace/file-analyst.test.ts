import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import type { PythonParser } from '../../server/src/core/syntax/python/parser.ts';
import { nodeConfigurationFiles } from '../../server/src/platform/node/configuration-files.ts';
import { nodeFileSystem } from '../../server/src/platform/node/file-system.ts';
import { createFileAnalyst } from '../../server/src/pool/file-analyst.ts';
import { type AnalysisAnswer, DEFAULT_LIMITS } from '../../server/src/workspace/analysis-pool.ts';
import { pythonParser } from '../support/python.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Answer = Extract<AnalysisAnswer, { kind: 'analysis' }>;

/** A wrapper that leaves the algorithm to its callers, one of that wrapper, and a module that chooses. */
const CHAIN = {
  'util.py': 'import hashlib\n\ndef digest(name, data):\n    return hashlib.new(name, data)\n',
  'helpers.py': 'from util import digest\n\ndef make(algorithm):\n    return digest(algorithm, b"x")\n',
  'app.py': 'from helpers import make\n\nmake("md5")\n',
};

/** What the analyst says of each of the files, in their order. */
async function analyse(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  { parser = pythonParser, gate = true } = {},
): Promise<readonly Answer[]> {
  const root = temporaryFolder(context, files);
  const analyst = createFileAnalyst({
    fileSystem: nodeFileSystem,
    configurationFiles: nodeConfigurationFiles,
    loadParser: async () => parser,
    now: () => performance.now(),
  });
  const { settings } = defaultSettings('2026-11-21');
  const answers: Answer[] = [];
  for (const name of Object.keys(files)) {
    const job = { path: join(root, name), kind: 'python' as const, explicit: false, settings, gate };
    const circumstances = { overlay: new Map(), shouldCancel: () => false };
    const answer = await analyst.analyse({ ...job, limits: DEFAULT_LIMITS }, circumstances);
    assert.equal(answer.kind, 'analysis');
    if (answer.kind === 'analysis') answers.push(answer);
  }
  return answers;
}

const rules = ({ analysis }: Answer) => analysis.findings.map(({ rule }) => rule);

for (const gate of [true, false]) {
  for (const order of [Object.keys(CHAIN), Object.keys(CHAIN).reverse()]) {
    test(`a wrapper is followed through a module in between: gate ${gate}, ${order.join(', ')}`, async context => {
      const files = Object.fromEntries(order.map(name => [name, CHAIN[name as keyof typeof CHAIN]]));
      const answers = await analyse(context, files, { gate });
      assert.deepEqual(rules(answers[order.indexOf('app.py')]!), ['non-approved-hash']);
    });
  }
}

test('every file is parsed once, whether it is analysed itself, imported, or both', async context => {
  const pieces: string[] = [];
  const parser: PythonParser = {
    parse(text, options) {
      pieces.push(text);
      return pythonParser.parse(text, options);
    },
    openDocument: text => pythonParser.openDocument(text),
    get liveTrees() {
      return pythonParser.liveTrees;
    },
  };
  await analyse(context, { ...CHAIN, 'other.py': 'import helpers\n\nhelpers.make("sha1")\n' }, { parser });
  assert.deepEqual(
    pieces.filter((piece, index) => pieces.indexOf(piece) < index),
    [],
  );
});

test('an answer rests on all that was read for it, also where another answer had it read before', async context => {
  const files = { 'plain.py': 'x = 1\n', 'between.py': 'from plain import x\n', 'a.py': 'import between\n' };
  const answers = await analyse(context, { ...CHAIN, ...files, 'b.py': 'import between\n' });
  const [a, b] = answers
    .slice(-2)
    .map(({ dependsOn }) => dependsOn?.map(path => path.slice(path.lastIndexOf('/') + 1)));
  assert.deepEqual(a?.toSorted(), ['between.py', 'plain.py']);
  assert.deepEqual(b?.toSorted(), ['between.py', 'plain.py']);
});
