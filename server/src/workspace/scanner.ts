import type { AnalysisAnswer, AnalysisJob, AnalysisPool, Limits } from './analysis-pool.ts';
import { DEFAULT_LIMITS } from './analysis-pool.ts';
import { type DiscoveredFile, discover, type Unreachable } from './discovery.ts';
import type { FileSystem } from './file-system.ts';
import type { Projects } from './projects.ts';

export interface ScanRequest {
  /** Files and folders. A file is taken whatever its name and whatever excludes it. */
  readonly roots: readonly string[];
  readonly fileSystem: FileSystem;
  readonly pool: AnalysisPool;
  readonly projects: Projects;
  /** Called for each file as its answer comes, in any order. */
  readonly onFile: (file: ScannedFile) => void;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly shouldCancel?: () => boolean;
  /** Text by path that stands before what is on disk: the editor's open documents. */
  readonly overlay?: ReadonlyMap<string, string>;
  /** False: parse even what the prefilter would let pass. */
  readonly gate?: boolean;
  /** False: take files that a `.gitignore` excludes, too. */
  readonly gitignore?: boolean;
  /** Stands before what a project sets. */
  readonly limits?: Partial<Limits>;
  /** In milliseconds, from any fixed point. */
  readonly now: () => number;
}

export type ScannedFile = Extract<AnalysisAnswer, { kind: 'analysis' }>;

export interface ScanProgress {
  readonly done: number;
  /** Undefined while files are still being looked for. */
  readonly total: number | undefined;
}

export interface ScanSummary {
  /** Files in scope: Python sources and OpenSSL configurations. After `cancelled`, those found so far. */
  readonly files: number;
  readonly analysed: number;
  /** Files that the prefilter let pass: nothing in them can give a finding. */
  readonly withoutCryptography: number;
  /** Files and folders in scope that could not be looked at, sorted by path. */
  readonly notAnalysed: readonly NotAnalysed[];
  readonly cancelled: boolean;
  readonly timing: ScanTiming;
}

export interface NotAnalysed {
  readonly path: string;
  /** Words that follow the path and a colon: `permission denied`. */
  readonly reason: string;
}

/** Milliseconds. Those of reading and analysing are summed over all workers. */
export interface ScanTiming {
  readonly discovery: number;
  readonly reading: number;
  readonly analysing: number;
}

/** Finds the files below the roots and has each analysed under the settings of its project. */
export async function scanWorkspace(request: ScanRequest): Promise<ScanSummary> {
  const { onProgress, shouldCancel = () => false, now } = request;
  const onFolder = () => onProgress?.({ done: 0, total: undefined });
  const started = now();
  const { roots, fileSystem, projects, gitignore = true } = request;
  const discovery = await discover({ roots, fileSystem, projects, gitignore, shouldCancel, onFolder });
  const jobs = await Promise.all(discovery.files.map(file => jobFor(file, request)));
  const tally = new Tally(discovery.unreachable, now() - started);
  onProgress?.({ done: 0, total: jobs.length });
  let done = 0;
  await request.pool.run(jobs, {
    shouldCancel,
    ...(request.overlay ? { overlay: request.overlay } : {}),
    onAnswer(answer) {
      tally.count(answer);
      if (answer.kind === 'analysis') request.onFile(answer);
      onProgress?.({ done: ++done, total: jobs.length });
    },
  });
  return tally.summary(shouldCancel() && done < jobs.length);
}

/** What the pool is asked to do for a file. */
export async function jobFor(
  file: DiscoveredFile,
  { fileSystem, projects, limits = {}, gate = true }: Pick<ScanRequest, 'fileSystem' | 'projects' | 'limits' | 'gate'>,
): Promise<AnalysisJob> {
  const project = await projects.forFolder(fileSystem.directoryOf(file.path));
  return {
    path: file.path,
    explicit: file.explicit,
    ...(file.kind ? { kind: file.kind } : {}),
    settings: project.settings,
    gate,
    limits: {
      bytes: limits.bytes ?? project.maximumFileBytes ?? DEFAULT_LIMITS.bytes,
      milliseconds: limits.milliseconds ?? DEFAULT_LIMITS.milliseconds,
    },
  };
}

class Tally {
  #files = 0;
  #analysed = 0;
  #withoutCryptography = 0;
  #reading = 0;
  #analysing = 0;
  readonly #notAnalysed: NotAnalysed[];
  readonly #discovery: number;

  constructor(unreachable: readonly Unreachable[], discovery: number) {
    this.#notAnalysed = [...unreachable];
    this.#discovery = discovery;
  }

  count(answer: AnalysisAnswer): void {
    if (answer.kind === 'not-ours') return;
    this.#files++;
    this.#reading += answer.timing.reading;
    this.#analysing += answer.timing.analysing;
    const { status, path, problems } = answer.analysis;
    if (status === 'analysed') this.#analysed++;
    else if (status === 'no-cryptography') this.#withoutCryptography++;
    else this.#notAnalysed.push({ path, reason: problems[0]?.message ?? 'for no known reason' });
  }

  summary(cancelled: boolean): ScanSummary {
    return {
      files: this.#files,
      analysed: this.#analysed,
      withoutCryptography: this.#withoutCryptography,
      notAnalysed: this.#notAnalysed.sort((a, b) => (a.path < b.path ? -1 : 1)),
      cancelled,
      timing: { discovery: this.#discovery, reading: this.#reading, analysing: this.#analysing },
    };
  }
}
