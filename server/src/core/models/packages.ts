import type { LibraryModel } from './define.ts';

/** A package whose import alone tells that cryptography runs outside the validated module. */
export interface CryptoPackage {
  /** Name on PyPI. */
  readonly distribution: string;
  /**
   * `cryptography`: it exists for cryptography, which it computes in code of its own or of a library that it carries.
   * `component`: it exists for something else, and part of that uses cryptography outside the module.
   */
  readonly kind: 'cryptography' | 'component';
  /** What it does, as a clause behind its name: "computes everything in libsodium". */
  readonly why: string;
  /** What to do instead, in a sentence. */
  readonly instead: string;
}

const CRYPTOGRAPHY = 'Use `cryptography` over the FIPS provider, or the standard library.';
const AES = 'Use AES-GCM of `cryptography` over the FIPS provider.';
const NIST_CURVE = 'Use ECDSA or ECDH on P-256 or P-384 of `cryptography`, over the FIPS provider.';
const PBKDF2 = 'Use PBKDF2 with HMAC-SHA-256 (`hashlib.pbkdf2_hmac`).';
const SHA_256 = 'Use `hashlib.sha256`.';
const SSL = "Use Python's `ssl` over the FIPS provider.";
const KERBEROS = 'Log in with Kerberos.';
const KEEP_OUT = 'Nothing approved stands in for it: keep it outside the FIPS boundary.';
const OPENSSL_PQC = 'Use ML-KEM, ML-DSA and SLH-DSA of a validated module that lists them.';

/**
 * Import names, dotted where a shorter one could be another package's; the longest that fits counts. Only packages of
 * which the import proves what is said: not those that carry an OpenSSL in some of their builds (`psycopg2`, `cv2`), not
 * hash functions that are no cryptography (`xxhash`, `mmh3`), and not frameworks that mean no cryptography by themselves.
 * Read in the packages' sources and metadata in 2026.
 */
