/** How a text was made from bytes. libcrypto's limits count bytes, so reading needs to know. */
export type TextEncoding = 'utf-8' | 'latin1';

/** The number of bytes that the code unit at `index` stands for; the second half of a surrogate pair counts none. */
export function byteLengthAt(text: string, index: number, encoding: TextEncoding): number {
  const code = text.charCodeAt(index);
  if (code < 0x80 || encoding === 'latin1') return 1;
  if (code < 0x800) return 2;
  if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(index + 1))) return 4;
  if (isLowSurrogate(code) && index > 0 && isHighSurrogate(text.charCodeAt(index - 1))) return 0;
  return 3;
}

/** The number of bytes of `text`. */
export function byteLength(text: string, encoding: TextEncoding): number {
  if (encoding === 'latin1') return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) bytes += byteLengthAt(text, index, encoding);
  return bytes;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/**
 * True if a NUL may hide the first bytes of a character and not its last, which a text cannot show: libcrypto reads 510 bytes
 * at once, and of those sees what is before the first NUL. Such a file is to be read as `latin1`.
 */
export function mayHidePartOfCharacter(text: string): boolean {
  return /\0[^\n]*[^\x00-\x7f]/.test(text);
}
