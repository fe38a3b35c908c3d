import type { Value } from './value.ts';

/**
 * Functions that decode a text into bytes, by their qualified names. Bytes are one code unit each, as in a bytes literal;
 * `undefined` where Python raises, or where the text is longer than a key or salt would be.
 */
export const DECODERS: Readonly<Record<string, (text: string) => string | undefined>> = {
  'builtins.bytes.fromhex': text => decodeHex(text.replaceAll(/\s/g, '')),
  'builtins.bytearray.fromhex': text => decodeHex(text.replaceAll(/\s/g, '')),
  'binascii.unhexlify': decodeHex,
  'binascii.a2b_hex': decodeHex,
  'base64.b64decode': text => decodeBase64(text),
  'base64.standard_b64decode': text => decodeBase64(text),
  'base64.urlsafe_b64decode': text => decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/')),
};

/** What `bytes` makes of a number or of a sequence of them. */
export function bytesOf(value: Value): string | undefined {
  if (value.kind === 'number') return isCount(value.value) ? '\0'.repeat(value.value) : undefined;
  if (value.kind !== 'sequence' || value.elements.length > MAXIMUM_LENGTH) return undefined;
  const bytes = value.elements.map(([element, ...others]) =>
    element?.kind === 'number' && others.length === 0 && isByte(element.value) ? element.value : undefined,
  );
  return bytes.every(byte => byte !== undefined) ? String.fromCharCode(...bytes) : undefined;
}

const MAXIMUM_LENGTH = 1024;

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MAXIMUM_LENGTH;
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xff;
}

function decodeHex(text: string): string | undefined {
  if (text.length > 2 * MAXIMUM_LENGTH || !/^(?:[\da-f]{2})*$/i.test(text)) return undefined;
  return text.replaceAll(/../g, pair => String.fromCharCode(Number.parseInt(pair, 16)));
}

/** RFC 4648, section 4. */
function decodeBase64(text: string): string | undefined {
  if (text.length > 2 * MAXIMUM_LENGTH || !/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text)) return undefined;
  const digits = [...text.replaceAll('=', '')].map(digit => BASE64.indexOf(digit));
  let bytes = '';
  for (let at = 0; at + 1 < digits.length; at++) {
    if (at % 4 === 3) continue;
    const shift = 2 * ((at % 4) + 1);
    bytes += String.fromCharCode(((digits[at]! << shift) | (digits[at + 1]! >> (6 - shift))) & 0xff);
  }
  return bytes;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
