import type { AssignmentStatement, Statement, Token } from '../../../syntax/openssl/cst.ts';

/** As the distributions' `openssl.cnf` is written. */
const TAB_WIDTH = 8;

/**
 * What stands before each `=`, by the offset of the `=`: one space, or what keeps it in the column of its neighbours. A run of
 * assignments without an empty line between them is aligned if most of its `=` are in one column and it takes more than one
 * space to bring one there; else the section is asked the same. Lines that go on in the next one are not looked at.
 */
export function spaceBeforeEquals(statements: readonly Statement[], text: string): ReadonlyMap<number, string> {
  return new Map(
    splitBy(statements, isHeader).flatMap(section => {
      const runs = splitBy(section, isGap).map(run => linesOf(run, text));
      const column = sharedColumn(runs.flat());
      return runs.flatMap(run => wantedOf(run, sharedColumn(run) ?? column));
    }),
  );
}

/** An assignment on one line. Columns count from where its name begins: formatting takes the indentation off. */
interface Line {
  /** Offset of its `=`. */
  readonly equals: number;
  readonly nameWidth: number;
  readonly gap: string;
  readonly column: number;
  readonly isIndented: boolean;
}

function splitBy(
  statements: readonly Statement[],
  isBorder: (statement: Statement) => boolean,
): readonly (readonly Statement[])[] {
  const parts: Statement[][] = [[]];
  for (const statement of statements) {
    if (isBorder(statement)) parts.push([]);
    else parts.at(-1)!.push(statement);
  }
  return parts;
}

function isHeader({ kind }: Statement): boolean {
  return kind === 'header';
}

/** Comments are none: they stand above lines that belong together. */
function isGap(statement: Statement): boolean {
  return statement.kind !== 'assignment' && !(statement.kind === 'blank' && statement.comment);
}

function linesOf(run: readonly Statement[], text: string): readonly Line[] {
  return run.flatMap(statement => (statement.kind === 'assignment' ? (lineOf(statement, text) ?? []) : []));
}

function lineOf({ tokens }: AssignmentStatement, text: string): Line | undefined {
  const index = tokens.findIndex(({ kind }) => kind === 'equals');
  const name = tokens.findIndex(({ kind }) => !isBefore(kind));
  if (index < 0 || name >= index || tokens.some(({ kind }) => kind === 'continuation')) return undefined;
  const read = ({ range }: Token) => text.slice(range.start, range.end);
  const indentation = tokens
    .slice(0, name)
    .filter(({ kind }) => kind === 'whitespace')
    .map(read)
    .join('');
  const hasGap = tokens[index - 1]!.kind === 'whitespace';
  const gap = hasGap ? read(tokens[index - 1]!) : '';
  if (/[^ \t]/.test(indentation + gap)) return undefined;
  const nameText = tokens
    .slice(name, hasGap ? index - 1 : index)
    .map(read)
    .join('');
  const start = widthOf(indentation, 0);
  return {
    equals: tokens[index]!.range.start,
    nameWidth: nameText.length,
    gap,
    column: widthOf(indentation + nameText + gap, 0) - start,
    isIndented: indentation !== '',
  };
}

function isBefore(kind: Token['kind']): boolean {
  return kind === 'whitespace' || kind === 'byte-order-mark';
}

function wantedOf(
  run: readonly Line[],
  column: number | undefined,
): readonly (readonly [equals: number, space: string])[] {
  return run.map(line => [line.equals, column === undefined ? ' ' : gapUpTo(column, line)]);
}

/** The column that the run is aligned to, if it is. */
function sharedColumn(run: readonly Line[]): number | undefined {
  for (const { column } of run) {
    const there = run.filter(line => line.column === column);
    const isMeant = there.some(({ gap, nameWidth }) => gap !== '' && column > nameWidth + 1);
    if (there.length > 1 && there.length * 2 > run.length && isMeant) return column;
  }
  return undefined;
}

function gapUpTo(column: number, { nameWidth, gap, column: own, isIndented }: Line): string {
  const canStay = own === column && gap !== '' && !(isIndented && gap.includes('\t'));
  return canStay ? gap : ' '.repeat(Math.max(1, column - nameWidth));
}

function widthOf(text: string, start: number): number {
  let width = start;
  for (const character of text) width += character === '\t' ? TAB_WIDTH - (width % TAB_WIDTH) : 1;
  return width;
}
