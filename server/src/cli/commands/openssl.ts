import type { Settings } from '../../core/engine/analysis.ts';
import { createAnalyzer } from '../../core/engine/analyzer.ts';
import { evaluationFor } from '../../core/engine/evaluation-options.ts';
import type { PlacedFinding } from '../../core/engine/merge.ts';
import type { Configuration } from '../../core/semantic/openssl/configuration.ts';
import type { EvaluationOptions } from '../../core/semantic/openssl/evaluation.ts';
import { loadConfiguration } from '../../core/semantic/openssl/load.ts';
import { reasonOf } from '../../workspace/file-system.ts';
import type { Command } from '../command.ts';
import { printable } from '../display-text.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import type { CliHost } from '../host.ts';
import type { OptionTable, ParsedArguments } from '../options.ts';
import { Places } from '../places.ts';
import { opensslJson } from '../reporters/openssl-json.ts';
import { opensslText } from '../reporters/openssl-text.ts';
import { rewriteFile } from '../rewrite-file.ts';
import { reaches } from '../scan-report.ts';
import { type ColorChoice, styleFor } from '../style.ts';
import { opensslSettings, VERSION_OPTIONS } from './openssl-settings.ts';
import { COLOR_OPTION, FAIL_ON_OPTION, failOnOf } from './scan-options.ts';

const MODULE_LOADS = ['yes', 'no', 'check'] as const;

const OPTIONS = {
  format: { value: 'text|json', choices: ['text', 'json'], help: 'text (default), or json: one line for each file.' },
  ...VERSION_OPTIONS,
  'module-loads': {
    value: MODULE_LOADS.join('|'),
    choices: MODULE_LOADS,
    help: 'Whether the FIPS module loads: assume so (yes, the default) or not (no), or look at the files (check).',
  },
  rewrite: { help: 'Show, as a unified diff, what brings each file into the strict FIPS layout.' },
  write: { help: 'With --rewrite: change the files instead of showing the difference.' },
  ...FAIL_ON_OPTION,
  ...COLOR_OPTION,
} as const satisfies OptionTable;

export const opensslCommand: Command = {
  name: 'openssl',
  operands: 'FILE…',
  summary: 'Show what OpenSSL configurations put in force: include chain, load order, providers, properties.',
  details:
    'The answer is that of a process that reads the file and ignores its errors, as CPython does, and whether the openssl commands refuse to start on it.',
  options: OPTIONS,
  run: showConfigurations,
};

/** What a reporter shows of one file. */
export interface ShownConfiguration {
  readonly configuration: Configuration;
  /** The version of the FIPS provider that is taken to be there. */
  readonly provider: string;
  readonly findings: readonly PlacedFinding[];
  readonly places: Places;
  readonly pathOf: (path: string) => string;
}

async function showConfigurations(args: ParsedArguments, host: CliHost): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new UsageError('openssl takes the paths of configuration files');
  if (args.flag('write') && !args.flag('rewrite')) throw new UsageError('--write goes with --rewrite');
  const style = styleFor((args.text('color') ?? 'auto') as ColorChoice, host.output, host.environment);
  const threshold = failOnOf(args);
  let worst: ExitCode = EXIT.clean;
  for (const written of args.positionals) {
    if (args.flag('rewrite')) {
      worst = graver(worst, await rewrite(written, args, host));
      continue;
    }
    const shown = await lookAt(written, args, host);
    if (!shown) {
      worst = EXIT.usage;
      continue;
    }
    const { columns } = host.output;
    host.output.write(args.text('format') === 'json' ? opensslJson(shown) : opensslText(shown, { style, columns }));
    const isIncomplete = shown.configuration.files.length === 0;
    const isFound = threshold !== undefined && reaches(shown.findings, threshold);
    worst = graver(worst, isIncomplete ? EXIT.incomplete : isFound ? EXIT.findings : EXIT.clean);
  }
  return worst;
}

/** @returns undefined, and says so, if there is no such file */
async function lookAt(written: string, args: ParsedArguments, host: CliHost): Promise<ShownConfiguration | undefined> {
  const path = await fileAt(written, host);
  if (path === undefined) return undefined;
  const settings = await opensslSettings(path, args, host);
  const evaluation = evaluationOf(settings, args, host);
  const configuration = loadConfiguration(path, host.configurationFiles, evaluation);
  const [main] = configuration.files;
  const analysis = createAnalyzer({ configurationFiles: host.configurationFiles }).analyze(
    { path, text: main?.text ?? '', kind: 'openssl-configuration' },
    settings,
    { evaluation },
  );
  return {
    configuration,
    provider: settings.target.provider,
    findings: main ? analysis.findings.map(finding => ({ path: finding.path ?? path, finding })) : [],
    places: new Places([{ sources: Object.fromEntries(configuration.files.map(file => [file.path, file.text])) }]),
    pathOf: absolute => host.fileSystem.relative(host.workingDirectory, absolute) || absolute,
  };
}

async function rewrite(written: string, args: ParsedArguments, host: CliHost): Promise<ExitCode> {
  const path = await fileAt(written, host);
  if (path === undefined) return EXIT.usage;
  const settings = await opensslSettings(path, args, host);
  return rewriteFile({ path, name: written, settings, write: args.flag('write') }, host);
}

/** The absolute path; undefined, and says so, if there is no such file. */
async function fileAt(written: string, host: CliHost): Promise<string | undefined> {
  const path = host.absolute(written);
  try {
    const { kind } = await host.fileSystem.status(path);
    if (kind !== 'file') throw new UsageError('it is not a file');
    return path;
  } catch (error) {
    host.errors.write(`fips-lint: ${printable(written)}: ${reasonOf(error)}\n`);
    return undefined;
  }
}

function evaluationOf({ target }: Settings, args: ParsedArguments, host: CliHost): EvaluationOptions {
  const moduleLoads = MODULE_LOADS.find(choice => choice === args.text('module-loads')) ?? 'yes';
  return { ...evaluationFor(target), moduleLoads, moduleMac: path => host.moduleMac(path) };
}

/** As {@link EXIT} says, and wrong usage stands before all. */
function graver(a: ExitCode, b: ExitCode): ExitCode {
  if (a === EXIT.usage || b === EXIT.usage) return EXIT.usage;
  return a > b ? a : b;
}
