import type { Purpose } from '../crypto-use.ts';

/**
 * What names say of a value's purpose. Only names that leave no other common meaning count: `token`, `key`, `mac` and `signature`
 * alone also name lexemes, cache keys, network addresses and fingerprints of structures, so they count only where something is
 * compared with them.
 */

type Names = readonly (readonly [RegExp, Purpose])[];

/** A thing that holds or takes the value: a variable, an attribute, a keyword argument, a key of a mapping. */
const HOLDERS: Names = [
  [/(^|_)(password_?hash|passw(or)?d_?digest|hashed_?passw(or)?d|pw_?hash|encrypted_?password)$/, 'password-hash'],
  [/^(password|passwd|passphrase)$/, 'password-hash'],
  [
    /(^|_)(api_?key|api_?token|access_?token|auth_?token|refresh_?token|reset_?token|csrf_?token|bearer_?token)$/,
    'secret',
  ],
  [/(^|_)(session_?(id|key|token)|secret_?(key|token)|client_?secret|shared_?secret|otp_?secret)$/, 'secret'],
  [/(^|_)(hmac|hmac_?(digest|signature))$/, 'mac'],
  [/^x_(\w+_)?signature$/, 'signature'],
];

/** What a value is compared with. */
const OPPOSITES: Names = [
  [/(^|_)(signature|sig|sign)$/, 'signature'],
  [/(^|_)(hmac|(expected|received|given|computed|message)_mac)$/, 'mac'],
  [/(^|_)(token|api_?key|secret|session_?(id|key))$/, 'secret'],
  [/(^|_)(password|passwd|password_?hash|hashed_?password|pw_?hash)$/, 'password-hash'],
];

/** A function that gives the value back. */
const MAKERS: Names = [
  [
    /^(hash|encrypt|encode|make|check|verify|digest)_?(the_)?(passw(or)?d|passwd|pw)$|^passw(or)?d_?hash$/,
    'password-hash',
  ],
  [
    /^(generate|create|make|new|issue|build|get)_?(\w+_)?(api_?key|(access|auth|reset|session|csrf|login|api)_?token|session_?id)$/,
    'secret',
  ],
  [
    /^(sign|sign_(request|message|payload|url|data|params|body|cookie)|(calculate|compute|generate|make|create|get)_?(request_|api_)?signature)$/,
    'signature',
  ],
  [/^(compute|calculate|generate|make)_?h?mac$/, 'mac'],
];

/** What is hashed. */
const INPUTS: Names = [[/(^|_)(password|passwd|passphrase|pass_?phrase)$/, 'password-hash']];

export const purposeOfHolder = among(HOLDERS);
export const purposeOfOpposite = among(OPPOSITES);
export const purposeOfMaker = among(MAKERS);
export const purposeOfInput = among(INPUTS);

/** What a downloaded thing is checked against. */
export function namesExpectedDigest(name: string): boolean {
  return /(^|_)(checksum|digest|hash|hash_?value|(md|sha)_?\d+(_?(sum|digest|hash))?|expected|fingerprint)$/.test(
    plain(name),
  );
}

/** What fetches from the network, by the last name of what is called. */
export function fetches(name: string): boolean {
  return /^(urlopen|urlretrieve|(download|fetch)(_\w+)?|wget)$/.test(plain(name));
}

/** Entity tags and `Content-MD5` are compared with digests by the million, and secure nothing. */
export function isTransferTag(name: string): boolean {
  return /(^|_)(e_?tag|content_md5)/.test(plain(name));
}

function among(names: Names): (name: string) => Purpose | undefined {
  return name => names.find(([pattern]) => pattern.test(plain(name)))?.[1];
}

/** In any of the usual spellings: `resetToken`, `RESET_TOKEN`, `X-Hub-Signature`. */
function plain(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .replace(/^_+/, '')
    .toLowerCase();
}
