import type { SyntaxProblem } from '../ast.ts';
import { type FlatTree, syntaxProblems } from '../flat-tree.ts';
import { LEADS_LINE } from '../kind-tables.ts';
import { Named } from '../node-kinds.ts';
import { Piece } from './piece.ts';
import type { LogicalLine, ScannedSource } from './scanned-source.ts';
import { type Clause, type LineSpan, splitClauses, splitStatements } from './units.ts';
import { STUB_HEADERS } from './words.ts';

/** A part of a module that was parsed by itself. */
export interface ModulePart {
  /**
   * `statements`: the tree's own statements.
   * `unknown`: one statement that is not understood; its tree holds what can be read of its header.
   */
  readonly kind: 'statements' | 'unknown';
  /** In offsets of the module's text. */
  readonly tree: FlatTree;
  /** The parts of bodies that were parsed apart, by the offset behind their header's colon. */
  readonly bodies: ReadonlyMap<number, readonly ModulePart[]>;
  readonly problems: readonly SyntaxProblem[];
}

/** Parses a text of its own, to a tree in its offsets. */
export type ParseText = (text: string) => FlatTree;

/**
 * Parses a module so that a syntax error costs its own statement: the text is cut into statements by indentation, and what the
 * grammar cannot read of those into header and body, until what remains is a single line.
 * @param text the module's text as written; the source was scanned from it.
 */
export function readSource(parse: ParseText, source: ScannedSource, text: string): ModulePart[] {
  const reader = new SourceReader(parse, source, text);
  const all: LineSpan = { start: 0, end: source.lines.length };
  // Never the whole at once, though it would do for sound code: what the grammar makes of a mistake depends on what stands
  // around it, and a text must read the same whether it was typed or opened.
  return reader.readStatements(all, 0);
}

/** Deeper blocks are left as the grammar reads them. CPython refuses more than 100 indents (`MAXINDENT`, `Parser/tokenizer.h`). */
const MAX_BLOCK_DEPTH = 100;

const NO_BODIES: ModulePart['bodies'] = new Map();

const EVERY_CLAUSE = { has: (): boolean => true };

class SourceReader {
  readonly #parse: ParseText;
  readonly #source: ScannedSource;
  readonly #text: string;

  constructor(parse: ParseText, source: ScannedSource, text: string) {
    this.#parse = parse;
    this.#source = source;
    this.#text = text;
  }

