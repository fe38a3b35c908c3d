import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileAnalysis } from '../../server/src/core/engine/analysis.ts';
import { mergeFindings } from '../../server/src/core/engine/merge.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';

function finding(rule: string, start: number, message: string, path?: string): Finding {
  const place = path === undefined ? {} : { path };
  return {
    ...place,
    rule,
    severity: 'error',
    range: { start, end: start + 1 },
    message,
    citations: [],
    related: [],
    fixes: [],
  };
}

function analysis(path: string, findings: readonly Finding[], rest: Partial<FileAnalysis> = {}): FileAnalysis {
  return {
    path,
    kind: 'openssl-configuration',
    status: 'analysed',
    findings,
    suppressed: [],
    problems: [],
    uses: [],
    ...rest,
  };
}

const shown = (analyses: readonly FileAnalysis[]) =>
  mergeFindings(analyses).map(({ path, finding: { rule, message } }) => `${path} ${rule} ${message}`);

test('all findings, sorted by path and offset', () => {
  assert.deepEqual(
    shown([analysis('/b', [finding('x', 1, 'm')]), analysis('/a', [finding('y', 5, 'm'), finding('x', 2, 'm')])]),
    ['/a x m', '/a y m', '/b x m'],
  );
});

test('what an including file says of a place stands before what the included one says by itself', () => {
  const included = analysis('/a-included', [finding('x', 1, 'alone')]);
  const including = analysis('/b-main', [finding('x', 1, 'in context', '/a-included')]);
  const third = analysis('/c-main', [finding('x', 1, 'in another context', '/a-included')]);
  assert.deepEqual(shown([included, including, third]), ['/a-included x in context']);
});

test('two findings of one rule at one place from one file both stay', () => {
  assert.deepEqual(shown([analysis('/a', [finding('x', 1, 'one'), finding('x', 1, 'two')])]), ['/a x one', '/a x two']);
});

test('a suppression that serves an including file is not idle', () => {
  const idle = analysis('/included', [finding('unused-suppression', 7, 'idle')]);
  const serving = analysis('/main', [], {
    suppressed: [
      { finding: finding('x', 1, 'm', '/included'), comment: { start: 5, end: 9 }, named: { start: 7, end: 8 } },
    ],
  });
  assert.deepEqual(shown([idle, serving]), []);
  assert.deepEqual(shown([idle]), ['/included unused-suppression idle']);
});
