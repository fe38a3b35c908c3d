import { clauseOf, SP_800_52, SP_800_131A, SP_800_140C } from './citations.ts';
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

/** Cipher strings and suite names (openssl-ciphers(1)) that stand for something not approved, with case as OpenSSL has it. */
const REFUSALS: readonly Refusal[] = [
  { part: /^(NULL|eNULL|COMPLEMENTOFALL)$/, what: 'suites without encryption', citations: [SP_800_52] },
  { part: /^(aNULL|ADH|AECDH)$/, what: 'anonymous suites', citations: [SP_800_52] },
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
  { part: /^kRSA$/, what: 'RSA key transport with PKCS#1 v1.5', citations: STATIC_RSA },
  { element: /^AES(128|256)-/, what: 'RSA key transport with PKCS#1 v1.5', citations: STATIC_RSA },
];

/**
 * Judges an OpenSSL cipher string (`set_ciphers`) by what it names itself. Strings such as `ALL` or `DEFAULT` name
 * nothing that is not approved: what they come to depends on the library, so nothing is said of them.
 */
export function judgeCipherList(list: string): SizeRuling | undefined {
  const elements = list.split(/[:,\s]+/).filter(element => element !== '');
  const removed = new Set(elements.filter(element => element.startsWith('!')).map(element => element.slice(1)));
  for (const element of elements) {
    if (/^[!\-+@]/.test(element) || partsOf(element).some(part => removed.has(part))) continue;
    const refusal = refusalOf(element);
    if (refusal)
      return {
        approval: 'not-approved',
        statement: `the cipher list admits ${refusal.what} ("${element}")`,
        citations: refusal.citations,
      };
  }
  return undefined;
}

function refusalOf(element: string): Refusal | undefined {
  return REFUSALS.find(
    refusal => refusal.element?.test(element) || partsOf(element).some(part => refusal.part?.test(part)),
  );
}

function partsOf(element: string): readonly string[] {
  return element.split(/[+\-_]/);
}
