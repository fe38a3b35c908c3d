import type { FileAnalysis } from '../../core/engine/analysis.ts';
import { mergeFindings } from '../../core/engine/merge.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import type { ScanSummary as FolderSummary, ScannedFile } from '../../workspace/scanner.ts';
import type { NotAnalysed, ScanSummary } from '../protocol.ts';
import type { Folder } from '../workspace-folders.ts';

/** Adds up what is found in several folders. */
export class ScanTally {
  readonly #fileSystem: FileSystem;
  readonly #uriOf: (path: string) => string;
  readonly #notAnalysed: NotAnalysed[] = [];
  /** Those with something in them. */
  readonly #analyses: FileAnalysis[] = [];
  #files = 0;
  #analysed = 0;
  #cancelled = false;

  constructor(fileSystem: FileSystem, uriOf: (path: string) => string) {
    this.#fileSystem = fileSystem;
    this.#uriOf = uriOf;
  }

  take({ path, analysis, sources }: ScannedFile, folder: Folder): void {
    if (analysis.findings.length + analysis.suppressed.length > 0) this.#analyses.push({ ...analysis, uses: [] });
    const [problem, ...others] = analysis.status === 'analysed' ? analysis.problems : [];
    if (!problem) return;
    const more = others.length > 0 ? `; and ${others.length} more` : '';
    const place = problem.path ?? path;
    const text = problem.range && sources[place];
    const line = text === undefined ? '' : `line ${new LineIndex(text).positionAt(problem.range!.start).line + 1}: `;
    this.#note(place, `not all of it: ${line}${problem.message.replace(/\.$/, '')}${more}`, folder);
  }

  add(summary: FolderSummary, folder: Folder): void {
    this.#files += summary.files;
    // The prefilter's word is an answer too: nothing in those files can give a finding.
    this.#analysed += summary.analysed + summary.withoutCryptography;
    this.#cancelled ||= summary.cancelled;
    for (const { path, reason } of summary.notAnalysed) this.#note(path, reason, folder);
  }

  summary(cancelled: boolean): ScanSummary {
    return {
      files: this.#files,
      analysed: this.#analysed,
      notAnalysed: this.#notAnalysed.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      findings: mergeFindings(this.#analyses).length,
      cancelled: cancelled || this.#cancelled,
    };
  }

  #note(path: string, reason: string, folder: Folder): void {
    this.#notAnalysed.push({
      path: this.#fileSystem.relative(folder.path, path) || path,
      uri: this.#uriOf(path),
      reason,
    });
  }
}
