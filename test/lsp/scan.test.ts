import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Runtime } from '../../server/src/lsp/runtime.ts';
import { createNodeRuntime } from '../../server/src/platform/node/language-server.ts';
import { type LspClient, startLspClient, uriOf } from '../support/lsp-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\n\nkey = hashlib.md5(b"x").hexdigest()\n';

function progressOf(client: LspClient, token?: string) {
  return client.events.flatMap(event =>
    event.kind === 'progress' && (token === undefined || event.token === token) ? [event.value] : [],
  );
}

function signal(): { readonly given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return { given, give };
}

/** A pool that stops before its second file until it is let go on. */
function haltingPool(): { readonly pool: Runtime['pool']; readonly halted: Promise<void>; goOn(): void } {
  const { pool } = createNodeRuntime();
  const halt = signal();
  const released = signal();
  return {
    halted: halt.given,
    goOn: released.give,
    pool: {
      async run([first, ...others], run) {
        if (first) await pool.run([first], run);
        halt.give();
        await released.given;
        await pool.run(others, run);
      },
      close: () => pool.close(),
    },
  };
}

test('a scan reports every file, opened or not, and sums up', async t => {
  const folder = temporaryFolder(t, {
    'app.py': MD5,
    'clean.py': 'x = 1\n',
    'latin1.py': Uint8Array.from([0x78, 0x3d, 0x22, 0xe9, 0x22]),
    'half.py': 'import hashlib\nhashlib.md5(b"x")\nx = = 1\n',
    'venv/pyvenv.cfg': '',
    'venv/lib.py': MD5,
  });
  const client = await startLspClient({ folders: [folder] });
  const held = client.pullWorkspace();
  const summary = await client.scan();
  assert.deepEqual(
    { ...summary, notAnalysed: summary.notAnalysed.map(({ path, uri }) => [path, uri]) },
    {
      files: 4,
      analysed: 3,
      findings: 2,
      cancelled: false,
      notAnalysed: ['half.py', 'latin1.py'].map(name => [name, uriOf(join(folder, name))]),
    },
  );
  assert.match(summary.notAnalysed[0]!.reason, /^not all of it: line 3: [^.]+$/);
  assert.match(summary.notAnalysed[1]!.reason, /^not UTF-8 /);
  const { items } = await held.answer;
  const reported = [...held.streamed, ...items].map(({ uri }) => uri);
  assert.deepEqual(reported.sort(), ['app.py', 'half.py', 'latin1.py'].map(name => uriOf(join(folder, name))).sort());
  await client.shutdown();
});

test('progress goes where the client says', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'b.py': MD5 });
  const client = await startLspClient({ folders: [folder] });
  await client.scan({ workDoneToken: 'mine' });
  const [begin, ...rest] = progressOf(client, 'mine');
  assert.deepEqual(begin, {
    kind: 'begin',
    title: 'FIPS Lint: scanning',
    percentage: 0,
    message: 'looking for files',
    cancellable: false,
  });
  assert.deepEqual(rest.at(-2), { kind: 'report', percentage: 100, message: '2 of 2 files' });
  assert.deepEqual(rest.at(-1), { kind: 'end' });
  await client.shutdown();
});

test('the server provides a place for progress itself, which can cancel the scan', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'b.py': MD5, 'c.py': MD5 });
  const { pool, halted, goOn } = haltingPool();
  const client = await startLspClient({ folders: [folder], runtime: { pool } });
  const scan = client.scan();
  await halted;
  const token = await client.until(events => {
    const begun = events.find(event => event.kind === 'progress' && event.value.kind === 'begin');
    return begun?.kind === 'progress' ? begun.token : undefined;
  });
  await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
  // A round trip behind it, so that the cancellation was read.
  await client.pull('untitled:none');
  goOn();
  const { cancelled, files, findings } = await scan;
  assert.deepEqual({ cancelled, files, findings }, { cancelled: true, files: 1, findings: 1 });
  await client.shutdown();
});

test('a cancelled request is answered with what is known by then', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'b.py': MD5, 'c.py': MD5 });
  const { pool, halted, goOn } = haltingPool();
  const client = await startLspClient({ folders: [folder], runtime: { pool } });
  const source = new CancellationTokenSource();
  const scan = client.scan({ workDoneToken: 'mine' }, source.token);
  await halted;
  source.cancel();
  await client.pull('untitled:none');
  goOn();
  assert.deepEqual((await scan).cancelled, true);
  assert.deepEqual(progressOf(client, 'mine').at(-1), { kind: 'end' });
  await client.shutdown();
});

test('results stream into a held request while the scan runs', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'b.py': MD5 });
  const { pool, halted, goOn } = haltingPool();
  const client = await startLspClient({ folders: [folder], runtime: { pool } });
  const held = client.pullWorkspace();
  const scan = client.scan();
  await halted;
  await client.until(() => (held.streamed.length > 0 ? true : undefined));
  assert.deepEqual(
    held.streamed.map(({ uri }) => uri),
    [uriOf(join(folder, 'a.py'))],
  );
  goOn();
  assert.equal((await scan).findings, 2);
  const { items } = await held.answer;
  assert.deepEqual(
    [...held.streamed, ...items].map(({ uri }) => uri),
    ['a.py', 'b.py'].map(name => uriOf(join(folder, name))),
  );
  await client.shutdown();
});

test('a second request joins the scan that runs, and the status says so', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'b.py': MD5 });
  const { pool, halted, goOn } = haltingPool();
  const client = await startLspClient({ folders: [folder], runtime: { pool } });
  const first = client.scan();
  await halted;
  const second = client.scan();
  await client.until(events => events.some(event => event.kind === 'status' && event.status.busy) || undefined);
  goOn();
  assert.deepEqual(await second, await first);
  await client.until(events => {
    const last = events.findLast(event => event.kind === 'status');
    return (last?.kind === 'status' && !last.status.busy) || undefined;
  });
  await client.shutdown();
});

test('several folders are scanned, each by its own settings', async t => {
  const [one, other] = [temporaryFolder(t, { 'a.py': MD5 }), temporaryFolder(t, { 'b.py': MD5, 'c.py': MD5 })];
  const client = await startLspClient({
    folders: [one, other],
    settings: (scope: string | undefined) => ({ enable: scope !== uriOf(other) }),
  });
  assert.equal((await client.scan()).files, 1);
  await client.configure({ enable: true });
  const summary = await client.scan();
  assert.deepEqual([summary.files, summary.findings], [3, 3]);
  await client.shutdown();
});

test('without a folder there is nothing to scan', async () => {
  const client = await startLspClient();
  assert.deepEqual(await client.scan(), { files: 0, analysed: 0, notAnalysed: [], findings: 0, cancelled: false });
  await client.shutdown();
});

test('what cannot be read is told, and the rest is scanned', async t => {
  const folder = temporaryFolder(t, { 'a.py': MD5, 'large.py': `${MD5}${'# filler\n'.repeat(600_000)}` });
  const client = await startLspClient({ folders: [folder, join(folder, '..', 'missing')] });
  const { files, findings, notAnalysed } = await client.scan();
  assert.deepEqual([files, findings], [2, 1]);
  assert.deepEqual(
    notAnalysed.map(({ uri }) => uri),
    [uriOf(join(folder, 'large.py')), uriOf(join(folder, '..', 'missing'))],
  );
  await client.shutdown();
});
