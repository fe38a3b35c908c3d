import { collectUses } from '../inventory/collect-uses.ts';
import type { CryptoUse } from '../inventory/crypto-use.ts';
import { WRITTEN_OUT_NEEDLES } from '../inventory/patterns/index.ts';
import { LIBRARIES } from '../models/index.ts';
import { IMPORTED_PACKAGES } from '../models/packages.ts';
import type { Target } from '../policy/types.ts';
import type { Rule } from '../rules/define.ts';
import type { Finding } from '../rules/finding.ts';
import { RULES } from '../rules/index.ts';
import { readEnvironmentFile } from '../semantic/environment/environment-file.ts';
import type { Configuration, ConfigurationFile } from '../semantic/openssl/configuration.ts';
import type { ConfigurationFiles } from '../semantic/openssl/configuration-files.ts';
import type { EvaluationOptions } from '../semantic/openssl/evaluation.ts';
import { loadConfiguration } from '../semantic/openssl/load.ts';
import type { ModuleTree } from '../syntax/python/ast.ts';
import type { PythonParser } from '../syntax/python/parser.ts';
import {
  type AnalysisProblem,
  type FileAnalysis,
  type FileKind,
  notAnalysed,
  type Settings,
  type SourceFile,
} from './analysis.ts';
import { statementLines } from './comment-reach.ts';
import { describeError } from './describe-error.ts';
import { evaluationFor } from './evaluation-options.ts';
import { inOrder } from './finding-order.ts';
import { nameGiver } from './import-names.ts';
import { createJudge, type Judge } from './judge.ts';
import { KeptModules } from './kept-modules.ts';
import { namedConfigurations } from './named-configurations.ts';
import { createPrefilter, PATTERN_NEEDLES, type Prefilter } from './prefilter.ts';
import { ProjectIndex } from './project-index.ts';
import { SUPPRESSION_RULES } from './suppression-rules.ts';
import { applySuppressions, type CommentedFile } from './suppressions.ts';

export interface AnalyzerPorts {
  /** Absent: only OpenSSL configurations, and Python whose tree comes with it, can be analysed. */
  readonly pythonParser?: PythonParser;
  /**
   * Reads what an OpenSSL configuration includes, and the modules that a Python file imports from its own project.
   * The analysed file itself is taken from its `SourceFile`.
   */
  readonly configurationFiles: ConfigurationFiles;
  /** Those files do not change until `forget` is called: what was read once need not be read again. */
  readonly filesAreStill?: boolean;
}

export interface AnalyzeOptions {
  /** Asked now and then; once true, the file is answered as not analysed. */
  readonly shouldCancel?: () => boolean;
  /** False: parse even what the prefilter would let pass. Findings are the same. */
  readonly gate?: boolean;
  /** The file's tree, if the caller has it already (an editor's incremental parser). */
  readonly module?: ModuleTree;
  /** What an OpenSSL configuration is taken to meet; absent: a FIPS module that loads, of the target's versions. */
  readonly evaluation?: EvaluationOptions;
}

export interface Analyzer {
  /** Never throws: what goes wrong is among the answer's problems. */
  analyze(file: SourceFile, settings: Settings, options?: AnalyzeOptions): FileAnalysis;
  /** False: the answer would be `no-cryptography`. Asks no parser, so it may say yes where the answer is that. */
  mayConcern(file: Pick<SourceFile, 'path' | 'text' | 'kind'>): boolean;
  /** To be told when files of the project came, went or changed: what was read of them is let go. */
  forget(): void;
}

/**
 * True for every Python text that can give a finding by itself: the prefilter of the libraries and patterns that are known.
 * Calls of another module's wrappers are `mayConcern`'s.
 */
export const mayHoldFindings: Prefilter = createPrefilter(
  [...LIBRARIES, IMPORTED_PACKAGES],
  [...PATTERN_NEEDLES, ...WRITTEN_OUT_NEEDLES],
);

/** @param rules All that the tool knows, unless a test has its own. */
export function createAnalyzer(ports: AnalyzerPorts, rules: readonly Rule[] = RULES): Analyzer {
  const judge = createJudge(rules);
  const knownRules = new Set([...rules.map(rule => rule.id), ...Object.keys(SUPPRESSION_RULES)]);
  const modules = new KeptModules(ports.pythonParser);
  const project = new ProjectIndex(ports.configurationFiles, modules, mayHoldFindings, ports.filesAreStill ?? false);
  const analysis: Workshop = { ...ports, judge, knownRules, modules, project };
  return {
    mayConcern: ({ path, text, kind }) => {
      project.begin();
      return kind !== 'python' || mayHoldFindings(text) || project.importsCryptography(path, text);
    },
    forget() {
      modules.forget();
      project.forget();
    },
    analyze(file, settings, options = {}) {
      try {
        return ANALYSES[file.kind](analysis, file, settings, options);
      } catch (error) {
        return notAnalysed(file.path, file.kind, `internal error: ${describeError(error)}`);
      }
    },
  };
}

const ANALYSES: Readonly<
  Record<FileKind, (workshop: Workshop, file: SourceFile, settings: Settings, options: AnalyzeOptions) => FileAnalysis>
> = {
  python: analyzePython,
  'openssl-configuration': analyzeConfiguration,
  environment: analyzeEnvironment,
};

interface Workshop extends AnalyzerPorts {
  readonly judge: Judge;
  readonly knownRules: ReadonlySet<string>;
  readonly modules: KeptModules;
  readonly project: ProjectIndex;
}

