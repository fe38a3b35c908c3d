import type { Role } from '../inventory/crypto-use.ts';
import {
  clauseOf,
  FIPS_186_5,
  FIPS_197,
  FIPS_198_1,
  OPENSSL_FIPSINSTALL,
  SP_800_56A,
  SP_800_56B,
  SP_800_131A,
  SP_800_132,
  SP_800_185,
} from './citations.ts';
import type { Approval, Citation } from './types.ts';

/** A judgement of a number, before it is given a note. */
export interface SizeRuling {
  readonly approval: Approval;
  readonly statement: string;
  readonly citations: readonly Citation[];
}

type SizeRule = (value: number, role: Role) => SizeRuling | undefined;

/** Key sizes in bits, by the algorithm that the key is for. */
export const KEY_BITS: Readonly<Record<string, SizeRule>> = {
  RSA: rsaBits,
  'RSA-PSS': rsaBits,
  DSA: dsaBits,
  DH: dhBits,
  HMAC: hmacBits,
  AES: aesBits,
  HKDF: derivationKeyBits,
  KBKDF: derivationKeyBits,
  'One-Step KDF': derivationKeyBits,
  'X9.63 KDF': derivationKeyBits,
  'X9.42 KDF': derivationKeyBits,
  'TLS PRF': derivationKeyBits,
  'TLS 1.3 KDF': derivationKeyBits,
  'SSH KDF': derivationKeyBits,
  KMAC128: kmacBits,
  KMAC256: kmacBits,
};

/** What holds for PBKDF2 alone: SP 800-132, and the lower bounds that OpenSSL's FIPS provider checks (EVP_KDF-PBKDF2(7)). */
export const PBKDF2_ITERATIONS: SizeRule = value =>
  value >= 1000
    ? approved(`${value} iterations meet the minimum of 1000`, [SP_800_132])
    : refused(`PBKDF2 needs at least 1000 iterations, not ${value}`, [SP_800_132]);

export const PBKDF2_SALT_BYTES: SizeRule = value =>
  value >= 16
    ? approved(`a salt of ${value} bytes meets the minimum of 16`, [SP_800_132])
    : refused(`PBKDF2 needs a salt of at least 16 bytes (128 bits), not ${value}`, [SP_800_132]);

export const PBKDF2_DERIVED_KEY_BYTES: SizeRule = value =>
  value >= 14
    ? approved(`a derived key of ${value} bytes meets the minimum of 14`, [SP_800_132])
    : refused(`PBKDF2 must derive at least 14 bytes (112 bits), not ${value}`, [SP_800_132]);

/** FIPS 186-5: e is odd and 2^16 < e < 2^256. Nearer than a double can tell, 2^256 never occurs. */
export const RSA_PUBLIC_EXPONENT: SizeRule = value => {
  const allowed = value > 65_536 && value < 2 ** 256 && (value > Number.MAX_SAFE_INTEGER || value % 2 === 1);
  return allowed
    ? approved(`the public exponent ${value} lies within the permitted range`, [FIPS_186_5])
    : refused(`the RSA public exponent must be odd and above 65536, not ${value}`, [FIPS_186_5]);
};

/** Digests that may sign, by their length in bytes. */
const DIGEST_BYTES: Readonly<Record<string, number>> = {
  'SHA-1': 20,
  'SHA-224': 28,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
  'SHA-512/224': 28,
  'SHA-512/256': 32,
  'SHA3-224': 28,
  'SHA3-256': 32,
  'SHA3-384': 48,
  'SHA3-512': 64,
};

/** FIPS 186-5, section 5.4(g), as openssl-fipsinstall(1) cites it: the salt of PSS is no longer than the digest. */
export function judgePssSalt(bytes: number, digest: string): SizeRuling | undefined {
  const most = DIGEST_BYTES[digest];
  if (most === undefined) return undefined;
  return bytes <= most
    ? approved(`a PSS salt of ${bytes} bytes is no longer than the digest`, [FIPS_186_5])
    : refused(`a PSS salt of ${bytes} bytes is longer than the digest of ${most}`, [
        clauseOf(FIPS_186_5, 'section 5.4(g)'),
        OPENSSL_FIPSINSTALL,
      ]);
}

function rsaBits(value: number, role: Role): SizeRuling | undefined {
  if (value >= 2048)
    return approved(`an RSA modulus of ${value} bits meets the minimum of 2048`, [FIPS_186_5, SP_800_56B]);
  if (role === 'decrypt') return undefined;
  if (role === 'verify' && value >= 1024)
    return {
      approval: 'legacy-use',
      statement: `an RSA modulus of ${value} bits may only verify signatures that already exist`,
      citations: [SP_800_131A],
    };
  return refused(`an RSA modulus of ${value} bits is below the minimum of 2048`, [SP_800_131A, FIPS_186_5]);
}

function dsaBits(value: number, role: Role): SizeRuling | undefined {
  if (role === 'verify' && value >= 1024)
    return {
      approval: 'legacy-use',
      statement: `a DSA key of ${value} bits may only verify signatures that already exist`,
      citations: [SP_800_131A],
    };
  return value < 2048 ? refused(`a DSA modulus of ${value} bits is below 2048`, [SP_800_131A]) : undefined;
}

function dhBits(value: number): SizeRuling {
  return value >= 2048
    ? approved(`a Diffie-Hellman modulus of ${value} bits meets the minimum of 2048`, [SP_800_56A])
    : refused(`a Diffie-Hellman modulus of ${value} bits is below the minimum of 2048`, [SP_800_131A, SP_800_56A]);
}

function hmacBits(value: number, role: Role): SizeRuling {
  if (value >= 112) return approved(`an HMAC key of ${value} bits meets the minimum of 112`, [SP_800_131A]);
  if (role === 'verify')
    return {
      approval: 'legacy-use',
      statement: `an HMAC key of ${value} bits may only verify codes that already exist`,
      citations: [SP_800_131A],
    };
  return refused(`an HMAC key of ${value} bits is below the minimum of 112`, [SP_800_131A, FIPS_198_1]);
}

function aesBits(value: number): SizeRuling {
  return [128, 192, 256].includes(value)
    ? approved(`AES-${value} is approved`, [FIPS_197])
    : refused(`AES has no key of ${value} bits`, [FIPS_197]);
}

function derivationKeyBits(value: number): SizeRuling {
  return value >= 112
    ? approved(`a key-derivation key of ${value} bits meets the minimum of 112`, [SP_800_131A])
    : refused(`a key-derivation key of ${value} bits is below the minimum of 112`, [SP_800_131A, OPENSSL_FIPSINSTALL]);
}

function kmacBits(value: number): SizeRuling {
  return value >= 112
    ? approved(`a KMAC key of ${value} bits meets the minimum of 112`, [SP_800_185])
    : refused(`a KMAC key of ${value} bits is below the minimum of 112`, [SP_800_131A, SP_800_185]);
}

function approved(statement: string, citations: readonly Citation[]): SizeRuling {
  return { approval: 'approved', statement, citations };
}

function refused(statement: string, citations: readonly Citation[]): SizeRuling {
  return { approval: 'not-approved', statement, citations };
}
