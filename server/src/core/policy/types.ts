/** What a FIPS 140-3 assessor may say of an algorithm in a role (SP 800-131A Rev. 2, section 1.2.3). */
export type Approval = 'approved' | 'allowed' | 'legacy-use' | 'deprecated' | 'not-approved';

/** What becomes of a call where the FIPS provider is in force, as measured. */
export type Outcome = 'runs-in-module' | 'partly-in-module' | 'blocked' | 'bypasses-module' | 'depends';

/** A published source of a statement. `clause` only where the document itself was checked for it. */
export interface Citation {
  readonly document: string;
  readonly clause?: string;
  readonly url?: string;
}

export type Profile = 'fips-140-3' | 'fips-140-3-strict';
export type PythonBuild = 'stock' | 'rhel' | 'chainguard';
export type OpensslVersion = '3.0' | '3.1' | '3.2' | '3.3' | '3.4' | '3.5';

/** Where the analysed code is to run, and by which rules it is judged. */
export interface Target {
  readonly profile: Profile;
  readonly python: PythonBuild;
  /** Lowest supported Python, `[major, minor]`; decides which fixes are offered. */
  readonly minimumPython: readonly [number, number];
  /** The version of libcrypto, which reads the configuration. */
  readonly openssl: OpensslVersion;
  /** The version of the FIPS provider (fips.so), which may differ from libcrypto's. */
  readonly provider: string;
  /** True if somebody named the provider's version; absent: it is the one that is taken where nobody does. */
  readonly isProviderStated?: boolean;
  /** The day by which dated approvals are judged, as `YYYY-MM-DD`. */
  readonly asOf: string;
}
