import type { Measurement } from '../../../server/src/core/runtime/measurement.ts';
import { CRYPTOGRAPHY_CIPHERS } from '../../../server/src/core/runtime/measurements/cryptography-ciphers.ts';
import { CRYPTOGRAPHY_HASHES } from '../../../server/src/core/runtime/measurements/cryptography-hashes.ts';
import { CRYPTOGRAPHY_KEYS } from '../../../server/src/core/runtime/measurements/cryptography-keys.ts';
import { CRYPTOGRAPHY_X509 } from '../../../server/src/core/runtime/measurements/cryptography-x509.ts';
import { HASHLIB } from '../../../server/src/core/runtime/measurements/hashlib.ts';
import { HMAC } from '../../../server/src/core/runtime/measurements/hmac.ts';
import { PYCRYPTODOME } from '../../../server/src/core/runtime/measurements/pycryptodome.ts';
import { PYJWT } from '../../../server/src/core/runtime/measurements/pyjwt.ts';
import { PYOPENSSL } from '../../../server/src/core/runtime/measurements/pyopenssl.ts';
import { RANDOM } from '../../../server/src/core/runtime/measurements/random.ts';
import { SSL } from '../../../server/src/core/runtime/measurements/ssl.ts';
import { THIRD_PARTY } from '../../../server/src/core/runtime/measurements/third-party.ts';

/** A measured call as `measure.py` takes it. */
export interface Call {
  readonly id: string;
  readonly call: string;
  /** The prepared key that the call names `k`. */
  readonly key?: string;
}

/** Groups of `prelude.py`, each with the calls that run in it. */
export type Groups = Readonly<Record<string, readonly Call[]>>;

const GROUPS: readonly (readonly [group: string, rows: readonly Measurement[]])[] = [
  ['standard-library', [...HASHLIB, ...HMAC, ...RANDOM, ...SSL]],
  ['cryptography', [...CRYPTOGRAPHY_HASHES, ...CRYPTOGRAPHY_CIPHERS, ...CRYPTOGRAPHY_KEYS]],
  ['x509', CRYPTOGRAPHY_X509],
  ['pyjwt', PYJWT],
  ['pyopenssl', PYOPENSSL],
  ['pycryptodome', PYCRYPTODOME],
  ['third-party', THIRD_PARTY],
];

/** What the rows say of themselves in their ids: in which order they import, and what they need. */
const GROUPS_BY_ID: readonly (readonly [prefix: string, group: string])[] = [
  ['order: import cryptography THEN', 'cryptography-then-hashlib'],
  ['order: import hashlib THEN', 'hashlib-then-cryptography'],
  ['paramiko', 'paramiko'],
];

/** Every measured call, in the group that prepares for it. */
export function measuredCalls(): Groups {
  const groups: Record<string, Call[]> = {};
  for (const [usual, rows] of GROUPS)
    for (const { id, call } of rows) {
      const group = GROUPS_BY_ID.find(([prefix]) => id.startsWith(prefix))?.[1] ?? usual;
      const key = group === 'cryptography' ? keyOf(id, call) : undefined;
      groups[group] = [...(groups[group] ?? []), { id, call, ...(key && { key }) }];
    }
  return groups;
}

/** "pyca rsa2048 sign …" is about that key, "pyca ecdh SECP256R1" and "pyca ec verify P256 …" about one on that curve. */
function keyOf(id: string, call: string): string | undefined {
  if (!call.startsWith('k.')) return undefined;
  const [, key, curve] = /^pyca (?:((?:rsa|dsa)\d+)|ec(?:dh)? (?:sign |verify )?(\w+))/.exec(id) ?? [];
  return key ?? `ec_${curve === 'P256' ? 'SECP256R1' : curve}`;
}
