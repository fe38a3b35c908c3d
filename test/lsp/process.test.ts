import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { PULLING } from '../support/lsp-capabilities.ts';

const PLATFORM = new URL('../../server/src/platform/node/', import.meta.url);
const SERVER = fileURLToPath(new URL('server-main.js', PLATFORM));
const CLI = fileURLToPath(new URL('cli-main.js', PLATFORM));

interface Served {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly exited: Promise<unknown[]>;
}

async function serve(...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, args);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const exited = once(child, 'exit');
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { textDocument: PULLING.textDocument ?? {} },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { process: child, connection, exited };
}

for (const [name, ...args] of [
  ['the server on standard input and output', SERVER, '--stdio'],
  ['fips-lint lsp --stdio', CLI, 'lsp', '--stdio'],
  ['fips-lint lsp', CLI, 'lsp'],
] as const) {
  test(`${name} answers, and ends with 0 when it was shut down`, async () => {
    const { connection, exited } = await serve(...args);
    const textDocument = {
      uri: 'untitled:a',
      languageId: 'python',
      version: 1,
      text: 'import md5, hashlib\nhashlib.md5()',
    };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: 'untitled:a' },
    });
    assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['non-approved-hash']);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await exited, [0, null]);
  });
}

test('a server that is told to exit without a shutdown ends with 1', async () => {
  const { connection, exited } = await serve(SERVER, '--stdio');
  await connection.sendNotification(ExitNotification.type);
  assert.deepEqual(await exited, [1, null]);
});

test('a server whose client is gone ends', async () => {
  const { process: child, exited } = await serve(SERVER, '--stdio');
  child.stdin.end();
  assert.deepEqual(await exited, [1, null]);
});
