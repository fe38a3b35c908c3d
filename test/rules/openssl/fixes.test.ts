import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BadExample, Rule } from '../../../server/src/core/rules/define.ts';
import type { Finding, Fix } from '../../../server/src/core/rules/finding.ts';
import { OPENSSL_RULES } from '../../../server/src/core/rules/openssl/index.ts';
import type { Configuration } from '../../../server/src/core/semantic/openssl/configuration.ts';
import { configurationOf } from '../../support/openssl-findings.ts';
import { applyFix, type Example, editsByPath, exampleOf, findingsOf } from '../../support/rule-examples.ts';

/** Fixes that let another file be read, or be read once less: what is in it comes or goes as a whole. */
const CHANGE_WHAT_IS_READ = new Set(['include-not-found', 'include-relative', 'include-cycle', 'config-rejected']);

for (const rule of OPENSSL_RULES) {
  describe(rule.id, () => {
    rule.bad.forEach((bad, index) => {
      it(`has fixes of bad example ${index + 1} that change nothing but what they name`, () => {
        forEachFix(exampleOf(rule, bad), (example, finding, fix) => {
          if (CHANGE_WHAT_IS_READ.has(rule.id)) return;
          const named = namedIn(example, finding, fix);
          const changed = changedEntries(load(example, example.texts), load(example, applyFix(example, finding, fix)));
          const unexpected = changed.filter(entry => !named.some(text => text.includes(entry.name)));
          // Every line that the include took over comes home at once.
          if (rule.id === 'include-takes-over') return assert.ok(unexpected.every(entry => isMoved(entry, changed)));
          assert.deepEqual(unexpected, [], fix.title);
        });
      });
      it(`has fixes of bad example ${index + 1} that leave a configuration that can be read`, () => {
        forEachFix(exampleOf(rule, bad), (example, finding, fix) => {
          const before = load(example, example.texts).problems.length;
          const after = load(example, applyFix(example, finding, fix)).problems.length;
          assert.ok(rule.id === 'config-rejected' ? after < before : after === 0, fix.title);
        });
      });
      it(`has fixes of bad example ${index + 1} that keep its line ends and comments`, () => {
        keepsLineEnds(rule, bad);
        keepsComments(rule, bad);
      });
    });
  });
}

function keepsLineEnds(rule: Rule, bad: BadExample): void {
  const plain = exampleOf(rule, bad);
  const windows = exampleOf(rule, bad, text => text.replaceAll('\n', '\r\n'));
  const findings = findingsOf(windows);
  assert.equal(findings.length, findingsOf(plain).length);
  findingsOf(plain).forEach((finding, number) => {
    finding.fixes.forEach((fix, choice) => {
      const expected = applyFix(plain, finding, fix);
      const mended = applyFix(windows, findings[number]!, findings[number]!.fixes[choice]!);
      for (const [path, text] of Object.entries(mended)) assert.equal(text, expected[path]!.replaceAll('\n', '\r\n'));
    });
  });
}

/** A comment behind every line that may have one, and above every section: none is lost that is not on a removed line. */
function keepsComments(rule: Rule, bad: BadExample): void {
  const commented = exampleOf(rule, bad, text => text.replaceAll(/^(?=\[)/gm, '# about the section\n'));
  forEachFix(commented, (example, finding, fix) => {
    const texts = applyFix(example, finding, fix);
    for (const [path, text] of Object.entries(example.texts))
      assert.equal(countOf(texts[path]!, '# about the section'), countOf(text, '# about the section'), fix.title);
  });
}

function forEachFix(example: Example, check: (example: Example, finding: Finding, fix: Fix) => void): void {
  for (const finding of findingsOf(example)) for (const fix of finding.fixes) check(example, finding, fix);
}

/** The texts that a fix takes out and puts in, and the one that its finding underlines. */
function namedIn(example: Example, finding: Finding, fix: Fix): readonly string[] {
  const underlined = example.texts[finding.path ?? example.path]!.slice(finding.range.start, finding.range.end);
  const edited = editsByPath(example, finding, fix).flatMap(({ path, edits }) =>
    edits.flatMap(({ range, newText }) => [lineAround(example.texts[path]!, range.start, range.end), newText]),
  );
  return [underlined, ...edited];
}

/** The whole lines that a range touches. */
function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', Math.max(start, end - 1));
  return text.slice(from, to < 0 ? text.length : to);
}

function load(example: Example, texts: Readonly<Record<string, string>>): Configuration {
  return configurationOf({ path: example.path, files: texts, target: example.target });
}

interface Change {
  readonly section: string;
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** True if the entry has gone to, or come from, another section as it is. */
function isMoved({ section, name, before, after }: Change, changes: readonly Change[]): boolean {
  return changes.some(
    other => other.name === name && other.section !== section && other.before === after && other.after === before,
  );
}

/** Every entry that one of the two has otherwise, or not at all. */
function changedEntries(before: Configuration, after: Configuration): readonly Change[] {
  const [old, present] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...old.keys(), ...present.keys()])].flatMap(key => {
    const [section, name] = key.split('\0') as [string, string];
    const change = { section, name, before: old.get(key), after: present.get(key) };
    return change.before === change.after ? [] : [change];
  });
}

function entriesOf(configuration: Configuration): Map<string, string> {
  const sections = Array.from(configuration.readable.sections.values());
  return new Map(
    sections.flatMap(({ entries }) => entries.map(({ section, name, value }) => [`${section}\0${name}`, value])),
  );
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
