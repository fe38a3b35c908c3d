import type { CodeLens, Command } from 'vscode-languageserver';
import { type SectionUse, sectionUses } from '../../core/semantic/openssl/editing/section-uses.ts';
import { toRange } from '../positions.ts';
import { SHOW_REFERENCES } from '../protocol.ts';
import { type FeatureParts, forOpenssl, locations } from './feature.ts';

/** Answers `textDocument/codeLens`: over each header how often the section is named, and whether libcrypto comes to it. */
export function registerCodeLens(parts: FeatureParts): void {
  parts.connection.onCodeLens(
    forOpenssl('Counting references', parts, ({ configuration, document: { path, uri, lines } }) =>
      sectionUses(configuration, path).map((use): CodeLens => {
        const range = toRange(lines, use.range);
        return { range, command: commandFor(use, uri, range.start, parts) };
      }),
    ),
  );
}

const COUNTS = ['no references', '1 reference'];

function commandFor(
  { references, isUnreachable }: SectionUse,
  uri: string,
  position: CodeLens['range']['start'],
  parts: FeatureParts,
): Command {
  const count = COUNTS[references.length] ?? `${references.length} references`;
  const title = isUnreachable ? `${count}, unreachable for libcrypto` : count;
  // A lens without a command is text alone.
  if (references.length === 0) return { title, command: '' };
  return { title, command: SHOW_REFERENCES, arguments: [uri, position, locations(references, parts)] };
}
