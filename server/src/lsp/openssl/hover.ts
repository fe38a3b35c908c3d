import type { Place } from '../../core/semantic/openssl/configuration.ts';
import type { TextRange } from '../../core/text/range.ts';
import { type Explanation, explain } from './explain.ts';
import type { OpensslDocument, OpensslDocuments } from './openssl-documents.ts';

export interface SyntaxHover {
  readonly markdown: string;
  readonly plainText: string;
  readonly range: TextRange;
}

/** What stands at an offset of an open configuration: a key, a section, a variable or an include, and what is in force. */
export function hoverOver(at: OpensslDocument, offset: number, openssl: OpensslDocuments): SyntaxHover | undefined {
  const where = (place: Place) => describePlace(place, openssl);
  const found = explain(at.configuration, at.document.path, offset, where, at.target);
  return found && { markdown: markdownOf(found), plainText: plainTextOf(found), range: found.range };
}

function describePlace({ path, range }: Place, openssl: OpensslDocuments): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const line = openssl.linesOf(path)?.positionAt(range.start).line;
  return line === undefined ? name : `line ${line + 1} of ${name}`;
}

function markdownOf({ title, paragraphs }: Explanation): string {
  return [`**${title}**`, ...paragraphs].map(escapeOutsideCode).join('\n\n');
}

function plainTextOf({ title, paragraphs }: Explanation): string {
  return [title, ...paragraphs].join('\n\n');
}

/** Keys such as `default_md` must not become markup; the bold of the title is meant. */
function escapeOutsideCode(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\_<>[\]#]/g, '\\$&')))
    .join('');
}
