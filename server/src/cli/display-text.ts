/** A run of source text as a terminal shows it: with the columns that it takes. */
export interface DisplayText {
  readonly text: string;
  readonly columns: number;
}

const TAB_STOP = 4;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes source text fit to print: tabs become spaces up to the next stop, and characters that would steer the terminal or
 * reorder the line become visible.
 * @param column the column that the text starts in, for tabs
 */
export function display(text: string, column = 0): DisplayText {
  let shown = '';
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    const piece = segment === '\t' ? ' '.repeat(TAB_STOP - ((column + columns) % TAB_STOP)) : visible(segment);
    shown += piece;
    columns += segment === '\t' ? piece.length : columnsOf(piece);
  }
  return { text: shown, columns };
}

/** For paths and messages: one line, no control characters. */
export function printable(text: string): string {
  return text.replaceAll(STEERING, visible);
}

/** Control characters, and those that change the order in which the line is read (Unicode's bidirectional controls). */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function visible(text: string): string {
  return text.replaceAll(STEERING, character => {
    const code = character.codePointAt(0)!;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** How many columns a grapheme takes: two for East Asian wide ones and pictures, none for marks alone. */
function columnsOf(grapheme: string): number {
  if (grapheme.length === 1 && grapheme < '\u0300') return 1;
  if (grapheme.startsWith('<U+')) return grapheme.length;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** East Asian Width W and F (Unicode Standard Annex 11), by blocks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Breaks text into lines of at most `width` columns, at spaces only. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && display(longer).columns > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
