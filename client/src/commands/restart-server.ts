import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Stops the server, if it runs, and starts it. Also brings back one that was given up after repeated crashes. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start();
  if (client.needsStop()) await client.stop();
  await client.start();
}