export const PACKAGES: Readonly<Record<string, CryptoPackage>> = {
  // Collections
  Crypto: own('pycryptodome', 'computes cryptography in code of its own and never calls OpenSSL', CRYPTOGRAPHY),
  'Crypto.Util': part(
    'pycryptodome',
    'has the random numbers and primes of `Crypto.Util` from code of its own',
    CRYPTOGRAPHY,
  ),
  Cryptodome: own('pycryptodome', 'computes cryptography in code of its own and never calls OpenSSL', CRYPTOGRAPHY),
  'Cryptodome.Util': part(
    'pycryptodome',
    'has the random numbers and primes of `Cryptodome.Util` from code of its own',
    CRYPTOGRAPHY,
  ),
  CryptoPlus: own('pycryptoplus', 'computes ciphers in Python, on top of pycryptodome', CRYPTOGRAPHY),
  nacl: own('PyNaCl', 'computes everything in libsodium', CRYPTOGRAPHY),
  libnacl: own('libnacl', 'computes everything in libsodium', CRYPTOGRAPHY),
  pysodium: own('pysodium', 'computes everything in libsodium', CRYPTOGRAPHY),
  monocypher: own('pymonocypher', 'computes everything in Monocypher, none of it approved', CRYPTOGRAPHY),
  mbedtls: own('python-mbedtls', 'computes everything in Mbed TLS', CRYPTOGRAPHY),
  unicrypto: own(
    'unicrypto',
    'takes its ciphers from pycryptodomex where that is installed, and from pure Python',
    CRYPTOGRAPHY,
  ),
  tink: own('tink', 'computes everything in BoringSSL, linked into its wheel', CRYPTOGRAPHY),

  // Password hashes and key derivation
  bcrypt: own('bcrypt', 'computes bcrypt, which is not approved, in code of its own', PBKDF2),
  flask_bcrypt: own('Flask-Bcrypt', 'hashes passwords with bcrypt, which is not approved', PBKDF2),
  argon2: own('argon2-cffi', 'computes Argon2, which is not approved, in code of its own', PBKDF2),
  _argon2_cffi_bindings: own(
    'argon2-cffi-bindings',
    'computes Argon2, which is not approved, in code of its own',
    PBKDF2,
  ),
  flask_argon2: own('Flask-Argon2', 'hashes passwords with Argon2, which is not approved', PBKDF2),
  scrypt: own('scrypt', 'computes scrypt, which is not approved, in code of its own', PBKDF2),
  pyscrypt: own('pyscrypt', 'computes scrypt, which is not approved, in Python', PBKDF2),
  pylibscrypt: own('pylibscrypt', 'computes scrypt, which is not approved', PBKDF2),
  django_bcrypt: own('django-bcrypt', 'hashes passwords with bcrypt, which is not approved', PBKDF2),
  pwdlib: own('pwdlib', 'hashes passwords with Argon2 or bcrypt, neither of them approved', PBKDF2),

  // Ciphers
  pyaes: own('pyaes', 'computes AES in Python', AES),
  pyDes: own('pyDes', 'computes DES and Triple DES, neither of them approved for encryption, in Python', AES),
  des: own('des', 'computes DES and Triple DES, neither of them approved for encryption, in Python', AES),
  blowfish: own('blowfish', 'computes Blowfish, which is not approved, in Python', AES),
  twofish: own('twofish', 'computes Twofish, which is not approved, in code of its own', AES),
  salsa20: own('salsa20', 'computes Salsa20, which is not approved, in code of its own', AES),
  chacha20poly1305: own('chacha20poly1305', 'computes ChaCha20-Poly1305, which is not approved, in Python', AES),
  chacha20poly1305_reuseable: own(
    'chacha20poly1305-reuseable',
    'computes ChaCha20-Poly1305, which is not approved',
    AES,
  ),
  arc4: own('arc4', 'computes RC4, which is not approved, in code of its own', AES),
  rc4: own('rc4', 'computes RC4, which is not approved, in Python', AES),
  tgcrypto: own('TgCrypto', 'computes AES in code of its own, also in the mode IGE, which is not approved', AES),
  cryptg: own('cryptg', 'computes AES in code of its own, in the mode IGE, which is not approved', AES),
  fernet: own('fernet', 'builds Fernet on pyaes, which is pure Python', 'Use `cryptography.fernet`.'),
  ff3: own('ff3', "encrypts format-preserving with pycryptodome's AES", CRYPTOGRAPHY),
  pyffx: own('pyffx', 'encrypts format-preserving by a scheme of its own', CRYPTOGRAPHY),
  pyrage: own('pyrage', 'encrypts with X25519 and ChaCha20-Poly1305, neither of them approved', AES),
  pyminizip: own('pyminizip', 'encrypts archives in code of its own', AES),
  py7zr: part('py7zr', "encrypts archives with pycryptodomex's AES", AES),
  pyzipper: own('pyzipper', "encrypts archives with pycryptodomex's AES", AES),

  // Public keys
  rsa: own('rsa', 'computes RSA in Python', CRYPTOGRAPHY),
  ecdsa: own('ecdsa', 'computes elliptic curves in Python', NIST_CURVE),
  ellipticcurve: own('starkbank-ecdsa', 'computes elliptic curves in Python', NIST_CURVE),
  fastecdsa: own('fastecdsa', 'computes elliptic curves in code of its own', NIST_CURVE),
  tinyec: own('tinyec', 'computes elliptic curves in Python', NIST_CURVE),
  seccure: own('seccure', 'encrypts and signs by a scheme of its own on curves that are not approved', NIST_CURVE),
  blspy: own('blspy', 'computes BLS12-381, which is not an approved curve, in code of its own', KEEP_OUT),
  ed25519: own('ed25519', 'computes Ed25519 in code of its own', NIST_CURVE),
  ed25519_blake2b: own('ed25519-blake2b', 'computes Ed25519 with BLAKE2b, which is not approved', NIST_CURVE),
  pure25519: own('pure25519', 'computes Curve25519 in Python', NIST_CURVE),
  x25519: own('x25519', 'computes X25519, which is not approved, in Python', NIST_CURVE),
  curve25519: own('curve25519-donna', 'computes X25519, which is not approved, in code of its own', NIST_CURVE),
  donna25519: own('donna25519', 'computes X25519, which is not approved, in code of its own', NIST_CURVE),
  py_ecc: own('py-ecc', 'computes curves that are not approved, in Python', KEEP_OUT),
  coincurve: own('coincurve', 'computes secp256k1, which is not an approved curve, in libsecp256k1', KEEP_OUT),
  secp256k1: own('secp256k1', 'computes secp256k1, which is not an approved curve, in libsecp256k1', KEEP_OUT),
  eth_keys: own('eth-keys', 'signs on secp256k1, which is not an approved curve, in Python or coincurve', KEEP_OUT),
  eth_keyfile: part('eth-keyfile', 'encrypts keys with pycryptodome', KEEP_OUT),
  eth_account: part('eth-account', 'signs on secp256k1 with eth-keys', KEEP_OUT),
  bip_utils: part('bip-utils', 'derives keys with coincurve, ed25519-blake2b, PyNaCl and pycryptodome', KEEP_OUT),
  oqs: own('liboqs-python', 'computes everything in liboqs, which is not validated', OPENSSL_PQC),
  pqcrypto: own('pqcrypto', 'computes post-quantum algorithms in code of its own', OPENSSL_PQC),
  kyber_py: own('kyber-py', 'computes ML-KEM in Python', OPENSSL_PQC),
  dilithium_py: own('dilithium-py', 'computes ML-DSA in Python', OPENSSL_PQC),

  // Hash functions
  blake3: own('blake3', 'computes BLAKE3, which is not an approved hash function, in code of its own', SHA_256),
  pyblake2: own('pyblake2', 'computes BLAKE2, which is not an approved hash function, in code of its own', SHA_256),
  sha3: own('pysha3', 'computes SHA-3 and Keccak in code of its own', 'Use `hashlib.sha3_256`.'),
  eth_hash: own('eth-hash', 'computes Keccak-256, which is not an approved hash function', SHA_256),
  whirlpool: own('whirlpool', 'computes Whirlpool, which is not an approved hash function', SHA_256),
  siphash24: own(
    'siphash24',
    'computes SipHash, which is not an approved message authentication code',
    'Use HMAC with SHA-256.',
  ),

  // Protocols
  tlslite: own('tlslite-ng', 'speaks TLS in Python', SSL),
  wolfcrypt: own(
    'wolfcrypt',
    'computes everything in wolfCrypt, which is validated in its FIPS edition alone',
    CRYPTOGRAPHY,
  ),
  telethon: part('Telethon', 'encrypts with AES in the mode IGE, in Python or cryptg', KEEP_OUT),
  pyrogram: part('Pyrogram', 'encrypts with AES in the mode IGE, in Python or TgCrypto', KEEP_OUT),
  smb: part('pysmb', 'logs in by NTLM with MD4, DES and RC4 of its own', KERBEROS),
  wormhole: part('magic-wormhole', 'agrees on keys by SPAKE2 and encrypts in libsodium', KEEP_OUT),
  srp: own('srp', 'agrees on keys by SRP, which is not approved', SSL),
  spake2: own('spake2', 'agrees on keys by SPAKE2, which is not approved, in Python', SSL),
  'noise.connection': own('noiseprotocol', 'speaks Noise, by default with algorithms that are not approved', SSL),
  dissononce: own('dissononce', 'speaks Noise, whose usual algorithms are not approved', SSL),
  nassl: own('nassl', 'carries old versions of OpenSSL of its own', SSL),
  olm: own('python-olm', 'computes everything in libolm, on Curve25519', KEEP_OUT),
  ntlm_auth: own('ntlm-auth', 'speaks NTLM, which rests on MD4, MD5 and RC4', KERBEROS),
  requests_ntlm: own('requests-ntlm', 'speaks NTLM, which rests on MD4, MD5 and RC4', KERBEROS),
  minikerberos: own(
    'minikerberos',
    'speaks Kerberos with the ciphers of unicrypto, which prefers pycryptodomex',
    "Use `gssapi` over the system's Kerberos.",
  ),
  spnego: part('pyspnego', 'speaks NTLM with MD4 and DES of its own', KERBEROS),
  paramiko: part(
    'paramiko',
    'has Ed25519 from PyNaCl and encrypted OpenSSH keys from bcrypt',
    'Use other keys, and restrict the algorithms of each connection.',
  ),
  curl_cffi: part('curl_cffi', 'speaks TLS through BoringSSL, linked into its wheel', SSL),
  primp: part('primp', 'speaks TLS through BoringSSL, linked into its wheel', SSL),
  tls_client: part('tls-client', "speaks TLS in Go's own code", SSL),
  awscrt: part(
    'awscrt',
    'computes TLS and signatures in AWS-LC, linked into its wheel',
    'Build it with `AWS_CRT_BUILD_USE_SYSTEM_LIBCRYPTO=1`, or do without it.',
  ),
  aioquic: part(
    'aioquic',
    'has the packet protection of QUIC from the OpenSSL in its wheel up to 1.3, and from `cryptography` later',
    "Build it, or `cryptography`, from source against the system's OpenSSL.",
  ),
};

/** The package that a module or what it defines belongs to, by the longest name: `Crypto.Cipher.AES.new` is pycryptodome's. */
export function packageOf(name: string): CryptoPackage | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const prefix = name.slice(0, end);
    if (Object.hasOwn(PACKAGES, prefix)) return PACKAGES[prefix];
  }
  return undefined;
}

/** What the prefilter must let through for them: their names, in imports. */
export const IMPORTED_PACKAGES: Pick<LibraryModel, 'modules' | 'needles'> = {
  modules: topLevelNames(),
  needles: { common: topLevelNames() },
};

function topLevelNames(): readonly string[] {
  return [...new Set(Object.keys(PACKAGES).map(name => name.split('.', 1)[0]!))];
}

function own(distribution: string, why: string, instead: string): CryptoPackage {
  return { distribution, kind: 'cryptography', why, instead };
}

function part(distribution: string, why: string, instead: string): CryptoPackage {
  return { distribution, kind: 'component', why, instead };
}
