import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { test } from 'node:test';
import type { FileAnalysis } from '../../server/src/core/engine/analysis.ts';
import { createAnalyzer } from '../../server/src/core/engine/analyzer.ts';
import type { Finding, Fix } from '../../server/src/core/rules/finding.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edits.ts';
import { SETTINGS } from '../support/analyzer.ts';
import { memoryConfigurationFiles } from '../support/memory-configuration-files.ts';
import { pythonParser } from '../support/python.ts';
import { repositoryRoot } from '../support/repository.ts';

/**
 * Every fix of every finding in real code, applied alone: the finding is gone, applying again what is then offered changes nothing
 * else, our parser and CPython's read the result wherever they read the original. `FIPS_LINT_CORPORA` names more folders, or others,
 * joined as in `PATH`; without it, the interpreter's own library and the examples are tried.
 */
const PYTHON = process.env.FIPS_LINT_PYTHON ?? 'python3';

for (const folder of corpora()) {
  test(`every fix in ${folder} holds`, context => {
    const failures: string[] = [];
    const mended: Mended[] = [];
    const counts = { files: 0, findings: 0, fixes: 0 };
    for (const { path, text } of pythonFilesIn(folder)) {
      const before = analyse(path, text);
      if (before.findings.length > 0) counts.files++;
      for (const finding of before.findings) {
        counts.findings++;
        for (const fix of finding.fixes) {
          counts.fixes++;
          const where = `${relative(folder, path)}:${lineOf(text, finding.range.start)} ${finding.rule} "${fix.title}"`;
          const after = applyEdits(text, editsOf(fix, path));
          failures.push(
            ...faultsOf(finding, fix, before, analyse(path, after), path, text).map(fault => `${where}: ${fault}`),
          );
          mended.push({ where, before: text, after });
        }
      }
    }
    failures.push(...refusedByCPython(mended));
    context.diagnostic(`${counts.fixes} fixes of ${counts.findings} findings in ${counts.files} files`);
    assert.deepEqual(failures, []);
    if (folder.endsWith('legacy-service')) assert.ok(counts.fixes > 0, 'nothing was tried');
  });
}

interface Mended {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

function faultsOf(
  finding: Finding,
  fix: Fix,
  before: FileAnalysis,
  after: FileAnalysis,
  path: string,
  text: string,
): readonly string[] {
  const faults: string[] = [];
  if (after.problems.length > before.problems.length) faults.push('our parser does not read the result');
  const edits = editsOf(fix, path);
  const same = after.findings.find(
    ({ rule, message, range }) =>
      rule === finding.rule && message === finding.message && range.start === moved(finding.range.start, edits),
  );
  if (same) faults.push('the finding is still there');
  if (count(after, finding) >= count(before, finding)) faults.push('there are as many findings of its kind as before');
  const again = after.findings.flatMap(({ fixes }) => fixes).find(other => repeats(fix, other, edits));
  if (again) faults.push('it is offered again for the same place');
  if (edits.some(({ range }) => range.start < 0 || range.end > text.length)) faults.push('it edits beyond the text');
  return faults;
}

/** The same change once more, where the first one left its text. */
function repeats(fix: Fix, other: Fix, edits: readonly TextEdit[]): boolean {
  const place = edits.at(-1)!;
  return (
    other.title === fix.title &&
    other.files.some(file =>
      file.edits.some(edit => edit.newText === place.newText && edit.range.start === moved(place.range.start, edits)),
    )
  );
}

function count({ findings }: FileAnalysis, { rule, message }: Finding): number {
  return findings.filter(finding => finding.rule === rule && finding.message === message).length;
}

/** Where an offset of the original stands after the edits. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  return edits
    .filter(({ range }) => range.end <= offset && range.start < offset)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), offset);
}

/** @throws Error if a fix of this file alone would edit another one, which stands alone here. */
function editsOf({ files }: Fix, path: string): readonly TextEdit[] {
  return files.flatMap(file => {
    assert.ok(file.path === undefined || file.path === path, `a fix edits ${file.path}`);
    return file.edits;
  });
}

function analyse(path: string, text: string): FileAnalysis {
  const configurationFiles = memoryConfigurationFiles({ files: { [path]: text } });
  return createAnalyzer({ pythonParser, configurationFiles }).analyze({ path, text, kind: 'python' }, SETTINGS);
}

/** Results that CPython refuses though it took the original. */
function refusedByCPython(mended: readonly Mended[]): readonly string[] {
  const { stdout, stderr, status, error } = spawnSync(PYTHON, ['-c', COMPARE], {
    input: JSON.stringify(mended),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  assert.equal(error, undefined, 'python3 is needed');
  assert.equal(status, 0, stderr);
  return (JSON.parse(stdout) as string[]).map(where => `${where}: CPython does not read the result`);
}

const COMPARE = `
import ast, functools, json, sys, warnings
warnings.simplefilter("ignore")
@functools.lru_cache(maxsize=16)
def reads(text):
    try:
        ast.parse(text)
        return True
    except (SyntaxError, ValueError):
        return False
print(json.dumps([one["where"] for one in json.load(sys.stdin) if reads(one["before"]) and not reads(one["after"])]))
`;

function corpora(): readonly string[] {
  const named = process.env.FIPS_LINT_CORPORA;
  return named ? named.split(delimiter) : [standardLibrary(), join(repositoryRoot, 'examples/legacy-service')];
}

function standardLibrary(): string {
  const script = 'import sysconfig; print(sysconfig.get_path("stdlib"))';
  const { stdout, error } = spawnSync(PYTHON, ['-c', script], { encoding: 'utf8' });
  assert.equal(error, undefined, 'python3 is needed');
  return stdout.trim();
}

/** What others installed beside the library is theirs. */
const NOT_THE_LIBRARY = new Set(['site-packages', 'dist-packages', '__pycache__']);

function* pythonFilesIn(folder: string): Generator<{ readonly path: string; readonly text: string }> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (process.env.FIPS_LINT_CORPORA || !NOT_THE_LIBRARY.has(entry.name)))
      yield* pythonFilesIn(path);
    if (!entry.isFile() || !entry.name.endsWith('.py')) continue;
    const text = readFileSync(path, 'utf8');
    if (!text.includes('\ufffd')) yield { path, text };
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
