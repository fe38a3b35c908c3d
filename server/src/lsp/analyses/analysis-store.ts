import type { FileAnalysis } from '../../core/engine/analysis.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { ScannedFile } from '../../workspace/scanner.ts';
import {
  type FileReport,
  findingsIn,
  type ReportContext,
  type ShownReport,
  shownReport,
  speaksOf,
} from '../diagnostics/report.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { Runtime } from '../runtime.ts';
import type { Configuration } from '../settings/configuration.ts';
import { Changes } from './changes.ts';
import { type CoveredReport, CoveredReports } from './covered-reports.ts';
import { DocumentAnalyzer, type TextToAnalyse } from './document-analyzer.ts';
import { type OpenReport, OpenReports } from './open-reports.ts';

/** A finding, and what was analysed to find it: for an included file, the configuration that includes it. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly source: TextToAnalyse;
}

/** What the client is shown for one file. */
export interface FileState extends ShownReport {
  /** Of the document, if it is open. */
  readonly version: number | null;
}

export type WorkspaceState = ReadonlyMap<string, FileState>;

/**
 * Keeps the newest answer for every open document and for the files that a scan has covered, and makes it anew when
 * something changed that it was made from. It holds nothing that a request could not find out again.
 */
export class AnalysisStore {
  readonly #runtime: Runtime;
  readonly #documents: OpenDocuments;
  readonly #analyzer: DocumentAnalyzer;
  readonly #context: ReportContext;
  readonly #changes = new Changes();
  readonly #open: OpenReports;
  readonly #covered: CoveredReports;

  constructor(parts: {
    runtime: Runtime;
    documents: OpenDocuments;
    configuration: Configuration;
    context: Omit<ReportContext, 'textOf'>;
  }) {
    this.#runtime = parts.runtime;
    this.#documents = parts.documents;
    this.#analyzer = new DocumentAnalyzer(parts.runtime, path => this.#documents.at(path)?.text);
    this.#context = { ...parts.context, textOf: path => this.textOf(path) };
    const shared = { ...parts, context: this.#context, analyzer: this.#analyzer, changes: this.#changes };
    this.#covered = new CoveredReports(shared);
    this.#open = new OpenReports({ ...shared, isCovered: path => this.#covered.has(path) });
  }

  /** A file changed, came or went, on disk or in the editor. */
  touch(path: string): void {
    this.#changes.touch(path);
  }

  /** Files came or went: an import may now lead elsewhere. Open documents are looked at anew, covered files by the next scan. */
  treeChanged(): void {
    this.#analyzer.forget();
    for (const document of this.#documents.all()) this.#changes.touch(document.path);
  }

  settingsChanged(): void {
    this.#changes.settingsChanged();
  }

  /** The editor let go of it: from now on the disk counts. */
  close(document: OpenDocument): void {
    this.#open.close(document);
    this.#changes.touch(document.path);
  }

  dispose(): void {
    this.#analyzer.dispose();
  }

  /** For {@link cover}. */
  get changeCount(): number {
    return this.#changes.count;
  }

  /** Takes what a scan found that began at `changeCount`. */
  cover(file: ScannedFile, changeCount: number): void {
    // A document that is only looked at because a scan was asked for has no answer of its own yet.
    if (!this.#covered.has(file.path) && this.#documents.at(file.path)) this.#changes.touch(file.path);
    this.#covered.take(file, changeCount);
  }

  uncover(path: string): void {
    this.#covered.remove(path);
  }

  /** Forgets the covered files that `isKept` does not speak for. */
  retainCovered(isKept: (path: string) => boolean): void {
    this.#covered.retain(isKept);
  }

  isCovered(path: string): boolean {
    return this.#covered.has(path);
  }

  /** True if other open documents are judged by this one, or it speaks of them: a change of it may change what they show. */
  isEntangled(path: string): boolean {
    for (const report of this.#open.all()) {
      const others = report.path === path ? [...report.byPath.keys()] : [];
      if (others.some(other => other !== path && this.#documents.at(other))) return true;
      if (report.path !== path && report.dependsOn?.has(path)) return true;
    }
    return false;
  }

  /** The analysed files whose answer this one decides, such as the configurations that include it; outdated answers count too. */
  dependentsOf(path: string): readonly string[] {
    const isDependent = (report: OpenReport | CoveredReport) =>
      report.path !== path && (report.dependsOn?.has(path) || report.byPath.has(path));
    return Array.from(this.#reports())
      .filter(isDependent)
      .map(report => report.path);
  }

  /** What the client is to be shown for one file now. */
  async stateAt(path: string): Promise<FileState> {
    await this.#makeCurrentFor(path);
    return this.#stateAt(path, [...this.#reports()]);
  }

  /** Makes everything anew that is outdated. */
  async makeCurrent(): Promise<void> {
    await this.#open.makeAllCurrent();
    await this.#covered.makeAllCurrent();
  }

  /** What is known now of every file that there is something to say of, and of every open document of ours. */
  state(): WorkspaceState {
    const speaking = new Map<string, FileReport[]>();
    for (const report of this.#reports()) {
      const { path, suppressed } = report.analysis;
      const isOpen = this.#documents.at(path) !== undefined;
      const silenced = suppressed.map(({ finding }) => finding.path ?? path);
      for (const about of new Set([...report.byPath.keys(), ...silenced, ...(isOpen ? [path] : [])])) {
        const others = speaking.get(about);
        if (others) others.push(report);
        else speaking.set(about, [report]);
      }
    }
    return new Map([...speaking].map(([path, reports]) => [path, this.#stateAt(path, reports)]));
  }

  /** The findings in one file, whichever file they were found from. */
  async findingsIn(path: string): Promise<readonly LocatedFinding[]> {
    await this.#makeCurrentFor(path);
    const reports = [...this.#reports()].filter(report => speaksOf(path, report));
    const located: LocatedFinding[] = [];
    for (const { finding } of findingsIn(
      path,
      reports.map(report => report.analysis),
    )) {
      const report = reports.find(({ analysis }) => analysis.findings.includes(finding));
      const source = report && (await this.#sourceOf(report));
      if (source) located.push({ finding, source });
    }
    return located;
  }

  /** What would be found in `source`, were the texts of some files, by path, others than they are. */
  trial(source: TextToAnalyse): Promise<(texts: ReadonlyMap<string, string>) => FileAnalysis> {
    return this.#analyzer.trial(source);
  }

  /** The text of a file as the editor has it, or as it is on disk. */
  textOf(path: string): string | undefined {
    const open = this.#documents.at(path);
    if (open) return open.text;
    const reading = this.#runtime.configurationFiles.read(path);
    return reading.kind === 'text' ? reading.text : undefined;
  }

  *#reports(): Iterable<OpenReport | CoveredReport> {
    yield* this.#open.all();
    for (const report of this.#covered.all()) if (!this.#documents.at(report.path)) yield report;
  }

  #stateAt(path: string, reports: readonly FileReport[]): FileState {
    const version = this.#documents.at(path)?.version ?? null;
    return { ...shownReport(path, reports, this.#context), version };
  }

  /** Python source is judged by itself; of OpenSSL configurations, any may include the other. */
  async #makeCurrentFor(path: string): Promise<void> {
    const report = await this.#open.current(path);
    if (report?.source.kind === 'python') return;
    await this.#open.makeAllCurrent();
    await this.#covered.makeConfigurationsCurrent();
  }

  async #sourceOf(report: OpenReport | CoveredReport): Promise<TextToAnalyse | undefined> {
    return 'source' in report ? report.source : this.#covered.sourceOf(report);
  }
}
