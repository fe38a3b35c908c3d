/**
 * Checks over real source that an answer depends on nothing but the files:
 *   node out/test/corpora/properties.js [--edits N] FOLDER…
 * `gate`: what the prefilter lets pass holds nothing. `workers`: several find what one finds. `edit`: when a module is emptied,
 * and when that is undone, only the answers that rest on it change. `editor`: an open document is told what a scan tells of it,
 * when it was opened as after typing. Each line is the number of compared answers; one that differs is named, and is a bug.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { defaultSettings } from '../../server/src/core/engine/settings.ts';
import { LineIndex } from '../../server/src/core/text/line-index.ts';
import { nodeFileSystem } from '../../server/src/platform/node/file-system.ts';
import { createNodePool } from '../../server/src/platform/node/worker-threads.ts';
import type { AnalysisPool } from '../../server/src/workspace/analysis-pool.ts';
import { createProjects } from '../../server/src/workspace/projects.ts';
import { jobFor, type ScannedFile, scanWorkspace } from '../../server/src/workspace/scanner.ts';
import { startLspClient, uriOf } from '../support/lsp-client.ts';

type Answers = ReadonlyMap<string, ScannedFile>;
type Overlay = ReadonlyMap<string, string>;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '2' } },
});
const edits = Number(values.edits);
const projects = createProjects({
  fileSystem: nodeFileSystem,
  defaults: defaultSettings(new Date().toISOString().slice(0, 10)),
  knownRules: new Set(),
});

/** What a scan of the folder answers for each file. */
async function scan(
  folder: string,
  pool: AnalysisPool,
  rest: { gate?: boolean; overlay?: Overlay } = {},
): Promise<Answers> {
  const answers = new Map<string, ScannedFile>();
  const onFile = (file: ScannedFile) => answers.set(file.path, file);
  const now = () => performance.now();
  await scanWorkspace({ roots: [folder], fileSystem: nodeFileSystem, pool, projects, now, onFile, ...rest });
  return answers;
}

/** What is looked at again when `path` changes: its own answer, and those that rest on it. */
async function renewed(path: string, before: Answers, pool: AnalysisPool, overlay: Overlay): Promise<Answers> {
  const outdated = [...before.values()].filter(answer => answer.path === path || answer.dependsOn?.includes(path));
  const jobs = await Promise.all(
    outdated.map(({ path, analysis }) =>
      jobFor({ path, kind: analysis.kind, explicit: false }, { fileSystem: nodeFileSystem, projects }),
    ),
  );
  const after = new Map(before);
  await pool.run(jobs, { overlay, onAnswer: answer => answer.kind === 'analysis' && after.set(answer.path, answer) });
  return after;
}

/** @returns the number of answers that differ */
function compare(property: string, one: Answers, other: Answers): number {
  const different = [...new Set([...one.keys(), ...other.keys()])].filter(
    path => !isDeepStrictEqual(told(one.get(path)), told(other.get(path))),
  );
  console.log(`  ${property}: ${one.size} answers, ${different.length} differ`);
  for (const path of different) console.log(`    ${path}`);
  return different.length;
}

function told(answer: ScannedFile | undefined): unknown {
  if (!answer) return undefined;
  const { findings, suppressed, uses, status } = answer.analysis;
  return { findings, suppressed, uses, isAnalysed: status !== 'not-analysed' };
}

/** Modules on which the most answers with something to tell rest: an edit of them shows. */
function mostAsked(answers: Answers): readonly string[] {
  const counts = new Map<string, number>();
  for (const { analysis, dependsOn = [] } of answers.values())
    if (analysis.uses.length > 0) for (const path of dependsOn) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([path]) => path);
}

async function checkEdits(folder: string, first: Answers, pool: AnalysisPool): Promise<number> {
  let different = 0;
  for (const path of mostAsked(first).slice(0, edits)) {
    const overlay = new Map([[path, '\n']]);
    const edited = await renewed(path, first, pool, overlay);
    different += compare(`edit ${path.slice(folder.length)}`, await scan(folder, pool, { overlay }), edited);
    different += compare('  undone', first, await renewed(path, edited, pool, new Map()));
  }
  return different;
}

/** Opens the files of which most is found, types a line that is no Python into each, and takes it back. */
async function checkEditor(folder: string, answers: Answers): Promise<number> {
  const found = [...answers.values()].filter(
    ({ analysis }) => analysis.kind === 'python' && analysis.findings.length > 0,
  );
  const sample = found.sort((a, b) => b.analysis.findings.length - a.analysis.findings.length).slice(0, 10 * edits);
  const client = await startLspClient({ folders: [folder] });
  let different = 0;
  for (const { path, analysis, sources } of sample) {
    const text = sources[path] ?? readFileSync(path, 'utf8');
    const lines = new LineIndex(text);
    const expected = analysis.findings.map(({ rule, range }) => [rule, lines.positionAt(range.start)]);
    const shown = async () => (await client.diagnostics(uriOf(path))).map(({ code, range }) => [code, range.start]);
    await client.open(uriOf(path), text);
    const opened = await shown();
    const { line } = lines.positionAt(text.length >> 1);
    const at = { line, character: 0 };
    const typed = 'x = = (\n';
    await client.change(uriOf(path), { text: typed, range: { start: at, end: at } });
    await shown();
    await client.change(uriOf(path), { text: '', range: { start: at, end: { line: line + 1, character: 0 } } });
    const isSame = isDeepStrictEqual(opened, expected) && isDeepStrictEqual(await shown(), expected);
    await client.close(uriOf(path));
    if (isSame) continue;
    different++;
    console.log(`    ${path}`);
  }
  console.log(`  editor: ${sample.length} answers, ${different} differ`);
  await client.shutdown();
  return different;
}

let different = 0;
for (const folder of folders) {
  const [alone, threads] = [createNodePool(1), createNodePool(2)];
  const first = await scan(folder, alone);
  console.log(`${folder}: ${first.size} files`);
  different += compare('workers', first, await scan(folder, threads));
  different += compare('gate', first, await scan(folder, threads, { gate: false }));
  different += await checkEdits(folder, first, alone);
  different += await checkEditor(folder, first);
  await Promise.all([alone.close(), threads.close()]);
}
console.log(`${different} answers differ`);
process.exitCode = different > 0 ? 1 : 0;
