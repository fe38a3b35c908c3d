import { CIPHER_SUITES, type CipherSuite } from './tls-cipher-suites.ts';
import type { Vendor } from './vendor.ts';

/** What a provider set can do for TLS: the FIPS module alone lacks some algorithms. */
export interface TlsAbilities {
  /** True if the default provider serves, with everything that OpenSSL is built with. */
  readonly all: boolean;
  /**
   * True if the default provider is active, though it need not serve. Its curves are groups then: keys on them are fetched as
   * `EC`, which the module has, and which fails only when a key is made (measured on 3.5.9).
   */
  readonly defaultIsActive?: boolean;
  /** True if algorithms of the module serve that are not approved, because nothing asks for `fips=yes`. */
  readonly unapproved?: boolean;
  /** Whose build of libssl it is; OpenSSL's own if absent. */
  readonly vendor?: Vendor | undefined;
  /** The version of the provider that serves. */
  readonly version: string;
}

/**
 * The suites that a cipher string selects, as `SSL_CTX_set_cipher_list` would, those of TLS 1.3 not counted; undefined if it
 * cannot be read. An empty answer is refused by OpenSSL too.
 */
export function selectCipherSuites(text: string, abilities: TlsAbilities): readonly CipherSuite[] | undefined {
  const selection: Selection = {
    available: new Set(CIPHER_SUITES.filter(suite => isAvailable(suite, abilities))),
    active: new Set(),
  };
  const suiteB = SUITE_B.find(([name]) => text.startsWith(name));
  if (suiteB) return applyRules(suiteB[1], selection) ? [...selection.active] : undefined;
  let rules = text;
  if (rules.startsWith('DEFAULT')) {
    applyRules(DEFAULT_RULES, selection);
    rules = rules.slice('DEFAULT'.length).replace(/^:/, '');
  }
  return applyRules(rules, selection) ? [...selection.active] : undefined;
}

const DEFAULT_RULES = 'ALL:!COMPLEMENTOFDEFAULT:!eNULL';

