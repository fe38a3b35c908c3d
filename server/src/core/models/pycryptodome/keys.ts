import type { Role } from '../../inventory/crypto-use.ts';
import type { Condition, ParameterSource, SymbolModel, UseModel } from '../define.ts';
import { always, below, integer, named } from '../facets.ts';

const PUBLIC_KEY = 'Crypto.PublicKey.';
const SIGNATURE = 'Crypto.Signature.';

type Symbols = Readonly<Record<string, SymbolModel>>;

/** Keys and signatures. Signatures read in PyCrypto 2.6, pycryptodome 3.20, 3.23 and 4.4. */
export const KEY_SYMBOLS: Symbols = {
  ...keyModule('RSA', 'RsaKey', {
    parameters: ['bits', 'randfunc', 'e'],
    facets: { algorithm: always('RSA'), 'key-bits': integer('bits'), 'public-exponent': integer('e', 65537) },
  }),
  ...keyModule('DSA', 'DsaKey', {
    parameters: ['bits', 'randfunc', 'domain'],
    facets: { algorithm: always('DSA'), 'key-bits': integer('bits') },
  }),
  ...keyModule('ElGamal', 'ElGamalKey', {
    parameters: ['bits', 'randfunc'],
    facets: { algorithm: always('ElGamal'), 'key-bits': integer('bits') },
  }),
  ...keyModule('ECC', 'EccKey', {
    parameters: ['*', 'curve', 'randfunc'],
    facets: { algorithm: always('EC'), curve: named('curve') },
  }),
  [`${PUBLIC_KEY}ECC.construct`]: {
    parameters: ['*', 'curve', 'd', 'point_x', 'point_y', 'seed'],
    uses: [{ role: 'verify', facets: { algorithm: always('EC'), curve: named('curve') } }],
    returns: `${PUBLIC_KEY}ECC.EccKey`,
  },
  ...exports(),
  ...scheme('pkcs1_15', ['rsa_key'], { algorithm: 'RSA', padding: 'PKCS#1 v1.5' }),
  ...scheme('PKCS1_v1_5', ['rsa_key'], { algorithm: 'RSA', padding: 'PKCS#1 v1.5' }),
  ...scheme('pss', ['rsa_key', '*', 'mask_func', 'salt_bytes', 'rand_func'], { algorithm: 'RSA', padding: 'PSS' }),
  ...scheme('PKCS1_PSS', ['rsa_key', 'mgfunc', 'saltLen', 'randfunc'], { algorithm: 'RSA', padding: 'PSS' }),
  // The key tells whether it is DSA or ECDSA.
  ...scheme('DSS', ['key', 'mode', 'encoding', 'randfunc'], { algorithm: { parameter: 'key', ofMaker: {} } }),
  [`${PUBLIC_KEY}DSA.DsaKey`]: { denotes: { facet: 'algorithm', value: 'DSA' } },
  [`${SIGNATURE}eddsa.new`]: {
    parameters: ['key', 'mode', 'context'],
    uses: [{ role: 'sign', facets: { algorithm: always('EdDSA') } }],
  },
  ...agreements(),
};

/** `generate` and what else gives a key of the module. */
function keyModule(
  name: string,
  type: string,
  { parameters, facets }: { readonly parameters: readonly string[]; readonly facets: UseModel['facets'] },
): Symbols {
  const module = `${PUBLIC_KEY}${name}`;
  const returns = `${module}.${type}`;
  const algorithm = facets.algorithm && 'constant' in facets.algorithm ? String(facets.algorithm.constant) : name;
  // A key of an approved algorithm is parsed outside the module as well; what it does, its methods and schemes say.
  const isApproved = algorithm === 'RSA' || algorithm === 'EC';
  const loading: SymbolModel = {
    ...(isApproved && { uses: [{ role: 'verify', facets: { algorithm: always(algorithm) } }] }),
    returns,
  };
  return {
    [module]: { denotes: { facet: 'algorithm', value: algorithm } },
    [`${module}.generate`]: { parameters, uses: [{ role: 'key-generation', facets }], returns },
    [`${module}.construct`]: { returns },
    ...below([`${module}.`], { import_key: loading, importKey: loading }),
    // Without padding or hash: PyCrypto only, pycryptodome raises.
    [`${returns}.encrypt`]: plain('encrypt', algorithm, ['plaintext', 'K']),
    [`${returns}.decrypt`]: plain('decrypt', algorithm, ['ciphertext']),
    ...below([`${returns}.`], { public_key: { parameters: [], returns }, publickey: { parameters: [], returns } }),
  };
}

