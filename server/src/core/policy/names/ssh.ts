import type { NameTable } from './table.ts';

const RIJNDAEL = 'rijndael-cbc@lysator.liu.se';
const AES_GCM = ['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com', 'AEAD_AES_128_GCM', 'AEAD_AES_256_GCM'];
const TWOFISH_AND_SERPENT_CBC = {
  Twofish: ['twofish-cbc', ...sized('twofish', 'cbc')],
  Serpent: sized('serpent', 'cbc'),
};
const TWOFISH_AND_SERPENT_CTR = {
  Twofish: ['twofish-ctr', ...sized('twofish', 'ctr')],
  Serpent: sized('serpent', 'ctr'),
};

const RSA_WITH_SHA1 = ['ssh-rsa', 'ssh-rsa-cert-v01@openssh.com', 'x509v3-ssh-rsa', 'x509v3-sign-rsa'];
const RSA_1024 = ['rsa1024-sha1'];
const DH_GROUP_1 = ['diffie-hellman-group1-sha1', 'gss-group1-sha1'];

/** Groups of 2048 bits and more, and those that a server chooses, by the digest that hashes the exchange. */
const DH: NameTable = {
  'SHA-1': exchanges('sha1', '14'),
  'SHA-224': ['diffie-hellman-group14-sha224@ssh.com', 'diffie-hellman-group-exchange-sha224@ssh.com'],
  'SHA-256': [
    ...exchanges('sha256', '14'),
    ...['14-sha256', '15-sha256', '-exchange-sha256'].map(rest => `diffie-hellman-group${rest}@ssh.com`),
  ],
  'SHA-384': ['15-sha384', '16-sha384', '-exchange-sha384'].map(rest => `diffie-hellman-group${rest}@ssh.com`),
  'SHA-512': [
    ...exchanges('sha512', '15', '16', '17', '18'),
    ...['16-sha512', '18-sha512', '-exchange-sha512'].map(rest => `diffie-hellman-group${rest}@ssh.com`),
  ],
};

/** By the digest inside; lengths behind it are those of truncated codes. */
const HMAC: NameTable = {
  MD5: codes('md5', '96'),
  'SHA-1': codes('sha1', '96'),
  'SHA-224': ['hmac-sha224@ssh.com'],
  'SHA-256': [...codes('sha2-256', '96'), 'hmac-sha256@ssh.com', 'hmac-sha256-2@ssh.com'],
  'SHA-384': ['hmac-sha384@ssh.com'],
  'SHA-512': [...codes('sha2-512', '96'), 'hmac-sha512@ssh.com'],
  'RIPEMD-160': [...codes('ripemd160'), 'hmac-ripemd160@openssh.com'],
};

/** A curve that has no name in SSH goes by its OID. */
const CURVES: Readonly<Record<string, string>> = {
  'P-256': 'nistp256',
  'P-384': 'nistp384',
  'P-521': 'nistp521',
  secp256k1: '1.3.132.0.10',
};

/**
 * The names by which SSH negotiates (IANA, "Secure Shell (SSH) Protocol Parameters"), with those of vendors that paramiko
 * 5.1 and asyncssh 2.24 know. One name may stand for several things: `ssh-rsa` is RSA as an algorithm and, as RFC 8332
 * recalls, SHA-1 as a digest.
 */
