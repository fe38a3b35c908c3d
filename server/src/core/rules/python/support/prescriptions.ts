/** A protocol or format that leaves no choice of the algorithm. */
export interface Prescriber {
  /** As the subject of a sentence. */
  readonly by: string;
  /** What helps instead of another algorithm, as a sentence. */
  readonly instead?: string;
  /** Something is secured by it: it must not be stated to be for anything else. */
  readonly secures?: true;
}

/** How a file shows that it speaks a protocol which prescribes one of some algorithms. */
export interface Prescription extends Prescriber {
  readonly algorithms: readonly string[];
  /** What the file says where it speaks that protocol: all of them. */
  readonly file?: readonly RegExp[];
  /** What stands around the call, as far as a function reaches. */
  readonly near?: RegExp;
  /** What the call's arguments say. */
  readonly call?: RegExp;
}

/** What protocols and formats prescribe, the first that fits counts; each with where it is written. */
export const PRESCRIPTIONS: readonly Prescription[] = [
  // RFC 6455, section 1.3: the accept key is SHA-1 of the client's key and this identifier.
  { by: 'The WebSocket protocol', algorithms: ['SHA-1'], file: [/258EAFA5-E914-47DA-95CA-C5AB0DC85B11/i] },
  { by: 'The WebSocket protocol', algorithms: ['SHA-1'], near: /sec[-_]websocket[-_]accept/i },
  // An object's name is SHA-1 of its type, its length, a null byte and its content.
  {
    by: 'Git',
    algorithms: ['SHA-1'],
    file: [/["'](blob|tree|commit|tag|\{\w+\}|%s) (%[dis]|\{[^}"']*\})\\(0|x00)/],
  },
  { by: 'Git', algorithms: ['SHA-1'], call: /["'](blob|tree|commit|tag) ["']/ },
  // EVALSHA names a script by SHA-1 of its text.
  { by: 'Redis', algorithms: ['SHA-1'], file: [/\bevalsha\b/i], call: /script|lua/i },
  // The range search of Pwned Passwords takes the first characters of SHA-1.
  { by: 'Pwned Passwords', algorithms: ['SHA-1'], file: [/pwnedpasswords\.com/] },
  // BEP 3: the info hash is SHA-1 of the info dictionary.
  { by: 'BitTorrent', algorithms: ['SHA-1'], file: [/torrent|bencode/i], near: /info_?hash/i },
  // RFC 6238, section 1.2: TOTP is HOTP, which RFC 4226 builds on HMAC-SHA-1.
  {
    by: 'TOTP (in HMAC, where SHA-1 is approved)',
    algorithms: ['SHA-1'],
    file: [/\b[th]otp\b/i],
    near: /\b[th]?otp\b|hmac/i,
  },
  // RFC 7616, section 3.3: MD5 is the algorithm that is meant where none is named.
  {
    by: 'HTTP digest authentication',
    algorithms: ['MD5', 'SHA-1'],
    file: [/\brealm\b/i, /\bnonce\b/i, /\bqop\b|\bcnonce\b/i],
    near: /\bnonce\b|\brealm\b|\bha?[12]\b|\bkd\b/i,
    instead: 'Have the server ask for `algorithm=SHA-256` (RFC 7616), or log in over TLS by other means.',
    secures: true,
  },
  // RFC 2195.
  {
    by: 'CRAM-MD5',
    algorithms: ['MD5'],
    near: /cram[-_]?md5/i,
    instead: 'Log in with PLAIN over TLS, or with SCRAM-SHA-256.',
    secures: true,
  },
  // RFC 1939, section 7.
  { by: 'APOP', algorithms: ['MD5'], near: /\bapop\b/i, instead: 'Log in with USER and PASS over TLS.', secures: true },
  // RFC 2865, section 3: the authenticators are MD5 over packet and shared secret.
  {
    by: 'RADIUS',
    algorithms: ['MD5'],
    file: [/\bradius\b/i],
    near: /authenticator|\bsecret\b/i,
    instead: 'Carry it in TLS (RFC 6614), so that nothing rests on MD5.',
    secures: true,
  },
  // [MS-NLMP], section 3.3.
  {
    by: 'NTLM',
    algorithms: ['MD4', 'MD5'],
    near: /ntlm|nt_?hash|[nl][tm]owf/i,
    instead: 'Log in with Kerberos and AES.',
    secures: true,
  },
  // RFC 4757.
  {
    by: 'Kerberos with RC4',
    algorithms: ['MD4', 'MD5'],
    file: [/kerberos|krb5/i],
    near: /\brc4\b|arcfour|hmac_?md5/i,
    instead: 'Use the encryption types with AES (RFC 3962, RFC 8009).',
    secures: true,
  },
  // PostgreSQL's frontend/backend protocol, AuthenticationMD5Password: "md5" before MD5 of password and user name.
  {
    by: "PostgreSQL's md5 authentication",
    algorithms: ['MD5'],
    file: [/postgres|psycopg|libpq|asyncpg/i],
    near: /["']md5["']\s*\+|["']md5(%s|\{)/,
    instead: 'Set `password_encryption = scram-sha-256` and have passwords set anew.',
    secures: true,
  },
  // RFC 3414, appendix A.2.
  {
    by: "SNMP's user-based security model",
    algorithms: ['MD5', 'SHA-1'],
    file: [/\bsnmp/i, /\busm/i],
    near: /locali[sz]e|password_?to_?key|auth_?key/i,
    instead: 'Use HMAC-SHA-256 (RFC 7860).',
    secures: true,
  },
  // RFC 1864.
  {
    by: 'Content-MD5',
    algorithms: ['MD5'],
    near: /content[-_]?md5/i,
    instead: 'Send a checksum of another kind where the server takes one, or state `usedforsecurity=False`.',
  },
  // "Checking object integrity", Amazon S3 user guide: of an object put in one part.
  {
    by: "Amazon S3's ETag",
    algorithms: ['MD5'],
    file: [/\b(s3|boto3|botocore)\b/i],
    near: /\be_?tag\b/i,
    instead: 'Compare a checksum of another kind (`ChecksumAlgorithm`), or state `usedforsecurity=False`.',
  },
  // RFC 8429: the encryption types with DES, Triple DES and RC4 are deprecated (RFC 6649 took single DES first).
  {
    by: 'Kerberos with this encryption type',
    algorithms: ['DES', '3DES', 'RC4', 'MD4', 'MD5'],
    file: [/kerberos|krb5/i],
    near: /\b(des3?[-_]cbc|des3?_?md[45]|rc4[-_]?hmac|arcfour[-_]hmac)/i,
    instead: 'Use the encryption types with AES (RFC 3962, RFC 8009).',
    secures: true,
  },
  // RFC 6143, section 7.2.2.
  {
    by: "VNC's authentication",
    algorithms: ['DES'],
    file: [/\bvnc\b|\brfb\b/i],
    near: /challenge|vnc|rfb/i,
    instead: 'Carry it in TLS with another security type.',
    secures: true,
  },
  // ISO 32000-1: the standard security handler up to revision 4; revision 6 (ISO 32000-2) is built on AES-256 and SHA-2.
  {
    by: "PDF's standard security handler up to revision 4",
    algorithms: ['MD5', 'RC4'],
    file: [/\bpdf/i, /28BF4E5E|\\x28\\xBF\\x4E\\x5E|0x28,\s*0xBF,\s*0x4E|\(\\xbfN\^/i],
    near: /encrypt|password|\bkey\b|_alg(orithm)?\d?|\brc4\b/i,
    instead: 'Encrypt with revision 6 (AES-256).',
    secures: true,
  },
  // RFC 9580, section 5.5.4: the fingerprint of a version 4 key is SHA-1, that of a version 6 key SHA-256.
  {
    by: 'OpenPGP, for the fingerprint of a version 4 key,',
    algorithms: ['SHA-1'],
    file: [/openpgp|\bpgp|gnupg/i],
    near: /fingerprint/i,
    instead: 'Keys of version 6 have SHA-256 (RFC 9580).',
    secures: true,
  },
  // RFC 4880, section 5.14.
  {
    by: "OpenPGP's modification detection code",
    algorithms: ['SHA-1'],
    file: [/openpgp|\bpgp|gnupg/i],
    near: /(\b|_)mdc(\b|_)|modification.?detection/i,
    instead: 'Encrypt with the packet version that has AEAD (RFC 9580).',
    secures: true,
  },
  // RFC 2385; RFC 5925 takes its place.
  {
    by: "TCP's MD5 signature option",
    algorithms: ['MD5'],
    near: /tcp[-_ ]?md5|md5_?sig_?option|rfc ?2385|TCPOPT_MD5/i,
    instead: 'Protect the connection with TCP-AO (RFC 5925) or IPsec.',
    secures: true,
  },
  // SHA1(password) XOR SHA1(seed + SHA1(SHA1(password))).
  {
    by: "MySQL's native password authentication",
    algorithms: ['SHA-1'],
    near: /mysql_?native_?password|native_?password|scramble_?(native|411|41)/i,
    instead: 'Have the account use `caching_sha2_password`.',
    secures: true,
  },
  // RFC 5155, section 11: SHA-1 is the only hash algorithm that is defined.
  {
    by: 'NSEC3',
    algorithms: ['SHA-1'],
    file: [/nsec3/i],
    near: /nsec3|\biterations\b/i,
    instead: 'A zone with NSEC needs no such hash.',
    secures: true,
  },
  // RFC 4509 added SHA-256 to the digest types of RFC 4034.
  {
    by: 'DNSSEC, for delegations of digest type 1,',
    algorithms: ['SHA-1'],
    file: [/dnssec|\bdnskey/i],
    near: /\bmake_?ds\b|\bDS\b|\bDSDigest|ds_?digest/,
    instead: 'Publish delegations of digest type 2 (SHA-256, RFC 4509).',
    secures: true,
  },
  // RFC 5280, section 4.2.1.2; RFC 7093 names SHA-256.
  {
    by: 'RFC 5280, as its first method for key identifiers,',
    algorithms: ['SHA-1'],
    near: /subject_?key_?id(entifier)?|authority_?key_?id(entifier)?/i,
    instead: 'An identifier may be made otherwise too (RFC 7093: SHA-256, shortened).',
  },
  // gitformat-pack, gitformat-index: the trailing checksum.
  {
    by: 'Git, for the checksum of packs and indexes,',
    algorithms: ['SHA-1'],
    file: [/\bgit\b|dulwich/i],
    near: /\bpack_?(file|data|index|checksum)|b["']DIRC["']|b["']PACK["']/i,
  },
  // Bitcoin: RIPEMD-160 of SHA-256 of the public key.
  {
    by: 'Bitcoin',
    algorithms: ['RIPEMD-160'],
    near: /hash_?160|bitcoin|p2pkh|p2sh/i,
    instead: 'No approved hash function takes its place: keep it out of what has to follow FIPS.',
    secures: true,
  },
  // IEEE 802.11: key descriptor version 1 takes HMAC-MD5 and RC4, version 2 HMAC-SHA-1 and AES key wrap.
  {
    by: 'WPA (key descriptor version 1)',
    algorithms: ['MD5', 'RC4'],
    file: [/\bwpa|eapol/i],
    near: /\bmic\b|_mic\b|\bkck\b|\bkek\b|eapol/i,
    instead: 'Require WPA2 or WPA3 with AES.',
    secures: true,
  },
  // [MS-CIFS], "Receiving Any Message": the first 8 bytes of MD5 over the key and the message.
  {
    by: 'The message signature of SMB 1',
    algorithms: ['MD5'],
    file: [/\bsmb/i],
    near: /sign_?smb|smb_?sign|signing_?(session_?)?key|signing_?challenge|security_?features/i,
    instead: 'Require SMB 2 or later, which signs with HMAC-SHA-256 or AES.',
    secures: true,
  },
];
