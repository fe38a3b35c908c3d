import type { NameTable } from './table.ts';

/** Signature, key agreement and key transport algorithms: FIPS 186-5, FIPS 203 to 205, SP 800-56A and B, RFC 8032, OpenSSL's key types. */
export const PUBLIC_KEY_NAMES: NameTable = {
  RSA: ['rsaEncryption', '1.2.840.113549.1.1.1'],
  'RSA-PSS': ['RSASSA-PSS', 'id-RSASSA-PSS', '1.2.840.113549.1.1.10'],
  DSA: ['dsaEncryption', 'DSS', 'dsaWithSHA1', 'DSA-SHA1', '1.2.840.10040.4.1', '1.2.840.10040.4.3'],
  ECDSA: [],
  EC: ['id-ecPublicKey', '1.2.840.10045.2.1'],
  EdDSA: [],
  Ed25519: ['1.3.101.112'],
  Ed448: ['1.3.101.113'],
  DH: [
    'dhKeyAgreement',
    'Diffie-Hellman',
    'FFDH',
    'DHX',
    'X9.42 DH',
    'dhpublicnumber',
    '1.2.840.113549.1.3.1',
    '1.2.840.10046.2.1',
  ],
  ECDH: [],
  X25519: ['1.3.101.110'],
  X448: ['1.3.101.111'],
  ElGamal: [],
  BLS: ['BLS12-381'],
  SM2: ['1.2.156.10197.1.301'],
  'ML-KEM': ['ML-KEM-512', 'ML-KEM-768', 'ML-KEM-1024'],
  'ML-DSA': ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'],
  'SLH-DSA': slhDsa(),
  LMS: ['HSS', 'HSS-LMS'],
  XMSS: ['XMSS^MT'],
  HPKE: [],
  SRP: [],
  SPAKE2: [],
};

/** RSA paddings. */
export const PADDING_NAMES: NameTable = {
  'PKCS#1 v1.5': ['PKCS1v15', 'PKCS1', 'pkcs1_padding', 'RSAES-PKCS1-v1_5', 'RSASSA-PKCS1-v1_5', 'RSA1_5'],
  OAEP: ['RSAES-OAEP', 'RSA-OAEP', 'EME-OAEP'],
  PSS: ['RSASSA-PSS', 'id-RSASSA-PSS', 'EMSA-PSS'],
  'X9.31': ['X931'],
  none: ['raw', 'no padding'],
};

/** Lengths of the salt of RSASSA-PSS that have a name: the longest that the key allows. */
export const PSS_SALT_NAMES: NameTable = { maximum: ['MAX_LENGTH', 'max'] };

function slhDsa(): readonly string[] {
  return ['SHA2', 'SHAKE'].flatMap(hash =>
    ['128s', '128f', '192s', '192f', '256s', '256f'].map(size => `SLH-DSA-${hash}-${size}`),
  );
}
