import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import { createNodeAnalyst } from '../../server/src/platform/node/analysis.ts';
import { nodeFileSystem } from '../../server/src/platform/node/file-system.ts';
import { after, createNodePool, startWorker } from '../../server/src/platform/node/worker-threads.ts';
import { createInlinePool } from '../../server/src/pool/inline-pool.ts';
import { createWorkerPool } from '../../server/src/pool/worker-pool.ts';
import type { AnalysisPool } from '../../server/src/workspace/analysis-pool.ts';
import { createProjects } from '../../server/src/workspace/projects.ts';
import {
  type ScannedFile,
  type ScanRequest,
  type ScanSummary,
  scanWorkspace,
} from '../../server/src/workspace/scanner.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MD5 = 'import hashlib\nhashlib.md5(b"")\n';

async function scan(
  root: string,
  pool: AnalysisPool,
  rest: Partial<ScanRequest> = {},
): Promise<{ files: ScannedFile[]; summary: ScanSummary }> {
  const files: ScannedFile[] = [];
  const projects = createProjects({
    fileSystem: nodeFileSystem,
    defaults: defaultSettings('2026-11-21'),
    knownRules: new Set(),
  });
  const summary = await scanWorkspace({
    roots: [root],
    fileSystem: nodeFileSystem,
    pool,
    projects,
    now: () => performance.now(),
    onFile: file => files.push(file),
    ...rest,
  });
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), summary };
}

function inlinePool(): AnalysisPool {
  return createInlinePool({
    analyst: createNodeAnalyst(),
    pause: () => new Promise(resolve => setImmediate(resolve)),
    now: () => performance.now(),
  });
}

type Clock = typeof after;

function workerPool(context: TestContext, script: string, size = 2, clock: Clock = after): AnalysisPool {
  const path = fileURLToPath(new URL(`../support/${script}`, import.meta.url));
  const pool = createWorkerPool({ start: data => startWorker(data, path), size, inline: inlinePool(), after: clock });
  context.after(() => pool.close());
  return pool;
}

const byName = (root: string, files: readonly ScannedFile[]) =>
  files.map(({ path, analysis }) => `${path.slice(root.length + 1)}: ${analysis.status}, ${analysis.findings.length}`);

test('workers answer as this thread does', async context => {
  const files = Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [`f${index}.py`, index % 3 ? MD5 : 'x = 1\n']),
  );
  const root = temporaryFolder(context, { ...files, 'bad.py': Uint8Array.of(0xff), 'openssl.cnf': 'no assignment\n' });
  const pool = createNodePool(2);
  context.after(() => pool.close());
  const threads = await scan(root, pool);
  const inline = await scan(root, createNodePool(1));
  const withoutTime = ({ files, summary }: typeof threads) => ({
    files: files.map(({ timing: _, ...rest }) => rest),
    summary: { ...summary, timing: undefined },
  });
  assert.deepEqual(withoutTime(threads), withoutTime(inline));
  assert.equal(inline.summary.files, 92);
  // Threads live on, and can be asked again.
  assert.deepEqual(withoutTime(await scan(root, pool)), withoutTime(inline));
});

test('a file that a worker dies of once is tried again, and nothing is lost', async context => {
  const root = temporaryFolder(context, { 'a.py': MD5, 'once.py': MD5, 'z.py': MD5 });
  const { files } = await scan(root, workerPool(context, 'crashing-worker.js', 1));
  assert.deepEqual(byName(root, files), ['a.py: analysed, 1', 'once.py: analysed, 1', 'z.py: analysed, 1']);
});

test('a file that workers always die of is told, and nothing else is lost', async context => {
  const names = Array.from({ length: 40 }, (_, index) => `f${String(index).padStart(2, '0')}.py`);
  const root = temporaryFolder(context, {
    ...Object.fromEntries(names.map(name => [name, MD5])),
    'f20-always.py': MD5,
  });
  const { files, summary } = await scan(root, workerPool(context, 'crashing-worker.js'));
  assert.deepEqual(summary.notAnalysed, [
    { path: join(root, 'f20-always.py'), reason: 'its analysis ends the worker process, also when tried again alone' },
  ]);
  assert.deepEqual(
    byName(root, files).filter(line => line.endsWith('analysed, 1')),
    names.map(name => `${name}: analysed, 1`),
  );
});

/** A clock on which no time passes until a worker is caught in `endless.py`: then all that runs out does so. */
function clockOfEndlessFile(context: TestContext): Clock {
  const running = new Set<() => void>();
  const channel = new BroadcastChannel('endless');
  channel.onmessage = () => {
    for (const call of running) call();
  };
  context.after(() => channel.close());
  return (_, call) => {
    running.add(call);
    return () => running.delete(call);
  };
}

