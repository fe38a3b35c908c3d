/**
 * The character classes of libcrypto's default configuration method. Codes are UTF-16 code units; everything outside
 * ASCII is in no class, as its UTF-8 bytes are in none.
 */

export const LF = 0x0a;
export const CR = 0x0d;
export const BACKSLASH = 0x5c;
export const DOLLAR = 0x24;
export const HASH = 0x23;
export const EQUALS = 0x3d;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;

const TAB = 0x09;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BACK_QUOTE = 0x60;

const WORD_TABLE = tableOf(/[0-9A-Za-z_]/);
const NAME_TABLE = tableOf(/[0-9A-Za-z_!%&*+,\-./;?@^|~]/);

/** Space, tab, CR and LF; neither vertical tab nor form feed. */
export function isWhitespace(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}

/** Single, double and back quote, which do the same. */
export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACK_QUOTE;
}

/** What a variable's name is made of: letters, digits, underscore. */
export function isWordCharacter(code: number): boolean {
  return WORD_TABLE[code] === true;
}

/** What keys and section names are made of: word characters and punctuation, the semicolon among it. */
export function isNameCharacter(code: number): boolean {
  return NAME_TABLE[code] === true;
}

export function skipWhitespace(text: string, from: number, end = text.length): number {
  let index = from;
  while (index < end && isWhitespace(text.charCodeAt(index))) index++;
  return index;
}

/** The end of `text[from, end)` without trailing whitespace; escaped whitespace is cut off too, as libcrypto does. */
export function trimEnd(text: string, from: number, end: number): number {
  let index = end;
  while (index > from && isWhitespace(text.charCodeAt(index - 1))) index--;
  return index;
}

function tableOf(form: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => form.test(String.fromCharCode(code)));
}
