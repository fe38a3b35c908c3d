/** Escapes of one character (Python reference, "2.4.1.1. Escape sequences"). A backslash before a line break joins the lines. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]*)\}|([\s\S]))/g;

/**
 * The value of the text between the quotes of a literal.
 * A character given by its Unicode name (`\N{DASH}`) becomes U+FFFD: the core carries no table of those names.
 */
export function decodeText(source: string, isRaw: boolean, isBytes: boolean): string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (isRaw || !text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, octal, hex, short, long, name, single) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & (isBytes ? 0xff : 0x1ff));
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (single !== undefined) return SIMPLE[single] ?? whole;
    if (isBytes) return whole;
    if (name !== undefined) return '\ufffd';
    return codePoint(Number.parseInt(short ?? long, 16)) ?? whole;
  });
}

function codePoint(value: number): string | undefined {
  return value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
}
