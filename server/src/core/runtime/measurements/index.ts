import type { Measurement } from '../measurement.ts';
import { CRYPTOGRAPHY_CIPHERS } from './cryptography-ciphers.ts';
import { CRYPTOGRAPHY_HASHES } from './cryptography-hashes.ts';
import { CRYPTOGRAPHY_KEYS } from './cryptography-keys.ts';
import { CRYPTOGRAPHY_X509 } from './cryptography-x509.ts';
import { HASHLIB } from './hashlib.ts';
import { HMAC } from './hmac.ts';
import { PYCRYPTODOME } from './pycryptodome.ts';
import { PYJWT } from './pyjwt.ts';
import { PYOPENSSL } from './pyopenssl.ts';
import { RANDOM } from './random.ts';
import { SSL } from './ssl.ts';
import { THIRD_PARTY } from './third-party.ts';

/** Every measured call. */
export const MEASUREMENTS: readonly Measurement[] = [
  ...HASHLIB,
  ...HMAC,
  ...RANDOM,
  ...SSL,
  ...CRYPTOGRAPHY_HASHES,
  ...CRYPTOGRAPHY_CIPHERS,
  ...CRYPTOGRAPHY_KEYS,
  ...CRYPTOGRAPHY_X509,
  ...PYOPENSSL,
  ...PYJWT,
  ...PYCRYPTODOME,
  ...THIRD_PARTY,
];

const BY_ID: ReadonlyMap<string, Measurement> = new Map(MEASUREMENTS.map(row => [row.id, row]));

/** @throws Error if no such call was measured: an answer would rest on nothing. */
export function measurement(id: string): Measurement {
  const row = BY_ID.get(id);
  if (!row) throw new Error(`no measurement ${id}`);
  return row;
}
