import type { SignatureHelp } from 'vscode-languageserver';
import { completionContext } from '../../core/semantic/openssl/editing/completion-context.ts';
import { sectionKind } from '../../core/semantic/openssl/editing/section-kinds.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';
import { documentationFor } from './key-documentation.ts';

/** The form of a property query (property(7)). */
const FORMS: readonly (readonly [label: string, documentation: string])[] = [
  ['name=value', 'Implementations with this value alone; `name` by itself stands for `name=yes`.'],
  ['name!=value', 'Implementations without this value alone.'],
  ['?name=value', 'Preferred: if none has the value, others are taken.'],
  ['-name', 'Takes back what the default query says of `name`.'],
];

/** Answers `textDocument/signatureHelp` in property queries: the forms that a clause can have. */
export function registerSignatureHelp(parts: FeatureParts): void {
  parts.connection.onSignatureHelp(
    forOpenssl('Showing the form of a query', parts, ({ configuration, document }, { position }) => {
      const context = completionContext(configuration, document.path, document.lines.offsetAt(position));
      if (context?.kind !== 'value') return null;
      const key = documentationFor(sectionKind(configuration, context.section), context.key);
      if (key?.value !== 'property-query') return null;
      const clause = document.text.slice(context.range.start, context.range.end).split(',').at(-1)!.trim();
      return helpFor(clause);
    }),
  );
}

function helpFor(clause: string): SignatureHelp {
  return {
    signatures: FORMS.map(([label, documentation]) => ({
      label: `${label}, …`,
      documentation,
      parameters: [{ label }],
    })),
    activeSignature: clause.startsWith('?') ? 2 : clause.startsWith('-') ? 3 : clause.includes('!') ? 1 : 0,
    activeParameter: 0,
  };
}
