import { judge } from '../../core/policy/judge.ts';
import type { Target } from '../../core/policy/types.ts';
import { CIPHER_SUITES, TLS13_CIPHER_SUITES } from '../../core/semantic/openssl/tls-cipher-suites.ts';
import { refusedGroup } from '../../core/semantic/openssl/tls-groups.ts';
import type { KeyDocumentation, ValueKind } from '../../core/semantic/openssl/vocabulary/key.ts';
import { GROUP_NAMES, SIGNATURE_ALGORITHM_NAMES } from '../../core/semantic/openssl/vocabulary/tls-keys.ts';

/** A value that a key takes, and what policy says of it. */
export interface ValueWord {
  readonly text: string;
  /** `approved`, or why not; undefined where policy says nothing. */
  readonly note: string | undefined;
  readonly isRefused: boolean;
}

/** The values that can be listed for a key, the ones to prefer first. */
export function valueWords(key: KeyDocumentation, target: Target): readonly ValueWord[] {
  const words = WORDS[key.value]?.(target) ?? [];
  const listed = key.values ?? [];
  const own = key.value === 'protocol' ? [] : listed.map(text => word(text, undefined));
  const judged = key.value === 'protocol' ? listed.map(text => protocol(text, target)) : words;
  return [...own.filter(({ text }) => !judged.some(other => other.text === text)), ...judged].sort(
    (a, b) => Number(a.isRefused) - Number(b.isRefused),
  );
}

const WORDS: Readonly<Partial<Record<ValueKind, (target: Target) => readonly ValueWord[]>>> = {
  'property-query': () => PROPERTY_QUERIES,
  groups: target => GROUP_NAMES.map(name => group(name, target)),
  'cipher-string': target => [
    ...['HIGH', 'DEFAULT', 'ECDHE+AESGCM', '@SECLEVEL=2', '!aNULL', '!eNULL'].map(text => word(text, undefined)),
    ...CIPHER_SUITES.map(({ name }) => cipher(name, target)),
  ],
  'cipher-suites': target => [...TLS13_CIPHER_SUITES].map(name => cipher13(name, target)),
  'signature-algorithms': target => SIGNATURE_ALGORITHM_NAMES.map(name => signatureAlgorithm(name, target)),
  digest: target => ['sha256', 'sha384', 'sha512', 'sha224', 'sha1', 'md5'].map(name => digest(name, name, target)),
};

/** What `default_properties` can ask for (property(7)), and what it amounts to. */
const PROPERTY_QUERIES: readonly ValueWord[] = [
  { text: 'fips=yes', note: 'approved implementations alone', isRefused: false },
  { text: 'provider=base', note: 'those of the base provider alone', isRefused: false },
  { text: '?fips=yes', note: 'only a preference: others are fetched as well', isRefused: true },
  { text: 'provider=fips', note: 'those of the module that are not approved too', isRefused: true },
  { text: 'fips=no', note: 'implementations that are not approved', isRefused: true },
];

function group(name: string, target: Target): ValueWord {
  const judgement = judge({ role: 'key-agreement', facet: 'curve', value: name }, target);
  if (judgement?.approval === 'not-approved') return refused(name, judgement.statement);
  const isMissing = refusedGroup(name, target.openssl, { all: false, version: target.provider }) !== undefined;
  if (isMissing)
    return refused(name, `not in the FIPS module ${target.provider}: breaks TLS unless \`?\` stands before it`);
  return word(name, judgement?.approval);
}

function cipher(name: string, target: Target): ValueWord {
  const judgement = judge({ role: 'tls', facet: 'cipher-list', value: name }, target);
  return judgement?.approval === 'not-approved' ? refused(name, judgement.statement) : word(name, undefined);
}

function cipher13(name: string, target: Target): ValueWord {
  // Its tag is shortened to 64 bits: not one to recommend, nor refused.
  if (name.includes('CCM_8')) return word(name, undefined);
  const judgement = judge(
    { role: 'cipher', facet: 'algorithm', value: name.includes('CHACHA20') ? 'ChaCha20-Poly1305' : 'AES' },
    target,
  );
  return judgement?.approval === 'not-approved' ? refused(name, judgement.statement) : word(name, judgement?.approval);
}

function signatureAlgorithm(name: string, target: Target): ValueWord {
  const hash = /_(sha\d+)$/.exec(name)?.[1];
  return hash === undefined ? word(name, undefined) : digest(name, hash, target);
}

function digest(text: string, name: string, target: Target): ValueWord {
  const judgement = judge({ role: 'sign', facet: 'digest', value: name }, target);
  return judgement?.approval === 'not-approved' ? refused(text, judgement.statement) : word(text, judgement?.approval);
}

function protocol(text: string, target: Target): ValueWord {
  const judgement = judge({ role: 'tls', facet: 'protocol', value: text }, target);
  if (judgement?.approval === 'not-approved') return refused(text, judgement.statement);
  if (text === 'None') return refused(text, 'every version that is built in');
  return word(text, judgement?.approval);
}

function word(text: string, note: string | undefined): ValueWord {
  return { text, note, isRefused: false };
}

function refused(text: string, statement: string): ValueWord {
  return { text, note: statement, isRefused: true };
}
