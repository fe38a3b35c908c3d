import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What the extension needs of the place that it runs in: Node (desktop, remote) or a browser's worker. */
export interface Host {
  readonly kind: 'node' | 'browser';
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Process id of the running server, where it is a process. */
  serverProcessId(client: BaseLanguageClient): number | undefined;
}
