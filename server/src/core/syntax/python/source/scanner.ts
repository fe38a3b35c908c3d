import { bracketAt, closingText, type Frame, fieldAt, frameClosedBy, unclosedMessage } from './frames.ts';
import { grammarIndent, indentColumn } from './indentation.ts';
import { type LiteralStop, quoteStyleAt, readFormat, readFormattedText, readPlainText } from './literals.ts';
import { withMissingColons } from './missing-colons.ts';
import { ScanRecord } from './scan-record.ts';
import { PLACEHOLDER, type ScannedLine, type ScannedSource } from './scanned-source.ts';
import * as words from './words.ts';

/**
 * Reads a text once, character by character, as CPython's tokenizer would, to find its logical lines and to close what was left
 * open. Where a bracket is not closed, the text is taken to go on at the first line that is not indented more than the statement.
 */
export function scanSource(original: string): ScannedSource {
  // NUL ends the grammar's strings, and a lone CR is no line break to it.
  const text = original.replaceAll('\0', ' ').replace(/\r(?!\n)/g, '\n');
  const record = new ScanRecord();
  const nul = original.indexOf('\0');
  if (nul !== -1) record.problem('syntax-error', nul, nul + 1, 'Python source cannot contain NUL.');
  const lines = new Scanner(text, record).scan();
  return { text, lines: withMissingColons(lines, record), ...record.result() };
}

interface Token {
  readonly kind: 'none' | 'word' | 'value' | 'operator';
  readonly start: number;
  readonly end: number;
}

/** A place where the brackets may have ended, if they turn out not to be closed. */
interface CutPoint {
  readonly last: Token;
  readonly frames: readonly Frame[];
  /** True if the statement ends there, too; false if the colon of a header follows. */
  readonly endsStatement: boolean;
}

/** After so many unclosed statements each is cut at its first opportunity: going back every time would be quadratic. */
const PATIENT_CUTS = 50;

const NO_TOKEN: Token = { kind: 'none', start: 0, end: 0 };

const LF = 10;
const CR = 13;

class Scanner {
  readonly #text: string;
  readonly #record: ScanRecord;
  readonly #lines: ScannedLine[] = [];
  #offset = 0;
  #frames: Frame[] = [];
  #last: Token = NO_TOKEN;
  #beforeLast: Token = NO_TOKEN;
  #physicalLine = 0;
  /** True until the first token of a physical line. */
  #isFreshLine = true;
  /** The logical line being read. */
  #line: { start: number; indent: number; hasColon: boolean } | undefined;
  #cutPoint: CutPoint | undefined;
  #cuts = 0;

  constructor(text: string, record: ScanRecord) {
    this.#text = text;
    this.#record = record;
  }

  scan(): ScannedLine[] {
    for (;;) {
      if (this.#offset < this.#text.length) this.#step();
      else if (this.#frames.length > 0) this.#cut(this.#cutPoint ?? this.#here());
      else break;
    }
    this.#endLine();
    return this.#lines;
  }

  #step(): void {
    const frame = this.#frames.at(-1);
    if (frame?.kind === 'literal') this.#stopLiteral(readFormattedText(this.#text, this.#offset, frame.style));
    else if (frame?.kind === 'format') this.#stopLiteral(readFormat(this.#text, this.#offset, frame.style));
    else this.#readCode();
  }

  #readCode(): void {
    const code = this.#text.charCodeAt(this.#offset);
    switch (code) {
      case 32: // space
      case 9: // tab
      case 12: // form feed
      case 0xfeff: // byte order mark
        this.#offset++;
        return;
      case LF:
      case CR:
        this.#breakLine();
        return;
      case 35: // #
        this.#readComment();
        return;
      case 92: // backslash
        this.#readBackslash();
        return;
    }
    if (this.#isFreshLine && this.#startsNewStatement()) return;
    if (this.#line === undefined) this.#beginLine();
    if (words.isWordCharacter(code)) this.#readWord(code);
    else this.#readSymbol();
  }

  // ------------------------------------------------------------------------------------------ lines

  /** At a line break: the end of the logical line, unless something is open. */
  #breakLine(): void {
    const end = this.#lineBreakEnd(this.#offset);
    if (this.#frames.length === 0) this.#endLine();
    else this.#record.blank(this.#offset, end);
    this.#startPhysicalLine(end);
  }

  #lineBreakEnd(offset: number): number {
    return this.#text.charCodeAt(offset) === CR ? offset + 2 : offset + 1;
  }

  #startPhysicalLine(offset: number): void {
    this.#offset = offset;
    this.#physicalLine = offset;
    this.#isFreshLine = true;
  }

