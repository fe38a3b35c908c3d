import type { InlayHint } from 'vscode-languageserver';
import type { Expansion, Include } from '../../core/semantic/openssl/configuration.ts';
import { includeAt, statementsOf } from '../../core/semantic/openssl/editing/placed-statements.ts';
import { entryOf } from '../../core/semantic/openssl/editing/symbols.ts';
import type { Statement } from '../../core/syntax/openssl/cst.ts';
import { overlaps } from '../../core/text/range.ts';
import { toTextRange } from '../positions.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';
import type { OpensslDocument } from './openssl-documents.ts';

/** Longer values are cut: a hint stands beside the text and must not push it away. */
const MAXIMUM_LENGTH = 60;

/** Answers `textDocument/inlayHint`: what variables come to, and what becomes of includes. */
export function registerInlayHints(parts: FeatureParts): void {
  parts.connection.languages.inlayHint.on(
    forOpenssl('Resolving variables', parts, (at, { range }) => {
      const shown = toTextRange(at.document.lines, range);
      return statementsOf(at.configuration, at.document.path)
        .filter(({ statement }) => overlaps(statement.range, shown))
        .flatMap(({ statement }) => hintsOf(at, statement));
    }),
  );
}

function hintsOf({ configuration, document }: OpensslDocument, statement: Statement): readonly InlayHint[] {
  const { path, lines } = document;
  const hint = (offset: number, text: string, tooltip: string): InlayHint => ({
    position: lines.positionAt(offset),
    label: cut(text),
    tooltip,
    paddingLeft: true,
  });
  if (statement.kind === 'assignment') {
    const entry = entryOf(configuration, path, statement.name.range.start);
    if (!entry?.expansions.some(isResolved)) return [];
    return [hint(entry.valueRange.end, `= ${entry.value}`, `The value with its variables: ${entry.value}`)];
  }
  const include = statement.kind === 'include' && includeAt(configuration, path, statement.range.start);
  if (!include) return [];
  const text = includeText(include);
  return text === undefined ? [] : [hint(include.pathRange.end, text, include.why)];
}

function isResolved({ value }: Expansion): boolean {
  return value !== undefined;
}

/** Nothing, where the path as written says it all. */
function includeText({ status, files, value, expansions, sectionBefore, sectionAfter }: Include): string | undefined {
  const path = expansions.some(isResolved) ? value : undefined;
  const count = files.length > 1 ? `${files.length} files` : undefined;
  const section = sectionAfter === sectionBefore ? undefined : `now in [${sectionAfter}]`;
  const notRead = status === 'read' ? undefined : NOT_READ[status];
  const parts = [path, notRead, count, section].filter(part => part !== undefined);
  return parts.length > 0 ? `→ ${parts.join(', ')}` : undefined;
}

const NOT_READ: Readonly<Record<Exclude<Include['status'], 'read'>, string>> = {
  missing: 'no such file',
  unreadable: 'cannot be read',
  'empty-directory': 'holds no *.cnf or *.conf',
  'nested-directory': 'skipped',
  cycle: 'includes itself',
  'too-many': 'not followed further',
  'relative-path': 'not absolute: file rejected',
  rejected: 'variable without value: file rejected',
};

function cut(text: string): string {
  return text.length > MAXIMUM_LENGTH ? `${text.slice(0, MAXIMUM_LENGTH - 1)}…` : text;
}
