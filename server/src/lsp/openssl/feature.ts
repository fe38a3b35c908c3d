import type { CancellationToken, Connection, Location, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Place } from '../../core/semantic/openssl/configuration.ts';
import type { AnalysisStore } from '../analyses/analysis-store.ts';
import type { ClientAbilities } from '../capabilities.ts';
import type { OpenDocuments } from '../documents.ts';
import { toRange } from '../positions.ts';
import { safely } from '../safely.ts';
import type { OpensslDocument, OpensslDocuments } from './openssl-documents.ts';

/** What every editing feature of OpenSSL configurations is made with. */
export interface FeatureParts {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly store: AnalysisStore;
  readonly openssl: OpensslDocuments;
}

/**
 * The handler of a request about one document: answers `null` for what is no OpenSSL configuration, and where something
 * goes wrong, which is logged under `what`.
 */
export function forOpenssl<Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
  what: string,
  { connection, openssl }: FeatureParts,
  answer: (at: OpensslDocument, params: Params) => Answer | null,
): (params: Params, token: CancellationToken) => Promise<Answer | null> {
  return (params, token) =>
    safely<Answer | null>(what, connection.console, null, token, async () => {
      const found = await openssl.at(params.textDocument.uri);
      return found ? answer(found, params) : null;
    });
}

/** Places in any files of a configuration, for the client; without those whose files can no longer be read. */
export function locations(places: readonly Place[], { documents, openssl }: FeatureParts): Location[] {
  const linesByPath = new Map([...new Set(places.map(({ path }) => path))].map(path => [path, openssl.linesOf(path)]));
  return places.flatMap(({ path, range }) => {
    const lines = linesByPath.get(path);
    return lines ? [{ uri: documents.uriOf(path), range: toRange(lines, range) }] : [];
  });
}
