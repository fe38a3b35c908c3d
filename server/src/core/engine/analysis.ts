import type { CryptoUse } from '../inventory/crypto-use.ts';
import type { Target } from '../policy/types.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { TextEncoding } from '../syntax/openssl/bytes.ts';
import type { TextRange } from '../text/range.ts';

export type FileKind = 'python' | 'openssl-configuration' | 'environment';

/** A file as the analyzer takes it. `path` is opaque to the core: an absolute path or a URI, as the host likes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly kind: FileKind;
  /** How the text was made from bytes: libcrypto's limits count bytes. Absent: UTF-8. */
  readonly encoding?: TextEncoding;
}

/** What decides findings besides the file itself. Plain data: it goes to workers and into cache keys. */
export interface Settings {
  readonly target: Target;
  /** Severity by rule id, where the project overrides the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** A suppression without `-- reason` is a finding. Absent: it is not. */
  readonly requireSuppressionReason?: boolean;
}

/** Something that was not, or not fully, analysed. Never dropped: a silently incomplete answer is worse than none. */
export interface AnalysisProblem {
  readonly message: string;
  /** Absent: the analysed file. */
  readonly path?: string;
  /** Absent: the whole file. */
  readonly range?: TextRange;
}

/** A finding that a comment in the source silences. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** The comment, in the file that the finding is in. */
  readonly comment: TextRange;
  /** The rule's name in it. */
  readonly named: TextRange;
  /** What follows `--` in it. */
  readonly reason?: string;
}

export interface FileAnalysis {
  readonly path: string;
  readonly kind: FileKind;
  /** `no-cryptography`: the prefilter proved that no rule can have anything to say. */
  readonly status: 'analysed' | 'no-cryptography' | 'not-analysed';
  /** Sorted by path, offset and rule. */
  readonly findings: readonly Finding[];
  /** In the same order. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly problems: readonly AnalysisProblem[];
  /** Every use of cryptography found, approved ones included; empty for OpenSSL configuration. */
  readonly uses: readonly CryptoUse[];
}

/** The answer for a file that could not be looked at; `reason` is one sentence for a person. */
export function notAnalysed(path: string, kind: FileKind, reason: string): FileAnalysis {
  return {
    path,
    kind,
    status: 'not-analysed',
    findings: [],
    suppressed: [],
    problems: [{ message: reason }],
    uses: [],
  };
}
