import type { Approval, Citation, Outcome } from '../policy/types.ts';
import type { TextEdit } from '../text/edits.ts';
import type { TextRange } from '../text/range.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * `safe` keeps what the program does; `unsafe` changes a value that may be stored or sent (MD5 to SHA-256);
 * `manual` states something that only a person can know or must finish. Only `safe` fixes are ever applied without being
 * chosen; `manual` ones never in bulk.
 */
export type Applicability = 'safe' | 'unsafe' | 'manual';

/** Edits of one file. Without `path`, of the file that the finding is in. */
export interface FileEdits {
  readonly path?: string;
  readonly edits: readonly TextEdit[];
}

export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly files: readonly FileEdits[];
}

export interface RelatedLocation {
  /** Absent: the file that the finding is in. */
  readonly path?: string;
  readonly range: TextRange;
  readonly message: string;
}

/** What a rule has to say about one place, before it knows its own name and severity. */
export interface Report {
  /** Absent: the analysed file. OpenSSL rules set it when the place is in an included file. */
  readonly path?: string;
  readonly range: TextRange;
  readonly message: string;
  /** Lowers or raises the rule's own severity for this place. */
  readonly severity?: Severity;
  readonly approval?: Approval;
  readonly outcome?: Outcome;
  readonly citations?: readonly Citation[];
  readonly related?: readonly RelatedLocation[];
  readonly fixes?: readonly Fix[];
}

/** A report under the name of its rule: what every face of the tool shows. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly citations: readonly Citation[];
  readonly related: readonly RelatedLocation[];
  readonly fixes: readonly Fix[];
}
