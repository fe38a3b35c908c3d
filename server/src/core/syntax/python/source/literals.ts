/** Where the text of a literal stops, and why. */
export interface LiteralStop {
  /** Of what stopped it; behind the closing quotes for `end`. */
  readonly offset: number;
  readonly reason: 'end' | 'field' | 'format-end' | 'quote' | 'line-break' | 'end-of-text';
}

export interface QuoteStyle {
  readonly quote: string;
  /** How many quotes open and close it. */
  readonly quotes: 1 | 3;
  readonly isRaw: boolean;
}

/** The style of the literal whose first quote stands at the offset. */
export function quoteStyleAt(text: string, offset: number, prefix: string): QuoteStyle {
  const quote = text.charAt(offset);
  const quotes = isTripled(text, offset) ? 3 : 1;
  return { quote, quotes, isRaw: prefix !== '' && /r/i.test(prefix) };
}

function isTripled(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return text.charCodeAt(offset + 1) === code && text.charCodeAt(offset + 2) === code;
}

const BACKSLASH = 92;
const LF = 10;
const CR = 13;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/** Reads a literal without fields from behind its opening quotes. A backslash guards a quote even in a raw one. */
export function readPlainText(text: string, from: number, style: QuoteStyle): LiteralStop {
  const quoteCode = style.quote.charCodeAt(0);
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH) offset += escapeLength(text, offset) - 1;
    else if (code === quoteCode && closes(text, offset, style)) return { offset: offset + style.quotes, reason: 'end' };
    else if (isLineBreak(code) && style.quotes === 1) return { offset, reason: 'line-break' };
  }
  return { offset: text.length, reason: 'end-of-text' };
}

/** Reads the text of an f-string up to its next field or its end. */
export function readFormattedText(text: string, from: number, style: QuoteStyle): LiteralStop {
  const quoteCode = style.quote.charCodeAt(0);
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH) offset += formattedEscapeLength(text, offset, style) - 1;
    else if (code === quoteCode && closes(text, offset, style)) return { offset: offset + style.quotes, reason: 'end' };
    else if (isLineBreak(code) && style.quotes === 1) return { offset, reason: 'line-break' };
    else if (code === OPENING_BRACE) {
      if (text.charCodeAt(offset + 1) !== OPENING_BRACE) return { offset, reason: 'field' };
      offset++;
    }
  }
  return { offset: text.length, reason: 'end-of-text' };
}

/** Reads the format of a field, behind its colon. `style` is that of the f-string. */
export function readFormat(text: string, from: number, style: QuoteStyle): LiteralStop {
  const quoteCode = style.quote.charCodeAt(0);
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === OPENING_BRACE) return { offset, reason: 'field' };
    if (code === CLOSING_BRACE) return { offset, reason: 'format-end' };
    if (code === quoteCode && closes(text, offset, style)) return { offset, reason: 'quote' };
    if (isLineBreak(code) && style.quotes === 1) return { offset, reason: 'line-break' };
  }
  return { offset: text.length, reason: 'end-of-text' };
}

function closes(text: string, offset: number, { quotes }: QuoteStyle): boolean {
  return quotes === 1 || isTripled(text, offset);
}

function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** A backslash and what it guards. */
function escapeLength(text: string, offset: number): number {
  return text.charCodeAt(offset + 1) === CR && text.charCodeAt(offset + 2) === LF ? 3 : 2;
}

const NAMED_CHARACTER = /\\N\{[^}\n]*\}/y;

/** In an f-string a backslash does not guard a brace, but the braces of `\N{…}` are no field. */
function formattedEscapeLength(text: string, offset: number, style: QuoteStyle): number {
  const next = text.charCodeAt(offset + 1);
  if (next === OPENING_BRACE || next === CLOSING_BRACE) return 1;
  if (style.isRaw) return escapeLength(text, offset);
  NAMED_CHARACTER.lastIndex = offset;
  return NAMED_CHARACTER.test(text) ? NAMED_CHARACTER.lastIndex - offset : escapeLength(text, offset);
}
