import type { Frame } from './frames.ts';
import type { ScanRecord } from './scan-record.ts';
import type { LogicalLine } from './scanned-source.ts';

export interface Token {
  kind: 'none' | 'word' | 'value' | 'operator';
  start: number;
  end: number;
}

/** A place where the brackets may have ended, if they turn out not to be closed. */
export interface CutPoint {
  readonly last: Readonly<Token>;
  readonly frames: readonly Frame[];
  /** True if the statement ends there, too; false if the colon of a header follows. */
  readonly endsStatement: boolean;
}

/** Where a scan stands. */
export class Scan {
  readonly text: string;
  readonly record: ScanRecord;
  readonly lines: LogicalLine[] = [];
  offset = 0;
  /** What is open, the innermost last. */
  frames: Frame[] = [];
  /** The last token of the logical line, and the one before. Two objects that are used in turn: there is a token every 5 characters. */
  last: Token = { kind: 'none', start: 0, end: 0 };
  beforeLast: Token = { kind: 'none', start: 0, end: 0 };
  /** Where the physical line begins. */
  physicalLine = 0;
  /** True until the first token of a physical line. */
  isFreshLine = true;
  /** The logical line that is being read. */
  line: { readonly start: number; readonly indent: number; hasColon: boolean } | undefined;
  cutPoint: CutPoint | undefined;
  cuts = 0;

  constructor(text: string, record: ScanRecord) {
    this.text = text;
    this.record = record;
  }

  /** Goes on behind a token. */
  token(kind: Token['kind'], start: number, end: number): void {
    const token = this.beforeLast;
    this.beforeLast = this.last;
    this.last = token;
    this.isFreshLine = false;
    this.setLast(kind, start, end);
    this.offset = end;
  }

  /** Takes the last token for another. */
  setLast(kind: Token['kind'], start: number, end: number): void {
    this.last.kind = kind;
    this.last.start = start;
    this.last.end = end;
  }
}
