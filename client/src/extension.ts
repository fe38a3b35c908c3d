import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { SHOW_REFERENCES } from '../../server/src/lsp/protocol.ts';
import { copyDebugInformation } from './commands/copy-debug-information.ts';
import { restartServer } from './commands/restart-server.ts';
import { scanWorkspace } from './commands/scan-workspace.ts';
import { showReferences } from './commands/show-references.ts';
import type { Host } from './host.ts';
import { clientOptions } from './options.ts';
import { createStatusView } from './views/status.ts';

let running: BaseLanguageClient | undefined;

/** Starts the extension: everything but the transport to the server is the same in every host. */
export async function activateIn(host: Host, context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('FIPS Lint', { log: true });
  const client = host.createClient(clientOptions(output));
  running = client;
  const status = createStatusView(client);
  const register = (name: string, run: () => unknown) => commands.registerCommand(`fipsLint.${name}`, run);
  context.subscriptions.push(
    output,
    status,
    register('scanWorkspace', () => scanWorkspace(client)),
    register('restartServer', () => restartServer(client)),
    register('showOutput', () => output.show()),
    commands.registerCommand(SHOW_REFERENCES, (uri: string, position: Position, locations: readonly Location[]) =>
      showReferences(client, uri, position, locations),
    ),
    register('copyDebugInformation', () => copyDebugInformation({ host, client, context, server: status.server })),
  );
  await startOrExplain(client);
}

export async function deactivate(): Promise<void> {
  await running?.dispose();
  running = undefined;
}

/** A server that does not start leaves the commands in place, so that it can be looked into and started again. */
async function startOrExplain(client: BaseLanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    client.error('The language server did not start.', error, false);
    const show = 'Show Output';
    const chosen = await window.showErrorMessage(`FIPS Lint's language server did not start: ${String(error)}`, show);
    if (chosen === show) client.outputChannel.show();
  }
}
