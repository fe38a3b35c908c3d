const TAB = 9;
const FORM_FEED = 12;
const SPACE = 32;
const BYTE_ORDER_MARK = 0xfeff;

const TAB_WIDTH = 8;

/** The column that leading white space reaches, as CPython counts: tabs go to the next multiple of 8, form feeds back to 0. */
export function indentColumn(text: string, start: number, end: number): number {
  let column = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === TAB) column += TAB_WIDTH - (column % TAB_WIDTH);
    else if (code === FORM_FEED) column = 0;
    else if (code !== BYTE_ORDER_MARK) column++;
  }
  return column;
}

/**
 * White space of the same length that the grammar counts as the same column: to it, a tab is always 8 wide
 * (`src/scanner.c`, tree-sitter-python 0.25.0).
 * @returns undefined if it need not be changed.
 */
export function grammarIndent(text: string, start: number, end: number): string | undefined {
  if (!hasTabBehindSpace(text, start, end)) return undefined;
  const column = indentColumn(text, start, end);
  const indent = '\t'.repeat(Math.floor(column / TAB_WIDTH)) + ' '.repeat(column % TAB_WIDTH);
  // Form feeds fill up: they take no column, and before the others they set none back.
  return '\f'.repeat(end - start - indent.length) + indent;
}

function hasTabBehindSpace(text: string, start: number, end: number): boolean {
  for (let offset = start + 1; offset < end; offset++) {
    if (text.charCodeAt(offset) === TAB && text.charCodeAt(offset - 1) === SPACE) return true;
  }
  return false;
}
