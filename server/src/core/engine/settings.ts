import type { OpensslVersion, Profile, PythonBuild, Target } from '../policy/types.ts';
import { SEVERITIES, type Severity } from '../rules/finding.ts';
import { closestWord } from '../text/closest-word.ts';
import type { Settings } from './analysis.ts';

/** All that a project can configure: what decides findings, and which files are looked at. */
export interface ProjectSettings {
  readonly settings: Settings;
  /** Patterns in the language of `.gitignore`, relative to the folder of the configuration. */
  readonly exclude: readonly string[];
  /** A larger file is not analysed. Absent: the tool's own limit. */
  readonly maximumFileBytes?: number;
}

/** Something in a configuration that is not understood. */
export interface SettingsProblem {
  /** As written: `profile`, `rules.non-approved-hash`; empty if the whole is at fault. */
  readonly key: string;
  /** A sentence that names the key and what it may be. */
  readonly message: string;
}

/**
 * Takes a configuration as read from TOML or JSON over the values of `base`. What is not understood keeps its value there
 * and is told in `problems`.
 */
export function applySettings(
  base: ProjectSettings,
  raw: unknown,
  knownRules: ReadonlySet<string>,
): { readonly settings: ProjectSettings; readonly problems: readonly SettingsProblem[] } {
  if (!isTable(raw)) return { settings: base, problems: [{ key: '', message: 'the configuration must be a table' }] };
  const problems: SettingsProblem[] = [];
  let settings = base;
  for (const [key, value] of Object.entries(raw)) {
    const setting = SETTINGS.get(key);
    const outcome = setting ? setting(settings, value, knownRules) : { problems: [unknownKey(key)] };
    settings = outcome.settings ?? settings;
    problems.push(...(outcome.problems ?? []));
  }
  return { settings, problems };
}

/** What holds where nothing is configured. `today` is `YYYY-MM-DD`: dated approvals are judged by it. */
export function defaultSettings(today: string): ProjectSettings {
  return { settings: { target: { ...DEFAULT_TARGET, asOf: today }, rules: {} }, exclude: [] };
}

/** The run time that `runtime/` was measured on, with the newest OpenSSL provider validated under FIPS 140-3. */
const DEFAULT_TARGET: Omit<Target, 'asOf'> = {
  profile: 'fips-140-3',
  python: 'stock',
  minimumPython: [3, 9],
  openssl: '3.5',
  provider: '3.1.2',
};

export const PROFILES: readonly Profile[] = ['fips-140-3', 'fips-140-3-strict'];
export const PYTHON_BUILDS: readonly PythonBuild[] = ['stock', 'rhel', 'chainguard'];
export const OPENSSL_VERSIONS: readonly OpensslVersion[] = ['3.0', '3.1', '3.2', '3.3', '3.4', '3.5'];

/**
 * The lowest Python that a `requires-python` (PEP 440 specifiers, Poetry's caret as well) lets in; undefined if it names none.
 */
export function minimumPythonOf(requirement: string): readonly [number, number] | undefined {
  const lowerBounds = [...requirement.matchAll(/(?:>=|~=|===?|\^|>)\s*(\d+)(?:\.(\d+))?/g)].map(
    ([, major, minor]) => [Number(major), Number(minor ?? 0)] as const,
  );
  return lowerBounds.sort((a, b) => b[0] - a[0] || b[1] - a[1])[0];
}

interface Outcome {
  readonly settings?: ProjectSettings;
  readonly problems?: readonly SettingsProblem[];
}

type Setting = (base: ProjectSettings, value: unknown, knownRules: ReadonlySet<string>) => Outcome;

const SETTINGS: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['profile', choice('profile', PROFILES, (base, profile) => withTarget(base, { profile }))],
  ['python', choice('python', PYTHON_BUILDS, (base, python) => withTarget(base, { python }))],
  ['openssl', choice('openssl', OPENSSL_VERSIONS, (base, openssl) => withTarget(base, { openssl }))],
  [
    'python-version',
    pattern('python-version', /^\d+\.\d+$/, 'a version such as "3.9"', (base, version) =>
      withTarget(base, { minimumPython: minimumPythonOf(`>=${version}`)! }),
    ),
  ],
  [
    'provider',
    pattern('provider', /^\d+\.\d+\.\d+$/, 'the version of a FIPS provider such as "3.1.2"', (base, provider) =>
      withTarget(base, { provider, isProviderStated: true }),
    ),
  ],
  ['as-of', asOf],
  ['exclude', exclude],
  ['max-file-size', maximumFileSize],
  ['require-suppression-reason', requireSuppressionReason],
  ['rules', rules],
]);

