import type { OpensslVersion } from '../../policy/types.ts';

/** True if `version` is `since` or later. Both are `major.minor`, with or without more behind. */
export function isAtLeast(version: string, since: OpensslVersion): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

const PROVIDER_TRUE = new Set(['1', 'yes', 'YES', 'true', 'TRUE', 'on', 'ON']);
const PROVIDER_FALSE = new Set(['0', 'no', 'NO', 'false', 'FALSE', 'off', 'OFF']);

/**
 * `activate` and `soft_load` of a provider's section; undefined is an error that stops the loading.
 * Before 3.3 the value did not count, an empty one and `0` included (CHANGES.md of 3.3.0; measured on 3.0.19).
 */
export function providerSwitch(value: string, openssl: OpensslVersion): boolean | undefined {
  if (!isAtLeast(openssl, '3.3')) return true;
  if (PROVIDER_TRUE.has(value)) return true;
  return PROVIDER_FALSE.has(value) ? false : undefined;
}

const EXTENSION_TRUE = new Set(['TRUE', 'true', 'Y', 'y', 'YES', 'yes']);
const EXTENSION_FALSE = new Set(['FALSE', 'false', 'N', 'n', 'NO', 'no']);

/** `fips_mode`, which is read like a boolean of a certificate extension: neither `on` nor `1`. */
export function extensionBoolean(value: string): boolean | undefined {
  if (EXTENSION_TRUE.has(value)) return true;
  return EXTENSION_FALSE.has(value) ? false : undefined;
}

/** The largest `long`. */
const MAXIMUM_NUMBER = 2n ** 63n - 1n;

/** As `NCONF_get_number`: the digits that the value begins with, none being 0; undefined if the number is too large. */
export function leadingNumber(value: string): bigint | undefined {
  const number = BigInt(/^[0-9]{0,20}/.exec(value)![0] || '0');
  const isLonger = /^[0-9]{21}/.test(value) && !/^0{2}/.test(value);
  return number > MAXIMUM_NUMBER || isLonger ? undefined : number;
}