function plain(role: Role, algorithm: string, parameters: readonly string[]): SymbolModel {
  return { parameters, uses: [{ role, facets: { algorithm: always(algorithm) } }] };
}

/**
 * Private keys under a passphrase. PKCS#8 is protected with Triple DES unless told otherwise, which `ECC` insists on; the
 * older form of PEM with Triple DES always, under a key that a single round of MD5 makes (`PEM.py`).
 */
function exports(): Symbols {
  const rsa = exportOf(
    ['format', 'passphrase', 'pkcs', 'protection', 'randfunc', 'prot_params'],
    [
      pem([given('passphrase'), without('pkcs'), without('protection')]),
      pkcs8(named('protection', '3DES'), [given('passphrase'), given('pkcs')]),
    ],
  );
  const dsa = exportOf(
    ['format', 'pkcs8', 'passphrase', 'protection', 'randfunc'],
    [
      pkcs8(named('protection', '3DES'), [given('passphrase'), without('pkcs8')]),
      pkcs8(named('protection'), [given('protection'), given('pkcs8')]),
    ],
  );
  const ecc = exportOf(
    ['*', 'format', 'passphrase', 'use_pkcs8', 'protection', 'compress', 'prot_params'],
    [pkcs8(named('protection'), [given('passphrase'), given('protection')])],
  );
  return {
    ...below([`${PUBLIC_KEY}RSA.RsaKey.`], { export_key: rsa, exportKey: rsa }),
    ...below([`${PUBLIC_KEY}DSA.DsaKey.`], { export_key: dsa, exportKey: dsa }),
    [`${PUBLIC_KEY}ECC.EccKey.export_key`]: ecc,
    'Crypto.IO.PEM.encode': exportOf(['data', 'marker', 'passphrase', 'randfunc'], [pem([given('passphrase')])]),
    'Crypto.IO.PKCS8.wrap': exportOf(
      ['private_key', 'key_oid', 'passphrase', 'protection', 'prot_params'],
      [pkcs8(named('protection', '3DES'), [given('passphrase')])],
    ),
  };
}

function exportOf(parameters: readonly string[], uses: readonly UseModel[]): SymbolModel {
  return { parameters, uses };
}

function pkcs8(protection: ReturnType<typeof named>, when: readonly Condition[]): UseModel {
  return { role: 'key-derivation', facets: { algorithm: protection }, when };
}

function pem(when: readonly Condition[]): UseModel {
  return { role: 'key-derivation', facets: { algorithm: always('EVP_BytesToKey') }, when };
}

function given(parameter: string): Condition {
  return { parameter, given: true };
}

function without(parameter: string): Condition {
  return { parameter, given: false };
}

/** Key agreement, since 3.20: `Protocol.DH` and, since 3.22, `Protocol.HPKE`. */
function agreements(): Symbols {
  const agreement = (algorithm: string, parameters: readonly string[]): SymbolModel => ({
    parameters,
    uses: [{ role: 'key-agreement', facets: { algorithm: always(algorithm) } }],
  });
  const DH = 'Crypto.Protocol.DH.';
  return {
    [`${DH}key_agreement`]: agreement('ECDH', ['*', 'kdf', 'static_priv', 'static_pub', 'eph_priv', 'eph_pub']),
    ...below([`${DH}import_x25519_`], {
      public_key: agreement('X25519', ['encoded']),
      private_key: agreement('X25519', ['encoded']),
    }),
    ...below([`${DH}import_x448_`], {
      public_key: agreement('X448', ['encoded']),
      private_key: agreement('X448', ['encoded']),
    }),
    'Crypto.Protocol.HPKE.new': agreement('HPKE', ['*', 'receiver_key', 'aead_id', 'enc', 'sender_key', 'psk', 'info']),
  };
}

/** A signature module: `new(key)` gives a scheme whose `sign` and `verify` take a hash object. */
function scheme(
  module: string,
  parameters: readonly string[],
  fixed: { readonly algorithm?: string | ParameterSource; readonly padding?: string },
): Symbols {
  const type = `${SIGNATURE}${module}.Scheme`;
  const facets = {
    ...(fixed.algorithm && {
      algorithm: typeof fixed.algorithm === 'string' ? always(fixed.algorithm) : fixed.algorithm,
    }),
    ...(fixed.padding && { padding: always(fixed.padding) }),
    digest: named('msg_hash'),
  };
  return {
    [`${SIGNATURE}${module}.new`]: { parameters, returns: type },
    ...below([type], {
      '.sign': { parameters: ['msg_hash'], uses: [{ role: 'sign', facets }] },
      '.verify': { parameters: ['msg_hash', 'signature'], uses: [{ role: 'verify', facets }] },
    }),
  };
}