function withTarget(base: ProjectSettings, target: Partial<Target>): ProjectSettings {
  return { ...base, settings: { ...base.settings, target: { ...base.settings.target, ...target } } };
}

function choice<T extends string>(
  key: string,
  allowed: readonly T[],
  take: (base: ProjectSettings, value: T) => ProjectSettings,
): Setting {
  return (base, value) => {
    const chosen = allowed.find(one => one === value);
    return chosen === undefined ? wrong(key, value, oneOf(allowed), allowed) : { settings: take(base, chosen) };
  };
}

function pattern(
  key: string,
  form: RegExp,
  expected: string,
  take: (base: ProjectSettings, value: string) => ProjectSettings,
): Setting {
  return (base, value) =>
    typeof value === 'string' && form.test(value) ? { settings: take(base, value) } : wrong(key, value, expected);
}

function asOf(base: ProjectSettings, value: unknown): Outcome {
  // TOML has dates of its own; the reader gives them as Date objects.
  const day = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return isCalendarDay(day)
    ? { settings: withTarget(base, { asOf: day }) }
    : wrong('as-of', value, 'a day such as 2026-09-21');
}

function exclude(base: ProjectSettings, value: unknown): Outcome {
  return isTextList(value)
    ? { settings: { ...base, exclude: [...base.exclude, ...value] } }
    : wrong('exclude', value, 'a list of patterns such as ["tests/data/", "*_pb2.py"]');
}

function maximumFileSize(base: ProjectSettings, value: unknown): Outcome {
  const bytes = typeof value === 'string' ? bytesOf(value) : value;
  return typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0
    ? { settings: { ...base, maximumFileBytes: bytes } }
    : wrong('max-file-size', value, 'a number of bytes, or a size such as "5 MB"');
}

function requireSuppressionReason(base: ProjectSettings, value: unknown): Outcome {
  return typeof value === 'boolean'
    ? { settings: { ...base, settings: { ...base.settings, requireSuppressionReason: value } } }
    : wrong('require-suppression-reason', value, 'true or false');
}

function rules(base: ProjectSettings, value: unknown, knownRules: ReadonlySet<string>): Outcome {
  const allowed = [...SEVERITIES, 'off'] as const;
  if (!isTable(value)) return wrong('rules', value, 'a table of rule names and severities');
  const problems: SettingsProblem[] = [];
  const chosen: Record<string, Severity | 'off'> = { ...base.settings.rules };
  for (const [rule, severity] of Object.entries(value)) {
    const key = `rules.${rule}`;
    const known = allowed.find(one => one === severity);
    if (!knownRules.has(rule)) problems.push({ key, message: unknownName('rule', rule, knownRules) });
    else if (known === undefined) problems.push(...(wrong(key, severity, oneOf(allowed), allowed).problems ?? []));
    else chosen[rule] = known;
  }
  return { settings: { ...base, settings: { ...base.settings, rules: chosen } }, problems };
}

/** "5 MB", "300kB", "1_000_000": units of 1000, as disks count. */
export function bytesOf(size: string): number | undefined {
  const match = /^\s*([\d_]+(?:\.\d+)?)\s*([kMG]?)B?\s*$/i.exec(size);
  if (!match) return undefined;
  const unit = { '': 1, k: 1e3, m: 1e6, g: 1e9 }[match[2]!.toLowerCase()]!;
  return Math.round(Number(match[1]!.replaceAll('_', '')) * unit);
}

/** True for `YYYY-MM-DD` that the calendar has. */
export function isCalendarDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** `unknown rule "x"; did you mean "y"?` */
export function unknownName(what: string, name: string, known: Iterable<string>): string {
  const near = closestWord(name, known);
  return `unknown ${what} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

function unknownKey(key: string): SettingsProblem {
  const message = unknownName('key', key, SETTINGS.keys());
  const hint = message.endsWith('?') ? '' : `; known are ${[...SETTINGS.keys()].join(', ')}`;
  return { key, message: message + hint };
}

function wrong(key: string, value: unknown, expected: string, allowed: Iterable<string> = []): Outcome {
  const near = typeof value === 'string' ? closestWord(value, allowed) : undefined;
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return { problems: [{ key, message: `"${key}" must be ${expected}, not ${shown(value)}${hint}` }] };
}

function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? 'a list'
      : 'a table'
    : JSON.stringify(value);
}

function oneOf(allowed: readonly string[]): string {
  return `one of ${allowed.map(value => `"${value}"`).join(', ')}`;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}
