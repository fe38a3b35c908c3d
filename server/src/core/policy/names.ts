import type { Facet } from '../inventory/crypto-use.ts';
import { CIPHER_NAMES, MODE_NAMES } from './names/ciphers.ts';
import { CURVE_NAMES } from './names/curves.ts';
import { DIGEST_NAMES } from './names/digests.ts';
import { JWT_ALGORITHM_NAMES } from './names/jwt.ts';
import { KEYED_NAMES } from './names/keyed.ts';
import { LOGIN_NAMES } from './names/logins.ts';
import { PASSWORD_DIGEST_NAMES, PASSWORD_SCHEME_NAMES } from './names/password-schemes.ts';
import { PROTOCOL_NAMES } from './names/protocols.ts';
import { PADDING_NAMES, PSS_SALT_NAMES, PUBLIC_KEY_NAMES } from './names/public-key.ts';
import { SSH_ALGORITHM_NAMES, SSH_CURVE_NAMES, SSH_DIGEST_NAMES, SSH_MODE_NAMES } from './names/ssh.ts';
import type { NameTable } from './names/table.ts';

const TABLES: Readonly<Partial<Record<Facet, readonly NameTable[]>>> = {
  algorithm: [CIPHER_NAMES, PUBLIC_KEY_NAMES, KEYED_NAMES, SSH_ALGORITHM_NAMES, PASSWORD_SCHEME_NAMES],
  digest: [DIGEST_NAMES, SSH_DIGEST_NAMES, PASSWORD_DIGEST_NAMES],
  'mgf-digest': [DIGEST_NAMES, SSH_DIGEST_NAMES, PASSWORD_DIGEST_NAMES],
  mode: [MODE_NAMES, SSH_MODE_NAMES],
  padding: [PADDING_NAMES],
  curve: [CURVE_NAMES, SSH_CURVE_NAMES],
  'pss-salt': [PSS_SALT_NAMES],
  protocol: [PROTOCOL_NAMES],
  'jwt-algorithm': [JWT_ALGORITHM_NAMES],
  'login-method': [LOGIN_NAMES],
};

const INDEXES = buildIndexes();

/**
 * The name by which policy knows what `spelling` names: `('digest', 'ssl3-md5')` gives `MD5`.
 * A full cipher name answers for both of its parts: `aes-128-cbc` is `AES` as algorithm and `CBC` as mode.
 * Gives nothing for facets that are numbers or lists, and for names that policy does not know.
 */
export function canonicalName(facet: Facet, spelling: string): string | undefined {
  return INDEXES.get(facet)?.get(comparableSpelling(spelling));
}

/** Every canonical name of a facet, in the order of the tables; empty for facets without names. */
export function canonicalNames(facet: Facet): readonly string[] {
  return [...new Set((TABLES[facet] ?? []).flatMap(table => Object.keys(table)))];
}

/** True for the canonical name of a cipher, as opposed to other algorithms. */
export function isCipherName(name: string): boolean {
  return Object.hasOwn(CIPHER_NAMES, name);
}

/** The tables of a facet, for whoever wants every spelling (tests, completion). */
export function nameTables(facet: Facet): readonly NameTable[] {
  return TABLES[facet] ?? [];
}

/** OpenSSL compares algorithm names without case (crypto(7), "Algorithm names" of ALGORITHM FETCHING); separators vary by library. */
export function comparableSpelling(spelling: string): string {
  return spelling.toLowerCase().replace(/[-_/\s]/g, '');
}

function buildIndexes(): ReadonlyMap<Facet, ReadonlyMap<string, string>> {
  const indexes = new Map<Facet, ReadonlyMap<string, string>>();
  for (const [facet, tables] of Object.entries(TABLES)) indexes.set(facet as Facet, indexOf(tables));
  return indexes;
}

function indexOf(tables: readonly NameTable[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const table of tables) {
    for (const [canonical, spellings] of Object.entries(table)) {
      for (const spelling of [canonical, ...spellings]) {
        index.set(comparableSpelling(spelling), canonical);
      }
    }
  }
  return index;
}
