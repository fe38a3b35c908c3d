import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type CPythonReading, readWithCPython } from '../../support/cpython.ts';
import { pythonModule } from '../../support/python.ts';
import { moduleRows, type Row } from '../../support/python-rows.ts';
import { CONSTRUCTS } from './constructs/all.ts';

/** One file of so many; `FIPS_LINT_EVERY_FILE=1` reads the whole library. */
const SAMPLING = process.env.FIPS_LINT_EVERY_FILE === undefined ? 12 : 1;

/** `print >>file, x` is a statement to Python 2 and a tuple with a shift to Python 3, where it is a mistake: we read Python 2's. */
const PYTHON_2_PRINT = 'print >>a, b';

/** A file of the library that tests what Python 3 says to that. */
const TEST_OF_PRINT = /\btest_print\.py$/;

function standardLibrary(): string[] {
  const python = process.env.FIPS_LINT_PYTHON ?? 'python3';
  const folder = execFileSync(python, ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' });
  const root = folder.trim();
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.py') && !path.includes('site-packages') && !TEST_OF_PRINT.test(path))
    .sort()
    .map(path => join(root, path));
}

interface Difference {
  readonly onlyCPython: readonly string[];
  readonly onlyOurs: readonly string[];
}

/** Compares two lists of rows as bags: the trees are walked in different orders. */
function difference(theirs: readonly Row[], ours: readonly Row[]): Difference {
  const counts = new Map<string, number>();
  for (const row of theirs) add(counts, JSON.stringify(row), 1);
  for (const row of ours) add(counts, JSON.stringify(row), -1);
  const rows = [...counts];
  return {
    onlyCPython: rows.filter(([, count]) => count > 0).map(([row]) => row),
    onlyOurs: rows.filter(([, count]) => count < 0).map(([row]) => row),
  };
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function shifted(row: Row, by: number): Row {
  const [kind, start, end, ...details] = row;
  const hasRange = typeof start === 'number' && typeof end === 'number';
  return by !== 0 && hasRange ? [kind, start + by, end + by, ...details] : row;
}

function assertSame(reading: CPythonReading): void {
  if (reading.refused !== undefined) return;
  const { path, text, nodes, shift } = reading;
  const module = pythonModule(text);
  assert.deepEqual(module.problems, [], path);
  const theirs = nodes.map(row => shifted(row, shift));
  assert.deepEqual(difference(theirs, moduleRows(module, text)), { onlyCPython: [], onlyOurs: [] }, path);
}

describe("CPython's own tree", () => {
  it('is ours, node for node and range for range, over the standard library', async () => {
    const paths = standardLibrary().filter((_, index) => index % SAMPLING === 0);
    let compared = 0;
    for await (const reading of readWithCPython(paths)) {
      assertSame(reading);
      if (reading.refused === undefined) compared++;
    }
    // Some files of the library test mistakes of syntax.
    assert.ok(compared > paths.length * 0.95, `only ${compared} of ${paths.length} files were compared`);
  });

  it('is ours for every construct that this CPython knows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fips-lint-'));
    try {
      const constructs = Object.values(CONSTRUCTS)
        .flat()
        .filter(({ source }) => source !== PYTHON_2_PRINT);
      const paths = constructs.map((_, index) => join(folder, `${index}.py`));
      for (const [index, { source }] of constructs.entries()) writeFileSync(paths[index]!, source);
      for await (const reading of readWithCPython(paths)) assertSame(reading);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
