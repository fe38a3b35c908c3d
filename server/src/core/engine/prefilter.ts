import type { Needle } from '../inventory/patterns/needle.ts';
import type { LibraryModel } from '../models/define.ts';
import type { TextRange } from '../text/range.ts';
import { SUPPRESSION_NEEDLE } from './suppression-comment.ts';

/** Tells whether a Python text can hold a use of cryptography at all: true for every text that can. */
export type Prefilter = (text: string) => boolean;

/**
 * What hand-made cryptography cannot do without, where no library need be imported: HMAC's outer pad 0x5c (FIPS 198-1,
 * section 4, step 7), as a number in any notation among the values or operands of an XOR, or as a repeated byte. Likewise
 * the settings that name Django's password hashers and how PostgreSQL logs in, draws from the module `random`, and what is written out in Python.
 */
export const PATTERN_NEEDLES: readonly RegExp[] = [
  /\b0[xX]_?5_?[cC]\b|\b0[oO]_?134\b|\b0[bB]_?1011100\b/,
  /\^[\s(]*92\b|\b92[\s)]*\^|[[(,]\s*92\s*[\]),]/,
  /\bPASSWORD_HASHERS\b/,
  /\b(?:password_encryption|require_auth|ssl_min_protocol_version)\b/,
  /\brandom\s*\.\s*(?:Random|getrandbits|randbytes|bytes|choices?|sample|randint|randrange)\b/,
  /\bfrom\s+random\s+import\b|\bimport\s+random\s+as\b/,
  /\\x5[cC]|\\134|\\u005[cC]|\\{16}|["']\\\\["']\s*\*|\*\s*[bB]?["']\\\\["']/,
];

/**
 * One regular expression for all words, which is some eighty times faster than parsing. A library is reached only by
 * naming its module in an import, or through `import_module` and `__import__`, whose argument may be computed: a text with
 * either of them always passes. ASCII words are the same in UTF-8 and Latin-1, so undecoded text may be asked as well.
 */
export function createPrefilter(
  libraries: readonly Pick<LibraryModel, 'modules' | 'needles'>[],
  patternNeedles: readonly RegExp[],
  rareNeedles: readonly Needle[] = [],
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
  ]);
  for (const word of distinctive) common.delete(word);
  const anywhere = new RegExp(
    [wholeWord(distinctive), SUPPRESSION_NEEDLE, ...patternNeedles.map(({ source }) => source)].join('|'),
  );
  const inImport = common.size > 0 ? new RegExp(wholeWord(common), 'g') : undefined;
  return text =>
    anywhere.test(text) ||
    (inImport !== undefined && hasImportOf(text, inImport)) ||
    rareNeedles.some(({ word, pattern }) => text.includes(word) && pattern.test(text));
}

/** Looks at each line that holds one of the words, once: text without line ends must not take quadratic time. */
function hasImportOf(text: string, words: RegExp): boolean {
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const line = logicalLineAround(text, match.index);
    const importAt = text.slice(line.start, line.end).search(IMPORT);
    if (importAt !== -1) {
      words.lastIndex = Math.max(match.index, line.start + importAt);
      const named = words.exec(text);
      if (named && named.index < line.end) return true;
    }
    words.lastIndex = line.end;
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
