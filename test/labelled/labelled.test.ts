import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type PlacedFinding, scanExample } from '../examples/scan-example.ts';
import { repositoryRoot } from '../support/repository.ts';

const SUITE = join(repositoryRoot, 'test/labelled/suite');

type Label = 'bad' | 'ok' | 'maybe';

interface LabelledLine {
  /** `file:line`, and the line itself. */
  readonly shown: string;
  readonly label: Label;
  readonly findings: readonly PlacedFinding[];
}

/** Lines that no finding stands on although one should, each with what the analysis does not see. */
const MISSED: readonly string[] = [
  // An RC4 generator is reported where it is defined, eleven lines above.
  'legacy/homebrew.py:86 yield s[(s[i] + s[j]) % 256]  #! bad hand-rolled',
  // A default that only calls its parameter is reported at that call, two lines below, with the default related.
  'pipeline/base.py:84 def hash_with(func: t.Callable = hashlib.md5) -> t.Callable[[bytes], str]:  #! bad hash',
];

/** Lines with a finding that should not be there, each with what misleads the analysis. */
const FLAGGED_WITHOUT_NEED: readonly string[] = [
  // A name of the enclosing function, assigned again one line above: values there are not ordered by time.
  'tools/patching.py:92 return h(data).hexdigest()  #! ok',
];

const lines = await labelledLines();

test('every line outside policy has a finding', context => {
  const bad = lines.filter(({ label }) => label === 'bad');
  const missed = bad.filter(({ findings }) => findings.length === 0);
  context.diagnostic(`recall: ${bad.length - missed.length} of ${bad.length}`);
  assert.deepEqual(
    missed.map(({ shown }) => shown),
    MISSED,
  );
});

test('nothing else has one', context => {
  const weighty = ({ finding }: PlacedFinding) => finding.severity === 'error' || finding.severity === 'warning';
  const fine = lines.filter(({ label }) => label === 'ok');
  const flagged = fine.filter(({ findings }) => findings.some(weighty));
  const right = lines.filter(({ label, findings }) => label === 'bad' && findings.length > 0).length;
  context.diagnostic(`precision: ${right} of ${right + flagged.length}`);
  assert.deepEqual(
    flagged.map(({ shown }) => shown),
    FLAGGED_WITHOUT_NEED,
  );
});

async function labelledLines(): Promise<readonly LabelledLine[]> {
  const { findings, summary } = await scanExample(SUITE);
  assert.deepEqual(summary.notAnalysed, []);
  const files = readdirSync(SUITE, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.py'));
  return files
    .map(name => name.replaceAll('\\', '/'))
    .sort()
    .flatMap(name =>
      readFileSync(join(SUITE, name), 'utf8')
        .split('\n')
        .map((text, index) => ({
          shown: `${name}:${index + 1} ${text.trim()}`,
          label: labelOf(text),
          findings: findings.filter(({ path, line }) => path === name && line === index + 1),
        })),
    );
}

function labelOf(line: string): Label {
  const [, label] = /#! (bad|ok|maybe)\b/.exec(line) ?? [];
  return (label as Label | undefined) ?? 'ok';
}
