import { plainName } from './naming.ts';

const KEYS =
  'aes|des|rc4|cha_?cha(20)?|fernet|hmac|mac|cipher|crypto|encrypt(ion)?|enc|decrypt(ion)?|secret|signing|sign|signature|private|priv|symmetric|master|shared|wrapping|session|api|auth|access|jwt|activation|confirmation|reset|registration';
const CODES =
  'otp|totp|mfa|2fa|setup|one_time|verification|verify|confirmation|sms|login|reset|recovery|backup|paper|scratch|activation|pin|invitation|invite|voucher|redeem|redemption|access|auth|security|pairing|unlock|device|registration';
const SECRET = new RegExp(
  `(^|_)(secret|(${KEYS})_?key|(api|app|client|shared|jwt|webhook)_secret|session_?id|sess_?id|\\w*token|csrf|xsrf|passw(or)?d|pwd|passphrase|pass_phrase|passcode|pepper|salt|c?nonce|(client|server|auth|login)_challenge|otp|totp|(${CODES})_(codes?|passwords?|pins?)|pin(_?code)?|iv|init(ialization)?_vector)$`,
);

/** The octets of an `EncryptionKey` (RFC 4120, section 5.2.9). */
const KERBEROS_KEY = 'keyvalue';

/** What may follow the word that says what a thing is: `reset_token_old`, `csrf_token_value`, `password2`. */
const QUALIFIER =
  /_?(\d+|(old|new|legacy|weak|insecure|unsafe|v\d+|bytes|hex|str|string|text|value|b64|int)|for(_\w+)?)$/;

/** Tokens that are no secrets: of a lexer or language model, of a page, of a call that may be repeated. */
const OTHER_TOKEN =
  /(^|_)(mask|pad|next|prev|page|continuation|vocab|special|eos|bos|cancel(lation)?|cache|client|client_request|idempotency|dedup|lexer|word|text|sync|resume)_token$/;

/** True if a name plainly says "secret that has to be drawn", in any of the usual spellings: `reset_token`, `resetToken`. */
export function saysDrawnSecret(name: string): boolean {
  const plain = plainName(name);
  const shorter = unqualified(plain);
  return (SECRET.test(shorter) || plain === KERBEROS_KEY) && !OTHER_TOKEN.test(shorter);
}

/** True if a name says "key" alone: of a cipher, of a table, of a keyboard. */
export function saysKeyAlone(name: string): boolean {
  return /^(random_|rand_|new_|raw_)?key(_?bytes)?$/.test(plainName(name));
}

/** True if a name says "code that a person types in": a few digits are all of it. */
export function saysCode(name: string): boolean {
  return new RegExp(`(^|_)(otp|totp|passcode|pin(_?code)?|(${CODES})_(codes?|passwords?|pins?))$`).test(
    unqualified(plainName(name)),
  );
}

/** True if a function of that name draws a prime; one that tests a number draws witnesses. */
export function saysPrime(name: string): boolean {
  return /(^|_)(gen|generate|make|new|create|get|random|rand)_(\w+_)?primes?(_|$)/.test(plainName(name));
}

function unqualified(name: string): string {
  const shorter = name.replace(QUALIFIER, '');
  return shorter === name || shorter === '' ? name : unqualified(shorter);
}
