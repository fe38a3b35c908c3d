/** The extension in Node: the server is a process of its own, run by the editor's own Node. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateIn } from '../extension.ts';
import type { Host } from '../host.ts';

export { deactivate } from '../extension.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.mjs');
  const host: Host = {
    kind: 'node',
    createClient: options =>
      new LanguageClient(
        'fipsLint',
        'FIPS Lint',
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
        },
        options,
      ),
    serverProcessId: client => (client instanceof LanguageClient ? client.serverProcess?.pid : undefined),
  };
  return activateIn(host, context);
}
