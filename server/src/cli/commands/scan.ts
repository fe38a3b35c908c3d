import { KNOWN_RULES } from '../../core/engine/catalogue.ts';
import type { Applicability } from '../../core/rules/finding.ts';
import { isMissing, reasonOf } from '../../workspace/file-system.ts';
import { createProjects, type Projects } from '../../workspace/projects.ts';
import {
  jobFor,
  type ScannedFile,
  type ScanRequest,
  type ScanSummary,
  scanWorkspace,
} from '../../workspace/scanner.ts';
import type { Command } from '../command.ts';
import { printable } from '../display-text.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import { fixFiles } from '../fix-files.ts';
import type { CliHost } from '../host.ts';
import type { ParsedArguments } from '../options.ts';
import { createProgressLine } from '../progress.ts';
import { timingReport } from '../reporters/timing.ts';
import { scanInput } from '../scan-input.ts';
import { createReport, reaches, type ScanReport } from '../scan-report.ts';
import { showReport } from '../show-report.ts';
import { failOnOf, jobsOf, maximumFileSizeOf, SCAN_OPTIONS, settingsOf } from './scan-options.ts';

export const scanCommand: Command = {
  name: 'scan',
  operands: '[PATH…]',
  summary: 'Find cryptography outside FIPS 140-3 policy in files and folders (default: the current folder).',
  details:
    'Folders are searched for Python source and OpenSSL configuration. What .gitignore or the project\'s "exclude" names is left out, and so are virtual environments and caches. Files are taken whatever their name. A single - reads standard input.',
  options: SCAN_OPTIONS,
  run: scan,
};

async function scan(args: ParsedArguments, host: CliHost): Promise<ExitCode> {
  const started = host.now();
  const accepted = acceptedFixes(args);
  const { input, roots, missing } = await operandsOf(args, accepted, host);
  if (input === undefined && roots.length === 0) return EXIT.usage;
  const projects = projectsOf(args, host);
  const pool = host.createPool(jobsOf(args));
  const progress = createProgressLine(host, !args.flag('quiet'));
  const request: Request = {
    ...optionsOf(args),
    fileSystem: host.fileSystem,
    pool,
    projects,
    ...progress,
    now: host.now,
  };
  try {
    const outcome = input === undefined ? await scanRoots(roots, request) : await scanInput(input, host, request);
    const { mended, unwritten } = await fixFiles(outcome.files, accepted, host, ({ path, analysis }) =>
      jobFor({ path, kind: analysis.kind, explicit: false }, request),
    );
    const { files, summary } = mended > 0 ? await scanRoots(roots, request) : outcome;
    progress.end();
    const report = createReport(files, summary, {
      pathOf: path => host.fileSystem.relative(host.workingDirectory, path) || path,
      mended,
      configurationProblems: configurationProblems(projects, host),
    });
    for (const { path, reason } of unwritten) complain(`cannot write ${report.pathOf(path)}: ${reason}`, host);
    showReport(report, args, host);
    if (args.flag('timing')) host.errors.write(timingReport(summary, host.now() - started));
    if (missing || report.configurationProblems.length > 0) return EXIT.usage;
    return unwritten.length > 0 ? EXIT.incomplete : exitCodeOf(report, args);
  } finally {
    progress.end();
    await pool.close();
  }
}

type Request = Omit<ScanRequest, 'roots' | 'onFile' | 'overlay'>;

interface Operands {
  /** Standard input is scanned as if it stood here. */
  readonly input: string | undefined;
  readonly roots: readonly string[];
  /** True if some operands do not exist: told already. */
  readonly missing: boolean;
}

async function operandsOf(args: ParsedArguments, accepted: readonly Applicability[], host: CliHost): Promise<Operands> {
  const { positionals } = args;
  if (positionals.includes('-')) {
    if (positionals.length > 1 || accepted.length > 0)
      throw new UsageError('standard input (-) is scanned alone, and cannot be fixed');
    return { input: host.absolute(args.text('stdin-filename') ?? 'stdin.py'), roots: [], missing: false };
  }
  const written = positionals.length > 0 ? positionals : ['.'];
  const roots: string[] = [];
  for (const path of written) {
    const root = host.absolute(path);
    const error = await host.fileSystem.status(root).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // What is there and cannot be read is not a mistake of the caller's: the scan tells it.
    if (isMissing(error)) complain(`${path}: ${reasonOf(error)}`, host);
    else roots.push(root);
  }
  return { input: undefined, roots, missing: roots.length < written.length };
}

async function scanRoots(
  roots: readonly string[],
  request: Request,
): Promise<{ readonly files: readonly ScannedFile[]; readonly summary: ScanSummary }> {
  const files: ScannedFile[] = [];
  const summary = await scanWorkspace({ ...request, roots, onFile: file => files.push(file) });
  return { files, summary };
}

function acceptedFixes(args: ParsedArguments): readonly Applicability[] {
  if (args.flag('unsafe-fixes')) return ['safe', 'unsafe'];
  return args.flag('fix') ? ['safe'] : [];
}

function optionsOf(args: ParsedArguments): Pick<Request, 'gate' | 'gitignore' | 'limits'> {
  const bytes = maximumFileSizeOf(args);
  return {
    gate: !args.flag('no-gate'),
    gitignore: !args.flag('no-gitignore'),
    limits: bytes === undefined ? {} : { bytes },
  };
}

function projectsOf(args: ParsedArguments, host: CliHost): Projects {
  const config = args.text('config');
  return createProjects({
    fileSystem: host.fileSystem,
    knownRules: KNOWN_RULES,
    ...settingsOf(args, host.today()),
    ...(config === undefined ? {} : { configurationFile: host.absolute(config) }),
  });
}

function configurationProblems(projects: Projects, host: CliHost): string[] {
  const problems = projects.known().flatMap(({ configurationFile = '', problems }) => {
    const file = host.fileSystem.relative(host.workingDirectory, configurationFile) || configurationFile;
    return problems.map(({ message }) => `${file}: ${message}`);
  });
  for (const problem of problems) complain(problem, host);
  return problems;
}

function exitCodeOf({ summary, problems, findings }: ScanReport, args: ParsedArguments): ExitCode {
  if (summary.notAnalysed.length > 0 || problems.length > 0) return EXIT.incomplete;
  const threshold = failOnOf(args);
  return threshold !== undefined && reaches(findings, threshold) ? EXIT.findings : EXIT.clean;
}

function complain(sentence: string, host: CliHost): void {
  host.errors.write(`fips-lint: ${printable(sentence)}\n`);
}
