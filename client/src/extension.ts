import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, Location, Position, StaticFeature } from 'vscode-languageclient';
import { type ExperimentalCapabilities, REWRITE_STRICTLY, SHOW_REFERENCES } from '../../server/src/lsp/protocol.ts';
import { copyDebugInformation } from './commands/copy-debug-information.ts';
import { restartServer } from './commands/restart-server.ts';
import { applyProposal, rewriteStrictly } from './commands/rewrite-strictly.ts';
import { scanWorkspace } from './commands/scan-workspace.ts';
import { showReferences } from './commands/show-references.ts';
import type { Host } from './host.ts';
import { clientOptions } from './options.ts';
import { ProposedTexts } from './views/proposed-texts.ts';
import { createStatusView } from './views/status.ts';

let running: BaseLanguageClient | undefined;

/** Starts the extension: everything but the transport to the server is the same in every host. */
export async function activateIn(host: Host, context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('FIPS Lint', { log: true });
  const client = host.createClient(clientOptions(output));
  running = client;
  client.registerFeature(rewritesAreShown);
  const status = createStatusView(client);
  const proposed = new ProposedTexts();
  const register = (name: string, run: () => unknown) => commands.registerCommand(`fipsLint.${name}`, run);
  context.subscriptions.push(
    output,
    status,
    proposed,
    register('scanWorkspace', () => scanWorkspace(client)),
    register('restartServer', () => restartServer(client)),
    register('showOutput', () => output.show()),
    commands.registerCommand(SHOW_REFERENCES, (uri: string, position: Position, locations: readonly Location[]) =>
      showReferences(client, uri, position, locations),
    ),
    commands.registerCommand(REWRITE_STRICTLY, (uri?: unknown) =>
      rewriteStrictly(client, proposed, typeof uri === 'string' ? uri : undefined),
    ),
    register('applyRewrite', () => applyProposal(proposed)),
    register('copyDebugInformation', () => copyDebugInformation({ host, client, context, server: status.server })),
  );
  await startOrExplain(client);
}

/** Tells the server that this client shows what a rewrite changes before it is made. */
const rewritesAreShown: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const ours: ExperimentalCapabilities = { fipsLint: { showsRewrites: true } };
    capabilities.experimental = { ...capabilities.experimental, ...ours };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

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
