import type { RuntimeAnswer } from '../answer.ts';

const PRIMITIVES = 'cryptography.hazmat.primitives.';
const ASYMMETRIC = `${PRIMITIVES}asymmetric.`;
const KDF = `${PRIMITIVES}kdf.`;
const SHA2 = ['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/224', 'SHA-512/256'];
const SHA3 = ['SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512'];
const LIBCRYPTO = "libcrypto's own key generation (the FIPS module only gives random bytes)";
const DIGEST_ONLY = 'only the digest runs in the FIPS module: cryptography puts the rest together around it';

/** The wheel reads no system configuration: it looks for its own below `/opt/pyca` (traced with 50.0.2). */
const WHEEL =
  "This was measured with cryptography 43 on the system's libcrypto. The wheel on PyPI brings an OpenSSL of its own and does not read the system's configuration: there everything works, outside the validated module.";

const HASH_ANSWERS: readonly RuntimeAnswer[] = [
  hash('MD5', ['MD5'], 'pyca Hash MD5'),
  hash('BLAKE2b', ['BLAKE2b'], 'pyca Hash BLAKE2b'),
  hash('BLAKE2s', ['BLAKE2s'], 'pyca Hash BLAKE2s'),
  hash('SM3', ['SM3'], 'pyca Hash SM3'),
  { symbols: [`${PRIMITIVES}hashes.Hash`], algorithms: ['SHA-1'], evidence: ['pyca Hash SHA1'] },
  {
    symbols: [`${PRIMITIVES}hashes.Hash`],
    algorithms: [...SHA2, ...SHA3, 'SHAKE128', 'SHAKE256'],
    evidence: ['pyca Hash SHA256', 'pyca Hash SHA3_256', 'pyca Hash SHAKE128'],
  },
  mac('hmac.HMAC', ['MD5'], 'pyca HMAC MD5'),
  mac('hmac.HMAC', ['BLAKE2b'], 'pyca HMAC BLAKE2b'),
  { ...mac('hmac.HMAC', ['SHA-1'], 'pyca HMAC SHA1'), partly: DIGEST_ONLY },
  { ...mac('hmac.HMAC', [...SHA2, 'HMAC'], 'pyca HMAC SHA256'), partly: DIGEST_ONLY },
  {
    symbols: [`${PRIMITIVES}hmac.HMAC`],
    algorithms: 'none',
    evidence: ['pyca HMAC SHA256 key13', 'pyca HMAC SHA256 key1'],
    partly:
      'nothing refuses such a key: only the digest runs in the FIPS module, and HMAC around it in libcrypto, which does not check',
  },
  {
    ...mac('cmac.CMAC', ['AES'], 'pyca CMAC AES'),
    partly: 'only the cipher runs in the FIPS module: CMAC is put together around it',
  },
  {
    ...mac('cmac.CMAC', ['3DES'], 'pyca CMAC 3DES'),
    stated: {
      outcome: 'depends',
      sentence:
        'After a plain `openssl fipsinstall` the FIPS module runs the cipher and only raises an indicator that Python does not show; after `fipsinstall -pedantic` this raises `InternalError` (measured with 3.5.7).',
    },
  },
  {
    symbols: ['Poly1305', 'Poly1305.generate_tag', 'Poly1305.verify_tag'].map(name => `${PRIMITIVES}poly1305.${name}`),
    evidence: ['pyca Poly1305'],
  },
];

