import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type PlacedFinding, scanExample } from '../examples/scan-example.ts';
import { repositoryRoot } from '../support/repository.ts';

type Label = 'bad' | 'ok' | 'maybe';

interface LabelledLine {
  /** `file:line`, and the line itself. */
  readonly shown: string;
  readonly label: Label;
  readonly findings: readonly PlacedFinding[];
}

/** What one suite's lines are known to get otherwise than they are labelled, as they are shown, each with the reason. */
interface Suite {
  /** Lines that no finding stands on although one should. */
  readonly missed: readonly string[];
  /** Lines with a finding that should not be there. */
  readonly flaggedWithoutNeed: readonly string[];
}

const SUITES: Readonly<Record<string, Suite>> = {
  services: {
    missed: [],
    flaggedWithoutNeed: [
      // A name of the enclosing function, assigned again one line above: values there are not ordered by time.
      'tools/patching.py:92 return h(data).hexdigest()  #! ok',
    ],
  },
  libraries: {
    missed: [
      // What a function gives back is reported where it is called and used, five lines below, with this line related.
      'pyca_envelopes.py:132 return ChaCha20Poly1305  #! bad AEAD',
    ],
    flaggedWithoutNeed: ['pyca_envelopes.py:137 return choose(name)(key).decrypt(nonce, body, None)  #! ok'],
  },
};

for (const [name, suite] of Object.entries(SUITES)) {
  const scanned = labelledLines(name);

  test(`what is outside policy in the suite of ${name} has a finding`, async context => {
    const bad = (await scanned).filter(({ label }) => label === 'bad');
    const missed = bad.filter(({ findings }) => findings.length === 0);
    context.diagnostic(`recall: ${bad.length - missed.length} of ${bad.length}`);
    assert.deepEqual(
      missed.map(({ shown }) => shown),
      suite.missed,
    );
  });

  test(`nothing else in the suite of ${name} has one`, async context => {
    const weighty = ({ finding }: PlacedFinding) => finding.severity === 'error' || finding.severity === 'warning';
    const lines = await scanned;
    const flagged = lines.filter(({ label, findings }) => label === 'ok' && findings.some(weighty));
    const right = lines.filter(({ label, findings }) => label === 'bad' && findings.length > 0).length;
    context.diagnostic(`precision: ${right} of ${right + flagged.length}`);
    assert.deepEqual(
      flagged.map(({ shown }) => shown),
      suite.flaggedWithoutNeed,
    );
  });
}

async function labelledLines(suite: string): Promise<readonly LabelledLine[]> {
  const folder = join(repositoryRoot, 'test/labelled/suites', suite);
  const { findings, summary } = await scanExample(folder);
  assert.deepEqual(summary.notAnalysed, []);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.py'));
  return files
    .map(name => name.replaceAll('\\', '/'))
    .sort()
    .flatMap(name =>
      readFileSync(join(folder, name), 'utf8')
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
