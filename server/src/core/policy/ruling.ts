import type { Facet, Role } from '../inventory/crypto-use.ts';
import type { Approval, Citation } from './types.ts';

/** What policy says of some names; the first ruling that fits the query holds. */
export interface PolicyRow {
  readonly facets: readonly Facet[];
  /** Canonical names, of `names.ts`. */
  readonly names: readonly string[];
  readonly rulings: readonly Ruling[];
}

export interface Ruling {
  /** Absent: whatever the value is used for. */
  readonly roles?: readonly Role[];
  /** Only where the use's algorithm is one of these canonical names. */
  readonly algorithms?: readonly string[];
  /** First day on which it holds, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day on which it holds. */
  readonly until?: string;
  /** Only for a FIPS provider older than this version. */
  readonly providerBelow?: string;
  readonly approval: Approval;
  /** One clause without a final stop; `{name}` stands for the canonical name. */
  readonly statement: string;
  readonly citations: readonly Citation[];
  readonly note?: string;
  /** Still approved or allowed, but the strict profile refuses it in new code. */
  readonly notForNewUse?: true;
}
