import type { DocumentLink } from 'vscode-languageserver';
import { toRange } from '../positions.ts';
import { safely } from '../safely.ts';
import type { FeatureParts } from './feature.ts';

/**
 * Answers `textDocument/documentLink`: each `.include` leads to the file that libcrypto opens there, and each variable of a
 * `.env` file that names a configuration to that file.
 */
export function registerDocumentLinks(parts: FeatureParts): void {
  const { connection } = parts;
  connection.onDocumentLinks(({ textDocument }, token) =>
    safely<DocumentLink[] | null>('Linking files', connection.console, null, token, async () => {
      const { uri } = textDocument;
      return (await includeLinks(uri, parts)) ?? (await environmentLinks(uri, parts)) ?? null;
    }),
  );
}

async function includeLinks(uri: string, { documents, openssl }: FeatureParts): Promise<DocumentLink[] | undefined> {
  const found = await openssl.at(uri);
  if (!found) return undefined;
  const { configuration, document } = found;
  return configuration.includes
    .filter(({ path, files }) => path === document.path && files.length > 0)
    .map(({ pathRange, files, why }) => ({
      range: toRange(document.lines, pathRange),
      target: documents.uriOf(files[0]!),
      tooltip: why,
    }));
}

async function environmentLinks(
  uri: string,
  { documents, openssl }: FeatureParts,
): Promise<DocumentLink[] | undefined> {
  const found = await openssl.environmentAt(uri);
  return found?.environment.paths
    .filter(({ role, target }) => role === 'configuration' && target !== undefined)
    .map(({ range, target, variable, form }) => ({
      range: toRange(found.document.lines, range),
      target: documents.uriOf(target!),
      tooltip: `What ${variable.name} leads to, ${form === 'relative' ? 'from the folder of this file' : 'on this machine'}`,
    }));
}
