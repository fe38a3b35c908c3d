import type { Connection } from 'vscode-languageserver';
import { createSession } from './create-session.ts';
import { OpenDocuments } from './documents.ts';
import type { Runtime } from './runtime.ts';

/**
 * Serves one client over `connection`, in any host that can give a {@link Runtime}. Returns at once; everything happens when
 * the client asks.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new OpenDocuments(runtime.uris);
  connection.onInitialize(params => createSession(connection, runtime, documents, params).describe());
  documents.listen(connection);
  connection.listen();
}
