import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import type { TextEdit } from '../../server/src/core/text/edits.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { type Judged, moveRange, steadyFindings } from '../../server/src/lsp/analyses/steady-findings.ts';

const FIX = { title: 'Use SHA-256', applicability: 'unsafe', files: [] } as const;

/** A text in which one place is found. */
function judged(text: string, place: string): Judged {
  const start = text.indexOf(place);
  const range = { start, end: start + place.length };
  const finding: Finding = {
    rule: 'non-approved-hash',
    severity: 'error',
    message: 'MD5',
    range,
    citations: [],
    related: [{ range: { start: 0, end: 6 }, message: 'imported here' }],
    fixes: [FIX],
  };
  return { text, findings: [finding], problems: [] };
}

/** The same text after an edit, where a line cannot be parsed and nothing is found. */
function broken(before: Judged, edits: readonly TextEdit[], place: string): Judged {
  const text = edits.reduce((current, edit) => applyEdits(current, [edit]), before.text);
  const start = text.indexOf(place);
  return { text, findings: [], problems: [{ message: 'syntax error', range: { start, end: start + place.length } }] };
}

function replace(before: Judged, old: string, newText: string): TextEdit {
  const start = before.text.indexOf(old);
  return { range: { start, end: start + old.length }, newText };
}

function places(after: Judged, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ range }) => after.text.slice(range.start, range.end));
}

const BEFORE = judged('import hashlib\nkey = hashlib.md5(data)\nlast = 1\n', 'hashlib.md5');

test('a finding in a line that cannot be parsed is kept, moved, without its fixes', () => {
  const edits = [replace(BEFORE, '(data)', '([')];
  edits.push({ range: { start: 0, end: 0 }, newText: '# new\n' });
  const after = broken(BEFORE, edits, '([');
  const findings = steadyFindings(BEFORE, edits, after);
  assert.deepEqual(places(after, findings), ['hashlib.md5']);
  assert.deepEqual(findings[0]?.fixes, []);
  assert.deepEqual(findings[0]?.related, [{ range: { start: 6, end: 12 }, message: 'imported here' }]);
});

test('a finding is dropped when its name is typed over', () => {
  const edits = [replace(BEFORE, 'md5(data)', 'sha256(')];
  assert.deepEqual(steadyFindings(BEFORE, edits, broken(BEFORE, edits, 'sha256(')), []);
});

test('a finding is dropped when another line is the broken one', () => {
  const edits = [replace(BEFORE, 'last = 1', 'last = (')];
  assert.deepEqual(steadyFindings(BEFORE, edits, broken(BEFORE, edits, 'last = (')), []);
});

test('a finding is dropped when the text parses', () => {
  const edits = [replace(BEFORE, 'data', 'other')];
  const after = { ...broken(BEFORE, edits, 'other'), problems: [] };
  assert.deepEqual(steadyFindings(BEFORE, edits, after), []);
});

test('a finding is not told twice where the new analysis has it', () => {
  const edits = [replace(BEFORE, '(data)', '([')];
  const again = judged(broken(BEFORE, edits, '([').text, 'hashlib.md5');
  const after = { ...again, problems: broken(BEFORE, edits, '([').problems };
  assert.deepEqual(steadyFindings(BEFORE, edits, after), again.findings);
});

test('a literal is kept only as it was', () => {
  const before = judged('import hashlib\nh = hashlib.new("md5", data)\n', '"md5"');
  const typed = [replace(before, ', data)', ', (')];
  const after = broken(before, typed, '(');
  assert.deepEqual(places(after, steadyFindings(before, typed, after)), ['"md5"']);
  const changed = [replace(before, '"md5", data)', '"md5x", (')];
  assert.deepEqual(steadyFindings(before, changed, broken(before, changed, '"md5x", (')), []);
});

test('ranges move with the edits before them, grow with those inside, and end with those across', () => {
  const range = { start: 10, end: 20 };
  const edit = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });
  assert.deepEqual(moveRange(range, [edit(0, 2, 'abcde')]), { start: 13, end: 23 });
  assert.deepEqual(moveRange(range, [edit(10, 10, 'ab')]), { start: 12, end: 22 });
  assert.deepEqual(moveRange(range, [edit(20, 20, 'ab')]), range);
  assert.deepEqual(moveRange(range, [edit(12, 15, '')]), { start: 10, end: 17 });
  assert.deepEqual(moveRange(range, [edit(25, 30, 'x')]), range);
  assert.equal(moveRange(range, [edit(5, 15, '')]), undefined);
  assert.equal(moveRange(range, [edit(15, 25, '')]), undefined);
});
