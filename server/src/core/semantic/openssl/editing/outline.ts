import type { Statement } from '../../../syntax/openssl/cst.ts';
import { contains, containsOffset, type TextRange } from '../../../text/range.ts';

/** A section or a line of it, as an outline shows it. */
export interface OutlineItem {
  readonly kind: 'section' | 'key' | 'include';
  readonly name: string;
  /** The value as written, or empty. */
  readonly detail: string;
  /** From the header to the end of the last line that says something. */
  readonly range: TextRange;
  /** The name itself. */
  readonly nameRange: TextRange;
  readonly children: readonly OutlineItem[];
}

/** The sections of one file with their keys; what stands before the first header is at the top level. */
export function outlineOf(statements: readonly Statement[]): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  let open: { readonly header: OutlineItem; readonly children: OutlineItem[] } | undefined;
  const close = (): void => {
    if (!open) return;
    const end = open.children.at(-1)?.range.end ?? open.header.range.end;
    items.push({ ...open.header, range: { start: open.header.range.start, end }, children: open.children });
    open = undefined;
  };
  for (const statement of statements) {
    const item = itemOf(statement);
    if (!item) continue;
    if (item.kind !== 'section') {
      (open?.children ?? items).push(item);
      continue;
    }
    close();
    open = { header: item, children: [] };
  }
  close();
  return items;
}

function itemOf(statement: Statement): OutlineItem | undefined {
  const range = contentRange(statement);
  switch (statement.kind) {
    case 'header':
      return {
        kind: 'section',
        name: statement.name.text,
        detail: '',
        range,
        nameRange: statement.name.range,
        children: [],
      };
    case 'assignment': {
      const { section, name, value } = statement;
      const full = section ? `${section.text}::${name.text}` : name.text;
      const nameRange = { start: (section ?? name).range.start, end: name.range.end };
      return { kind: 'key', name: full, detail: value.raw, range, nameRange, children: [] };
    }
    case 'include': {
      const { path, keyword } = statement;
      return { kind: 'include', name: '.include', detail: path.raw, range, nameRange: keyword, children: [] };
    }
    default:
      return undefined;
  }
}

/** The line without its indentation and line ending. */
export function contentRange({ tokens, range }: Statement): TextRange {
  const isLayout = (kind: string) => kind === 'whitespace' || kind === 'line-break' || kind === 'byte-order-mark';
  const first = tokens.find(({ kind }) => !isLayout(kind));
  const last = tokens.findLast(({ kind }) => !isLayout(kind));
  return first && last ? { start: first.range.start, end: last.range.end } : range;
}

/** What can be folded: sections, runs of comment lines, values over several lines. */
export interface Fold {
  readonly kind: 'section' | 'comment' | 'value';
  readonly range: TextRange;
}

export function foldsOf(statements: readonly Statement[]): readonly Fold[] {
  const sections = outlineOf(statements)
    .filter(({ kind, children }) => kind === 'section' && children.length > 0)
    .map(({ range }): Fold => ({ kind: 'section', range }));
  const values = statements
    .filter(({ tokens }) => tokens.some(({ kind }) => kind === 'continuation'))
    .map((statement): Fold => ({ kind: 'value', range: contentRange(statement) }));
  return [...sections, ...commentRuns(statements), ...values];
}

function commentRuns(statements: readonly Statement[]): readonly Fold[] {
  const folds: Fold[] = [];
  let run: Statement[] = [];
  const close = (): void => {
    if (run.length > 1) {
      const range = { start: contentRange(run[0]!).start, end: contentRange(run.at(-1)!).end };
      folds.push({ kind: 'comment', range });
    }
    run = [];
  };
  for (const statement of statements) {
    if (statement.kind === 'blank' && statement.comment) run.push(statement);
    else close();
  }
  close();
  return folds;
}

/** Ranges that hold an offset, from the smallest to the whole file: word, value, line, section. */
export function selectionChain(statements: readonly Statement[], offset: number): readonly TextRange[] {
  const line = statements.find(({ range }) => range.start <= offset && offset <= range.end);
  const end = statements.at(-1)?.range.end ?? 0;
  const section = outlineOf(statements).find(item => containsOffset(item.range, offset));
  const candidates = [
    ...(line?.tokens.filter(({ kind }) => kind !== 'whitespace' && kind !== 'line-break') ?? []).map(
      ({ range }) => range,
    ),
    ...(line?.kind === 'assignment' ? [line.value.range] : line?.kind === 'include' ? [line.path.range] : []),
    ...(line ? [contentRange(line)] : []),
    ...(section ? [section.range] : []),
    { start: 0, end },
  ].filter(range => containsOffset(range, offset));
  const chain: TextRange[] = [];
  for (const range of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    if (!last || (contains(range, last) && !contains(last, range))) chain.push(range);
  }
  return chain;
}
