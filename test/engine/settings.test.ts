import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applySettings,
  bytesOf,
  defaultSettings,
  isCalendarDay,
  minimumPythonOf,
} from '../../server/src/core/engine/settings.ts';

const RULES = new Set(['non-approved-hash', 'sha1-signature']);
const DEFAULTS = defaultSettings('2026-11-21');

function messages(raw: unknown): string[] {
  return applySettings(DEFAULTS, raw, RULES).problems.map(({ message }) => message);
}

test('every key is taken', () => {
  const { settings, problems } = applySettings(
    DEFAULTS,
    {
      profile: 'fips-140-3-strict',
      python: 'rhel',
      'python-version': '3.11',
      openssl: '3.0',
      provider: '3.0.9',
      'as-of': '2031-01-01',
      exclude: ['tests/', '*_pb2.py'],
      'max-file-size': '2 MB',
      'require-suppression-reason': true,
      rules: { 'non-approved-hash': 'warning', 'sha1-signature': 'off' },
    },
    RULES,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(settings, {
    settings: {
      target: {
        profile: 'fips-140-3-strict',
        python: 'rhel',
        minimumPython: [3, 11],
        openssl: '3.0',
        provider: '3.0.9',
        isProviderStated: true,
        asOf: '2031-01-01',
      },
      rules: { 'non-approved-hash': 'warning', 'sha1-signature': 'off' },
      requireSuppressionReason: true,
    },
    exclude: ['tests/', '*_pb2.py'],
    maximumFileBytes: 2_000_000,
  });
});

test('a date of TOML is a day', () => {
  const { settings } = applySettings(DEFAULTS, { 'as-of': new Date('2027-03-31T00:00:00Z') }, RULES);
  assert.equal(settings.settings.target.asOf, '2027-03-31');
});

for (const [what, raw, sentence] of [
  ['an unknown key', { profil: 'x' }, 'unknown key "profil"; did you mean "profile"?'],
  [
    'an unknown key that is like none',
    { colour: 1 },
    'unknown key "colour"; known are profile, python, openssl, python-version, provider, as-of, exclude, max-file-size, require-suppression-reason, rules',
  ],
  [
    'a misspelt value',
    { profile: 'fips-140-3-strickt' },
    '"profile" must be one of "fips-140-3", "fips-140-3-strict", not "fips-140-3-strickt"; did you mean "fips-140-3-strict"?',
  ],
  [
    'a value of another type',
    { openssl: 3.5 },
    '"openssl" must be one of "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", not 3.5',
  ],
  ['a version without dots', { 'python-version': '3' }, '"python-version" must be a version such as "3.9", not "3"'],
  [
    'a day that no calendar has',
    { 'as-of': '2027-02-30' },
    '"as-of" must be a day such as 2026-09-21, not "2027-02-30"',
  ],
  [
    'a text for a list',
    { exclude: 'tests' },
    '"exclude" must be a list of patterns such as ["tests/data/", "*_pb2.py"], not "tests"',
  ],
  ['a list for a table', { rules: [] }, '"rules" must be a table of rule names and severities, not a list'],
  [
    'an unknown rule',
    { rules: { 'non-aproved-hash': 'off' } },
    'unknown rule "non-aproved-hash"; did you mean "non-approved-hash"?',
  ],
  [
    'a severity that is none',
    { rules: { 'sha1-signature': 'info' } },
    '"rules.sha1-signature" must be one of "error", "warning", "information", "hint", "off", not "info"; did you mean "information"?',
  ],
  ['something that is no table', ['profile'], 'the configuration must be a table'],
] as const) {
  test(`${what} is told and leaves the default`, () => {
    assert.deepEqual(messages(raw), [sentence]);
    assert.deepEqual(applySettings(DEFAULTS, raw, RULES).settings.settings.target, DEFAULTS.settings.target);
  });
}

test('what is understood counts beside what is not', () => {
  const { settings, problems } = applySettings(DEFAULTS, { openssl: '4.0', python: 'chainguard' }, RULES);
  assert.equal(settings.settings.target.python, 'chainguard');
  assert.equal(problems.length, 1);
});

for (const [requirement, minimum] of [
  ['>=3.8', [3, 8]],
  ['>=3.8,<4', [3, 8]],
  ['!=3.9.*, >=3.7', [3, 7]],
  ['~=3.10', [3, 10]],
  ['==3.11.*', [3, 11]],
  ['^3.9', [3, 9]],
  ['>2.7', [2, 7]],
  ['<4', undefined],
] as const) {
  test(`requires-python ${requirement}`, () => assert.deepEqual(minimumPythonOf(requirement), minimum));
}

test('sizes', () => {
  assert.deepEqual(['5 MB', '300kB', '1.5 GB', '1_000', '12', 'many', '-1', ''].map(bytesOf), [
    5e6,
    3e5,
    1.5e9,
    1000,
    12,
    undefined,
    undefined,
    undefined,
  ]);
});

test('days', () => {
  assert.deepEqual(['2024-02-29', '2023-02-29', '2024-2-1', 'soon', 20240101].map(isCalendarDay), [
    true,
    false,
    false,
    false,
    false,
  ]);
});
