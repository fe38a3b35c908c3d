import {
  clauseOf,
  FIPS_140_3_IG,
  FIPS_186_5,
  SP_800_56A,
  SP_800_131A,
  SP_800_132,
  SP_800_135,
  SP_800_185,
} from '../../../policy/citations.ts';
import type { Citation } from '../../../policy/types.ts';
import { OPENSSL_FIPSINSTALL } from './citations.ts';

/** A switch of the FIPS module: 1 makes it refuse something, 0 lets it through. */
export interface ModuleOption {
  readonly name: string;
  /** The first version of the provider that knows it (openssl-fipsinstall(1), HISTORY; CHANGES for 3.1.1). Older ones ignore it. */
  readonly since: string;
  /** What the module does where the option is absent (measured on 3.5.7). */
  readonly whenAbsent: 'refuses' | 'lets-through';
  /** What it lets through at 0: a noun phrase, measured operation by operation on 3.5.7 where it could be. */
  readonly letsThrough: string;
  readonly citations: readonly Citation[];
}

/** The options that weaken the module at 0. `hkdf-digest-check` and `sskdf-digest-check` are without effect (fips_config(5)). */
export const MODULE_OPTIONS: readonly ModuleOption[] = [
  {
    ...option(
      'security-checks',
      'keys and curves of less than 112 bits of security, such as RSA with 1024 bits',
      SP_800_131A,
    ),
    since: '3.0.0',
    whenAbsent: 'refuses',
  },
  {
    ...option('conditional-errors', 'further work after a self-test of a new key pair or of random numbers has failed'),
    since: '3.0.0',
    whenAbsent: 'refuses',
  },
  {
    ...option('tls1-prf-ems-check', 'TLS 1.2 without the extended master secret', clauseOf(FIPS_140_3_IG, 'D.Q')),
    since: '3.1.0',
  },
  {
    ...option('drbg-no-trunc-md', 'truncated digests in Hash and HMAC DRBGs', clauseOf(FIPS_140_3_IG, 'D.R')),
    since: '3.1.1',
  },
  option('signature-digest-check', 'signatures with digests that are not permitted, SHA-1 among them', SP_800_131A),
  option('dsa-sign-disabled', 'DSA signatures and DSA keys', clauseOf(FIPS_140_3_IG, 'C.K')),
  option('tdes-encrypt-disabled', 'Triple-DES encryption', SP_800_131A),
  option('rsa-pkcs15-pad-disabled', 'RSA encryption with PKCS#1 v1.5 padding', SP_800_131A),
  option(
    'rsa-pss-saltlen-check',
    'RSA-PSS signatures with a salt longer than the digest',
    clauseOf(FIPS_186_5, '5.4 (g)'),
  ),
  option('rsa-sign-x931-pad-disabled', 'RSA signatures with X9.31 padding', clauseOf(FIPS_140_3_IG, 'C.K')),
  option('hmac-key-check', 'HMAC with keys of less than 112 bits', SP_800_131A),
  option('kmac-key-check', 'KMAC with keys of less than 112 bits', SP_800_131A),
  {
    ...option('no-short-mac', 'KMAC tags of less than 32 bits', clauseOf(SP_800_185, '8.4.2')),
    whenAbsent: 'refuses',
  },
  option('tls1-prf-digest-check', 'the TLS 1.2 PRF with digests that are not permitted', SP_800_135),
  option('tls1-prf-key-check', 'the TLS 1.2 PRF on keys of less than 112 bits', SP_800_131A),
  option('tls13-kdf-digest-check', 'the TLS 1.3 KDF with digests that TLS 1.3 does not have'),
  option('tls13-kdf-key-check', 'the TLS 1.3 KDF on keys of less than 112 bits', SP_800_131A),
  option('sshkdf-digest-check', 'the SSH KDF with digests that are not permitted', SP_800_135),
  option('sshkdf-key-check', 'the SSH KDF on keys of less than 112 bits', SP_800_131A),
  option('x963kdf-digest-check', 'the X9.63 KDF with digests that are not permitted', SP_800_131A),
  option('x963kdf-key-check', 'the X9.63 KDF on keys of less than 112 bits', SP_800_131A),
  option('x942kdf-key-check', 'the X9.42 KDF on keys of less than 112 bits', SP_800_131A),
  option('hkdf-key-check', 'HKDF on keys of less than 112 bits', SP_800_131A),
  option('kbkdf-key-check', 'the SP 800-108 KDF on keys of less than 112 bits', SP_800_131A),
  option('sskdf-key-check', 'the one-step KDF on keys of less than 112 bits', SP_800_131A),
  {
    ...option('pbkdf2-lower-bound-check', 'PBKDF2 with short salts, few iterations or short derived keys', SP_800_132),
    whenAbsent: 'refuses',
  },
  option(
    'ecdh-cofactor-check',
    'ECDH on binary and Koblitz curves without the cofactor',
    clauseOf(SP_800_56A, '5.7.1.2'),
  ),
];

/** Options of fips_config(5) that are accepted and do nothing any more. */
export const OPTIONS_WITHOUT_EFFECT: readonly string[] = ['hkdf-digest-check', 'sskdf-digest-check'];

/** Everything else that a FIPS provider's section may hold (config(5), fips_config(5)). */
export const OTHER_MODULE_KEYS: readonly string[] = [
  'activate',
  'module',
  'identity',
  'soft_load',
  'module-mac',
  'install-version',
  'install-status',
  'install-mac',
];

/** True for a name that belongs into a FIPS provider's section. */
export function isModuleKey(name: string): boolean {
  return MODULE_KEYS.has(name);
}

const MODULE_KEYS = new Set([
  ...MODULE_OPTIONS.map(({ name }) => name),
  ...OPTIONS_WITHOUT_EFFECT,
  ...OTHER_MODULE_KEYS,
]);

function option(name: string, letsThrough: string, ...citations: readonly Citation[]): ModuleOption {
  return {
    name,
    since: '3.4.0',
    whenAbsent: 'lets-through',
    letsThrough,
    citations: [...citations, OPENSSL_FIPSINSTALL],
  };
}
