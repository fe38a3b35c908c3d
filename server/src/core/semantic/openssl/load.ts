import type { OpensslVersion } from '../../policy/types.ts';

/** What is not in the files and decides what they do. */
export interface EvaluationOptions {
  /** The libcrypto that reads the configuration. */
  readonly openssl: OpensslVersion;
  /**
   * Whether the FIPS module's file loads. `yes`: assume a file that matches its `module-mac`; what the configuration itself
   * gets wrong still counts. `no`: assume none. `check`: ask `moduleMac`.
   */
  readonly moduleLoads: 'yes' | 'no' | 'check';
  /**
   * For `check`: the HMAC-SHA-256 of the module's file under the provider's published key, in hexadecimal.
   * `path` is the value of `module`, or undefined for the one in the modules directory; `missing` if there is no such file;
   * undefined if it cannot be known here, which is stated as an assumption and taken for a match.
   */
  readonly moduleMac?: (path: string | undefined) => string | 'missing' | undefined;
}
