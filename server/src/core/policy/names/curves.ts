import type { NameTable } from './table.ts';

/**
 * Curve names: SP 800-186 for the NIST curves, SEC 2 and X9.62 for the rest, with OpenSSL's object names
 * (`openssl ecparam -list_curves`), their OIDs, and what ecdsa, pycryptodome, JOSE and SSH call them.
 */
export const CURVE_NAMES: NameTable = {
  'P-192': ['secp192r1', 'prime192v1', 'NIST192p', 'NIST P-192', 'nistp192', '1.2.840.10045.3.1.1'],
  'P-224': ['secp224r1', 'prime224v1', 'NIST224p', 'NIST P-224', 'nistp224', '1.3.132.0.33'],
  'P-256': ['secp256r1', 'prime256v1', 'NIST256p', 'NIST P-256', 'nistp256', '1.2.840.10045.3.1.7'],
  'P-384': ['secp384r1', 'prime384v1', 'NIST384p', 'NIST P-384', 'nistp384', '1.3.132.0.34'],
  'P-521': ['secp521r1', 'prime521v1', 'NIST521p', 'NIST P-521', 'nistp521', '1.3.132.0.35'],
  'K-163': ['sect163k1', 'nistk163', '1.3.132.0.1', 'wap-wsg-idm-ecid-wtls3'],
  'K-233': ['sect233k1', 'nistk233', '1.3.132.0.26', 'wap-wsg-idm-ecid-wtls10'],
  'K-283': ['sect283k1', 'nistk283', '1.3.132.0.16'],
  'K-409': ['sect409k1', 'nistk409', '1.3.132.0.36'],
  'K-571': ['sect571k1', 'nistk571', '1.3.132.0.38'],
  'B-163': ['sect163r2', 'nistb163', '1.3.132.0.15'],
  'B-233': ['sect233r1', 'nistb233', '1.3.132.0.27', 'wap-wsg-idm-ecid-wtls11'],
  'B-283': ['sect283r1', 'nistb283', '1.3.132.0.17'],
  'B-409': ['sect409r1', 'nistb409', '1.3.132.0.37'],
  'B-571': ['sect571r1', 'nistb571', '1.3.132.0.39'],
  secp256k1: ['1.3.132.0.10'],
  ...unaliased(
    [
      'secp112r1',
      'secp112r2',
      'secp128r1',
      'secp128r2',
      'secp160k1',
      'secp160r1',
      'secp160r2',
      'secp192k1',
      'secp224k1',
    ],
    ['prime192v2', 'prime192v3', 'prime239v1', 'prime239v2', 'prime239v3'],
    ['sect113r1', 'sect113r2', 'sect131r1', 'sect131r2', 'sect163r1', 'sect193r1', 'sect193r2', 'sect239k1'],
    ['c2pnb163v1', 'c2pnb163v2', 'c2pnb163v3', 'c2pnb176v1', 'c2tnb191v1', 'c2tnb191v2', 'c2tnb191v3', 'c2pnb208w1'],
    ['c2tnb239v1', 'c2tnb239v2', 'c2tnb239v3', 'c2pnb272w1', 'c2pnb304w1', 'c2tnb359v1', 'c2pnb368w1', 'c2tnb431r1'],
    ['wap-wsg-idm-ecid-wtls1', 'wap-wsg-idm-ecid-wtls4', 'wap-wsg-idm-ecid-wtls5', 'wap-wsg-idm-ecid-wtls6'],
    ['wap-wsg-idm-ecid-wtls7', 'wap-wsg-idm-ecid-wtls8', 'wap-wsg-idm-ecid-wtls9', 'wap-wsg-idm-ecid-wtls12'],
    ['brainpoolP160t1', 'brainpoolP192t1', 'brainpoolP224t1', 'brainpoolP256t1'],
    ['brainpoolP320t1', 'brainpoolP384t1', 'brainpoolP512t1', 'brainpoolP160r1', 'brainpoolP192r1'],
  ),
  brainpoolP224r1: ['1.3.36.3.3.2.8.1.1.5'],
  brainpoolP256r1: ['1.3.36.3.3.2.8.1.1.7'],
  brainpoolP320r1: ['1.3.36.3.3.2.8.1.1.9'],
  brainpoolP384r1: ['1.3.36.3.3.2.8.1.1.11'],
  brainpoolP512r1: ['1.3.36.3.3.2.8.1.1.13'],
  SM2: ['sm2p256v1', '1.2.156.10197.1.301'],
  X25519: ['Curve25519', 'cv25519', '1.3.101.110'],
  X448: ['Curve448', '1.3.101.111'],
  Ed25519: ['Edwards25519', '1.3.101.112'],
  Ed448: ['Edwards448', '1.3.101.113'],
};

function unaliased(...groups: readonly (readonly string[])[]): NameTable {
  return Object.fromEntries(groups.flat().map(name => [name, []]));
}
