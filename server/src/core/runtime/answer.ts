import type { Role } from '../inventory/crypto-use.ts';
import type { Outcome } from '../policy/types.ts';

/** What is known of some calls, and the measurements that it rests on. */
export interface RuntimeAnswer {
  /** Qualified names as the models use them; one that ends in `.*` stands for everything below it. */
  readonly symbols: readonly string[];
  readonly roles?: readonly Role[];
  /**
   * Canonical names of the value that is asked about. `none`: only where no value is asked about, because the question
   * is about a size or a setting. Absent: whatever it is.
   */
  readonly algorithms?: readonly string[] | 'none';
  readonly form?: 'name' | 'constructor';
  /** `usedforsecurity=False`; absent: either. */
  readonly statedNotForSecurity?: boolean;
  /** Ids of measurements; the first one decides the outcome where none is stated. */
  readonly evidence: readonly string[];
  /** What it runs in, for calls that leave the module: "CPython's built-in `_md5`". */
  readonly runsIn?: string;
  /** What runs in the module and what around it, for calls that are partly in it: a clause. */
  readonly partly?: string;
  /** In place of the sentence that follows from the measurement. */
  readonly stated?: Statement;
  /** True for every Python build, because Python's own build plays no part in it. */
  readonly anyBuild?: true;
  /** What is reported of other builds; unlike everything else not measured, and worded so. */
  readonly rhel?: Statement;
  readonly chainguard?: Statement;
  /** More for whoever wants it: full sentences. */
  readonly note?: string;
}

export interface Statement {
  readonly outcome: Outcome;
  readonly sentence: string;
}
