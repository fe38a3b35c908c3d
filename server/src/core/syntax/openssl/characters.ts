/**
 * The character classes of libcrypto's default configuration method. Codes are UTF-16 code units; everything outside
 * ASCII is in no class, as its UTF-8 bytes are in none.
 */

export const LF = 0x0a;
export const CR = 0x0d;
export const BACKSLASH = 0x5c;
export const DOLLAR = 0x24;
export const HASH = 0x23;
export const COLON = 0x3a;
export const EQUALS = 0x3d;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;

const WHITESPACE = new Set(codesOf(' \t\r\n'));
const QUOTES = new Set(codesOf('"\'`'));
const NAME_PUNCTUATION = new Set(codesOf('!%&*+,-./;?@^|~'));
const WORD = /[0-9A-Za-z_]/;

const WORD_TABLE = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)));
const NAME_TABLE = WORD_TABLE.map((isWord, code) => isWord || NAME_PUNCTUATION.has(code));

/** Space, tab, CR and LF; neither vertical tab nor form feed. */
export function isWhitespace(code: number): boolean {
  return WHITESPACE.has(code);
}

/** Single, double and back quote, which do the same. */
export function isQuote(code: number): boolean {
  return QUOTES.has(code);
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

function codesOf(characters: string): number[] {
  return [...characters].map(character => character.charCodeAt(0));
}
