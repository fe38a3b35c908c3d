import type { FileAnalysis } from '../../core/engine/analysis.ts';
import { type FileReport, type ReportContext, reportOf } from '../diagnostics/report.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { Configuration } from '../settings/configuration.ts';
import type { Changes, Origin } from './changes.ts';
import type { DocumentAnalyzer, TextToAnalyse } from './document-analyzer.ts';
import { documentKind } from './document-kind.ts';
import { steadyFindings } from './steady-findings.ts';

/** What is known of one state of an open document. */
export interface OpenReport extends Origin, FileReport {
  readonly document: OpenDocument;
  /** What was analysed. */
  readonly source: TextToAnalyse;
}

/** A document that is not ours, or is switched off: looked at again only if that may have changed. */
interface IdleReport extends Origin {
  readonly document: OpenDocument;
  readonly source?: undefined;
}

interface Parts {
  readonly documents: OpenDocuments;
  readonly configuration: Configuration;
  readonly analyzer: DocumentAnalyzer;
  readonly changes: Changes;
  readonly context: ReportContext;
  /** True if a scan was asked for that covers the file: then it is looked at whatever the settings say. */
  readonly isCovered: (path: string) => boolean;
}

/** The newest answer for every open document. */
export class OpenReports {
  readonly #parts: Parts;
  readonly #reports = new Map<string, OpenReport | IdleReport>();
  readonly #running = new Map<string, Promise<OpenReport | undefined>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Those that there are, some of them perhaps outdated. */
  *all(): Iterable<OpenReport> {
    for (const report of this.#reports.values()) if (report.source) yield report;
  }

  /**
   * The answer for the document as it is now; undefined if it is not open, or not to be judged. Requests that come
   * meanwhile share it.
   */
  current(path: string): Promise<OpenReport | undefined> {
    let running = this.#running.get(path);
    if (!running) {
      running = this.#makeCurrent(path).finally(() => this.#running.delete(path));
      this.#running.set(path, running);
    }
    return running;
  }

  async makeAllCurrent(): Promise<void> {
    for (const { path } of this.#parts.documents.all()) await this.current(path);
  }

  close({ path, uri }: OpenDocument): void {
    this.#reports.delete(path);
    this.#parts.analyzer.close(uri);
  }

  async #makeCurrent(path: string): Promise<OpenReport | undefined> {
    const { documents, changes } = this.#parts;
    for (;;) {
      const document = documents.at(path);
      if (!document) return undefined;
      const known = this.#reports.get(path);
      if (known?.document === document && !changes.isOutdated(known)) return known.source ? known : undefined;
      const report = await this.#make(document, known?.source ? known : undefined);
      // The document may have moved on, or been closed, while the settings were asked for.
      if (documents.at(path) === document) this.#reports.set(path, report);
    }
  }

  async #make(document: OpenDocument, before: OpenReport | undefined): Promise<OpenReport | IdleReport> {
    const { analyzer, changes, context } = this.#parts;
    const origin = { document, path: document.path, madeAt: changes.count };
    const source = await this.#sourceOf(document);
    if (!source) return { ...origin, dependsOn: new Set() };
    const { analysis, dependsOn } = await analyzer.analyze(source, document);
    const report = reportOf(before ? steadied(before, document, analysis) : analysis, context);
    return { ...origin, ...report, dependsOn, source };
  }

  async #sourceOf(document: OpenDocument): Promise<TextToAnalyse | undefined> {
    const kind = documentKind(document);
    if (!kind) return undefined;
    const { path, uri, text } = document;
    const { enabled, editor, settings } = await this.#parts.configuration.forFile(path, uri);
    const wanted = editor.workspaceDiagnostics !== 'off' || this.#parts.isCovered(path);
    return enabled && wanted ? { path, text, kind, settings } : undefined;
  }
}

function steadied(before: OpenReport, document: OpenDocument, analysis: FileAnalysis): FileAnalysis {
  const edits = document.editsSince(before.document.version);
  if (!edits || edits.length === 0) return analysis;
  const judgedBefore = { ...before.analysis, text: before.source.text };
  return { ...analysis, findings: steadyFindings(judgedBefore, edits, { ...analysis, text: document.text }) };
}
