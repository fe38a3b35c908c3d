import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule } from '../../server/src/core/rules/define.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { RULES } from '../../server/src/core/rules/index.ts';
import { OPENSSL_RULES } from '../../server/src/core/rules/openssl/index.ts';
import {
  analyse,
  applyFix,
  type Example,
  exampleOf,
  expectedMarks,
  findingsOf,
  marked,
} from '../support/rule-examples.ts';

for (const rule of new Set<Rule>([...RULES, ...OPENSSL_RULES])) {
  describe(rule.id, () => {
    rule.bad.forEach((bad, index) => {
      const example = exampleOf(rule, bad);
      it(`flags bad example ${index + 1} at its marks and nowhere else`, () => {
        const findings = findingsOf(example);
        assertAnalysed(example);
        assert.deepEqual(marked(example, findings), expectedMarks(example));
        if (bad.says !== undefined) assert.ok(findings[0]!.message.includes(bad.says), findings[0]!.message);
      });
      if (bad.fixed !== undefined) {
        it(`mends bad example ${index + 1} as it says`, () => {
          const [finding] = findingsOf(example);
          const [fix] = finding!.fixes;
          assert.ok(fix, 'the finding has no fix');
          assert.equal(applyFix(example, finding!, fix)[example.path], bad.fixed);
        });
      }
      it(`has fixes of bad example ${index + 1} that clear their findings`, () => {
        for (const finding of findingsOf(example)) for (const fix of finding.fixes) assertClears(example, finding, fix);
      });
    });
    rule.good.forEach((good, index) => {
      it(`says nothing of good example ${index + 1}`, () => {
        const example = exampleOf(rule, good);
        assertAnalysed(example);
        assert.deepEqual(marked(example, findingsOf(example)), expectedMarks(example));
      });
    });
    it('shows a fix, if it offers one', () => {
      const offers = rule.bad.some(bad => offersFixOfExample(rule, bad));
      assert.ok(!offers || rule.bad.some(({ fixed }) => fixed !== undefined), 'no bad example says how it is mended');
    });
  });
}

function assertAnalysed(example: Example): void {
  const { status, problems } = analyse(example);
  assert.deepEqual(problems, []);
  assert.notEqual(status, 'not-analysed');
}

/** One finding of the rule less, or at least not the same one again; and nothing that cannot be analysed. */
function assertClears(example: Example, finding: Finding, fix: Finding['fixes'][number]): void {
  const texts = applyFix(example, finding, fix);
  const after = analyse(example, texts);
  assert.deepEqual(after.problems, [], fix.title);
  const left = after.findings.filter(({ rule }) => rule === example.rule.id);
  const isCleared =
    left.length < findingsOf(example).length || left.every(({ message }) => message !== finding.message);
  assert.ok(isCleared, `"${fix.title}" does not clear its finding: ${finding.message}`);
}

function offersFixOfExample(rule: Rule, bad: Rule['bad'][number]): boolean {
  const example = exampleOf(rule, bad);
  return findingsOf(example).some(finding =>
    finding.fixes.some(fix => fix.files.some(({ path }) => (path ?? finding.path ?? example.path) === example.path)),
  );
}
