import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { DebugInformation } from '../../../client/src/commands/copy-debug-information.ts';
import { findingsOf, findingsWhen, open } from './editor.ts';
import { test } from './harness.ts';

test('a server that dies comes back, and so do its findings', async () => {
  const { document } = await open('app.py');
  await findingsOf(document.uri, 'non-approved-hash');
  const killed = await serverProcess();
  assert.ok(killed);
  process.kill(killed, 'SIGKILL');
  await findingsWhen(document.uri, async rules => {
    const now = await serverProcess();
    return now !== undefined && now !== killed && rules.includes('non-approved-hash');
  });
});

test('the command restarts the server', async () => {
  const { document } = await open('app.py');
  await findingsOf(document.uri, 'non-approved-hash');
  const before = await serverProcess();
  await commands.executeCommand('fipsLint.restartServer');
  await findingsOf(document.uri, 'non-approved-hash');
  const after = await serverProcess();
  assert.ok(after);
  assert.notEqual(after, before);
});

test('the debug information says what the server judges by', async () => {
  const information = await debugInformation();
  assert.equal(information.server.state, 'Running');
  assert.match(information.server.status?.profile ?? '', /^fips-140-3/);
});

async function serverProcess(): Promise<number | undefined> {
  return (await debugInformation()).server.processId ?? undefined;
}

async function debugInformation(): Promise<DebugInformation> {
  return await commands.executeCommand<DebugInformation>('fipsLint.copyDebugInformation');
}
