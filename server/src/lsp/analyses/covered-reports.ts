import type { FileKind } from '../../core/engine/analysis.ts';
import type { AnalysisAnswer, AnalysisJob, AnalysisPool } from '../../workspace/analysis-pool.ts';
import { DEFAULT_LIMITS } from '../../workspace/analysis-pool.ts';
import type { ScannedFile } from '../../workspace/scanner.ts';
import { type FileReport, type ReportContext, reportOf } from '../diagnostics/report.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Runtime } from '../runtime.ts';
import type { Configuration } from '../settings/configuration.ts';
import type { Changes, Origin } from './changes.ts';
import type { DocumentAnalyzer, TextToAnalyse } from './document-analyzer.ts';

/** What is known of one file on disk. Its text is not kept. */
export interface CoveredReport extends Origin, FileReport {
  readonly kind: FileKind;
}

interface Parts {
  readonly runtime: Runtime;
  readonly documents: OpenDocuments;
  readonly configuration: Configuration;
  readonly analyzer: DocumentAnalyzer;
  readonly changes: Changes;
  readonly context: ReportContext;
}

/** The newest answer for every file of the workspace that a scan has covered, as it is on disk. */
export class CoveredReports {
  readonly #parts: Parts;
  readonly #pool: AnalysisPool;
  readonly #reports = new Map<string, CoveredReport>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#pool = parts.runtime.pool;
  }

  all(): Iterable<CoveredReport> {
    return this.#reports.values();
  }

  has(path: string): boolean {
    return this.#reports.has(path);
  }

  /** @param madeAt the count of changes when the scan began: what changed since is looked at again. */
  take({ path, analysis, sources, dependsOn = [] }: ScannedFile, madeAt: number): void {
    const report = reportOf(analysis, { ...this.#parts.context, textOf: file => sources[file] });
    // A configuration depends on included files that are missing as well, and those are not named.
    const known = analysis.kind === 'python' ? new Set(dependsOn) : undefined;
    this.#reports.set(path, { ...report, path, madeAt, dependsOn: known, kind: analysis.kind });
  }

  remove(path: string): void {
    this.#reports.delete(path);
  }

  /** Forgets every file that `isKept` does not speak for. */
  retain(isKept: (path: string) => boolean): void {
    for (const path of [...this.#reports.keys()]) if (!isKept(path)) this.#reports.delete(path);
  }

  /** Looks again at the files that changed. Those that are open are left: the editor's text counts, not the disk's. */
  async makeAllCurrent(): Promise<void> {
    await this.makeConfigurationsCurrent();
    await this.#analyseInPool(this.#outdated().filter(report => report.kind === 'python'));
  }

  /** The same for OpenSSL configurations alone, of which there are few. */
  async makeConfigurationsCurrent(): Promise<void> {
    for (const report of this.#outdated()) if (report.kind !== 'python') await this.#analyseHere(report);
  }

  /** What a file is to be analysed from; undefined if it is switched off or can no longer be read. */
  async sourceOf({ path, kind }: CoveredReport): Promise<TextToAnalyse | undefined> {
    const { configuration, runtime, documents } = this.#parts;
    const { enabled, settings } = await configuration.forFile(path, documents.uriOf(path));
    const reading = enabled ? runtime.configurationFiles.read(path) : undefined;
    if (reading?.kind !== 'text') return undefined;
    return { path, kind, settings, text: reading.text, encoding: reading.encoding ?? 'utf-8' };
  }

  #outdated(): CoveredReport[] {
    const { changes, documents } = this.#parts;
    return [...this.#reports.values()].filter(report => changes.isOutdated(report) && !documents.at(report.path));
  }

  /** In this thread, which tells what the answer depends on: a pool does not. */
  async #analyseHere(outdated: CoveredReport): Promise<void> {
    const { analyzer, changes, context } = this.#parts;
    const { path, kind } = outdated;
    const madeAt = changes.count;
    const source = await this.sourceOf(outdated);
    if (!source) {
      this.#reports.delete(path);
      return;
    }
    const { analysis, dependsOn } = await analyzer.analyze(source);
    // It may have been taken out of the scope meanwhile.
    if (!this.#reports.has(path)) return;
    this.#reports.set(path, { ...reportOf(analysis, context), path, kind, madeAt, dependsOn });
  }

  async #analyseInPool(reports: readonly CoveredReport[]): Promise<void> {
    if (reports.length === 0) return;
    const madeAt = this.#parts.changes.count;
    const jobs = (await Promise.all(reports.map(report => this.#jobFor(report)))).filter(job => job !== undefined);
    const overlay = new Map(this.#parts.documents.all().map(({ path, text }) => [path, text]));
    const onAnswer = (answer: AnalysisAnswer) => {
      if (!this.#reports.has(answer.path)) return;
      if (answer.kind === 'analysis') this.take(answer, madeAt);
      else this.#reports.delete(answer.path);
    };
    await this.#pool.run(jobs, { onAnswer, overlay });
  }

  async #jobFor({ path, kind }: CoveredReport): Promise<AnalysisJob | undefined> {
    const { configuration, documents } = this.#parts;
    const { enabled, settings, maximumFileBytes } = await configuration.forFile(path, documents.uriOf(path));
    if (!enabled) {
      this.#reports.delete(path);
      return undefined;
    }
    const limits = { ...DEFAULT_LIMITS, bytes: maximumFileBytes };
    return { path, kind, explicit: false, settings, gate: true, limits };
  }
}