export const SSH_ALGORITHM_NAMES: NameTable = {
  AES: [...AES_GCM, RIJNDAEL],
  CAST5: ['cast128-cbc', 'cast128-ctr'],
  SEED: ['seed-cbc@ssh.com'],
  DES: ['des-cbc@ssh.com'],
  Twofish: [...TWOFISH_AND_SERPENT_CBC.Twofish, ...TWOFISH_AND_SERPENT_CTR.Twofish],
  Serpent: [...TWOFISH_AND_SERPENT_CBC.Serpent, ...TWOFISH_AND_SERPENT_CTR.Serpent],
  HMAC: Object.values(HMAC).flat(),
  UMAC: ['umac-32@openssh.com', 'umac-96@openssh.com', 'umac-64-etm@openssh.com', 'umac-128-etm@openssh.com'],
  RSA: [...RSA_WITH_SHA1, ...rsaWith('256'), ...rsaWith('512'), 'rsa2048-sha256'],
  'RSA-1024': RSA_1024,
  DSA: ['ssh-dss', 'ssh-dss-cert-v01@openssh.com', 'x509v3-ssh-dss', 'x509v3-sign-dss'],
  ECDSA: Object.values(CURVES).flatMap(signatureNames),
  ECDH: Object.values(CURVES).flatMap(agreementNames),
  Ed25519: [
    ...['ssh-ed25519', 'ssh-ed25519-cert-v01@openssh.com', 'x509v3-ssh-ed25519'],
    ...['sk-ssh-ed25519@openssh.com', 'sk-ssh-ed25519-cert-v01@openssh.com'],
  ],
  Ed448: ['ssh-ed448', 'ssh-ed448-cert-v01@openssh.com', 'x509v3-ssh-ed448'],
  DH: Object.values(DH).flat(),
  'DH group 1': DH_GROUP_1,
  X25519: ['curve25519-sha256', 'curve25519-sha256@libssh.org', 'gss-curve25519-sha256'],
  X448: ['curve448-sha512', 'gss-curve448-sha512'],
  'NTRU Prime': [
    'sntrup761x25519-sha512',
    'sntrup761x25519-sha512@openssh.com',
    'sntrup4591761x25519-sha512@tinyssh.org',
  ],
  'ML-KEM': ['mlkem768x25519-sha256', 'mlkem768nistp256-sha256', 'mlkem1024nistp384-sha384'],
};

export const SSH_MODE_NAMES: NameTable = {
  CBC: [
    RIJNDAEL,
    'cast128-cbc',
    'seed-cbc@ssh.com',
    'des-cbc@ssh.com',
    ...Object.values(TWOFISH_AND_SERPENT_CBC).flat(),
  ],
  CTR: ['cast128-ctr', ...Object.values(TWOFISH_AND_SERPENT_CTR).flat()],
  GCM: AES_GCM,
};

/** What signs, authenticates, or derives the keys of a connection. */
export const SSH_DIGEST_NAMES: NameTable = joined(HMAC, DH, {
  'SHA-1': [...RSA_WITH_SHA1, ...RSA_1024, ...DH_GROUP_1],
  'SHA-256': rsaWith('256'),
  'SHA-512': rsaWith('512'),
});

export const SSH_CURVE_NAMES: NameTable = Object.fromEntries(
  Object.entries(CURVES).map(([curve, name]) => [curve, [...signatureNames(name), ...agreementNames(name)]]),
);

function sized(cipher: string, mode: string): readonly string[] {
  return ['128', '192', '256'].map(size => `${cipher}${size}-${mode}`);
}

function rsaWith(bits: string): readonly string[] {
  return [`rsa-sha2-${bits}`, `rsa-sha2-${bits}-cert-v01@openssh.com`];
}

/** RFC 4253, 4419 and 8268; RFC 8732 with GSS-API. */
function exchanges(digest: string, ...groups: readonly string[]): readonly string[] {
  const fixed = groups.map(group => `group${group}-${digest}`);
  return [
    ...[...fixed, `group-exchange-${digest}`].map(name => `diffie-hellman-${name}`),
    ...[...fixed, `gex-${digest}`].map(name => `gss-${name}`),
  ];
}

function codes(digest: string, ...lengths: readonly string[]): readonly string[] {
  return [`hmac-${digest}`, ...lengths.map(length => `hmac-${digest}-${length}`)].flatMap(name => [
    name,
    `${name}-etm@openssh.com`,
  ]);
}

function signatureNames(curve: string): readonly string[] {
  const name = `ecdsa-sha2-${curve}`;
  const certificate = `${name}-cert-v01@openssh.com`;
  return [name, certificate, `x509v3-${name}`, `sk-${name}@openssh.com`, `sk-${certificate}`];
}

function agreementNames(curve: string): readonly string[] {
  return [`ecdh-sha2-${curve}`];
}

function joined(...tables: readonly NameTable[]): NameTable {
  const names = [...new Set(tables.flatMap(table => Object.keys(table)))];
  return Object.fromEntries(names.map(name => [name, tables.flatMap(table => table[name] ?? [])]));
}
