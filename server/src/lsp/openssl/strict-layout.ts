import type { Connection } from 'vscode-languageserver';
import { lineEdits } from '../../core/text/line-diff.ts';
import { toRange } from '../positions.ts';
import { STRICT_LAYOUT, type StrictLayoutParams, type StrictLayoutResult } from '../protocol.ts';
import type { OpensslDocuments } from './openssl-documents.ts';

/** Answers {@link STRICT_LAYOUT}. */
export function registerStrictLayout(parts: {
  readonly connection: Connection;
  readonly openssl: OpensslDocuments;
}): void {
  parts.connection.onRequest<StrictLayoutResult | null, void>(STRICT_LAYOUT, (params: StrictLayoutParams) =>
    answer(params, parts.openssl),
  );
}

async function answer({ uri }: StrictLayoutParams, openssl: OpensslDocuments): Promise<StrictLayoutResult | null> {
  const found = await openssl.strictLayout(uri);
  if (!found) return null;
  const { document, layout } = found;
  if (layout.kind !== 'rewritten') return layout;
  const edits = lineEdits(document.text, layout.text).map(({ range, newText }) => ({
    range: toRange(document.lines, range),
    newText,
  }));
  return { ...layout, version: document.version, edits };
}
