import type { CryptoUse, Role } from '../inventory/crypto-use.ts';
import type { Citation, Profile, Target } from '../policy/types.ts';
import type { EnvironmentFile } from '../semantic/environment/environment-file.ts';
import type { Configuration } from '../semantic/openssl/configuration.ts';
import type { TextEdit } from '../text/edits.ts';
import type { TextRange } from '../text/range.ts';
import type { Report, Severity } from './finding.ts';

/**
 * A piece of code that shows a rule. In `code` and `files`, «guillemets» mark the exact ranges of the findings that
 * this rule must make; they are taken out before analysis.
 */
export interface RuleExample {
  readonly code: string;
  /** Name of the analysed file; `example.py`, `openssl.cnf` or `.env` if absent. */
  readonly file?: string;
  /** Other files that stand beside it, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly target?: Partial<Target>;
  /** What the code shows, or why it is fine: one sentence for the rule's page. */
  readonly note?: string;
}

export interface BadExample extends RuleExample {
  /** `code` after the first fix of the first finding; absent if the rule offers none there. */
  readonly fixed?: string;
  /** A sentence or part of one that the first finding's message must hold. */
  readonly says?: string;
}

interface RuleDescription {
  /** Words joined by hyphens; the diagnostic's code, the file's name and the page's name. */
  readonly id: string;
  /** One line, for tables. */
  readonly title: string;
  readonly severity: Severity;
  /** Where a profile judges otherwise than `severity`; `off` silences the rule there. */
  readonly severityIn?: Partial<Record<Profile, Severity | 'off'>>;
  /** Why it matters, in Markdown paragraphs. */
  readonly why: string;
  /** What to do about it, in Markdown. */
  readonly remedy: string;
  readonly references: readonly Citation[];
  readonly bad: readonly BadExample[];
  readonly good: readonly RuleExample[];
}

export interface RuleContext {
  readonly target: Target;
  /** Path of the analysed file, opaque. */
  readonly path: string;
  /** How a place is spelled, in the analysed file or another one; empty if that file is not at hand. */
  readonly spellingAt: (place: TextRange & { readonly path?: string }) => string;
  /**
   * How the analysed file names a module, or a member of one, and what has to be imported first.
   * @returns nothing if the name means something else in that file, or the file is no Python.
   */
  readonly nameFor: (module: string, member?: string) => ImportedName | undefined;
}

export interface ImportedName {
  readonly spelling: string;
  /** What brings the name to the file; empty if it is there. */
  readonly edits: readonly TextEdit[];
}

/** Judges one use of cryptography at a time. */
export interface UseRule extends RuleDescription {
  readonly subject: 'crypto-use';
  readonly roles: readonly Role[];
  readonly check: (use: CryptoUse, context: RuleContext) => readonly Report[];
}

/** Judges one evaluated OpenSSL configuration, its includes with it. */
export interface OpensslRule extends RuleDescription {
  readonly subject: 'openssl-configuration';
  readonly check: (configuration: Configuration, context: RuleContext) => readonly Report[];
}

/** Judges one file of environment variables (`.env`), and nothing of other variables than those that it is about. */
export interface EnvironmentRule extends RuleDescription {
  readonly subject: 'environment';
  readonly check: (file: EnvironmentFile, context: RuleContext) => readonly Report[];
}

export type Rule = UseRule | OpensslRule | EnvironmentRule;

/**
 * Holds a rule to its form when it is loaded, so that a broken one cannot ship.
 * @throws Error naming the rule and what it lacks.
 */
export function defineRule<R extends Rule>(rule: R): R {
  const problem = formProblem(rule);
  if (problem) throw new Error(`rule ${rule.id || '(no id)'}: ${problem}`);
  return rule;
}

function formProblem(rule: Rule): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id)) return 'id must be words joined by hyphens';
  if (!rule.title || rule.title.endsWith('.')) return 'title must be one line without a final stop';
  if (rule.bad.length === 0) return 'needs an example that it flags';
  if (rule.good.length === 0) return 'needs an example that it leaves alone';
  if (rule.references.length === 0) return 'needs a reference';
  const unmarked = rule.bad.find(
    example => ![example.code, ...Object.values(example.files ?? {})].join().includes('«'),
  );
  if (unmarked) return `bad example marks no range: ${unmarked.code.slice(0, 40)}`;
  return undefined;
}
