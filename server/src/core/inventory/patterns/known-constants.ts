/** What an algorithm written out in Python is. */
export type Kind = 'cipher' | 'hash' | 'curve';

export interface KnownConstants {
  readonly algorithm: string;
  readonly kind: Kind;
  /**
   * Hexadecimal digits in small letters, without leading zeros. Of `words`, all must stand somewhere in a module; of
   * `table`, one after the other at the beginning of a list, tuple or bytes literal.
   */
  readonly words?: readonly string[];
  readonly table?: readonly string[];
  /** Constants of a relative that shares the `words`: with one of them, it is the relative. */
  readonly unless?: string;
}

/** Constants that nobody writes down but to compute the algorithm. */
export const KNOWN_CONSTANTS: readonly KnownConstants[] = [
  // FIPS 197: the S-box and its inverse (figures 7 and 14); the tables that join it with MixColumns, in both byte orders.
  { algorithm: 'AES', kind: 'cipher', table: ['63', '7c', '77', '7b', 'f2', '6b', '6f', 'c5'] },
  { algorithm: 'AES', kind: 'cipher', table: ['52', '9', '6a', 'd5', '30', '36', 'a5', '38'] },
  { algorithm: 'AES', kind: 'cipher', words: ['c66363a5', 'f87c7c84'] },
  { algorithm: 'AES', kind: 'cipher', words: ['a56363c6', '847c7cf8'] },
  { algorithm: 'AES', kind: 'cipher', words: ['51f4a750', '7e416553'] },
  // FIPS 46-3: the initial permutation counted from one and from zero, the final one, the expansion, P, and the first S-box.
  { algorithm: 'DES', kind: 'cipher', table: decimal(58, 50, 42, 34, 26, 18, 10, 2, 60, 52) },
  { algorithm: 'DES', kind: 'cipher', table: decimal(57, 49, 41, 33, 25, 17, 9, 1, 59, 51) },
  { algorithm: 'DES', kind: 'cipher', table: decimal(40, 8, 48, 16, 56, 24, 64, 32, 39, 7) },
  { algorithm: 'DES', kind: 'cipher', table: decimal(32, 1, 2, 3, 4, 5, 4, 5, 6, 7) },
  { algorithm: 'DES', kind: 'cipher', table: decimal(16, 7, 20, 21, 29, 12, 28, 17) },
  { algorithm: 'DES', kind: 'cipher', table: decimal(14, 4, 13, 1, 2, 15, 11, 8, 3, 10) },
  // Blowfish: digits of pi, in the subkeys and the first S-box.
  { algorithm: 'Blowfish', kind: 'cipher', words: ['243f6a88', '85a308d3', '13198a2e'] },
  { algorithm: 'Blowfish', kind: 'cipher', words: ['d1310ba6', '98dfb5ac'] },
  // RFC 2144, appendix A.1; RFC 2268, section 2; RFC 3713, section 2.4.1; RFC 8998's SM4 (GB/T 32907).
  { algorithm: 'CAST5', kind: 'cipher', words: ['30fb40d4', '9fa0ff0b'] },
  { algorithm: 'RC2', kind: 'cipher', table: ['d9', '78', 'f9', 'c4', '19', 'dd', 'b5', 'ed'] },
  { algorithm: 'Camellia', kind: 'cipher', table: decimal(112, 130, 44, 236, 179, 39, 192, 229) },
  { algorithm: 'SM4', kind: 'cipher', table: ['d6', '90', 'e9', 'fe', 'cc', 'e1', '3d', 'b7'] },
  // Twofish: both permutations q, and the first nibbles that q0 and q1 are made of (specification, section 4.3.5).
  { algorithm: 'Twofish', kind: 'cipher', table: ['a9', '67', 'b3', 'e8', '4', 'fd', 'a3', '76'] },
  { algorithm: 'Twofish', kind: 'cipher', table: ['75', 'f3', 'c6', 'f4', 'db', '7b', 'fb', 'c8'] },
  { algorithm: 'Twofish', kind: 'cipher', table: decimal(8, 1, 7, 13, 6, 15, 3, 2, 0, 11) },
  { algorithm: 'Twofish', kind: 'cipher', table: decimal(2, 8, 11, 13, 15, 7, 6, 14, 3, 1) },
  // Serpent's first S-box.
  { algorithm: 'Serpent', kind: 'cipher', table: decimal(3, 8, 15, 1, 10, 6, 5, 11, 14, 13) },
  // "expand 32-byte k" as four little-endian words (RFC 8439, section 2.3).
  { algorithm: 'ChaCha20', kind: 'cipher', words: ['61707865', '3320646e', '79622d32', '6b206574'] },
  // RFC 1321, section 3.4; RFC 1320, section 3.4; FIPS 180-4, sections 4.2.1 to 4.2.3; FIPS 202, section 3.2.5.
  { algorithm: 'MD5', kind: 'hash', words: ['d76aa478', 'e8c7b756'] },
  { algorithm: 'MD4', kind: 'hash', words: ['5a827999', '6ed9eba1'], unless: '8f1bbcdc' },
  { algorithm: 'SHA-1', kind: 'hash', words: ['5a827999', 'ca62c1d6'] },
  { algorithm: 'RIPEMD-160', kind: 'hash', words: ['5a827999', 'a953fd4e'] },
  { algorithm: 'SHA-256', kind: 'hash', words: ['428a2f98', '71374491'] },
  { algorithm: 'SHA-512', kind: 'hash', words: ['428a2f98d728ae22', '7137449123ef65cd'] },
  { algorithm: 'SHA3-256', kind: 'hash', words: ['800000000000808a', '8000000080008000'] },
  { algorithm: 'MD2', kind: 'hash', table: decimal(41, 46, 67, 201, 162, 216, 124, 1) },
  // SEC 2, section 2.4.1, and SP 800-186, section 3.2.1.3: the field and the generator.
  {
    algorithm: 'secp256k1',
    kind: 'curve',
    words: [
      'fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f',
      '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
    ],
  },
  {
    algorithm: 'P-256',
    kind: 'curve',
    words: [
      'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff',
      '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
    ],
  },
];

