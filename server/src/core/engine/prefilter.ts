import type { Needle } from '../inventory/patterns/needle.ts';
import type { LibraryModel } from '../models/define.ts';
import type { TextRange } from '../text/range.ts';
import { SUPPRESSION_NEEDLE } from './suppression-comment.ts';

/** Tells whether a Python text can hold a use of cryptography at all: true for every text that can. */
export type Prefilter = (text: string) => boolean;

/**
 * What hand-made cryptography cannot do without, where no library need be imported: HMAC's outer pad 0x5c (FIPS 198-1,
 * section 4, step 7), as a number in any notation among the values or operands of an XOR, or as a repeated byte. Likewise
 * draws from the module `random`.
 */
export const PATTERN_NEEDLES: readonly Needle[] = [
  { word: '', pattern: /\b0[xX]_?5_?[cC]\b|\b0[oO]_?134\b|\b0[bB]_?1011100\b/ },
  { word: '92', pattern: /\^[\s(]*92\b|\b92[\s)]*\^|[[(,]\s*92\s*[\]),]/ },
  {
    word: 'random',
    pattern:
      /\brandom\s*\.\s*(?:Random|getrandbits|randbytes|bytes|choices?|sample|randint|randrange)\b|\bfrom\s+random\s+import\b|\bimport\s+random\s+as\b/,
  },
  { word: '\\x5', pattern: /\\x5[cC]/ },
  { word: '\\134', pattern: /\\134/ },
  { word: '\\u005', pattern: /\\u005[cC]/ },
  { word: '\\\\', pattern: /\\{16}|["']\\\\["']\s*\*|\*\s*[bB]?["']\\\\["']/ },
];

/** Settings that say by themselves how passwords are hashed, and how PostgreSQL logs in. */
const SETTINGS_WORDS = ['PASSWORD_HASHERS', 'password_encryption', 'require_auth', 'ssl_min_protocol_version'];

/**
 * Passes over the text with one regular expression for all words, which is some eighty times faster than parsing, and over its
 * lines with an import. A library is reached only by naming its module in an import, or through `import_module` and
 * `__import__`, whose argument may be computed: a text with either of them always passes. ASCII words are the same in UTF-8 and
 * Latin-1, so undecoded text may be asked as well.
 */
export function createPrefilter(
  libraries: readonly Pick<LibraryModel, 'modules' | 'needles'>[],
  needles: readonly Needle[],
): Prefilter {
  const common = new Set(libraries.flatMap(library => library.needles.common ?? []));
  const distinctive = new Set([
    ...libraries.flatMap(library => library.needles.distinctive ?? []),
    // A library without a word of its own would never be seen: its modules' names stand in.
    ...libraries
      .filter(library => !library.needles.suffice)
      .flatMap(library => library.modules)
      .filter(name => !common.has(name)),
    'import_module',
    '__import__',
    ...SETTINGS_WORDS,
  ]);
  for (const word of distinctive) common.delete(word);
  const anywhere = new RegExp(wholeWord(distinctive));
  const inImport = common.size > 0 ? new RegExp(wholeWord(common)) : undefined;
  return text =>
    anywhere.test(text) ||
    (inImport !== undefined && hasImportOf(text, inImport)) ||
    text.includes(SUPPRESSION_NEEDLE) ||
    needles.some(({ word, pattern }) => text.includes(word) && pattern.test(text));
}

/** Looks at each line with an import, once: text without line ends must not take quadratic time. */
function hasImportOf(text: string, words: RegExp): boolean {
  for (let at = text.indexOf('import'); at !== -1; ) {
    const { start, end } = logicalLineAround(text, at);
    const line = text.slice(start, end);
    const keyword = line.search(IMPORT);
    if (keyword !== -1 && words.test(line.slice(keyword))) return true;
    at = text.indexOf('import', end);
  }
  return false;
}

const IMPORT = /(?<![\w.])(?:import|from)(?=[\s\\])/;

/** The line around `offset`, with the lines that a backslash joins to it. */
function logicalLineAround(text: string, offset: number): TextRange {
  let start = lineStartBefore(text, offset);
  while (start > 0 && endsInBackslash(text, start)) start = lineStartBefore(text, start - 1);
  let end = lineEndAfter(text, offset);
  while (end < text.length && endsInBackslash(text, end)) end = lineEndAfter(text, end);
  return { start, end };
}

/** @returns the offset behind the line's own line break */
function lineEndAfter(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : text.length;
}

const LINE_BREAK = /\r\n|\n|\r/g;

function lineStartBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** True if the line before this one is continued. */
function endsInBackslash(text: string, lineStart: number): boolean {
  let last = lineStart - 1;
  if (text[last] === '\n' && text[last - 1] === '\r') last--;
  return text[last - 1] === '\\';
}

function wholeWord(words: Iterable<string>): string {
  return `\\b(?:${[...words].map(escapeForRegex).join('|')})\\b`;
}

function escapeForRegex(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
