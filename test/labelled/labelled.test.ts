import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type PlacedFinding, scanExample } from '../examples/scan-example.ts';
import { repositoryRoot } from '../support/repository.ts';
import { SUITES } from './known-differences.ts';

type Label = 'bad' | 'ok' | 'maybe';

interface LabelledLine {
  /** `file:line`, and the line itself. */
  readonly shown: string;
  readonly label: Label;
  readonly findings: readonly PlacedFinding[];
}

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
    .flatMap(name => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      return lines.map((text, index) => {
        const label = labelOf(text);
        const last = label === 'bad' && isHeader(text) ? lastLineOf(lines, index) : index;
        return {
          shown: `${name}:${index + 1} ${text.trim()}`,
          label,
          findings: findings.filter(({ path, line }) => path === name && line > index && line <= last + 1),
        };
      });
    });
}

/** A label on the line of a function or a class is about the whole of it: cryptography that is written out there. */
function isHeader(line: string): boolean {
  return /^\s*(async def|def|class)\b[^=]*:\s*#!/.test(line);
}

/** @returns the index of the last line of the block that begins at `header` */
function lastLineOf(lines: readonly string[], header: number): number {
  const indent = (line: string) => line.length - line.trimStart().length;
  const next = lines.findIndex(
    (line, index) => index > header && line.trim() !== '' && indent(line) <= indent(lines[header]!),
  );
  return (next < 0 ? lines.length : next) - 1;
}

function labelOf(line: string): Label {
  const [, label] = /#! (bad|ok|maybe)\b/.exec(line) ?? [];
  return (label as Label | undefined) ?? 'ok';
}