/** The words and tables' beginnings without which there is none of them in a text. */
export function constantNeedles(): readonly RegExp[] {
  const words = new Set(KNOWN_CONSTANTS.flatMap(({ words: [first] = [] }) => (first === undefined ? [] : [first])));
  const tables = KNOWN_CONSTANTS.flatMap(({ table }) => (table ? [table] : []));
  return [
    new RegExp(`\\b(?:${[...words].map(notations).join('|')})`),
    new RegExp(`[[(](?:\\s|#[^\\n]*\\n)*(?:${tables.map(numbersNeedle).join('|')})`),
    new RegExp(`["'](?:${tables.map(literalNeedle).join('|')})`),
  ];
}

/** How many of a table's first numbers must follow each other with no more than two characters between. */
export const CLOSE_NUMBERS = 4;

function numbersNeedle(table: readonly string[]): string {
  const numbers = table.slice(0, CLOSE_NUMBERS).map(hex => `(?:${notations(hex)})`);
  return numbers.join('[\\s\\])]?,[\\s[(]?');
}

/** The first bytes in a bytes literal, or as hexadecimal digits. */
function literalNeedle(table: readonly string[]): string {
  const first = table.slice(0, CLOSE_NUMBERS);
  return `${first.map(inLiteral).join('')}|${caseless(first.map(hex => hex.padStart(2, '0')).join(''))}`;
}

/** A number in each of Python's notations. */
function notations(hex: string): string {
  const value = BigInt(`0x${hex}`);
  const octal = spaced(value.toString(8));
  return `0(?:[xX][0_]*${caseless(spaced(hex))}|[oO]?[0_]*${octal}|[bB][0_]*${spaced(value.toString(2))})|${spaced(value.toString())}`;
}

function spaced(digits: string): string {
  return [...digits].join('_?');
}

function caseless(digits: string): string {
  return digits.replaceAll(/[a-f]/g, letter => `[${letter}${letter.toUpperCase()}]`);
}

/** A byte as it may stand in a bytes literal. */
function inLiteral(hex: string): string {
  const code = Number.parseInt(hex, 16);
  const escapes = `\\\\x${caseless(hex.padStart(2, '0'))}|\\\\0*${code.toString(8)}`;
  const character = String.fromCharCode(code);
  return /[ -~]/.test(character) && !/["'\\]/.test(character)
    ? `(?:${character.replace(/[$()*+.?[\]^{|}]/, '\\$&')}|${escapes})`
    : `(?:${escapes}${SHORT_ESCAPES[code] ?? ''})`;
}

const SHORT_ESCAPES: Readonly<Record<number, string>> = { 9: '|\\\\t|\\t', 8: '|\\\\b', 34: '|"', 39: "|\\\\?'" };

function decimal(...numbers: readonly number[]): readonly string[] {
  return numbers.map(number => number.toString(16));
}
