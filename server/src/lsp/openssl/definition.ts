import type { Place } from '../../core/semantic/openssl/configuration.ts';
import { includeAt, statementAt } from '../../core/semantic/openssl/editing/placed-statements.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../../core/semantic/openssl/editing/symbols.ts';
import { containsOffset } from '../../core/text/range.ts';
import { type FeatureParts, forOpenssl, locations } from './feature.ts';
import type { OpensslDocument } from './openssl-documents.ts';

/** Answers `textDocument/definition`: headers of sections, lines that give variables their values, included files. */
export function registerDefinition(parts: FeatureParts): void {
  parts.connection.onDefinition(
    forOpenssl('Finding a definition', parts, (at, { position }) => {
      const offset = at.document.lines.offsetAt(position);
      return locations([...definitionsAt(at, offset), ...includedFiles(at, offset)], parts);
    }),
  );
}

function definitionsAt({ configuration, document }: OpensslDocument, offset: number): readonly Occurrence[] {
  const here = occurrenceAt(configuration, document.path, offset);
  if (!here) return [];
  return occurrencesOf(configuration, here.symbol).filter(({ isDefinition }) => isDefinition);
}

function includedFiles({ configuration, document }: OpensslDocument, offset: number): readonly Place[] {
  const line = statementAt(configuration, document.path, offset);
  const include = line && includeAt(configuration, document.path, line.statement.range.start);
  if (!include || !containsOffset(include.pathRange, offset)) return [];
  return include.files.map(path => ({ path, range: { start: 0, end: 0 } }));
}