  readStatements(span: LineSpan, depth: number): ModulePart[] {
    return splitStatements(this.#source.lines, span).flatMap(statement => this.#readStatement(statement, depth));
  }

  #readStatement(span: LineSpan, depth: number): ModulePart[] {
    const { lines } = this.#source;
    const clauses = splitClauses(lines, span);
    // A class can be as long as its file: its members are kept apart, so that an edit has one of them parsed again.
    const isClass = lines[clauses.at(-1)!.header]!.firstWord === 'class';
    const apart = isClass && depth < MAX_BLOCK_DEPTH ? this.#readApart(clauses, depth, isSound) : undefined;
    if (apart !== undefined) return [apart];
    const tree = this.#treeOf(this.#piece().addSource(lines[span.start]!.start, lines[span.end - 1]!.end));
    const own = lines.slice(span.start, span.end);
    if (isSound(tree, own)) return [soundPart(tree)];
    if (own.length === 1 || depth >= MAX_BLOCK_DEPTH) return [unsoundPart('statements', tree, own)];
    const part = this.#readApart(clauses, depth, isUnderstood) ?? this.#readWithStubs(clauses, depth);
    return part === undefined ? clauses.flatMap(clause => this.#readClause(clause, depth)) : [part];
  }

  /** Reads the headers together, and their bodies apart. @returns undefined if the tree of the headers is not accepted. */
  #readApart(clauses: readonly Clause[], depth: number, accepts: typeof isSound): ModulePart | undefined {
    if (!clauses.some(hasBody) || !this.#areOpened(clauses)) return undefined;
    const headers = this.#headers(clauses);
    const tree = this.#treeOf(this.#skeleton(clauses, EVERY_CLAUSE));
    if (!accepts(tree, headers)) return undefined;
    const part = isSound(tree, headers) ? soundPart(tree) : unsoundPart('statements', tree, headers);
    return { ...part, bodies: this.#bodies(clauses, depth) };
  }

  /** True if every line that has a body opens one. */
  #areOpened(clauses: readonly Clause[]): boolean {
    return clauses.every(clause => !hasBody(clause) || this.#source.lines[clause.header]!.opensBlock);
  }

  /** The same with a stub in place of each header that is not sound, the first excepted. */
  #readWithStubs(clauses: readonly Clause[], depth: number): ModulePart | undefined {
    const { lines } = this.#source;
    const headers = this.#headers(clauses);
    if (clauses.length === 1 || !this.#areOpened(clauses)) return undefined;
    if (headers.some(({ firstWord }) => STUB_HEADERS[firstWord] === undefined)) return undefined;
    const good = new Set(clauses.filter((_, index) => this.#isGoodClause(clauses, index)));
    if (!good.has(clauses[0]!)) return undefined;
    const tree = this.#treeOf(this.#skeleton(clauses, good));
    if (!isSound(tree, headers)) return undefined;
    const bad = clauses.filter(clause => !good.has(clause));
    const problems = bad.flatMap(({ header }) => problemsOf(this.#lineTree(header), [lines[header]!]));
    return { kind: 'statements', tree, bodies: this.#bodies(clauses, depth), problems };
  }

  /** True if a clause is sound behind a stub of the first, the first before a stub of the second. */
  #isGoodClause(clauses: readonly Clause[], index: number): boolean {
    const tested = [clauses[0]!, clauses[Math.max(1, index)]!];
    return isSound(this.#treeOf(this.#skeleton(tested, new Set([clauses[index]!]))), this.#headers(tested));
  }

  /** A clause by itself. Lines that are indented below a line which opens no block are read as if they were not. */
  #readClause(clause: Clause, depth: number): ModulePart[] {
    const line = this.#source.lines[clause.header]!;
    if (!line.opensBlock) {
      const alone = { start: clause.header, end: clause.header + 1 };
      return [...this.#readStatement(alone, depth), ...this.readStatements(clause.body, depth + 1)];
    }
    const understood = this.#readApart([clause], depth, isUnderstood);
    if (understood !== undefined) return [understood];
    const part = unsoundPart('unknown', this.#lineTree(clause.header), [line]);
    return [{ ...part, bodies: this.#bodies([clause], depth) }];
  }

  #bodies(clauses: readonly Clause[], depth: number): ModulePart['bodies'] {
    const { lines } = this.#source;
    const opening = clauses.filter(({ header }) => lines[header]!.opensBlock);
    return new Map(opening.map(({ header, body }) => [lines[header]!.end, this.readStatements(body, depth + 1)]));
  }

  /** The headers of a statement, each with a body that is empty; a stub of those that are not `real`. */
  #skeleton(clauses: readonly Clause[], real: Pick<ReadonlySet<Clause>, 'has'>): Piece {
    const { lines } = this.#source;
    const piece = this.#piece();
    const base = lines[clauses[0]!.header]!.indent;
    const isMatch = clauses.some(({ header }) => lines[header]!.indent > base);
    for (const clause of clauses) {
      const { start, end, indent, firstWord, opensBlock } = lines[clause.header]!;
      if (indent > base) piece.addText(' ', start);
      if (real.has(clause)) piece.addSource(start, end);
      else piece.addText(STUB_HEADERS[firstWord]!, start);
      // The header of a `match` has its cases for a body.
      const isFollowed = isMatch && clause === clauses[0];
      piece.addText(opensBlock && !isFollowed ? ' pass\n' : '\n', end);
    }
    return piece;
  }

  #headers(clauses: readonly Clause[]): LogicalLine[] {
    return clauses.map(({ header }) => this.#source.lines[header]!);
  }

  #lineTree(index: number): FlatTree {
    const { start, end } = this.#source.lines[index]!;
    return this.#treeOf(this.#piece().addSource(start, end));
  }

  #piece(): Piece {
    return new Piece(this.#source);
  }

  #treeOf(piece: Piece): FlatTree {
    return piece.place(this.#parse(piece.text), this.#text);
  }
}

function hasBody({ body }: Clause): boolean {
  return body.start < body.end;
}

function soundPart(tree: FlatTree): ModulePart {
  return { kind: 'statements', tree, bodies: NO_BODIES, problems: [] };
}

function unsoundPart(kind: ModulePart['kind'], tree: FlatTree, lines: readonly LogicalLine[]): ModulePart {
  return { kind, tree, bodies: NO_BODIES, problems: problemsOf(tree, lines) };
}

function problemsOf(tree: FlatTree, lines: readonly LogicalLine[]): SyntaxProblem[] {
  const problems = syntaxProblems(tree);
  if (problems.length > 0) return problems;
  return [{ kind: 'syntax-error', message: 'Not valid Python.', start: lines[0]!.start, end: lines.at(-1)!.end }];
}

/** True if the grammar read everything, and each logical line as what it is. */
function isSound(tree: FlatTree, lines: readonly LogicalLine[]): boolean {
  return !tree.hasError && isLedBy(tree, lines);
}

/** True if there are mistakes in headers, but none that hides what they are: each that opens a block has one. */
function isUnderstood(tree: FlatTree, headers: readonly LogicalLine[]): boolean {
  const emptyBlocks = new Set<number>();
  for (let node = 0; node < tree.kinds.length; node++) {
    if (tree.kinds[node] === Named.block && tree.starts[node] === tree.ends[node]) emptyBlocks.add(tree.ends[node]!);
  }
  // The body of a `match` is its cases.
  const isMatch = headers.length > 1 && headers[1]!.indent > headers[0]!.indent;
  const opening = headers.slice(isMatch ? 1 : 0).filter(({ opensBlock }) => opensBlock);
  return isLedBy(tree, headers) && opening.every(({ end }) => emptyBlocks.has(end));
}

/**
 * True if each logical line is the start of a statement or a clause. The grammar does not know where lines end: without a mistake to
 * it, `from x` and `import y` below are one statement.
 */
function isLedBy(tree: FlatTree, lines: readonly LogicalLine[]): boolean {
  let line = 0;
  for (let node = 0; node < tree.kinds.length && line < lines.length; node++) {
    if (tree.starts[node] === lines[line]!.start && LEADS_LINE[tree.kinds[node]!] === 1) line++;
  }
  return line === lines.length;
}
