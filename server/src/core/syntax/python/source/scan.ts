import type { Frame } from './frames.ts';
import type { ScanRecord } from './scan-record.ts';
import type { ScannedLine } from './scanned-source.ts';

export interface Token {
  readonly kind: 'none' | 'word' | 'value' | 'operator';
  readonly start: number;
  readonly end: number;
}

/** A place where the brackets may have ended, if they turn out not to be closed. */
export interface CutPoint {
  readonly last: Token;
  readonly frames: readonly Frame[];
  /** True if the statement ends there, too; false if the colon of a header follows. */
  readonly endsStatement: boolean;
}

export const NO_TOKEN: Token = { kind: 'none', start: 0, end: 0 };

/** Where a scan stands. */
export class Scan {
  readonly text: string;
  readonly record: ScanRecord;
  readonly lines: ScannedLine[] = [];
  offset = 0;
  /** What is open, the innermost last. */
  frames: Frame[] = [];
  /** The last token of the logical line, and the one before. */
  last: Token = NO_TOKEN;
  beforeLast: Token = NO_TOKEN;
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
    this.isFreshLine = false;
    this.beforeLast = this.last;
    this.last = { kind, start, end };
    this.offset = end;
  }
}