  #beginLine(): void {
    const indent = indentColumn(this.#text, this.#physicalLine, this.#offset);
    const forGrammar = grammarIndent(this.#text, this.#physicalLine, this.#offset);
    if (forGrammar !== undefined) this.#record.replace(this.#physicalLine, forGrammar);
    this.#line = { start: this.#offset, indent, hasColon: false };
  }

  #endLine(): void {
    if (this.#line === undefined) return;
    if (this.#isDangling()) this.#insertMissing();
    const { start, indent, hasColon } = this.#line;
    const { end } = this.#last;
    const firstWord = this.#firstWord();
    const opensBlock = this.#last.kind === 'operator' && this.#text[end - 1] === ':';
    this.#lines.push({ start, end, indent, firstWord, opensBlock, hasColon });
    this.#line = undefined;
    this.#cutPoint = undefined;
    this.#last = this.#beforeLast = NO_TOKEN;
  }

  /** Of the logical line. */
  #firstWord(): string {
    words.LINE_OPENING.lastIndex = this.#line!.start;
    return words.LINE_OPENING.exec(this.#text)?.[0] ?? '';
  }

  #readComment(): void {
    words.TO_LINE_END.lastIndex = this.#offset;
    words.TO_LINE_END.test(this.#text);
    const end = words.TO_LINE_END.lastIndex;
    this.#record.comment(this.#offset, end);
    this.#offset = end;
  }

  /** Joins two physical lines. Before the first token there is nothing to join. */
  #readBackslash(): void {
    const code = this.#text.charCodeAt(this.#offset + 1);
    const joins = code === LF || code === CR;
    const end = joins && this.#line !== undefined ? this.#lineBreakEnd(this.#offset + 1) : this.#offset + 1;
    if (!joins) this.#record.problem('syntax-error', this.#offset, end, 'A backslash here must end its line.');
    this.#record.blank(this.#offset, end);
    this.#offset = end;
  }

  // ------------------------------------------------------------------------------------------ tokens

  #token(kind: Token['kind'], start: number, end: number): void {
    this.#isFreshLine = false;
    this.#beforeLast = this.#last;
    this.#last = { kind, start, end };
    this.#offset = end;
  }

