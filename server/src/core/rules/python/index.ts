import type { UseRule } from '../define.ts';
import { handRolledHmac } from './hand-rolled-hmac.ts';
import { jwtAlgorithm } from './jwt-algorithm.ts';
import { nonApprovedCipher } from './non-approved-cipher.ts';
import { nonApprovedCurve } from './non-approved-curve.ts';
import { nonApprovedHash } from './non-approved-hash.ts';
import { nonApprovedHmac } from './non-approved-hmac.ts';
import { nonApprovedKdf } from './non-approved-kdf.ts';
import { nonApprovedPublicKey } from './non-approved-public-key.ts';
import { pbkdf2Parameters } from './pbkdf2-parameters.ts';
import { pkcs1v15Encryption } from './pkcs1v15-encryption.ts';
import { pycryptodomeImport } from './pycryptodome-import.ts';
import { secretPrefixMac } from './secret-prefix-mac.ts';
import { sha1Hash } from './sha1-hash.ts';
import { sha1Signature } from './sha1-signature.ts';
import { swallowedSelfTest } from './swallowed-self-test.ts';
import { tlsCiphers } from './tls-ciphers.ts';
import { tlsVersion } from './tls-version.ts';
import { unvalidatedLibraryImport } from './unvalidated-library-import.ts';
import { weakKeySize } from './weak-key-size.ts';

/** Every rule of this folder; a test holds the list to the files. */
export const PYTHON_RULES: readonly UseRule[] = [
  handRolledHmac,
  jwtAlgorithm,
  nonApprovedCipher,
  nonApprovedCurve,
  nonApprovedHash,
  nonApprovedHmac,
  nonApprovedKdf,
  nonApprovedPublicKey,
  pbkdf2Parameters,
  pkcs1v15Encryption,
  pycryptodomeImport,
  secretPrefixMac,
  sha1Hash,
  sha1Signature,
  swallowedSelfTest,
  tlsCiphers,
  tlsVersion,
  unvalidatedLibraryImport,
  weakKeySize,
];
