import type { Target } from '../../core/policy/types.ts';
import type { KeyDocumentation } from '../../core/semantic/openssl/vocabulary/key.ts';
import type { TextRange } from '../../core/text/range.ts';
import { type ValueWord, valueWords } from './value-words.ts';

/** A word of a value that a key knows, where it stands. */
export interface PlacedWord {
  readonly word: ValueWord;
  readonly range: TextRange;
}

/** What lists are made of: suites, groups and signature algorithms between colons, clauses between commas. */
const ELEMENT = /[^\s:,;/]+/g;

/** Signs before an element that say what becomes of it. */
const SIGNS = /^[?*!+-]+/;

/**
 * The element of a value at an offset, if it is one of those that the key can take.
 * @param raw the value as it is written, from `start` on
 */
export function wordAt(
  key: KeyDocumentation,
  raw: string,
  start: number,
  offset: number,
  target: Target,
): PlacedWord | undefined {
  const words = valueWords(key, target);
  for (const match of raw.matchAll(ELEMENT)) {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (offset < range.start || offset > range.end) continue;
    const written = match[0].replace(/^["'`]|["'`]$/g, '').toLowerCase();
    const found = [written, written.replace(SIGNS, '')].map(text => words.find(one => one.text.toLowerCase() === text));
    const word = found.find(one => one !== undefined);
    if (word) return { word, range };
  }
  return undefined;
}
