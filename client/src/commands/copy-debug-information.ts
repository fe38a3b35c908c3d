import { type ExtensionContext, env, version, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { SETTINGS_SECTION, type ServerStatus } from '../../../server/src/lsp/protocol.ts';
import type { Host } from '../host.ts';

export interface DebugInformation {
  readonly extension: string;
  readonly editor: string;
  readonly host: Host['kind'];
  readonly remote: string;
  readonly folders: readonly string[];
  readonly server: { readonly state: string; readonly processId: number | null; readonly status: ServerStatus | null };
  readonly settings: unknown;
}

/** Puts onto the clipboard, and returns, what a report of a problem should hold. Names no path but the folders' schemes. */
export async function copyDebugInformation(from: {
  host: Host;
  client: BaseLanguageClient;
  context: ExtensionContext;
  server: () => ServerStatus | undefined;
}): Promise<DebugInformation> {
  const information: DebugInformation = {
    extension: String(from.context.extension.packageJSON.version),
    editor: `${env.appName} ${version}`,
    host: from.host.kind,
    remote: env.remoteName ?? 'none',
    folders: (workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme),
    server: {
      state: State[from.client.state],
      processId: from.host.serverProcessId(from.client) ?? null,
      status: from.server() ?? null,
    },
    settings: workspace.getConfiguration(SETTINGS_SECTION),
  };
  await env.clipboard.writeText(JSON.stringify(information, null, 2));
  void window.showInformationMessage('FIPS Lint: debug information is on the clipboard.');
  return information;
}
