import {
  applySettings,
  bytesOf,
  defaultSettings,
  OPENSSL_VERSIONS,
  PROFILES,
  type ProjectSettings,
  PYTHON_BUILDS,
} from '../../core/engine/settings.ts';
import { SEVERITIES, type Severity } from '../../core/rules/finding.ts';
import { UsageError } from '../exit-code.ts';
import type { OptionTable, ParsedArguments } from '../options.ts';
import { COLOR_CHOICES } from '../style.ts';

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

const FAIL_ON = [...SEVERITIES, 'never'] as const;

/** Options that stand before what project files say; each goes by the name of its key there. */
export const TARGET_OPTIONS = {
  profile: { value: PROFILES.join('|'), choices: PROFILES, help: 'The rules to judge by.' },
  python: {
    value: PYTHON_BUILDS.join('|'),
    choices: PYTHON_BUILDS,
    help: 'The build of Python that the code runs on.',
  },
  openssl: { value: 'VERSION', choices: OPENSSL_VERSIONS, help: 'The version of libcrypto, 3.0 to 3.5.' },
  provider: { value: 'VERSION', help: 'The version of the FIPS provider, such as 3.1.2.' },
  'as-of': { value: 'YYYY-MM-DD', help: 'Judge dated approvals as of this day instead of today.' },
} as const satisfies OptionTable;

export const FAIL_ON_OPTION = {
  'fail-on': {
    value: FAIL_ON.join('|'),
    choices: FAIL_ON,
    help: 'End with 1 if there is a finding at least as grave (default: warning).',
  },
} as const satisfies OptionTable;

export const COLOR_OPTION = {
  color: {
    value: 'auto|always|never',
    choices: COLOR_CHOICES,
    help: 'Colours; auto (default) on a terminal unless NO_COLOR is set.',
  },
} as const satisfies OptionTable;

export const SCAN_OPTIONS = {
  format: { value: FORMATS.join('|'), choices: FORMATS, help: 'The form of the report (default: text).' },
  ...FAIL_ON_OPTION,
  fix: { help: 'Apply safe fixes to the files, then report what is left.' },
  'unsafe-fixes': { help: 'Apply also fixes that change what is computed or in force, such as MD5 to SHA-256.' },
  inventory: { help: 'List every use of cryptography, approved ones included.' },
  config: { value: 'FILE', help: 'Use this fips-lint.toml or pyproject.toml instead of the nearest ones.' },
  ...TARGET_OPTIONS,
  'stdin-filename': { value: 'PATH', help: 'Where the text on standard input (-) is to be taken to stand.' },
  jobs: { value: 'N', short: 'j', help: 'Number of threads (default: as many as help).' },
  'max-file-size': { value: 'SIZE', help: 'Do not analyse larger files (default: 5 MB).' },
  'no-gitignore': { help: 'Scan files that .gitignore excludes, too.' },
  'no-gate': { help: 'Parse files without any word of cryptography, too. Finds the same, slower.' },
  timing: { help: 'Show on standard error what took how long.' },
  quiet: { short: 'q', help: 'No summary, no progress.' },
  ...COLOR_OPTION,
} as const satisfies OptionTable;

/** The defaults of this run, and what its options put before every project's own settings. @throws UsageError */
export function settingsOf(
  args: ParsedArguments,
  today: string,
): { readonly defaults: ProjectSettings; readonly override: (settings: ProjectSettings) => ProjectSettings } {
  const raw = Object.fromEntries(
    Object.keys(TARGET_OPTIONS).flatMap(option => {
      const value = args.text(option);
      return value === undefined ? [] : [[option, value]];
    }),
  );
  const defaults = defaultSettings(today);
  const [problem] = applySettings(defaults, raw, new Set()).problems;
  if (problem) throw new UsageError(`--${problem.message.replaceAll('"', '')}`);
  return { defaults, override: settings => applySettings(settings, raw, new Set()).settings };
}

/** The gravity from which on findings make the run fail; undefined: never. */
export function failOnOf(args: ParsedArguments): Severity | undefined {
  const chosen = args.text('fail-on') ?? 'warning';
  return SEVERITIES.find(severity => severity === chosen);
}

export function jobsOf(args: ParsedArguments): number | undefined {
  const text = args.text('jobs');
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs must be a number from 1 to 999, not "${text}"`);
  return Number(text);
}

export function maximumFileSizeOf(args: ParsedArguments): number | undefined {
  const text = args.text('max-file-size');
  if (text === undefined) return undefined;
  const bytes = bytesOf(text);
  if (!bytes) throw new UsageError(`--max-file-size must be a size such as "5 MB", not "${text}"`);
  return bytes;
}
