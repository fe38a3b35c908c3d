/**
 * Reads a Markdown suite. Every heading with code blocks below it is one test. A block's info string is its language and,
 * if it is not the default, its file name: ```` ```python app.py ````. A `toml` block configures the tool.
 * What the tool must say stands in comments: `# error: [rule] "part of the message"` at the line's end, or alone above it.
 * A finding without such a comment, or a comment without its finding, fails the test.
 */
export interface MarkdownTest {
  readonly title: string;
  readonly files: readonly MarkdownFile[];
  readonly settings: string;
}

export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
}

export interface Expectation {
  /** One-based, in the block. */
  readonly line: number;
  readonly severity: string;
  readonly rule: string;
  readonly message?: string;
}

const DEFAULT_NAMES: Readonly<Record<string, string>> = { python: 'example.py', ini: 'openssl.cnf' };

export function parseSuite(markdown: string): readonly MarkdownTest[] {
  const tests: MarkdownTest[] = [];
  const headings: string[] = [];
  let files: MarkdownFile[] = [];
  let settings = '';
  const flush = (): void => {
    if (files.length > 0) tests.push({ title: headings.filter(Boolean).join(' › '), files, settings });
    files = [];
    settings = '';
  };
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const heading = /^(#+) (.*)/.exec(lines[index]!);
    if (heading) {
      flush();
      headings.length = heading[1]!.length - 1;
      headings[heading[1]!.length - 1] = heading[2]!;
    }
    const fence = /^```(\w+)(?: (\S+))?$/.exec(lines[index]!);
    if (!fence) continue;
    const end = lines.indexOf('```', index + 1);
    if (end < 0) throw new Error(`line ${index + 1}: the block is not closed`);
    const text = `${lines.slice(index + 1, end).join('\n')}\n`;
    if (fence[1] === 'toml') settings += text;
    else files.push(markdownFile(fence[2] ?? DEFAULT_NAMES[fence[1]!] ?? `example.${fence[1]}`, text));
    index = end;
  }
  flush();
  return tests;
}

function markdownFile(name: string, text: string): MarkdownFile {
  const lines = text.split('\n');
  const expected = lines.flatMap((line, index) =>
    [...line.matchAll(/# (error|warning|information|hint): \[([\w-]+)\](?: "([^"]*)")?/g)].map(match => ({
      line: /^\s*#/.test(line) ? nextCodeLine(lines, index) : index + 1,
      severity: match[1]!,
      rule: match[2]!,
      ...(match[3] !== undefined && { message: match[3] }),
    })),
  );
  return { name, text, expected };
}

function nextCodeLine(lines: readonly string[], index: number): number {
  let next = index + 1;
  while (next < lines.length && /^\s*#/.test(lines[next]!)) next++;
  return next + 1;
}