test('a file whose analysis never ends is told, and nothing else is lost', async context => {
  const root = temporaryFolder(context, { 'a.py': MD5, 'endless.py': MD5, 'z.py': MD5 });
  const { files, summary } = await scan(
    root,
    workerPool(context, 'crashing-worker.js', 1, clockOfEndlessFile(context)),
  );
  assert.deepEqual(summary.notAnalysed, [
    { path: join(root, 'endless.py'), reason: 'its analysis did not end in 60 s' },
  ]);
  assert.deepEqual(byName(root, files), ['a.py: analysed, 1', 'endless.py: not-analysed, 0', 'z.py: analysed, 1']);
});

test('where no worker starts, this thread does the work', async context => {
  const root = temporaryFolder(context, { 'a.py': MD5, 'b.py': MD5 });
  const { files } = await scan(root, workerPool(context, 'broken-worker.js'));
  assert.deepEqual(byName(root, files), ['a.py: analysed, 1', 'b.py: analysed, 1']);
});

for (const jobs of [1, 2]) {
  test(`a scan can be stopped (${jobs} at a time)`, async context => {
    const names = Array.from({ length: 100 }, (_, index) => `f${index}.py`);
    const root = temporaryFolder(context, Object.fromEntries(names.map(name => [name, MD5])));
    const pool = createNodePool(jobs);
    context.after(() => pool.close());
    let answered = 0;
    const { summary } = await scan(root, pool, {
      onFile: () => answered++,
      shouldCancel: () => answered >= 5,
    });
    assert.equal(summary.cancelled, true);
    assert.ok(answered < 100, `${answered} answers`);
    assert.equal((await scan(root, pool)).summary.files, 100);
  });
}

test("an editor's text stands before the disk, for includes too", async context => {
  const root = temporaryFolder(context, {
    'a.py': 'x = 1\n',
    'openssl.cnf': 'openssl_conf = init\n.include extra.cnf\n',
    'extra.cnf': '[init]\n',
  });
  const overlay = new Map([
    [join(root, 'a.py'), MD5],
    [join(root, 'extra.cnf'), 'no assignment\n'],
  ]);
  for (const jobs of [1, 2]) {
    const pool = createNodePool(jobs);
    context.after(() => pool.close());
    const { files } = await scan(root, pool, { overlay });
    assert.equal(files.find(({ path }) => path.endsWith('a.py'))?.analysis.findings.length, 1);
    const configuration = files.find(({ path }) => path.endsWith('openssl.cnf'));
    assert.equal(configuration?.sources[join(root, 'extra.cnf')], 'no assignment\n');
  }
});

test('a file that takes too long is told', async context => {
  const root = temporaryFolder(context, { 'a.py': `import hashlib\n${'x = [1, 2, 3]\n'.repeat(20_000)}` });
  const { summary } = await scan(root, inlinePool(), { limits: { milliseconds: 1 } });
  assert.deepEqual(summary.notAnalysed, [
    { path: join(root, 'a.py'), reason: 'its analysis takes longer than the 0.001 s allowed for one file' },
  ]);
});

test('a file that is too large is told, by the limit of its project or of the run', async context => {
  const root = temporaryFolder(context, { 'a.py': '#'.repeat(3_000_000), 'fips-lint.toml': 'max-file-size = "2 MB"' });
  const reason = (limit: string) => `3 MB is more than the ${limit} allowed for one file (max-file-size)`;
  const { summary } = await scan(root, inlinePool());
  assert.deepEqual(summary.notAnalysed, [{ path: join(root, 'a.py'), reason: reason('2 MB') }]);
  const run = await scan(root, inlinePool(), { limits: { bytes: 1_000_000 } });
  assert.deepEqual(run.summary.notAnalysed, [{ path: join(root, 'a.py'), reason: reason('1 MB') }]);
});

test('progress goes from looking for files to all of them', async context => {
  const root = temporaryFolder(context, { 'a.py': MD5, 'b.py': MD5, 'sub/c.py': MD5 });
  const seen: string[] = [];
  await scan(root, inlinePool(), { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
  assert.deepEqual(seen, ['0/undefined', '0/undefined', '0/3', '1/3', '2/3', '3/3']);
});

test('files whose content tells that they are not ours do not count', async context => {
  const root = temporaryFolder(context, {
    'nginx.conf': 'server {}\n',
    run: '#!/usr/bin/env python3\nimport hashlib\n',
    LICENSE: 'x',
  });
  const { files, summary } = await scan(root, inlinePool());
  assert.deepEqual(byName(root, files), ['run: analysed, 0']);
  assert.equal(summary.files, 1);
});

test('a named file that is neither is told', async context => {
  const root = temporaryFolder(context, { 'notes.txt': 'x' });
  const { summary } = await scan(root, inlinePool(), { roots: [join(root, 'notes.txt')] });
  assert.deepEqual(summary.notAnalysed, [
    { path: join(root, 'notes.txt'), reason: 'neither Python nor an OpenSSL configuration' },
  ]);
});
