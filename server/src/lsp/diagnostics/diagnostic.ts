import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { ClientAbilities } from '../capabilities.ts';
import { toRange } from '../positions.ts';
import { DIAGNOSTIC_SOURCE } from '../protocol.ts';

/** What turning findings into diagnostics needs to know of their surroundings. */
export interface DiagnosticContext {
  readonly client: ClientAbilities;
  /** The page of a rule, as a URI; undefined if there is none. */
  readonly rulePage: (rule: string) => string | undefined;
  /** A place in another file; undefined if its text cannot be had. */
  readonly locate: (path: string, range: TextRange) => Location | undefined;
}

/** @param uri and `lines` are those of the file that the finding is in. */
export function toDiagnostic(finding: Finding, uri: string, lines: LineIndex, context: DiagnosticContext): Diagnostic {
  const page = context.client.codeDescription ? context.rulePage(finding.rule) : undefined;
  const related = context.client.relatedInformation ? relatedInformation(finding, uri, lines, context) : [];
  const tags = TAGS[finding.rule];
  return {
    range: toRange(lines, finding.range),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(tags && { tags: [...tags] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose finding is text that does nothing: editors show it faded. */
const TAGS: Readonly<Record<string, readonly DiagnosticTag[]>> = {
  'unused-suppression': [DiagnosticTag.Unnecessary],
};

function relatedInformation(
  finding: Finding,
  uri: string,
  lines: LineIndex,
  { locate }: DiagnosticContext,
): DiagnosticRelatedInformation[] {
  return finding.related.flatMap(({ path, range, message }) => {
    const location = path === undefined ? { uri, range: toRange(lines, range) } : locate(path, range);
    return location ? [{ location, message }] : [];
  });
}
