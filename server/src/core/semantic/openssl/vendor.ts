import type { Include } from './configuration.ts';

/**
 * Whose libcrypto reads a configuration. Red Hat's, and what is built like it, knows `rh-allow-sha1-signatures` in an algorithm
 * section and the TLS option `RHNoEnforceEMSinFIPS` besides (Fedora's patches Allow-disabling-of-SHA1-signatures and
 * FIPS-enforce-EMS-support, which SUSE takes over).
 */
export type Vendor = 'openssl' | 'red-hat';

/** By what Red Hat's systems have: the part that crypto-policies write for OpenSSL is the file, or is included. */
export function vendorOf(path: string, includes: readonly Include[]): Vendor {
  const isPart = [path, ...includes.map(({ value }) => value)].some(text => CRYPTO_POLICIES.test(text));
  return isPart ? 'red-hat' : 'openssl';
}

const CRYPTO_POLICIES = /(?:^|[\\/])(?:opensslcnf\.(?:config|txt)$|opensslcnf\.d(?:[\\/]|$)|crypto-policies[\\/])/i;

/** A command of the algorithm section that Red Hat's libcrypto alone knows. */
export const RED_HAT_COMMAND = 'rh-allow-sha1-signatures';

/** An option of TLS contexts that Red Hat's libssl alone knows, as names are compared. */
export const RED_HAT_OPTION = 'rhnoenforceemsinfips';
