import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import type { RuleContext } from '../../define.ts';

/** A protocol or format that leaves no choice of the hash function. */
export interface Prescriber {
  /** As the subject of a sentence. */
  readonly by: string;
  /** What helps instead of another hash function, as a sentence. */
  readonly instead?: string;
  /** Something is secured by the digest: it must not be stated to be for anything else. */
  readonly secures?: true;
}

interface Prescription extends Prescriber {
  readonly digests: readonly string[];
  /** What the file says where it speaks that protocol: all of them. */
  readonly file?: readonly RegExp[];
  /** What stands around the call, as far as a function reaches. */
  readonly near?: RegExp;
  /** What the call's arguments say. */
  readonly call?: RegExp;
}

const PRESCRIPTIONS: readonly Prescription[] = [
  // RFC 6455, section 1.3: the accept key is SHA-1 of the client's key and this identifier.
  { by: 'The WebSocket protocol', digests: ['SHA-1'], file: [/258EAFA5-E914-47DA-95CA-C5AB0DC85B11/i] },
  { by: 'The WebSocket protocol', digests: ['SHA-1'], near: /sec[-_]websocket[-_]accept/i },
  // An object's name is SHA-1 of its type, its length, a null byte and its content.
  {
    by: 'Git',
    digests: ['SHA-1'],
    file: [/["'](blob|tree|commit|tag|\{\w+\}|%s) (%[dis]|\{[^}"']*\})\\(0|x00)/],
  },
  { by: 'Git', digests: ['SHA-1'], call: /["'](blob|tree|commit|tag) ["']/ },
  // EVALSHA names a script by SHA-1 of its text.
  { by: 'Redis', digests: ['SHA-1'], file: [/\bevalsha\b/i], call: /script|lua/i },
  // The range search of Pwned Passwords takes the first characters of SHA-1.
  { by: 'Pwned Passwords', digests: ['SHA-1'], file: [/pwnedpasswords\.com/] },
  // BEP 3: the info hash is SHA-1 of the info dictionary.
  { by: 'BitTorrent', digests: ['SHA-1'], file: [/torrent|bencode/i], near: /info_?hash/i },
  // RFC 6238, section 1.2: TOTP is HOTP, which RFC 4226 builds on HMAC-SHA-1.
  {
    by: 'TOTP (in HMAC, where SHA-1 is approved)',
    digests: ['SHA-1'],
    file: [/\b[th]otp\b/i],
    near: /\b[th]?otp\b|hmac/i,
  },
  // RFC 7616, section 3.3: MD5 is the algorithm that is meant where none is named.
  {
    by: 'HTTP digest authentication',
    digests: ['MD5', 'SHA-1'],
    file: [/\brealm\b/i, /\bnonce\b/i, /\bqop\b|\bcnonce\b/i],
    near: /\bnonce\b|\brealm\b|\bha?[12]\b|\bkd\b/i,
    instead: 'Have the server ask for `algorithm=SHA-256` (RFC 7616), or log in over TLS by other means.',
    secures: true,
  },
  // RFC 2195.
  {
    by: 'CRAM-MD5',
    digests: ['MD5'],
    near: /cram[-_]?md5/i,
    instead: 'Log in with PLAIN over TLS, or with SCRAM-SHA-256.',
    secures: true,
  },
  // RFC 1939, section 7.
  { by: 'APOP', digests: ['MD5'], near: /\bapop\b/i, instead: 'Log in with USER and PASS over TLS.', secures: true },
  // RFC 2865, section 3: the authenticators are MD5 over packet and shared secret.
  {
    by: 'RADIUS',
    digests: ['MD5'],
    file: [/\bradius\b/i],
    near: /authenticator|\bsecret\b/i,
    instead: 'Carry it in TLS (RFC 6614), so that nothing rests on MD5.',
    secures: true,
  },
  // [MS-NLMP], section 3.3.
  {
    by: 'NTLM',
    digests: ['MD4', 'MD5'],
    near: /ntlm|nt_?hash|[nl][tm]owf/i,
    instead: 'Log in with Kerberos and AES.',
    secures: true,
  },
  // RFC 4757.
  {
    by: 'Kerberos with RC4',
    digests: ['MD4', 'MD5'],
    file: [/kerberos|krb5/i],
    near: /\brc4\b|arcfour|hmac_?md5/i,
    instead: 'Use the encryption types with AES (RFC 3962, RFC 8009).',
    secures: true,
  },
  // PostgreSQL's frontend/backend protocol, AuthenticationMD5Password: "md5" before MD5 of password and user name.
  {
    by: "PostgreSQL's md5 authentication",
    digests: ['MD5'],
    file: [/postgres|psycopg|libpq|asyncpg/i],
    near: /["']md5["']\s*\+|["']md5(%s|\{)/,
    instead: 'Set `password_encryption = scram-sha-256` and have passwords set anew.',
    secures: true,
  },
  // RFC 3414, appendix A.2.
  {
    by: "SNMP's user-based security model",
    digests: ['MD5', 'SHA-1'],
    file: [/\bsnmp/i, /\busm/i],
    near: /locali[sz]e|password_?to_?key|auth_?key/i,
    instead: 'Use HMAC-SHA-256 (RFC 7860).',
    secures: true,
  },
  // RFC 1864.
  {
    by: 'Content-MD5',
    digests: ['MD5'],
    near: /content[-_]?md5/i,
    instead: 'Send a checksum of another kind where the server takes one, or state `usedforsecurity=False`.',
  },
  // "Checking object integrity", Amazon S3 user guide: of an object put in one part.
  {
    by: "Amazon S3's ETag",
    digests: ['MD5'],
    file: [/\b(s3|boto3|botocore)\b/i],
    near: /\be_?tag\b/i,
    instead: 'Compare a checksum of another kind (`ChecksumAlgorithm`), or state `usedforsecurity=False`.',
  },
];

/** Who prescribes the digest at a use; nothing if the code does not plainly show it. */
export function prescriberOf(use: CryptoUse, digest: string, context: RuleContext): Prescriber | undefined {
  if (use.sink) return undefined;
  const among = PRESCRIPTIONS.filter(({ digests }) => digests.includes(digest));
  if (among.length === 0) return undefined;
  const file = context.spellingAt({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const near = file.slice(Math.max(0, use.range.start - REACH), use.range.end + REACH);
  const call = use.argumentList ? context.spellingAt(use.argumentList) : '';
  return among.find(
    prescription =>
      (prescription.file ?? []).every(pattern => pattern.test(file)) &&
      (prescription.near?.test(near) ?? true) &&
      (prescription.call?.test(call) ?? true) &&
      (use.kind === 'call' || prescription.near !== undefined),
  );
}

/** How far from a use the words may stand that show its protocol, in UTF-16 code units: some ten lines. */
const REACH = 500;
