import type { Facet, Role } from '../inventory/crypto-use.ts';
import { judgeCipherList } from './cipher-list.ts';
import { CIPHER_ROWS, MODE_ROWS } from './ciphers.ts';
import { CURVE_ROWS } from './curves.ts';
import { DIGEST_ROWS } from './digests.ts';
import { JWT_ROWS } from './jwt.ts';
import { KEYED_ROWS } from './keyed.ts';
import { LOGIN_ROWS } from './logins.ts';
import { canonicalName } from './names.ts';
import { PROTOCOL_ROWS } from './protocols.ts';
import { PADDING_ROWS, PUBLIC_KEY_ROWS } from './public-key.ts';
import type { PolicyRow, Ruling } from './ruling.ts';
import {
  KEY_BITS,
  PBKDF2_DERIVED_KEY_BYTES,
  PBKDF2_ITERATIONS,
  PBKDF2_SALT_BYTES,
  RSA_PUBLIC_EXPONENT,
} from './sizes.ts';
import type { Approval, Citation, Target } from './types.ts';

/** A value and what it is used for. */
export interface PolicyQuery {
  readonly role: Role;
  readonly facet: Facet;
  /** A canonical name, any spelling of one, or a number in the unit of the facet. */
  readonly value: string | number;
  /**
   * The use's own algorithm, canonical. Sizes need it (`key-bits` of RSA is not `key-bits` of HMAC): without it, a key in
   * role `mac` or `token` is taken for HMAC's, and other sizes are not judged.
   */
  readonly algorithm?: string;
}

export interface Judgement {
  readonly approval: Approval;
  /** One clause for a message, without a final stop: "MD5 is not an approved hash function". */
  readonly statement: string;
  readonly citations: readonly Citation[];
  /** More for whoever wants it: full sentences. */
  readonly note?: string;
  /** Not refused by policy, but new code should not take it: the strict profile's flag. */
  readonly notForNewUse?: true;
}

/** Every row of policy, for tables and tests. */
export const POLICY_ROWS: readonly PolicyRow[] = [
  ...DIGEST_ROWS,
  ...CIPHER_ROWS,
  ...MODE_ROWS,
  ...PUBLIC_KEY_ROWS,
  ...PADDING_ROWS,
  ...CURVE_ROWS,
  ...KEYED_ROWS,
  ...PROTOCOL_ROWS,
  ...JWT_ROWS,
  ...LOGIN_ROWS,
];

const BY_FACET_AND_NAME = indexRows();

/**
 * What FIPS 140-3 policy says of a value in its role, on the day and for the provider of `target`.
 * Gives nothing where policy knows nothing of it: an unknown name, a facet without rules, a size without its algorithm.
 */
export function judge(query: PolicyQuery, target: Target): Judgement | undefined {
  if (typeof query.value === 'number') return judgeNumber(query, query.value);
  if (query.facet === 'cipher-list') return judgeCipherList(query.value);
  const name = canonicalName(query.facet, query.value);
  const ruling =
    name && BY_FACET_AND_NAME.get(key(query.facet, name))?.find(candidate => fits(candidate, query, target));
  return ruling ? judgementOf(ruling, name, query.algorithm) : undefined;
}

/** Compares dotted versions by number; a missing part counts as zero. Negative if `a` is older. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function fits(ruling: Ruling, query: PolicyQuery, target: Target): boolean {
  if (ruling.roles && !ruling.roles.includes(query.role)) return false;
  if (ruling.algorithms && !ruling.algorithms.includes(query.algorithm ?? '')) return false;
  if (ruling.from && target.asOf < ruling.from) return false;
  if (ruling.until && target.asOf > ruling.until) return false;
  return !ruling.providerBelow || compareVersions(target.provider, ruling.providerBelow) < 0;
}

function judgementOf(ruling: Ruling, name: string, algorithm: string | undefined): Judgement {
  const { approval, citations, note, notForNewUse } = ruling;
  return {
    approval,
    statement: ruling.statement.replaceAll('{name}', name).replaceAll('{algorithm}', algorithm ?? ''),
    citations,
    ...(note && { note }),
    ...(notForNewUse && { notForNewUse }),
  };
}

function judgeNumber(query: PolicyQuery, value: number): Judgement | undefined {
  const algorithm = query.algorithm ?? (query.role === 'mac' || query.role === 'token' ? 'HMAC' : undefined);
  switch (query.facet) {
    case 'key-bits':
      return algorithm === undefined ? undefined : KEY_BITS[algorithm]?.(value, query.role);
    case 'public-exponent':
      return RSA_PUBLIC_EXPONENT(value, query.role);
    case 'iterations':
      return algorithm === 'PBKDF2' ? PBKDF2_ITERATIONS(value, query.role) : undefined;
    case 'salt-bytes':
      return algorithm === 'PBKDF2' ? PBKDF2_SALT_BYTES(value, query.role) : undefined;
    case 'derived-key-bytes':
      return algorithm === 'PBKDF2' ? PBKDF2_DERIVED_KEY_BYTES(value, query.role) : undefined;
    default:
      return undefined;
  }
}

function indexRows(): ReadonlyMap<string, readonly Ruling[]> {
  const index = new Map<string, readonly Ruling[]>();
  for (const row of POLICY_ROWS)
    for (const facet of row.facets) for (const name of row.names) index.set(key(facet, name), row.rulings);
  return index;
}

function key(facet: Facet, name: string): string {
  return `${facet} ${name}`;
}
