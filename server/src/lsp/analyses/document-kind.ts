import type { FileKind } from '../../core/engine/analysis.ts';
import { kindByContent, kindByName } from '../../core/engine/file-kind.ts';
import type { OpenDocument } from '../documents.ts';

/**
 * What a document is: as the editor says, else by its name and content, for editors that call an `openssl.cnf` something
 * else. Undefined: not ours.
 */
export function documentKind({ languageId, uri, text }: OpenDocument): FileKind | undefined {
  const said = KIND_BY_LANGUAGE[languageId];
  if (said) return said;
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const kind = kindByName(name);
  return kind === 'ask-content' ? kindByContent(name, text) : kind;
}

const KIND_BY_LANGUAGE: Readonly<Record<string, FileKind>> = {
  python: 'python',
  'openssl-conf': 'openssl-configuration',
};
