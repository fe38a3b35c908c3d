import { type FileAnalysis, notAnalysed } from '../core/engine/analysis.ts';
import { type Analyzer, createAnalyzer } from '../core/engine/analyzer.ts';
import { describeError } from '../core/engine/describe-error.ts';
import type { ConfigurationFiles } from '../core/semantic/openssl/configuration-files.ts';
import type { PythonParser } from '../core/syntax/python/parser.ts';
import type { AnalysisAnswer, AnalysisJob } from '../workspace/analysis-pool.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { ObservedFiles } from './observed-files.ts';
import { readSource, type TextSource } from './source.ts';

export interface FileAnalystPorts {
  readonly fileSystem: FileSystem;
  readonly configurationFiles: ConfigurationFiles;
  /** Asked once, when the first file needs it: a tree without cryptography never loads the parser. */
  readonly loadParser: () => Promise<PythonParser>;
  /** In milliseconds, from any fixed point. */
  readonly now: () => number;
}

/** Reads, decodes and analyses single files: what each worker does, and the process itself where there are none. */
export interface FileAnalyst {
  /** Never rejects: what goes wrong is the answer. */
  analyse(job: AnalysisJob, circumstances: Circumstances): Promise<AnalysisAnswer>;
  /** To be told before a run: files may have come, gone or changed since the one before. */
  forget(): void;
}

export interface Circumstances {
  readonly overlay: ReadonlyMap<string, string>;
  readonly shouldCancel: () => boolean;
}

export function createFileAnalyst(ports: FileAnalystPorts): FileAnalyst {
  const files = new ObservedFiles(ports.configurationFiles);
  const own = { configurationFiles: files, filesAreStill: true };
  /** Stands in until a file needs the parser. */
  const gate = createAnalyzer(own);
  let loading: Promise<Analyzer> | undefined;
  let analyzer: Analyzer | undefined;
  const load = async () => createAnalyzer({ ...own, pythonParser: await ports.loadParser() });

  async function analyseText(
    source: TextSource,
    job: AnalysisJob,
    { overlay, shouldCancel }: Circumstances,
  ): Promise<Told> {
    const { text } = source.decoded;
    if (!analyzer && job.gate) {
      const texts = files.observe(overlay);
      if (!gate.mayConcern({ path: job.path, text, kind: source.fileKind }))
        return { ...withoutCryptography(source, job), texts };
    }
    loading ??= load();
    analyzer = await loading;
    // From here to the answer nothing else can run, so the files observed are this job's.
    const texts = files.observe(overlay);
    const analysis = analyseInTime(analyzer, source, job, shouldCancel, ports.now);
    return { analysis, texts: new Map([...texts, [job.path, text]]) };
  }

  return {
    async analyse(job, circumstances) {
      const started = ports.now();
      const source = await readSource(job, circumstances.overlay, ports.fileSystem);
      if (source.kind === 'not-ours') return { kind: 'not-ours', path: job.path };
      const read = ports.now();
      const { analysis, texts } =
        source.kind === 'unreadable'
          ? { analysis: notAnalysed(job.path, source.fileKind, source.reason), texts: NO_TEXTS }
          : await analyseText(source, job, circumstances).catch(error => failed(source, job, error));
      const timing = { reading: read - started, analysing: ports.now() - read };
      const dependsOn = [...texts.keys()].filter(path => path !== job.path);
      return {
        kind: 'analysis',
        path: job.path,
        analysis,
        sources: mentionedSources(analysis, texts),
        dependsOn,
        timing,
      };
    },
    forget() {
      files.forget();
      gate.forget();
      void loading?.then(loaded => loaded.forget());
    },
  };
}

interface Told {
  readonly analysis: FileAnalysis;
  /** Of the file and of all that it includes. */
  readonly texts: ReadonlyMap<string, string>;
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

function analyseInTime(
  analyzer: Analyzer,
  { decoded, fileKind }: TextSource,
  job: AnalysisJob,
  shouldCancel: () => boolean,
  now: () => number,
): FileAnalysis {
  const deadline = now() + job.limits.milliseconds;
  let isLate = false;
  const file = { path: job.path, text: decoded.text, kind: fileKind, encoding: decoded.encoding };
  const analysis = analyzer.analyze(file, job.settings, {
    gate: job.gate,
    shouldCancel: () => {
      isLate ||= now() > deadline;
      return isLate || shouldCancel();
    },
  });
  if (isLate && analysis.status === 'not-analysed') {
    const seconds = job.limits.milliseconds / 1000;
    return notAnalysed(job.path, fileKind, `its analysis takes longer than the ${seconds} s allowed for one file`);
  }
  const { warning } = decoded;
  if (!warning || analysis.status === 'no-cryptography') return analysis;
  const range = { start: warning.offset, end: warning.offset + 1 };
  return { ...analysis, problems: [{ message: warning.message, range }, ...analysis.problems] };
}

function withoutCryptography({ fileKind }: TextSource, { path }: AnalysisJob): Told {
  const nothing = { findings: [], suppressed: [], problems: [], uses: [] };
  return { analysis: { path, kind: fileKind, status: 'no-cryptography', ...nothing }, texts: NO_TEXTS };
}

function failed({ fileKind }: TextSource, { path }: AnalysisJob, error: unknown): Told {
  return { analysis: notAnalysed(path, fileKind, `internal error: ${describeError(error)}`), texts: NO_TEXTS };
}

/** The texts that a reader of the answer needs: to turn offsets into lines, to show them, to apply fixes. */
function mentionedSources(analysis: FileAnalysis, texts: ReadonlyMap<string, string>): Record<string, string> {
  const findings = [...analysis.findings, ...analysis.suppressed.map(({ finding }) => finding)];
  const isEmpty = findings.length === 0 && analysis.problems.length === 0 && analysis.uses.length === 0;
  const paths = new Set(isEmpty ? [] : [analysis.path]);
  for (const { path } of analysis.problems) if (path !== undefined) paths.add(path);
  for (const finding of findings) {
    const places = [finding, ...finding.related, ...finding.fixes.flatMap(fix => fix.files)];
    for (const { path } of places) if (path !== undefined) paths.add(path);
  }
  return Object.fromEntries([...texts].filter(([path]) => paths.has(path)));
}
