import type { CryptoUse, HmacPiece, HmacRewrite } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import type { TextRange } from '../../../text/range.ts';
import type { RuleContext } from '../../define.ts';
import type { Fix } from '../../finding.ts';
import { judgedTerms, withApproval } from './judged-terms.ts';

/**
 * "Use HMAC": `hmac.new(key, message, digest)` in place of a MAC made by hand, with the import that it needs. A digest that is
 * not approved becomes SHA-256. Safe only where the value is known to stay the same.
 */
export function useHmac(use: CryptoUse, context: RuleContext): readonly Fix[] {
  const { asHmac } = use;
  if (!asHmac) return [];
  const { key, message, digest, name } = spelled(use, asHmac, context);
  if (key === undefined || (asHmac.message && message === undefined) || digest === undefined) return [];
  const data = message === undefined ? `${key}, digestmod=${digest}` : `${key}, ${message}, ${digest}`;
  const edits: TextEdit[] = [{ range: asHmac.range, newText: `${name}.new(${data})` }];
  for (const statement of asHmac.removed) {
    const line = wholeLine(statement, context);
    if (!line) return [];
    edits.push({ range: line, newText: '' });
  }
  const added = importOf(asHmac, context);
  if (!added) return [];
  const applicability = asHmac.isIdentical ? 'safe' : 'unsafe';
  return [{ title: 'Use HMAC', applicability, files: [{ edits: [...added, ...edits] }] }];
}

interface Spelled {
  readonly key: string | undefined;
  readonly message: string | undefined;
  readonly digest: string | undefined;
  readonly name: string;
}

function spelled(use: CryptoUse, rewrite: HmacRewrite, context: RuleContext): Spelled {
  return {
    key: pieceText(rewrite.key, context),
    message: rewrite.message && pieceText(rewrite.message, context),
    digest: digestText(use, rewrite, context),
    name: rewrite.module.name,
  };
}

function pieceText(piece: HmacPiece, context: RuleContext): string | undefined {
  const suffix = piece.suffix ? `.${context.spellingAt(piece.suffix)}` : '';
  const text = context.spellingAt(piece.text);
  if (piece.kind === 'operands') {
    if (!isBalanced(text) || text.includes('#')) return undefined;
    const grouped = suffix !== '' && !piece.isSimple ? `(${text})` : text;
    return `${grouped}${suffix}`;
  }
  return fieldText(piece, text, suffix, context);
}

/** A field of an f-string by itself, and what is before or behind it, each as a literal of its own. */
function fieldText(
  piece: HmacPiece & { readonly field: TextRange },
  text: string,
  suffix: string,
  context: RuleContext,
): string | undefined {
  const [, open, quote] = /^([fF]("|'))(?!\2)/.exec(text) ?? [];
  if (!open || !quote || !text.endsWith(quote) || text.indexOf('\n') >= 0) return undefined;
  const before = text.slice(0, piece.field.start - piece.text.start);
  const after = text.slice(piece.field.end - piece.text.start);
  const opening = /\{\s*$/.exec(before);
  const closing = /^\s*\}/.exec(after);
  if (!opening || !closing || context.spellingAt(piece.field).includes(quote)) return undefined;
  if (piece.kind === 'field') return `${open}{${context.spellingAt(piece.field)}}${quote}${suffix}`;
  const rest =
    piece.kind === 'behind-field' ? open + after.slice(closing[0].length) : before.slice(0, opening.index) + quote;
  return `${rest}${suffix}`;
}

/** The digest as `hmac` takes it: what was called, if it is approved. */
function digestText(use: CryptoUse, { digest }: HmacRewrite, context: RuleContext): string | undefined {
  const text = context.spellingAt(digest);
  const isApproved =
    (use.facets.digest ?? []).length > 0 &&
    withApproval(judgedTerms(use, ['digest'], context.target), 'not-approved').length === 0;
  if (isApproved) return text;
  const module = /^(\w+)\.\w+$/.exec(text)?.[1];
  return module ? `${module}.sha256` : '"sha256"';
}

function importOf({ module }: HmacRewrite, context: RuleContext): readonly TextEdit[] | undefined {
  if (!module.importAfter) return [];
  const line = wholeLine(module.importAfter, context);
  if (!line) return undefined;
  const statement = module.name === 'hmac' ? 'import hmac' : `import hmac as ${module.name}`;
  const text = context.spellingAt(line);
  const lineEnd = /(\r\n|\n|\r)$/.exec(text)?.[0];
  return lineEnd ? [{ range: { start: line.end, end: line.end }, newText: `${statement}${lineEnd}` }] : undefined;
}

/** The lines of a statement that stands alone in them, with their line break; a comment may follow. */
function wholeLine({ start, end }: TextRange, context: RuleContext): TextRange | undefined {
  const before = context.spellingAt({ start: Math.max(0, start - LONGEST_INDENT), end: start });
  const after = context.spellingAt({ start: end, end: end + LONGEST_COMMENT });
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(before);
  const tail = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/.exec(after);
  return indent && tail ? { start: start - indent[1]!.length, end: end + tail[0].length } : undefined;
}

const LONGEST_INDENT = 400;
const LONGEST_COMMENT = 1000;

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}