const KDF_ANSWERS: readonly RuntimeAnswer[] = [
  kdf('pbkdf2.PBKDF2HMAC', ['MD5'], 'pyca PBKDF2 md5'),
  kdf('pbkdf2.PBKDF2HMAC', ['SHA-1'], 'pyca PBKDF2 sha1'),
  kdf('pbkdf2.PBKDF2HMAC', ['SHA-256', 'PBKDF2'], 'pyca PBKDF2 sha256 ok'),
  {
    symbols: [`${KDF}pbkdf2.PBKDF2HMAC`],
    algorithms: 'none',
    evidence: ['pyca PBKDF2 sha256 salt8', 'pyca PBKDF2 sha256 iter999', 'pyca PBKDF2 sha256 len8'],
    stated: {
      outcome: 'depends',
      sentence:
        'With cryptography 43 the FIPS module derives the key all the same and only raises an indicator that Python does not show; with cryptography 50 it refuses.',
    },
  },
  kdf('hkdf.HKDF', ['MD5'], 'pyca HKDF md5'),
  { ...kdf('hkdf.HKDF', ['SHA-1'], 'pyca HKDF sha1'), partly: DIGEST_ONLY },
  { ...kdf('hkdf.HKDF', ['SHA-256', 'HKDF'], 'pyca HKDF sha256'), partly: DIGEST_ONLY },
  kdf('concatkdf.ConcatKDFHash', ['MD5'], 'pyca ConcatKDFHash md5'),
  { ...kdf('concatkdf.ConcatKDFHash', ['SHA-256', 'One-Step KDF'], 'pyca ConcatKDFHash sha256'), partly: DIGEST_ONLY },
  { ...kdf('concatkdf.ConcatKDFHMAC', ['SHA-256', 'One-Step KDF'], 'pyca ConcatKDFHMAC sha256'), partly: DIGEST_ONLY },
  { ...kdf('x963kdf.X963KDF', ['SHA-1'], 'pyca X963KDF sha1'), partly: DIGEST_ONLY },
  { ...kdf('x963kdf.X963KDF', ['SHA-256', 'X9.63 KDF'], 'pyca X963KDF sha256'), partly: DIGEST_ONLY },
  { ...kdf('kbkdf.KBKDFHMAC', ['SHA-256', 'KBKDF'], 'pyca KBKDFHMAC sha256'), partly: DIGEST_ONLY },
  { symbols: [`${KDF}scrypt.Scrypt`], evidence: ['pyca Scrypt'] },
];

const PKCS12 = 'cryptography.hazmat.primitives.serialization.pkcs12.';

const PKCS12_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: ['serialize_key_and_certificates', 'serialize_java_truststore'].map(name => `${PKCS12}${name}`),
    roles: ['key-derivation'],
    evidence: ['pyca pkcs12 serialize BestAvailable', 'pyca pkcs12 serialize NoEncryption'],
    partly: 'only the cipher runs in the FIPS module: the key of the MAC is derived around it',
  },
  {
    symbols: ['load_key_and_certificates', 'load_pkcs12'].map(name => `${PKCS12}${name}`),
    roles: ['key-derivation'],
    evidence: ['pyca pkcs12 load (default)', 'pyca pkcs12 load legacy RC2'],
  },
];

const CIPHER_ANSWERS: readonly RuntimeAnswer[] = [
  cipher('AES', 'pyca AES-128 CBC', 'pyca AES-256 GCM', 'pyca AES-XTS 256'),
  { ...cipher('3DES', 'pyca 3DES CBC dec'), roles: ['decrypt'] },
  cipher('3DES', 'pyca 3DES CBC enc', 'pyca 3DES ECB enc'),
  cipher('ChaCha20', 'pyca ChaCha20'),
  cipher('RC4', 'pyca ARC4'),
  cipher('RC2', 'pyca RC2 CBC'),
  cipher('Blowfish', 'pyca Blowfish CBC'),
  cipher('CAST5', 'pyca CAST5 CBC'),
  cipher('SEED', 'pyca SEED CBC'),
  cipher('Camellia', 'pyca Camellia CBC'),
  cipher('SM4', 'pyca SM4 CBC'),
  cipher('IDEA', 'pyca IDEA CBC'),
  aead('AESGCM', 'pyca aead AESGCM'),
  aead('AESCCM', 'pyca aead AESCCM'),
  aead('AESSIV', 'pyca aead AESSIV'),
  aead('AESGCMSIV', 'pyca aead AESGCMSIV'),
  aead('AESOCB3', 'pyca aead AESOCB3'),
  aead('ChaCha20Poly1305', 'pyca aead ChaCha20Poly1305 ctor', 'pyca aead ChaCha20Poly1305 enc'),
  {
    symbols: [`${PRIMITIVES}keywrap.aes_key_wrap`],
    evidence: ['pyca keywrap aes'],
    partly: 'only the single AES blocks run in the FIPS module: cryptography composes the key wrap around them',
  },
  {
    symbols: [`${PRIMITIVES}keywrap.aes_key_wrap_with_padding`],
    evidence: ['pyca keywrap aes pad'],
    partly: 'only the single AES blocks run in the FIPS module: cryptography composes the key wrap around them',
  },
  {
    symbols: ['cryptography.fernet.Fernet'],
    evidence: ['pyca Fernet encrypt'],
    partly: 'AES-CBC and the digest run in the FIPS module, HMAC and the token are put together around them',
  },
];

