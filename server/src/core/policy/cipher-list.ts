import { clauseOf, FIPS_186_5, SP_800_52, SP_800_131A, SP_800_140C, SP_800_140D } from './citations.ts';
import type { SizeRuling } from './sizes.ts';
import type { Citation } from './types.ts';

interface Refusal {
  /** The whole element of the list. */
  readonly element?: RegExp;
  /** One part of it: `RC4` of `ECDHE-RSA-RC4-SHA`. */
  readonly part?: RegExp;
  readonly what: string;
  readonly citations: readonly Citation[];
}

const STATIC_RSA = [clauseOf(SP_800_131A, 'section 6')];

const ANONYMOUS: Refusal = { part: /^(aNULL|ADH|AECDH)$/, what: 'anonymous suites', citations: [SP_800_52] };

/** Cipher strings and suite names (openssl-ciphers(1)) that stand for something not approved, with case as OpenSSL has it. */
const REFUSALS: readonly Refusal[] = [
  { part: /^(NULL|eNULL|COMPLEMENTOFALL)$/, what: 'suites without encryption', citations: [SP_800_52] },
  ANONYMOUS,
  { part: /^(EXP|EXPORT|EXPORT40|EXPORT56|LOW)$/, what: 'export and low-strength suites', citations: [SP_800_140C] },
  { part: /^RC4$/, what: 'RC4', citations: [SP_800_140C] },
  { part: /^(3DES|CBC3)$/, what: 'Triple DES', citations: [SP_800_131A] },
  { part: /^DES$/, what: 'DES', citations: [SP_800_140C] },
  { part: /^RC2$/, what: 'RC2', citations: [SP_800_140C] },
  { part: /^IDEA$/, what: 'IDEA', citations: [SP_800_140C] },
  { part: /^SEED$/, what: 'SEED', citations: [SP_800_140C] },
  { part: /^CAMELLIA(128|256)?$/, what: 'Camellia', citations: [SP_800_140C] },
  { part: /^ARIA(GCM|128|256)?$/, what: 'ARIA', citations: [SP_800_140C] },
  { part: /^CHACHA20$/, what: 'ChaCha20-Poly1305', citations: [SP_800_140C] },
  { part: /^MD5$/, what: 'MD5', citations: [SP_800_140C] },
  { part: /^(a?DSS)$/, what: 'DSA signatures', citations: [FIPS_186_5] },
  { part: /^(k?SRP|aSRP)$/, what: 'the SRP key exchange', citations: [SP_800_140D] },
  { part: /^(k|a)?GOST/, what: 'GOST suites', citations: [SP_800_140C] },
  { part: /^kRSA$/, what: 'RSA key transport with PKCS#1 v1.5', citations: STATIC_RSA },
  // Alone, or joined with what is no key exchange, `RSA` stands for `kRSA`.
  {
    element: /^(?!.*(DH|PSK|SRP))(.+\+)?RSA(\+.+)?$/,
    what: 'RSA key transport with PKCS#1 v1.5',
    citations: STATIC_RSA,
  },
  { element: /^AES(128|256)-/, what: 'RSA key transport with PKCS#1 v1.5', citations: STATIC_RSA },
];

/**
 * Judges an OpenSSL cipher string (`set_ciphers`) by what it names itself. `DEFAULT`, `HIGH` and their like name nothing that
 * is not approved: what they come to depends on the library, so nothing is said of them. `ALL` takes anonymous suites in.
 */
export function judgeCipherList(list: string): SizeRuling | undefined {
  const elements = list.split(/[:,\s]+/).filter(element => element !== '');
  const removed = new Set(elements.filter(element => element.startsWith('!')).map(element => element.slice(1)));
  for (const element of elements) {
    if (/^[!\-+@]/.test(element) || partsOf(element).some(part => removed.has(part))) continue;
    const refusal = element === 'ALL' && !refusesAnonymous(removed) ? ANONYMOUS : refusalOf(element);
    if (refusal)
      return {
        approval: 'not-approved',
        statement: `the cipher list admits ${refusal.what} ("${element}")`,
        citations: refusal.citations,
      };
  }
  return undefined;
}

/** The part of a cipher string that lowers OpenSSL's security level below 112 bits: `@SECLEVEL=0` (SSL_CTX_set_security_level(3)). */
export function lowSecurityLevelIn(list: string): string | undefined {
  return /@SECLEVEL=[01](?!\d)/.exec(list)?.[0];
}

function refusesAnonymous(removed: ReadonlySet<string>): boolean {
  return removed.has('aNULL') || (removed.has('ADH') && removed.has('AECDH'));
}

function refusalOf(element: string): Refusal | undefined {
  return REFUSALS.find(
    refusal => refusal.element?.test(element) || partsOf(element).some(part => refusal.part?.test(part)),
  );
}

function partsOf(element: string): readonly string[] {
  return element.split(/[+\-_]/);
}
