import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { ScanSummary } from '../../../server/src/lsp/protocol.ts';
import { fileUri, findings, findingsOf, open } from './editor.ts';
import { test } from './harness.ts';

test('a workspace scan reports files that no editor shows', async () => {
  const unopened = fileUri('package/unopened.py');
  assert.deepEqual(findings(unopened), []);
  const summary = await commands.executeCommand<ScanSummary>('fipsLint.scanWorkspace');
  const [finding] = await findingsOf(unopened, 'non-approved-hash');
  assert.equal(finding?.range.start.line, 6);
  assert.ok(summary.findings >= 3, `${summary.findings} findings`);
  assert.equal(summary.analysed, summary.files);
  assert.deepEqual(summary.notAnalysed, []);
  assert.equal(summary.cancelled, false);
});

test('after a scan, an editor and the panel agree', async () => {
  await commands.executeCommand('fipsLint.scanWorkspace');
  const { document } = await open('package/unopened.py');
  assert.equal((await findingsOf(document.uri, 'non-approved-hash')).length, 1);
});
