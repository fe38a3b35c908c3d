import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { FileAnalysis } from '../../core/engine/analysis.ts';
import { mergeFindings, type PlacedFinding } from '../../core/engine/merge.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { toRange } from '../positions.ts';
import { DIAGNOSTIC_SOURCE } from '../protocol.ts';
import { type DiagnosticContext, toDiagnostic } from './diagnostic.ts';
import { resultIdOf } from './result-id.ts';

/** What the analysis of one file says of it, and of an OpenSSL configuration's included files. */
export interface FileReport {
  /** Without its uses of cryptography, which no editor shows. */
  readonly analysis: FileAnalysis;
  /** By the path of the file that they are shown in. */
  readonly byPath: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** What a client is shown for one file. */
export interface ShownReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Names the content: equal diagnostics have equal ids. */
  readonly resultId: string;
}

/** Code of the diagnostic that says that a file was not analysed. Not a rule: it cannot be suppressed. */
export const NOT_ANALYSED = 'not-analysed';

export interface ReportContext extends Omit<DiagnosticContext, 'locate'> {
  readonly toUri: (path: string) => string;
  /** The text that a finding's offsets count in; undefined if it cannot be had, and then the finding is not shown. */
  readonly textOf: (path: string) => string | undefined;
}

export function reportOf(analysis: FileAnalysis, context: ReportContext): FileReport {
  const placed = analysis.findings.map(finding => ({ path: finding.path ?? analysis.path, finding }));
  return { analysis: { ...analysis, uses: [] }, byPath: diagnosticsByPath(placed, [analysis], context) };
}

/** Nothing is said, and nothing was asked. */
export const NO_REPORT: ShownReport = { diagnostics: [], resultId: resultIdOf([]) };

/**
 * What several reports say of one file: two configurations that include it, or one and the file's own. It is told once.
 */
export function shownReport(path: string, reports: readonly FileReport[], context: ReportContext): ShownReport {
  const speaking = reports.filter(report => speaksOf(path, report));
  if (speaking.length === 0) return NO_REPORT;
  const analyses = speaking.map(report => report.analysis);
  const diagnostics =
    speaking.length === 1
      ? speaking[0]!.byPath.get(path)
      : diagnosticsByPath(findingsIn(path, analyses), analyses, context).get(path);
  if (!diagnostics) return NO_REPORT;
  let resultId = resultIds.get(diagnostics);
  if (resultId === undefined) {
    resultId = resultIdOf(diagnostics);
    resultIds.set(diagnostics, resultId);
  }
  return { diagnostics, resultId };
}

/** The findings in one file of several analyses, each told once. */
export function findingsIn(path: string, analyses: readonly FileAnalysis[]): PlacedFinding[] {
  return mergeFindings(analyses).filter(placed => placed.path === path);
}

/** True if the report has a say in what is shown there: also by a finding that a comment silences. */
export function speaksOf(path: string, { analysis, byPath }: FileReport): boolean {
  return byPath.has(path) || analysis.suppressed.some(({ finding }) => (finding.path ?? analysis.path) === path);
}

/** The same array is asked for again and again while a workspace is watched. */
const resultIds = new WeakMap<readonly Diagnostic[], string>();

function diagnosticsByPath(
  placed: readonly PlacedFinding[],
  analyses: readonly FileAnalysis[],
  context: ReportContext,
): FileReport['byPath'] {
  const linesOf = lineIndexes(context.textOf);
  const diagnosticContext: DiagnosticContext = {
    ...context,
    locate(path, range) {
      const lines = linesOf(path);
      return lines && { uri: context.toUri(path), range: toRange(lines, range) };
    },
  };
  const byPath = new Map<string, Diagnostic[]>();
  const add = (path: string, diagnostic: Diagnostic) => {
    const others = byPath.get(path);
    if (others) others.push(diagnostic);
    else byPath.set(path, [diagnostic]);
  };
  for (const { path, finding } of placed) {
    const lines = linesOf(path);
    if (lines) add(path, toDiagnostic(finding, context.toUri(path), lines, diagnosticContext));
  }
  for (const analysis of analyses) {
    for (const { message, range, path } of analysis.problems) {
      // Problems with a range are syntax errors: an editor has its own word for those.
      if (!range) add(path ?? analysis.path, notAnalysedDiagnostic(message));
    }
  }
  return byPath;
}

function notAnalysedDiagnostic(reason: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: NOT_ANALYSED,
    source: DIAGNOSTIC_SOURCE,
    message: `FIPS Lint did not analyse this file, or not all of it: ${reason}.`,
  };
}

function lineIndexes(textOf: (path: string) => string | undefined): (path: string) => LineIndex | undefined {
  const indexes = new Map<string, LineIndex | undefined>();
  return path => {
    if (!indexes.has(path)) {
      const text = textOf(path);
      indexes.set(path, text === undefined ? undefined : new LineIndex(text));
    }
    return indexes.get(path);
  };
}