const KEY_ANSWERS: readonly RuntimeAnswer[] = [
  generation('rsa.generate_private_key', 'pyca rsa keygen 2048', 'pyca rsa keygen 1024', 'pyca rsa keygen e=3'),
  generation('dsa.generate_private_key', 'pyca dsa keygen 2048', 'pyca dsa keygen 1024'),
  generation('ec.generate_private_key', 'pyca ec keygen SECP256R1', 'pyca ec keygen SECP256K1'),
  generation('dh.generate_parameters', 'pyca dh params 512'),
  generation('dh.DHParameters.generate_private_key', 'pyca dh ffdhe-ish modp2048 keygen', 'pyca dh modp1536 keygen'),
  ...['ed25519.Ed25519', 'ed448.Ed448'].map(
    (stem): RuntimeAnswer => ({
      symbols: [`${ASYMMETRIC}${stem}PrivateKey.generate`],
      evidence: [`pyca ${stem.split('.', 1)[0]} keygen`],
      stated: {
        outcome: 'depends',
        sentence:
          'cryptography 43 raises `UnsupportedAlgorithm` under FIPS although the module has the algorithm; cryptography 50 runs it in the module.',
      },
    }),
  ),
  {
    symbols: [`${ASYMMETRIC}ed25519.Ed25519PrivateKey.from_private_bytes`],
    evidence: ['pyca ed25519 from bytes+sign'],
    stated: {
      outcome: 'depends',
      sentence:
        'cryptography 43 raises `UnsupportedAlgorithm` under FIPS although the module has the algorithm; cryptography 50 runs it in the module.',
    },
  },
  { symbols: [`${ASYMMETRIC}x25519.X25519PrivateKey.generate`], evidence: ['pyca x25519 keygen'] },
  {
    symbols: ['PrivateKey.from_private_bytes', 'PrivateKey.exchange'].map(name => `${ASYMMETRIC}x25519.X25519${name}`),
    evidence: ['pyca x25519 exchange'],
  },
  { symbols: [`${ASYMMETRIC}x448.X448PrivateKey.generate`], evidence: ['pyca x448 keygen'] },
];

const RSA_SIGN = `${ASYMMETRIC}rsa.RSAPrivateKey.sign`;
const RSA_VERIFY = `${ASYMMETRIC}rsa.RSAPublicKey.verify`;
const EC_SIGN = `${ASYMMETRIC}ec.EllipticCurvePrivateKey.sign`;
const EC_VERIFY = `${ASYMMETRIC}ec.EllipticCurvePublicKey.verify`;

