import type { FileKind } from '../core/engine/analysis.ts';
import { mayHidePartOfCharacter, type TextEncoding } from '../core/syntax/openssl/bytes.ts';
import { LineIndex } from '../core/text/line-index.ts';

export type Decoded =
  | {
      readonly kind: 'text';
      /** Python without its byte order mark, as editors hold it; a configuration with it, since libcrypto minds where it stands. */
      readonly text: string;
      readonly encoding: TextEncoding;
      /** How a changed text is to be written back; undefined if it cannot be. */
      readonly storage: Storage | undefined;
      /** What the file's own reader would not like, where it can be analysed all the same. */
      readonly warning?: { readonly message: string; readonly offset: number };
    }
  | { readonly kind: 'undecodable'; readonly reason: string };

export interface Storage {
  readonly encoding: TextEncoding;
  /** To be put before the text. */
  readonly byteOrderMark: boolean;
}

/**
 * Makes text of a file's bytes as its reader would: Python by its byte order mark, its coding cookie (PEP 263) or UTF-8;
 * libcrypto byte by byte, so that a configuration that is not UTF-8 is taken as Latin-1.
 */
export function decode(bytes: Uint8Array, kind: FileKind): Decoded {
  return kind === 'python' ? decodePython(bytes) : decodeConfiguration(bytes);
}

function decodePython(bytes: Uint8Array): Decoded {
  const foreign = foreignByteOrderMark(bytes);
  if (foreign !== undefined) return { kind: 'undecodable', reason: `${foreign}, which Python does not read` };
  const hasByteOrderMark = startsWithBom(bytes);
  const cookie = codingCookie(bytes);
  const encoding = cookie === undefined ? 'utf-8' : pythonEncoding(cookie);
  if (encoding === undefined)
    return { kind: 'undecodable', reason: `unknown encoding "${cookie}" in its coding cookie` };
  if (hasByteOrderMark && encoding !== 'utf-8')
    return { kind: 'undecodable', reason: `its coding cookie says "${cookie}" and its byte order mark UTF-8` };
  const text = decodePythonBytes(bytes, encoding);
  if (text === undefined) return { kind: 'undecodable', reason: undecodableReason(bytes, encoding, cookie) };
  const storage = isStorable(encoding) ? { encoding, byteOrderMark: hasByteOrderMark } : undefined;
  return { kind: 'text', text, encoding: 'utf-8', storage, ...nulWarning(text) };
}

/** @returns undefined if the bytes are not in that encoding */
function decodePythonBytes(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'latin1') return latin1(bytes);
  // Node's decoder of this name takes it for Latin-1 in several releases of 20 and 22 (nodejs/node#56542).
  if (encoding === 'windows-1252')
    return latin1(bytes).replaceAll(/[\x80-\x9f]/g, c => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
  return decodeWith(encoding, bytes);
}

/** 0x80 to 0x9f; the rest is as in Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeConfiguration(bytes: Uint8Array): Decoded {
  const text = decodeWith('utf-8', bytes, { ignoreBOM: true });
  const isText = text !== undefined && !mayHidePartOfCharacter(text);
  const encoding = isText ? 'utf-8' : 'latin1';
  return { kind: 'text', text: isText ? text : latin1(bytes), encoding, storage: { encoding, byteOrderMark: false } };
}

/** The bytes of a text that {@link decode} gave, or of one made from it. @throws RangeError for a character beyond Latin-1 */
export function encode(text: string, { encoding, byteOrderMark }: Storage): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(byteOrderMark ? `\ufeff${text}` : text);
  return Uint8Array.from(text, character => {
    const code = character.codePointAt(0)!;
    if (code > 0xff) throw new RangeError(`"${character}" cannot be written in Latin-1`);
    return code;
  });
}

function isStorable(encoding: string): encoding is TextEncoding {
  return encoding === 'utf-8' || encoding === 'latin1';
}

function nulWarning(text: string): { warning?: { message: string; offset: number } } {
  const offset = text.indexOf('\0');
  return offset === -1 ? {} : { warning: { message: 'NUL byte: Python refuses to run this file', offset } };
}

/** UTF-16 and UTF-32 announce themselves; the longer mark is looked for first. */
function foreignByteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'encoded in UTF-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'encoded in UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'encoded in UTF-16';
  return undefined;
}

function startsWithBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The name in a comment of the first or second line; in the second only if the first is blank or a comment (PEP 263). */
function codingCookie(bytes: Uint8Array): string | undefined {
  const start = startsWithBom(bytes) ? 3 : 0;
  const [first = '', second = ''] = latin1(bytes.subarray(start, start + 1024)).split(/\r\n|\r|\n/, 2);
  const cookie = COOKIE.exec(first)?.[1];
  if (cookie !== undefined) return cookie;
  return /^[ \t\f]*(?:#.*)?$/.test(first) ? COOKIE.exec(second)?.[1] : undefined;
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/**
 * The decoder for a name that Python knows: `latin1` (one to one), a label of the Encoding standard, or undefined.
 * The standard reads "latin1" as windows-1252, which Python does not, so those names are taken out first.
 */
function pythonEncoding(cookie: string): string | undefined {
  const name = cookie.toLowerCase().replaceAll('_', '-');
  if (/^(?:utf-?8(?:-sig)?|u8|utf|cp65001|(?:us-)?ascii)$/.test(name)) return 'utf-8';
  if (/^(?:latin-?1?|iso-?8859-?1|iso-ir-100|cp819|l1|8859)$/.test(name)) return 'latin1';
  const label = name.replace(/^cp(125\d|866|874)$/, 'windows-$1').replace('windows-866', 'ibm866');
  try {
    return new TextDecoder(LABELS[label] ?? label).encoding;
  } catch {
    return undefined;
  }
}

/** Python's names that the Encoding standard has under others. */
const LABELS: Readonly<Record<string, string>> = {
  'iso8859-15': 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'euc-jis-2004': 'euc-jp',
  'mac-cyrillic': 'x-mac-cyrillic',
  'mac-roman': 'macintosh',
};

/** @returns undefined if the bytes are not in that encoding */
function decodeWith(encoding: string, bytes: Uint8Array, options: { ignoreBOM?: boolean } = {}): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ...options }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One byte, one character: unlike the decoder of that name, which is windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  // Arguments of a call are limited in number (some 65,000 everywhere).
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return text;
}

function undecodableReason(bytes: Uint8Array, encoding: string, cookie: string | undefined): string {
  if (encoding !== 'utf-8') return `not encoded in ${cookie}, which its coding cookie names`;
  const offset = firstInvalidUtf8(bytes);
  const line = new LineIndex(latin1(bytes.subarray(0, offset))).lineCount;
  const byte = bytes[offset]!.toString(16).padStart(2, '0');
  const why = cookie === undefined ? ' and no coding cookie (PEP 263) names another encoding' : '';
  return `not UTF-8 (byte 0x${byte} at offset ${offset}, line ${line})${why}`;
}

/** The offset of the first character that is not UTF-8: the longest prefix that decodes, by halving. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) low = middle;
    else high = middle - 1;
  }
  // A character that was begun and not finished belongs to what is wrong.
  while (low > 0 && !isUtf8(bytes.subarray(0, low), { stream: false })) low--;
  return low;
}

function isUtf8(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
