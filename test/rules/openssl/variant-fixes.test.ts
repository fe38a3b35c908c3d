import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, Fix } from '../../../server/src/core/rules/finding.ts';
import type { Configuration } from '../../../server/src/core/semantic/openssl/configuration.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { configurationOf, opensslFindings, type Setting, textOf } from '../../support/openssl-findings.ts';
import { readVariants } from './variants.ts';

/** From worst to best. */
const RANKS: readonly string[] = ['silent-bypass', 'no-property', 'fail-closed', 'tls-broken', 'enforced'];

/** Fixes after which lines are read that were not, or under the header that they were meant for: all of them come at once. */
const CHANGE_WHAT_IS_READ = new Set([
  'config-rejected',
  'include-cycle',
  'include-not-found',
  'include-relative',
  'include-takes-over',
  'line-swallowed',
]);

describe('every fix that is offered for a measured configuration', () => {
  for (const { id, description, setting } of readVariants()) {
    it(`${id} (${description})`, () => {
      const findings = opensslFindings(setting);
      for (const finding of findings) for (const fix of finding.fixes) check(setting, findings, finding, fix);
    });
  }
});

/**
 * The finding goes, and nothing else comes or changes: libcrypto rejects no more than before, the outcome is no worse, and
 * no entry has another value than those that the edited lines name.
 */
function check(setting: Setting, findings: readonly Finding[], finding: Finding, fix: Fix): void {
  const mended = applied(setting, finding, fix);
  const before = configurationOf(setting);
  const after = configurationOf(mended);
  assert.ok(after.problems.length <= before.problems.length, `${fix.title}: it adds nothing that libcrypto rejects`);
  const same = (one: Finding) => one.rule === finding.rule && one.message === finding.message;
  const left = opensslFindings(mended).filter(same).length;
  assert.ok(left < findings.filter(same).length, `${fix.title}: the finding is gone`);
  const [was, is] = [before, after].map(({ effective }) => effective.evaluation.outcome);
  assert.ok(RANKS.indexOf(is!) >= RANKS.indexOf(was!), `${fix.title}: ${was} becomes ${is}`);
  if (CHANGE_WHAT_IS_READ.has(finding.rule)) return;
  const named = namedIn(setting, finding, fix);
  const others = changedKeys(before, after).filter(key => !named.some(text => text.includes(key)));
  assert.deepEqual(others, [], `${fix.title}: no other value is changed`);
}

/** The whole lines that are taken out, what is put in, and what is underlined. */
function namedIn(setting: Setting, finding: Finding, fix: Fix): readonly string[] {
  const underlined = textOf(setting, finding.path ?? setting.path!).slice(finding.range.start, finding.range.end);
  const edited = fix.files.flatMap(({ path, edits }) => {
    const text = textOf(setting, path ?? finding.path ?? setting.path!);
    return edits.flatMap(({ range, newText }) => {
      const from = text.lastIndexOf('\n', range.start - 1) + 1;
      const to = text.indexOf('\n', Math.max(range.start, range.end - 1));
      return [text.slice(from, to < 0 ? text.length : to), newText];
    });
  });
  return [underlined, ...edited];
}

function applied(setting: Setting, finding: Finding, fix: Fix): Setting {
  const files = { ...setting.files };
  for (const { path, edits } of fix.files) {
    const edited = path ?? finding.path ?? setting.path!;
    const before = files[edited];
    const text = applyEdits(textOf(setting, edited), edits);
    files[edited] = typeof before === 'object' ? { ...before, kind: 'text', text } : text;
  }
  return { ...setting, files };
}

/** The names of all entries that one of the two has otherwise, or not at all. */
function changedKeys(before: Configuration, after: Configuration): readonly string[] {
  const [old, present] = [entriesOf(before), entriesOf(after)];
  const places = [...new Set([...old.keys(), ...present.keys()])].filter(
    place => old.get(place) !== present.get(place),
  );
  return places.map(place => place.slice(place.indexOf('\0') + 1));
}

function entriesOf({ effective }: Configuration): ReadonlyMap<string, string> {
  const sections = Array.from(effective.sections.values());
  return new Map(
    sections.flatMap(({ entries }) => entries.map(({ section, name, value }) => [`${section}\0${name}`, value])),
  );
}
