import type { Settings } from '../../core/engine/analysis.ts';
import { KNOWN_RULES } from '../../core/engine/catalogue.ts';
import { applySettings, defaultSettings, OPENSSL_VERSIONS, type ProjectSettings } from '../../core/engine/settings.ts';
import { createProjects } from '../../workspace/projects.ts';
import { UsageError } from '../exit-code.ts';
import type { CliHost } from '../host.ts';
import type { OptionTable, ParsedArguments } from '../options.ts';

/** Whose answer it is: they stand before what the project says. */
export const VERSION_OPTIONS = {
  'openssl-version': {
    value: 'VERSION',
    choices: OPENSSL_VERSIONS,
    help: "The version of libcrypto that reads the file, 3.0 to 3.5 (default: the project's, or 3.5).",
  },
  provider: {
    value: 'VERSION',
    help: "The version of the FIPS provider, such as 3.1.2 (default: the project's, or libcrypto's own).",
  },
} as const satisfies OptionTable;

/**
 * Of the project that the file is in. A configuration is shown as one libcrypto and one FIPS provider take it, so that what is in
 * force and what is found speak of the same two; where nobody names the provider, it is the one that comes with that libcrypto.
 * @throws UsageError
 */
export async function opensslSettings(path: string, args: ParsedArguments, host: CliHost): Promise<Settings> {
  const raw = versionsOf(args);
  const defaults = defaultSettings(host.today());
  const [problem] = applySettings(defaults, raw, new Set()).problems;
  if (problem) throw new UsageError(`--${problem.message.replaceAll('"', '')}`);
  const settingsOver = async (base: ProjectSettings): Promise<Settings> => {
    const projects = createProjects({
      fileSystem: host.fileSystem,
      knownRules: KNOWN_RULES,
      defaults: base,
      override: settings => applySettings(settings, raw, new Set()).settings,
    });
    return (await projects.forFolder(host.fileSystem.directoryOf(path))).settings;
  };
  const { openssl } = (await settingsOver(defaults)).target;
  return settingsOver(applySettings(defaults, { provider: `${openssl}.0` }, new Set()).settings);
}

function versionsOf(args: ParsedArguments): Readonly<Record<string, string>> {
  const openssl = args.text('openssl-version');
  const provider = args.text('provider');
  return { ...(openssl !== undefined && { openssl }), ...(provider !== undefined && { provider }) };
}
