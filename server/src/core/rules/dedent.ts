/**
 * A code example written in place: the first line break, the common indentation and the last line's blanks are taken out.
 * Escapes are left as written.
 */
export function dedent(strings: TemplateStringsArray): string {
  const lines = strings.raw[0]!.replace(/^\n/, '').split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines
    .map(line => line.slice(indent))
    .join('\n')
    .replace(/\n *$/, '\n');
}
