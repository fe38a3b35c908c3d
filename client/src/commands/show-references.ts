import { commands } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** Opens the editor's own view of references, which takes its own objects and not those of the protocol. */
export async function showReferences(
  client: BaseLanguageClient,
  uri: string,
  position: Position,
  locations: readonly Location[],
): Promise<void> {
  const converter = client.protocol2CodeConverter;
  await commands.executeCommand(
    'editor.action.showReferences',
    converter.asUri(uri),
    converter.asPosition(position),
    locations.map(location => converter.asLocation(location)),
  );
}
