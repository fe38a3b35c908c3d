import { type PlacedEdits, replaceText } from '../../rules/openssl/support/edits.ts';
import type { Statement } from '../../syntax/openssl/cst.ts';
import type { Draft } from './draft.ts';

/**
 * Makes a line a comment, so that what it said is not lost. A backslash at its end would make the next line part of it, and
 * goes.
 */
export function commentOut(draft: Draft, { range }: Statement): PlacedEdits {
  const written = draft.textAt(range);
  const lines = written
    .split(/(?<=\n)/)
    .map(line => line.replace(/^(\ufeff?[ \t]*)/, '$1# ').replace(/\\(\r?\n?)$/, '$1'));
  return replaceText(draft.path, range, lines.join(''));
}