  #readWord(first: number): void {
    const text = this.#text;
    const start = this.#offset;
    const isNumber = first >= 48 && first <= 57;
    let end = start + 1;
    while (end < text.length && isPartOfWord(text.charCodeAt(end), isNumber)) end++;
    const next = text[end];
    if ((next === '"' || next === "'") && end - start <= 3 && words.LITERAL_PREFIX.test(text.slice(start, end))) {
      this.#openLiteral(start, end);
      return;
    }
    if (!isNumber) this.#disguise(start, end);
    this.#token(isNumber ? 'value' : 'word', start, end);
  }

  /** Words that the grammar takes for keywords where Python does not get another letter. */
  #disguise(start: number, end: number): void {
    const length = end - start;
    if (length === 4 && this.#text.startsWith('type', start) && this.#startsStatement(start)) {
      words.TYPE_ALIAS_NAME.lastIndex = end;
      if (!words.TYPE_ALIAS_NAME.test(this.#text)) this.#record.replace(start, 'typ_');
    } else if (length === 4 && this.#text.startsWith('exec', start) && this.#startsStatement(start)) {
      words.EXEC_OPERAND.lastIndex = end;
      if (words.EXEC_OPERAND.test(this.#text)) this.#record.replace(start, 'del ');
    } else if (length === 10 && this.#text.startsWith('__future__', start)) {
      this.#record.replace(start, '__futur___');
    }
  }

  #startsStatement(start: number): boolean {
    if (this.#frames.length > 0) return false;
    return this.#line?.start === start || /[;:]/.test(this.#text.charAt(this.#last.end - 1));
  }

  #readSymbol(): void {
    const symbol = this.#text.charAt(this.#offset);
    switch (symbol) {
      case '"':
      case "'":
        this.#openLiteral(this.#offset, this.#offset);
        return;
      case '`':
        this.#readBackquotes();
        return;
      case '(':
      case '[':
      case '{':
        this.#open(symbol);
        return;
      case ')':
      case ']':
      case '}':
        this.#close(symbol);
        return;
      case ',':
        if (this.#frames.length > 0 && this.#isDangling()) this.#insertMissing();
        break;
      case ':':
        this.#readColon();
        return;
    }
    this.#token('operator', this.#offset, this.#offset + 1);
  }

  #readColon(): void {
    const frame = this.#frames.at(-1);
    this.#token('operator', this.#offset, this.#offset + 1);
    if (frame === undefined && this.#line !== undefined) this.#line.hasColon = true;
    if (frame?.kind !== 'field') return;
    const literal = this.#frames.at(-2);
    if (literal?.kind !== 'literal' && literal?.kind !== 'format') return;
    this.#frames.push({ kind: 'format', at: this.#last.start, style: literal.style });
    // In `{value:=10}` the format is `=10`; the grammar would read an assignment. What a format says does not matter.
    if (this.#text[this.#offset] === '=') this.#record.replace(this.#offset, '<');
  }

  /** Python 2's `repr`. Without a partner on its line a backquote is a mistake. */
  #readBackquotes(): void {
    words.BACKQUOTED.lastIndex = this.#offset;
    const isPair = words.BACKQUOTED.test(this.#text);
    this.#token('value', this.#offset, isPair ? words.BACKQUOTED.lastIndex : this.#offset + 1);
  }

  // ------------------------------------------------------------------------------------------ brackets

  #open(opening: string): void {
    const isTypeParameters = opening === '[' && this.#frames.length === 0 && this.#isDefinedName();
    this.#frames.push(bracketAt(this.#offset, opening, isTypeParameters));
    this.#token('operator', this.#offset, this.#offset + 1);
  }

  /** True behind `def name`, `class name`, and `type name` where that starts a statement. */
  #isDefinedName(): boolean {
    const { kind, start, end } = this.#beforeLast;
    if (this.#last.kind !== 'word' || kind !== 'word') return false;
    const word = this.#text.slice(start, end);
    if (word === 'type') return this.#line?.start === start && !this.#isDangling();
    return word === 'def' || word === 'class';
  }

  #close(closing: string): void {
    const at = this.#offset;
    const index = frameClosedBy(this.#frames, closing);
    if (index === -1) {
      this.#record.problem('syntax-error', at, at + 1, `'${closing}' closes nothing.`);
      this.#record.blank(at, at + 1);
      if (this.#line?.start === at) this.#line = undefined;
      this.#offset++;
      return;
    }
    const frame = this.#frames[index]!;
    const isSelfDocumenting = frame.kind === 'field' && this.#text[this.#last.end - 1] === '=';
    if (this.#isDangling() && !isSelfDocumenting) this.#insertMissing();
    this.#closeFrames(index + 1);
    this.#frames.pop();
    this.#token('value', at, at + 1);
    if (frame.kind === 'bracket' && frame.isTypeParameters) this.#blankTypeParameters(frame.at, at + 1);
  }

  /** The grammar does not know defaults of type parameters (PEP 696), and needs none of them. */
  #blankTypeParameters(start: number, end: number): void {
    this.#record.forgetEdits(start);
    this.#record.blank(start, end);
  }

  /** Closes the innermost frames down to a number of them, behind the last token. */
  #closeFrames(keep: number): void {
    for (
      let frame = this.#frames.at(-1);
      this.#frames.length > keep && frame !== undefined;
      frame = this.#frames.at(-1)
    ) {
      const message = unclosedMessage(frame);
      if (message !== undefined) this.#record.problem('missing-token', frame.at, frame.at + 1, message);
      this.#record.insert(this.#last.end, closingText(frame));
      this.#frames.pop();
    }
  }

  // ------------------------------------------------------------------------------------------ literals

  #openLiteral(start: number, quoteAt: number): void {
    const prefix = this.#text.slice(start, quoteAt);
    const style = quoteStyleAt(this.#text, quoteAt, prefix);
    const textStart = quoteAt + style.quotes;
    if (/[ft]/i.test(prefix)) {
      this.#frames.push({ kind: 'literal', at: start, style });
      this.#token('value', start, textStart);
      return;
    }
    const { offset, reason } = readPlainText(this.#text, textStart, style);
    this.#token('value', start, offset);
    if (reason === 'end') return;
    this.#record.problem('missing-token', start, offset, 'This string literal is not closed.');
    this.#record.insert(offset, style.quote.repeat(style.quotes));
  }

  /** Behind a stretch of text in an f-string. */
  #stopLiteral({ offset, reason }: LiteralStop): void {
    const { start } = this.#last;
    this.#last = { kind: 'value', start, end: offset };
    this.#offset = offset;
    switch (reason) {
      case 'end':
        this.#frames.pop();
        return;
      case 'field':
        this.#frames.push(fieldAt(offset));
        this.#token('operator', offset, offset + 1);
        return;
      case 'format-end':
        this.#frames.pop();
        this.#close('}');
        return;
      case 'quote':
        this.#closeFrames(this.#frames.findLastIndex(frame => frame.kind === 'literal') + 1);
        return;
      default:
        this.#closeFrames(this.#frames.findLastIndex(frame => frame.kind === 'literal'));
    }
  }

  // ------------------------------------------------------------------------------------------ what is missing

  /** True behind an operator that needs an operand. */
  #isDangling(): boolean {
    const { kind, start, end } = this.#last;
    if (kind === 'word') return words.WORD_OPERATORS.has(this.#text.slice(start, end));
    if (kind !== 'operator' || !words.DANGLING_OPERATORS.has(this.#text.charAt(end - 1))) return false;
    return !this.#text.endsWith('...', end) || this.#text.charAt(end - 1) !== '.';
  }

  #insertMissing(): void {
    const { end } = this.#last;
    this.#record.problem('missing-token', end, end, 'An expression is missing here.');
    this.#record.insert(end, words.needsSpace(this.#text, end) + PLACEHOLDER);
    this.#last = { kind: 'value', start: end, end };
  }

  #here(): CutPoint {
    return { last: this.#last, frames: [...this.#frames], endsStatement: true };
  }

  /** At the first token of a physical line inside brackets: cuts the statement before it if it must be another one. */
  #startsNewStatement(): boolean {
    const line = this.#line;
    if (line === undefined || this.#frames.length === 0 || /[)\]}]/.test(this.#text.charAt(this.#offset))) return false;
    if (words.startsStatement(this.#text, this.#offset)) {
      this.#cut(this.#cutPoint ?? this.#beforeHeaderColon() ?? this.#here());
      return true;
    }
    if (this.#cutPoint !== undefined) return false;
    const isDedented = indentColumn(this.#text, this.#physicalLine, this.#offset) <= line.indent;
    this.#cutPoint = this.#beforeHeaderColon() ?? (isDedented || this.#isJuxtaposed() ? this.#here() : undefined);
    if (this.#cutPoint === undefined || this.#cuts < PATIENT_CUTS) return false;
    this.#cut(this.#cutPoint);
    return true;
  }

  /** True if an operand stands behind another, which only a line break outside of brackets allows. */
  #isJuxtaposed(): boolean {
    const { kind, start, end } = this.#last;
    const isOperand = kind === 'value' || (kind === 'word' && !words.TAKES_OPERAND.has(this.#text.slice(start, end)));
    return isOperand && words.startsOperand(this.#text, this.#offset);
  }

  /** In `def f(a:` and a body below, the bracket ends before the colon. */
  #beforeHeaderColon(): CutPoint | undefined {
    const { kind, end } = this.#last;
    if (kind !== 'operator' || this.#text[end - 1] !== ':' || !words.HEADER_KEYWORDS.has(this.#firstWord()))
      return undefined;
    return { last: this.#beforeLast, frames: [...this.#frames], endsStatement: false };
  }

  /** Goes back to an earlier place, closes all that was open there, and goes on behind it. */
  #cut({ last, frames, endsStatement }: CutPoint): void {
    this.#record.forget(last.end);
    this.#last = last;
    this.#frames = [...frames];
    if (this.#isDangling()) this.#insertMissing();
    this.#closeFrames(0);
    this.#last = { kind: 'value', start: last.start, end: last.end };
    this.#cutPoint = undefined;
    if (endsStatement) this.#endLine();
    this.#cuts++;
    this.#offset = last.end;
    this.#isFreshLine = false;
  }
}

function isPartOfWord(code: number, isNumber: boolean): boolean {
  return words.isWordCharacter(code) || (isNumber && code === 46);
}
