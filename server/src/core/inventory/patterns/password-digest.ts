import type { CryptoUse } from '../crypto-use.ts';
import type { HashCall } from './hash-calls.ts';
import { valuesAmong } from './hashed-data.ts';
import { nameOf, saysPassword } from './naming.ts';
import { patternUse } from './pattern-use.ts';
import { SECRET } from './secret-prefix-mac.ts';

/**
 * A password that is hashed once, with salt or without: `sha256((salt + password).encode())`. So are secrets that are joined
 * with nothing but a salt. HTTP's digest authentication (RFC 7616, section 3.4.2), which hashes a realm as well, is another
 * matter, and a password among the parts of an address makes the key of a pool.
 */
export function passwordDigest({ call, use, parts }: HashCall): readonly CryptoUse[] {
  if (use.statedNotForSecurity) return [];
  const names = valuesAmong(parts).map(nameOf);
  if (names.some(name => /(^|_)(realm|host|hostname|url|server|port|endpoint|address|dsn|uri)$/.test(name))) return [];
  const isSalted = names.some(isSalt) && names.some(name => SECRET.test(name));
  const isOfSecretAlone = isSalted && names.every(name => isSalt(name) || SECRET.test(name));
  if (!isOfSecretAlone && !names.some(saysPassword)) return [];
  return [patternUse('password-hash', 'password-digest', call, use.facets.digest ? { digest: use.facets.digest } : {})];
}

function isSalt(name: string): boolean {
  return /(^|_)salt(_|$)/.test(name);
}
