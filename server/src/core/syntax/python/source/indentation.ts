const TAB_WIDTH = 8;

/** The column that leading white space reaches, as CPython counts: tabs go to the next multiple of 8, form feeds back to 0. */
export function indentColumn(text: string, start: number, end: number): number {
  let column = 0;
  for (let offset = start; offset < end; offset++) {
    switch (text[offset]) {
      case '\t':
        column += TAB_WIDTH - (column % TAB_WIDTH);
        break;
      case '\f':
        column = 0;
        break;
      case '\ufeff':
        break;
      default:
        column++;
    }
  }
  return column;
}

/**
 * White space of the same length that the grammar counts as the same column: to it, a tab is always 8 wide
 * (`src/scanner.c`, tree-sitter-python 0.25.0).
 * @returns undefined if it need not be changed.
 */
export function grammarIndent(text: string, start: number, end: number): string | undefined {
  const leading = text.slice(start, end);
  if (!/ \t/.test(leading)) return undefined;
  const column = indentColumn(text, start, end);
  const indent = '\t'.repeat(Math.floor(column / TAB_WIDTH)) + ' '.repeat(column % TAB_WIDTH);
  // Form feeds fill up: they take no column, and before the others they set none back.
  return '\f'.repeat(leading.length - indent.length) + indent;
}
