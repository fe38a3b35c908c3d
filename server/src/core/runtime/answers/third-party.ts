import type { RuntimeAnswer } from '../answer.ts';

/**
 * Libraries beside the standard library and cryptography. Those marked for any build never call OpenSSL: whatever they
 * compute, they compute outside the module.
 */
export const THIRD_PARTY_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: ['Crypto.*'],
    evidence: [
      ...[
        'pycryptodome MD5',
        'pycryptodome SHA1',
        'pycryptodome SHA256',
        'pycryptodome AES CBC',
        'pycryptodome AES GCM',
      ],
      ...[
        'pycryptodome DES',
        'pycryptodome DES3',
        'pycryptodome ARC4',
        'pycryptodome ChaCha20',
        'pycryptodome RSA 1024',
      ],
      ...['pycryptodome ECC P-256', 'pycryptodome PBKDF2', 'pycryptodome scrypt', 'pycryptodome bcrypt'],
      ...['pycryptodome get_random_bytes'],
    ],
    runsIn: "pycryptodome's own code, which never calls OpenSSL",
    anyBuild: true,
  },
  {
    symbols: ['nacl.*'],
    evidence: [
      'nacl SecretBox',
      'nacl SigningKey',
      'nacl hash.sha256',
      'nacl hash.blake2b',
      'nacl argon2id',
      'nacl PrivateKey',
    ],
    runsIn: 'libsodium',
    anyBuild: true,
  },
  {
    symbols: ['bcrypt.*'],
    evidence: ['bcrypt.hashpw', 'bcrypt.kdf'],
    runsIn: "bcrypt's own code",
    anyBuild: true,
  },
  {
    symbols: ['argon2.*'],
    evidence: ['argon2.PasswordHasher'],
    runsIn: "argon2-cffi's own code",
    anyBuild: true,
  },
  {
    symbols: ['ecdsa.*'],
    evidence: ['ecdsa SigningKey NIST256p', 'ecdsa SigningKey NIST192p', 'ecdsa SigningKey SECP256k1'],
    runsIn: "ecdsa's pure-Python arithmetic",
    anyBuild: true,
  },
  {
    symbols: ['rsa.newkeys'],
    evidence: ['rsa(pkg) newkeys 512'],
    runsIn: "rsa's pure-Python arithmetic",
    anyBuild: true,
  },
  {
    symbols: ['rsa.encrypt'],
    evidence: ['rsa(pkg) encrypt'],
    runsIn: "rsa's pure-Python arithmetic",
    anyBuild: true,
  },
  ...['md5_crypt', 'sha1_crypt', 'sha256_crypt', 'sha512_crypt', 'nthash', 'argon2', 'bcrypt'].map(
    (scheme): RuntimeAnswer => ({
      symbols: [`passlib.hash.${scheme}.hash`],
      evidence: [`passlib ${scheme}`],
      runsIn: "passlib's own code or the library below it",
      anyBuild: true,
    }),
  ),
  { symbols: ['passlib.hash.scrypt.hash'], evidence: ['passlib scrypt'] },
  {
    symbols: ['passlib.hash.pbkdf2_sha256.hash'],
    evidence: ['passlib pbkdf2_sha256'],
  },
  {
    symbols: ['passlib.hash.pbkdf2_sha1.hash'],
    evidence: ['passlib pbkdf2_sha1'],
  },
  ...['hex_md5', 'ldap_md5'].map(
    (scheme): RuntimeAnswer => ({
      symbols: [`passlib.hash.${scheme}.hash`],
      evidence: [`passlib ${scheme}`],
      runsIn: "stock CPython's built-in `_md5`",
    }),
  ),
  ...['RSAKey.generate 1024', 'ECDSAKey.generate', 'DSSKey.generate 1024'].map(
    (call): RuntimeAnswer => ({
      symbols: [`paramiko.${call.split(' ', 1)[0]}`],
      evidence: [`paramiko ${call}`],
      runsIn: "libcrypto's own key generation (the FIPS module only gives random bytes)",
    }),
  ),
  {
    symbols: ['paramiko.RSAKey.get_fingerprint'],
    evidence: ['paramiko get_fingerprint (md5)'],
    runsIn: "stock CPython's built-in `_md5`",
  },
  {
    symbols: ['paramiko.Ed25519Key.from_private_key_file'],
    evidence: ['paramiko Ed25519Key load'],
    runsIn: 'libsodium (PyNaCl)',
    anyBuild: true,
  },
  {
    symbols: ['rsa.sign'],
    algorithms: ['MD5'],
    evidence: ['rsa(pkg) sign MD5'],
    runsIn: "rsa's pure-Python arithmetic and CPython's built-in `_md5`",
  },
  {
    symbols: ['rsa.sign'],
    algorithms: ['SHA-256'],
    evidence: ['rsa(pkg) sign SHA-256'],
    runsIn: "rsa's pure-Python arithmetic",
  },
];
