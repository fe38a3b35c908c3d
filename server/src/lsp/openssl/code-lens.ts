import type { CodeLens, Command } from 'vscode-languageserver';
import { statementsOf } from '../../core/semantic/openssl/editing/placed-statements.ts';
import { type SectionKind, sectionKind } from '../../core/semantic/openssl/editing/section-kinds.ts';
import { occurrencesOf } from '../../core/semantic/openssl/editing/symbols.ts';
import { toRange } from '../positions.ts';
import { SHOW_REFERENCES } from '../protocol.ts';
import { locations } from './definition.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';
import type { OpensslDocument } from './openssl-documents.ts';

/** Answers `textDocument/codeLens`: over each header how often the section is named, and whether libcrypto comes to it. */
export function registerCodeLens(parts: FeatureParts): void {
  parts.connection.onCodeLens(
    forOpenssl('Counting references', parts, at => {
      const { configuration, document } = at;
      return statementsOf(configuration, document.path).flatMap(({ statement }): CodeLens[] => {
        if (statement.kind !== 'header' || statement.name.text === 'default') return [];
        const range = toRange(document.lines, statement.name.range);
        return [{ range, command: commandFor(statement.name.text, range.start, at, parts) }];
      });
    }),
  );
}

function commandFor(
  name: string,
  position: CodeLens['range']['start'],
  { configuration, document }: OpensslDocument,
  parts: FeatureParts,
): Command {
  const symbol = { kind: 'section', name } as const;
  const named = occurrencesOf(configuration, symbol).filter(({ isDefinition }) => !isDefinition);
  const isReached = !configuration.readable.unreachable.some(section => section.name === name);
  // What a file that is included from elsewhere defines is named there; sections of commands are read by their names.
  const isJudged =
    configuration.readable.evaluation.start !== undefined && !OF_COMMANDS.has(sectionKind(configuration, name));
  const unreachable = isJudged && !isReached ? ', unreachable for libcrypto' : '';
  const title = `${COUNTS[named.length] ?? `${named.length} references`}${unreachable}`;
  if (named.length === 0) return { title, command: '' };
  return { title, command: SHOW_REFERENCES, arguments: [document.uri, position, locations(named, parts)] };
}

const COUNTS = ['no references', '1 reference'];

const OF_COMMANDS: ReadonlySet<SectionKind> = new Set([
  'req',
  'ca',
  'ca-policy',
  'tsa',
  'extensions',
  'names',
  'other',
]);