/** Names that stand for a whole string, compared in this order. */
const SUITE_B: readonly (readonly [name: string, rules: string])[] = [
  ['SUITEB128ONLY', 'ECDHE-ECDSA-AES128-GCM-SHA256'],
  ['SUITEB128C2', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
  ['SUITEB128', 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384'],
  ['SUITEB192', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
];

/** Encryption and MACs that no FIPS module has. */
const NOT_IN_MODULE = /^(CHACHA|ARIA|CAMELLIA)/;

function isAvailable({ encryption, mac }: CipherSuite, { all }: TlsAbilities): boolean {
  return all || (!NOT_IN_MODULE.test(encryption) && mac !== 'MD5');
}

interface Selection {
  /** Suites that `!` has not removed for good. */
  readonly available: Set<CipherSuite>;
  readonly active: Set<CipherSuite>;
}

/** What a name selects; an absent property selects all. */
interface Pattern {
  readonly id?: CipherSuite;
  readonly keyExchange?: ReadonlySet<string>;
  readonly authentication?: ReadonlySet<string>;
  readonly encryption?: ReadonlySet<string>;
  readonly mac?: ReadonlySet<string>;
  readonly strengths?: ReadonlySet<string>;
  readonly protocol?: string;
  readonly notDefault?: boolean;
}

const SEPARATORS = ': ;,';
const OPERATORS = '-+!@';

/** False if the rules cannot be read. Names that OpenSSL does not know are passed over. */
function applyRules(rules: string, selection: Selection): boolean {
  let isReadable = true;
  let position = 0;
  while (position < rules.length) {
    if (SEPARATORS.includes(rules.charAt(position))) {
      position++;
      continue;
    }
    const operator = OPERATORS.includes(rules.charAt(position)) ? rules.charAt(position++) : '';
    const item = readItem(rules, position, operator === '@');
    if (!item) return false;
    if (operator === '@') isReadable &&= isCommand(item.names[0]!);
    else if (item.pattern) apply(item.pattern, operator, selection);
    position = item.end;
  }
  return isReadable;
}

interface Item {
  readonly names: readonly string[];
  /** What all names together select; undefined if they exclude each other or one is unknown. */
  readonly pattern: Pattern | undefined;
  /** Where the next item begins: behind a known one at once, else at the next separator. */
  readonly end: number;
}

/** Names joined by `+`, of a command only one; undefined if a name is empty. */
function readItem(rules: string, start: number, isOne: boolean): Item | undefined {
  const names: string[] = [];
  let pattern: Pattern | undefined = {};
  let position = start;
  for (;;) {
    const name = /^[A-Za-z0-9_.=-]*/.exec(rules.slice(position))![0];
    if (name === '') return undefined;
    names.push(name);
    position += name.length;
    pattern = isOne ? undefined : narrowed(pattern, patternOf(name));
    if (!pattern) return { names, pattern, end: position + /^[^: ;,]*/.exec(rules.slice(position))![0].length };
    if (rules.charAt(position) !== '+') return { names, pattern, end: position };
    position++;
  }
}

function isCommand(name: string): boolean {
  return name === 'STRENGTH' || /^SECLEVEL=[0-5]$/.test(name);
}

function apply(pattern: Pattern, operator: string, { available, active }: Selection): void {
  for (const suite of available) {
    if (!matches(pattern, suite)) continue;
    if (operator === '') active.add(suite);
    if (operator === '-' || operator === '!') active.delete(suite);
    if (operator === '!') available.delete(suite);
  }
}

function matches(pattern: Pattern, suite: CipherSuite): boolean {
  return (
    (!pattern.id || pattern.id === suite) &&
    (!pattern.keyExchange || pattern.keyExchange.has(suite.keyExchange)) &&
    (!pattern.authentication || pattern.authentication.has(suite.authentication)) &&
    (!pattern.encryption || pattern.encryption.has(suite.encryption)) &&
    (!pattern.mac || pattern.mac.has(suite.mac)) &&
    (!pattern.strengths || suite.strengths.some(strength => pattern.strengths!.has(strength))) &&
    (!pattern.protocol || pattern.protocol === suite.protocol) &&
    (!pattern.notDefault || suite.notDefault)
  );
}

/** Both at once; undefined if they exclude each other or the second is no name. */
function narrowed(a: Pattern, b: Pattern | undefined): Pattern | undefined {
  if (!b) return undefined;
  const joined: { -readonly [K in keyof Pattern]: Pattern[K] } = { ...a, ...b };
  for (const key of ['keyExchange', 'authentication', 'encryption', 'mac', 'strengths'] as const) {
    const [first, second] = [a[key], b[key]];
    if (!first || !second) continue;
    const both = new Set([...first].filter(value => second.has(value)));
    if (both.size === 0) return undefined;
    joined[key] = both;
  }
  if (a.protocol && b.protocol && a.protocol !== b.protocol) return undefined;
  return joined;
}

const of = (...values: string[]): ReadonlySet<string> => new Set(values);
const valuesOf = (key: 'authentication' | 'encryption'): string[] => CIPHER_SUITES.map(suite => suite[key]);
const encrypted = new Set(valuesOf('encryption').filter(value => value !== 'NULL'));
const authenticated = new Set(valuesOf('authentication').filter(value => value !== 'NULL'));
const encryptionLike = (form: RegExp): ReadonlySet<string> => new Set([...encrypted].filter(value => form.test(value)));

/** The group names of cipher strings. Those of algorithms that OpenSSL is not built with select nothing and are left out. */
const GROUPS: Readonly<Record<string, Pattern>> = {
  ALL: { encryption: encrypted },
  COMPLEMENTOFALL: { encryption: of('NULL') },
  COMPLEMENTOFDEFAULT: { notDefault: true },
  kRSA: { keyExchange: of('RSA') },
  kEDH: { keyExchange: of('DHE') },
  kDHE: { keyExchange: of('DHE') },
  DH: { keyExchange: of('DHE') },
  kEECDH: { keyExchange: of('ECDHE') },
  kECDHE: { keyExchange: of('ECDHE') },
  ECDH: { keyExchange: of('ECDHE') },
  kPSK: { keyExchange: of('PSK') },
  kRSAPSK: { keyExchange: of('RSAPSK') },
  kECDHEPSK: { keyExchange: of('ECDHEPSK') },
  kDHEPSK: { keyExchange: of('DHEPSK') },
  kSRP: { keyExchange: of('SRP') },
  aRSA: { authentication: of('RSA') },
  aDSS: { authentication: of('DSS') },
  DSS: { authentication: of('DSS') },
  aNULL: { authentication: of('NULL') },
  aECDSA: { authentication: of('ECDSA') },
  ECDSA: { authentication: of('ECDSA') },
  aPSK: { authentication: of('PSK') },
  aSRP: { authentication: of('SRP') },
  EDH: { keyExchange: of('DHE'), authentication: authenticated },
  DHE: { keyExchange: of('DHE'), authentication: authenticated },
  EECDH: { keyExchange: of('ECDHE'), authentication: authenticated },
  ECDHE: { keyExchange: of('ECDHE'), authentication: authenticated },
  NULL: { encryption: of('NULL') },
  RSA: { keyExchange: of('RSA'), authentication: of('RSA') },
  ADH: { keyExchange: of('DHE'), authentication: of('NULL') },
  AECDH: { keyExchange: of('ECDHE'), authentication: of('NULL') },
  PSK: { keyExchange: of('PSK', 'RSAPSK', 'ECDHEPSK', 'DHEPSK') },
  SRP: { keyExchange: of('SRP') },
  eNULL: { encryption: of('NULL') },
  AES128: { encryption: encryptionLike(/^AES.*128$/) },
  AES256: { encryption: encryptionLike(/^AES.*256$/) },
  AES: { encryption: encryptionLike(/^AES/) },
  AESGCM: { encryption: encryptionLike(/^AESGCM/) },
  AESCCM: { encryption: encryptionLike(/^AESCCM/) },
  AESCCM8: { encryption: encryptionLike(/^AESCCM8/) },
  CAMELLIA128: { encryption: of('CAMELLIA128') },
  CAMELLIA256: { encryption: of('CAMELLIA256') },
  CAMELLIA: { encryption: of('CAMELLIA128', 'CAMELLIA256') },
  CHACHA20: { encryption: of('CHACHA20') },
  ARIA: { encryption: encryptionLike(/^ARIA/) },
  ARIAGCM: { encryption: encryptionLike(/^ARIAGCM/) },
  ARIA128: { encryption: of('ARIAGCM128') },
  ARIA256: { encryption: of('ARIAGCM256') },
  CBC: { encryption: of('AES128', 'AES256', 'CAMELLIA128', 'CAMELLIA256') },
  MD5: { mac: of('MD5') },
  SHA1: { mac: of('SHA1') },
  SHA: { mac: of('SHA1') },
  SHA256: { mac: of('SHA256') },
  SHA384: { mac: of('SHA384') },
  SSLv3: { protocol: 'SSLv3' },
  TLSv1: { protocol: 'TLSv1' },
  'TLSv1.0': { protocol: 'TLSv1' },
  'TLSv1.2': { protocol: 'TLSv1.2' },
  HIGH: { strengths: of('HIGH') },
  FIPS: { encryption: encrypted, strengths: of('FIPS') },
};

const BY_NAME: ReadonlyMap<string, CipherSuite> = new Map(
  CIPHER_SUITES.flatMap(suite => [
    [suite.name, suite],
    [suite.standardName, suite],
  ]),
);

function patternOf(name: string): Pattern | undefined {
  const suite = BY_NAME.get(name);
  if (!suite) return Object.hasOwn(GROUPS, name) ? GROUPS[name] : undefined;
  return {
    id: suite,
    keyExchange: of(suite.keyExchange),
    authentication: of(suite.authentication),
    encryption: of(suite.encryption),
    mac: of(suite.mac),
    strengths: of(...suite.strengths),
    ...(suite.notDefault ? { notDefault: true } : {}),
  };
}