function analyzePython(
  workshop: Workshop,
  file: SourceFile,
  settings: Settings,
  { gate = true, module, shouldCancel }: AnalyzeOptions,
): FileAnalysis {
  workshop.project.begin();
  if (gate && !mayHoldFindings(file.text) && !workshop.project.mentionsWrapper(file.path, file.text)) {
    return { ...answer(file, [], []), status: 'no-cryptography' };
  }
  if (!module && !workshop.pythonParser) throw new Error('no Python parser was given');
  const reading = { ...(module && { tree: module }), ...(shouldCancel && { shouldCancel }) };
  // The parser asks now and then; a short text is read before it asks at all, one that is at hand without asking.
  const kept = shouldCancel?.() ? undefined : workshop.modules.read(file.path, file.text, reading);
  if (!kept) return notAnalysed(file.path, file.kind, 'the analysis was stopped');
  const { tree } = kept.module;
  const collected = collectUses(kept.module, workshop.project);
  const uses = collected.uses.filter(use => runsOn(use, settings.target));
  const judged = workshop.judge.judgeUses(uses, file, settings, {
    textOf: path => textOf(workshop, path),
    nameFor: nameGiver(kept.module, file.text),
  });
  const problems = [...tree.problems.map(syntaxProblem), ...collected.problems, ...judged.problems];
  const commented = [pythonComments(file, tree)];
  return finish(workshop, file, settings, { findings: judged.findings, problems, uses, commented });
}

/** False for a use that only versions of Python make which are not supported. */
function runsOn({ pythonBelow }: CryptoUse, { minimumPython: [major, minor] }: Target): boolean {
  if (!pythonBelow) return true;
  const [belowMajor, belowMinor] = pythonBelow;
  return major < belowMajor || (major === belowMajor && minor < belowMinor);
}

function textOf({ configurationFiles }: Workshop, path: string): string | undefined {
  const reading = configurationFiles.read(path);
  return reading.kind === 'text' ? reading.text : undefined;
}

function analyzeConfiguration(
  workshop: Workshop,
  file: SourceFile,
  settings: Settings,
  options: AnalyzeOptions,
): FileAnalysis {
  const evaluation = options.evaluation ?? evaluationFor(settings.target);
  const configuration = loadConfiguration(file.path, withText(workshop.configurationFiles, file), evaluation);
  const { findings, problems } = workshop.judge.judgeConfiguration(configuration, file, settings);
  const commented = configurationComments(configuration);
  return finish(workshop, file, settings, { findings, problems, uses: [], commented });
}

function analyzeEnvironment(workshop: Workshop, file: SourceFile, settings: Settings): FileAnalysis {
  const environment = readEnvironmentFile(file.path, file.text, workshop.configurationFiles);
  const own = workshop.judge.judgeEnvironment(environment, file, settings);
  const { path, comments } = environment;
  const ownComments = { path, text: file.text, comments, statements: () => [] };
  const named = namedConfigurations(environment, workshop.configurationFiles, settings.target);
  const judged = named.map(configuration => judgeNamed(workshop, configuration, settings));
  return finish(workshop, file, settings, {
    findings: [own, ...judged].flatMap(({ findings }) => findings),
    problems: [own, ...judged].flatMap(({ problems }) => problems),
    uses: [],
    commented: [ownComments, ...named.flatMap(configurationComments)],
  });
}

/** A configuration that is told where it stands, which is not the analysed file. */
function judgeNamed(
  { judge }: Workshop,
  configuration: Configuration,
  settings: Settings,
): Pick<Collected, 'findings' | 'problems'> {
  const { path, files } = configuration;
  const file: SourceFile = { path, text: files[0]?.text ?? '', kind: 'openssl-configuration' };
  const { findings, problems } = judge.judgeConfiguration(configuration, file, settings);
  return { findings: findings.map(finding => ({ path, ...finding })), problems };
}

interface Collected {
  readonly findings: readonly Finding[];
  readonly problems: readonly AnalysisProblem[];
  readonly uses: readonly CryptoUse[];
  readonly commented: readonly CommentedFile[];
}

function finish(workshop: Workshop, file: SourceFile, settings: Settings, collected: Collected): FileAnalysis {
  const outcome = applySuppressions(inOrder(collected.findings, file.path), file.path, collected.commented, {
    settings,
    knownRules: workshop.knownRules,
    isSilent: rule => workshop.judge.isOff(rule, settings),
    complete: collected.problems.length === 0,
  });
  return {
    ...answer(file, inOrder(outcome.findings, file.path), collected.problems),
    suppressed: outcome.suppressed,
    uses: collected.uses,
  };
}

function answer(file: SourceFile, findings: readonly Finding[], problems: readonly AnalysisProblem[]): FileAnalysis {
  return { path: file.path, kind: file.kind, status: 'analysed', findings, suppressed: [], problems, uses: [] };
}

function syntaxProblem({ start, end, message }: ModuleTree['problems'][number]): AnalysisProblem {
  return { message, range: { start, end } };
}

function pythonComments({ path, text }: SourceFile, module: ModuleTree): CommentedFile {
  return { path, text, comments: module.comments, statements: lines => statementLines(module, lines) };
}

function configurationComments(configuration: Configuration): CommentedFile[] {
  return configuration.files.map(({ path, text, tree }: ConfigurationFile) => ({
    path,
    text,
    comments: tree.statements.flatMap(statement => statement.comment ?? []),
    statements: () => [],
  }));
}

/** The analysed text stands before what is on disk, also where an include leads back to it. */
function withText(files: ConfigurationFiles, file: SourceFile): ConfigurationFiles {
  return {
    read: path =>
      path === file.path ? { kind: 'text', text: file.text, encoding: file.encoding ?? 'utf-8' } : files.read(path),
    list: path => files.list(path),
    resolve: (directory, path) => files.resolve(directory, path),
    directoryOf: path => files.directoryOf(path),
    environment: name => files.environment(name),
    ...(files.workingDirectory === undefined ? {} : { workingDirectory: files.workingDirectory }),
  };
}
