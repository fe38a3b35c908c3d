import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { mayHoldFindings } from '../../server/src/core/engine/analyzer.ts';
import { decode } from '../../server/src/workspace/decode.ts';
import { analyzePython } from '../support/analyzer.ts';

/** Of the interpreter's own library, every so many files. */
const STEP = 12;

const library = execFileSync('python3', ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], {
  encoding: 'utf8',
}).trim();

const files = readdirSync(library, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.py'))
  .sort();

describe("the prefilter holds back no finding of Python's own library", () => {
  for (const name of files.filter((_, index) => index % STEP === 0)) {
    const decoded = decode(readFileSync(join(library, name)), 'python');
    if (decoded.kind !== 'text' || mayHoldFindings(decoded.text)) continue;
    test(name, () => {
      const { status, findings, uses } = analyzePython(decoded.text, { gate: false });
      assert.deepEqual({ status, findings, uses }, { status: 'analysed', findings: [], uses: [] });
    });
  }
});
