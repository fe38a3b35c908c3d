import type { TextRange } from '../../../text/range.ts';
import type { Expression, JoinedStr, Str, UnknownExpression } from '../ast.ts';
import { namedChildren } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import type { LowerContext } from './context.ts';
import { decodeText } from './escapes.ts';

/** `string` and `concatenated_string`. */
export function lowerString(context: LowerContext, node: number): Str | JoinedStr | UnknownExpression {
  const { tree } = context;
  const literals = tree.kinds[node] === Named.concatenated_string ? namedChildren(tree, node) : [node];
  const joined = new JoinedParts();
  const pieces: TextRange[] = [];
  let isFormatted = false;
  let isBytes = true;
  for (const literal of literals) {
    const prefix = literalPrefix(tree.text, tree.starts[literal]!);
    if (prefix.quote === '`') return unreadRepr(context, literal);
    pieces.push({ start: tree.starts[literal]!, end: tree.ends[literal]! });
    isFormatted ||= prefix.isFormatted;
    isBytes &&= prefix.isBytes;
    lowerPieces(context, literal, prefix, joined);
  }
  const range = { start: tree.starts[node]!, end: tree.ends[node]! };
  if (isFormatted) return { kind: 'JoinedStr', parts: joined.parts, ...range };
  const value = typeof joined.parts[0] === 'string' ? joined.parts[0] : '';
  return { kind: 'Str', value, isBytes, pieces, ...range };
}

interface LiteralPrefix {
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  readonly isFormatted: boolean;
  readonly quote: string;
  /** Length of the prefix letters. */
  readonly length: number;
}

const PREFIX_END = /["'`]/g;

function literalPrefix(text: string, start: number): LiteralPrefix {
  PREFIX_END.lastIndex = start;
  const quoteAt = PREFIX_END.exec(text)?.index ?? start;
  const letters = text.slice(start, quoteAt).toLowerCase();
  return {
    isRaw: letters.includes('r'),
    isBytes: letters.includes('b'),
    isFormatted: letters.includes('f') || letters.includes('t'),
    quote: text.charAt(quoteAt),
    length: letters.length,
  };
}

/** Text and expressions in order, with neighbouring texts joined. */
class JoinedParts {
  readonly parts: (string | Expression)[] = [];

  text(value: string): void {
    const last = this.parts.length - 1;
    const before = this.parts[last];
    if (typeof before === 'string') this.parts[last] = before + value;
    else if (value !== '') this.parts.push(value);
  }

  expression(value: Expression): void {
    this.parts.push(value);
  }
}

function lowerPieces(context: LowerContext, literal: number, prefix: LiteralPrefix, joined: JoinedParts): void {
  const { tree } = context;
  const { start, end } = contentRange(tree.text, tree.starts[literal]!, tree.ends[literal]!, prefix);
  if (!prefix.isFormatted) {
    joined.text(decodeText(tree.text.slice(start, end), prefix.isRaw, prefix.isBytes));
    return;
  }
  let copied = start;
  for (const child of namedChildren(tree, literal)) {
    if (tree.kinds[child] !== Named.interpolation) continue;
    joined.text(formattedText(tree.text.slice(copied, tree.starts[child]), prefix));
    lowerInterpolation(context, child, joined);
    copied = tree.ends[child]!;
  }
  joined.text(formattedText(tree.text.slice(copied, end), prefix));
}

/** The range between the quotes. The closing ones may be missing where the literal is not finished. */
function contentRange(text: string, start: number, end: number, { length, quote }: LiteralPrefix): TextRange {
  const opening = start + length;
  const quotes = text.startsWith(quote.repeat(3), opening) && end - opening >= 3 ? 3 : 1;
  const contentStart = opening + quotes;
  const isClosed = end - quotes >= contentStart && text.startsWith(quote.repeat(quotes), end - quotes);
  return { start: contentStart, end: isClosed ? end - quotes : Math.max(contentStart, end) };
}

function formattedText(source: string, { isRaw, isBytes }: LiteralPrefix): string {
  return decodeText(source.replaceAll('{{', '{').replaceAll('}}', '}'), isRaw, isBytes);
}

/** One `{…}`. A conversion, a format or `=` changes the text in a way that is not followed, so the value becomes unknown. */
function lowerInterpolation(context: LowerContext, node: number, joined: JoinedParts): void {
  const { tree } = context;
  const children: Expression[] = [];
  let isPlain = true;
  for (const child of namedChildren(tree, node)) {
    switch (tree.kinds[child]) {
      case Named.type_conversion:
        isPlain &&= tree.text.slice(tree.starts[child], tree.ends[child]) === '!s';
        break;
      case Named.format_specifier:
        isPlain &&= tree.ends[child]! - tree.starts[child]! === 1;
        children.push(...formatExpressions(context, child));
        break;
      default:
        children.push(context.expression(child));
    }
  }
  const [value] = children;
  isPlain &&= !isSelfDocumenting(context, node);
  if (isPlain && value !== undefined && children.length === 1) joined.expression(value);
  else joined.expression({ kind: 'UnknownExpression', children, start: tree.starts[node]!, end: tree.ends[node]! });
}

/** True for `{value=}`, which puts the source of the expression before its value. */
function isSelfDocumenting({ tree }: LowerContext, interpolation: number): boolean {
  const afterValue = tree.subtreeEnd[interpolation + 1]!;
  const end = afterValue < tree.subtreeEnd[interpolation]! ? tree.starts[afterValue]! : tree.ends[interpolation]! - 1;
  return tree.text.slice(tree.ends[interpolation + 1], end).trim() === '=';
}

/** The expressions nested in a format: `width` in `{value:{width}}`. */
function formatExpressions(context: LowerContext, specifier: number): Expression[] {
  const { tree } = context;
  const expressions: Expression[] = [];
  for (const child of namedChildren(tree, specifier)) {
    if (tree.kinds[child] !== Named.format_expression) continue;
    const nested = new JoinedParts();
    lowerInterpolation(context, child, nested);
    for (const part of nested.parts) if (typeof part !== 'string') expressions.push(part);
  }
  return expressions;
}

/** Python 2's backquotes, which the grammar reads as one literal. */
function unreadRepr({ tree, problems }: LowerContext, literal: number): UnknownExpression {
  const range = { start: tree.starts[literal]!, end: tree.ends[literal]! };
  problems.push({
    kind: 'syntax-error',
    message: 'Python 2 backquotes: what stands between them is not read.',
    ...range,
  });
  return { kind: 'UnknownExpression', children: [], ...range };
}
