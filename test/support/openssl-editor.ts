import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ClientCapabilities, Position, Range } from 'vscode-languageserver/node';
import { type LspClient, startLspClient, uriOf } from './lsp-client.ts';
import { positionAt } from './lsp-text.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

/** A client that has opened configuration files of a folder. */
export interface OpensslEditor {
  readonly client: LspClient;
  readonly folder: string;
  uri(name: string): string;
  text(name: string): string;
  /** The place in a file of the first `fragment`; `+` characters into it. */
  at(name: string, fragment: string, plus?: number): TextPosition;
  /** What stands in a file at a range. */
  slice(name: string, range: Range): string;
}

export interface TextPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/**
 * Writes the files and opens them in an editor.
 * @param files texts by name; `@DIR@` stands for their folder.
 * @param opened the names of those to open; all, if absent.
 */
export async function openConfigurations(
  test: TestContext,
  files: Readonly<Record<string, string>>,
  options: { readonly opened?: readonly string[]; readonly capabilities?: ClientCapabilities } = {},
): Promise<OpensslEditor> {
  const folder = temporaryFolder(test);
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll('@DIR@', folder)]),
  );

  writeFiles(folder, texts);
  const client = await startLspClient({
    folders: [folder],
    ...(options.capabilities && { capabilities: options.capabilities }),
  });
  test.after(() => client.shutdown());
  const uri = (name: string) => uriOf(join(folder, name));
  for (const name of options.opened ?? Object.keys(files)) await client.open(uri(name), texts[name]!, 'openssl-conf');
  const text = (name: string) => texts[name]!;
  return {
    client,
    folder,
    uri,
    text,
    at(name, fragment, plus = 0) {
      const start = text(name).indexOf(fragment);
      if (start < 0) throw new Error(`no ${JSON.stringify(fragment)} in ${name}`);
      return { textDocument: { uri: uri(name) }, position: positionAt(text(name), start + plus) };
    },
    slice(name, { start, end }) {
      const lines = text(name).split('\n');
      const offset = ({ line, character }: Position) =>
        lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
      return text(name).slice(offset(start), offset(end));
    },
  };
}