const SIGNATURE_ANSWERS: readonly RuntimeAnswer[] = [
  { symbols: [RSA_SIGN], algorithms: ['MD5'], evidence: ['pyca rsa2048 sign pkcs1v15 MD5'] },
  {
    symbols: [RSA_SIGN],
    algorithms: ['SHA-1'],
    evidence: ['pyca rsa2048 sign pkcs1v15 SHA1', 'pyca rsa2048 sign PSS sha1', 'pyca rsa2048 sign Prehashed sha1'],
    stated: {
      outcome: 'depends',
      sentence:
        'The FIPS module makes this signature after a plain `openssl fipsinstall` and only raises an indicator that Python does not show; after `fipsinstall -pedantic` it raises `UnsupportedAlgorithm` (measured with 3.5.7).',
    },
  },
  { symbols: [RSA_SIGN], algorithms: [...SHA2, 'RSA'], evidence: ['pyca rsa2048 sign pkcs1v15 SHA256'] },
  { symbols: [RSA_VERIFY], algorithms: ['MD5'], evidence: ['pyca rsa2048 verify pkcs1v15 md5'] },
  { symbols: [RSA_VERIFY], algorithms: ['SHA-1'], evidence: ['pyca rsa2048 verify pkcs1v15 sha1'] },
  { symbols: [EC_SIGN], algorithms: ['MD5'], evidence: ['pyca ec sign P256 md5'] },
  { symbols: [EC_SIGN], algorithms: ['BLAKE2b'], evidence: ['pyca ec sign P256 blake2b'] },
  {
    symbols: [EC_SIGN],
    algorithms: ['SHA-1'],
    evidence: ['pyca ec sign P256 sha1'],
    stated: {
      outcome: 'runs-in-module',
      sentence:
        'Nothing refuses it, not even after `fipsinstall -pedantic`: cryptography signs a finished digest and never tells the FIPS module that it is SHA-1.',
    },
  },
  { symbols: [EC_SIGN], algorithms: [...SHA2, 'ECDSA'], evidence: ['pyca ec sign SECP256R1 sha256'] },
  { symbols: [EC_VERIFY], algorithms: ['SHA-1'], evidence: ['pyca ec verify P256 sha1'] },
  { symbols: [EC_VERIFY], algorithms: [...SHA2, 'ECDSA'], evidence: ['pyca ec verify SECP256R1'] },
  {
    symbols: [`${ASYMMETRIC}dsa.DSAPrivateKey.sign`],
    evidence: ['pyca dsa2048 sign sha256', 'pyca dsa2048 sign sha1'],
  },
  { symbols: [`${ASYMMETRIC}dsa.DSAPublicKey.verify`], evidence: ['pyca dsa2048 verify sha256'] },
  // The key's type is not known at these two: RSA, ECDSA and certificate builders differ.
  {
    symbols: ['cryptography.*.sign'],
    algorithms: ['MD5'],
    evidence: ['pyca rsa2048 sign pkcs1v15 MD5', 'pyca ec sign P256 md5', 'pyca x509 sign MD5'],
    stated: {
      outcome: 'blocked',
      sentence: 'Where the FIPS provider is in force this raises `InternalError` or `UnsupportedAlgorithm`.',
    },
  },
  {
    symbols: ['cryptography.*.sign'],
    algorithms: ['SHA-1'],
    evidence: ['pyca rsa2048 sign pkcs1v15 SHA1', 'pyca ec sign P256 sha1', 'pyca x509 sign SHA1'],
    stated: {
      outcome: 'depends',
      sentence:
        'With an RSA key the FIPS module signs unless it was installed with `fipsinstall -pedantic`, with an EC key nothing refuses it, and a certificate builder of cryptography 43 raises `UnsupportedAlgorithm` even without FIPS.',
    },
  },
  {
    symbols: ['cryptography.*.verify'],
    algorithms: ['SHA-1'],
    evidence: ['pyca rsa2048 verify pkcs1v15 sha1', 'pyca ec verify P256 sha1'],
  },
];

