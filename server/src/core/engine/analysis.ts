import type { CryptoUse } from '../inventory/crypto-use.ts';
import type { Target } from '../policy/types.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { TextRange } from '../text/range.ts';

export type FileKind = 'python' | 'openssl-configuration';

/** A file as the analyzer takes it. `path` is opaque to the core: an absolute path or a URI, as the host likes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly kind: FileKind;
}

/** What decides findings besides the file itself. Plain data: it goes to workers and into cache keys. */
export interface Settings {
  readonly target: Target;
  /** Severity by rule id, where the project overrides the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Something that was not, or not fully, analysed. Never dropped: a silently incomplete answer is worse than none. */
export interface AnalysisProblem {
  readonly message: string;
  /** Absent: the whole file. */
  readonly range?: TextRange;
}

export interface FileAnalysis {
  readonly path: string;
  readonly kind: FileKind;
  /** `no-cryptography`: the prefilter proved that no rule can have anything to say. */
  readonly status: 'analysed' | 'no-cryptography' | 'not-analysed';
  /** Sorted by path, offset and rule. */
  readonly findings: readonly Finding[];
  readonly problems: readonly AnalysisProblem[];
  /** Every use of cryptography found, approved ones included; empty for OpenSSL configuration. */
  readonly uses: readonly CryptoUse[];
}