const ENCRYPTION_ANSWERS: readonly RuntimeAnswer[] = [
  {
    symbols: [`${ASYMMETRIC}rsa.RSAPublicKey.encrypt`, 'cryptography.*.encrypt'],
    algorithms: ['PKCS#1 v1.5'],
    evidence: ['pyca rsa2048 encrypt PKCS1v15'],
    stated: {
      outcome: 'depends',
      sentence:
        'The FIPS module does it after a plain `openssl fipsinstall` and only raises an indicator that Python does not show; after `fipsinstall -pedantic` it raises `InternalError` (measured with 3.5.7).',
    },
  },
  {
    symbols: [`${ASYMMETRIC}rsa.RSAPrivateKey.decrypt`, 'cryptography.*.decrypt'],
    algorithms: ['PKCS#1 v1.5'],
    evidence: ['pyca rsa2048 decrypt PKCS1v15'],
  },
  {
    symbols: [`${ASYMMETRIC}padding.OAEP`],
    algorithms: ['SHA-1'],
    evidence: ['pyca rsa2048 encrypt OAEP sha1'],
    stated: {
      outcome: 'depends',
      sentence:
        'cryptography 43 raises `UnsupportedAlgorithm` under FIPS although SHA-1 is permitted here; cryptography 50 runs it in the module.',
    },
  },
  {
    symbols: [`${ASYMMETRIC}padding.OAEP`],
    algorithms: ['SHA-256', 'OAEP'],
    evidence: ['pyca rsa2048 encrypt OAEP sha256'],
  },
];

const CERTIFICATE_ANSWERS: readonly RuntimeAnswer[] = [
  builder('CertificateBuilder', ['MD5'], 'pyca x509 sign MD5'),
  builder('CertificateBuilder', ['SHA-1'], 'pyca x509 sign SHA1'),
  builder('CertificateBuilder', ['SHA-224', 'SHA-256'], 'pyca x509 sign SHA256', 'pyca x509 sign SHA224'),
  builder('CertificateSigningRequestBuilder', ['SHA-1'], 'pyca csr sign SHA1'),
  builder('CertificateSigningRequestBuilder', ['SHA-256'], 'pyca csr sign SHA256'),
  fingerprint(['MD5'], 'pyca cert fingerprint MD5'),
  fingerprint(['SHA-1'], 'pyca cert fingerprint SHA1'),
  {
    symbols: [`${PRIMITIVES}serialization.pkcs7.PKCS7SignatureBuilder.add_signer`],
    algorithms: ['SHA-1'],
    evidence: ['pyca pkcs7 sign SHA1'],
  },
];

/** Measured with cryptography 43.0.0 on the system's libcrypto 3.5.7; where 50.0.2 differs, both are named. */
export const CRYPTOGRAPHY_ANSWERS: readonly RuntimeAnswer[] = [
  ...HASH_ANSWERS,
  ...KDF_ANSWERS,
  ...PKCS12_ANSWERS,
  ...CIPHER_ANSWERS,
  ...KEY_ANSWERS,
  ...SIGNATURE_ANSWERS,
  ...ENCRYPTION_ANSWERS,
  ...CERTIFICATE_ANSWERS,
].map(answer => ({ ...answer, note: WHEEL }));

function hash(name: string, algorithms: readonly string[], ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [`${PRIMITIVES}hashes.Hash`, `${PRIMITIVES}hashes.${name}`], algorithms, evidence };
}

function mac(symbol: string, algorithms: readonly string[], ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [PRIMITIVES + symbol], algorithms, evidence };
}

function kdf(symbol: string, algorithms: readonly string[], ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [KDF + symbol], algorithms, evidence };
}

function cipher(algorithm: string, ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [`${PRIMITIVES}ciphers.Cipher`], algorithms: [algorithm], evidence };
}

function aead(name: string, ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [`${PRIMITIVES}ciphers.aead.${name}`], evidence };
}

function generation(symbol: string, ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [ASYMMETRIC + symbol], evidence, runsIn: LIBCRYPTO };
}

function builder(name: string, algorithms: readonly string[], ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: [`cryptography.x509.${name}.sign`], algorithms, evidence };
}

function fingerprint(algorithms: readonly string[], ...evidence: readonly string[]): RuntimeAnswer {
  return { symbols: ['cryptography.x509.Certificate.fingerprint', 'cryptography.*.fingerprint'], algorithms, evidence };
}
