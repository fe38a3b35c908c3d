import type { SectionKind } from '../editing/section-kinds.ts';
import { behindFirstDot } from '../evaluation-context.ts';
import { selectModule } from '../modules.ts';
import { CA_KEYS, CA_POLICY_KEYS, EXTENSION_KEYS, REQ_KEYS, TSA_KEYS } from './command-keys.ts';
import type { KeyDocumentation } from './key.ts';
import {
  ALGORITHM_KEYS,
  DEFAULT_KEYS,
  ENGINE_KEYS,
  FIPS_PROVIDER_KEYS,
  INITIALISATION_KEYS,
  PROVIDER_KEYS,
  PROVIDER_NAMES,
  RANDOM_KEYS,
} from './library-keys.ts';
import { SSL_APPLICATION_KEYS, TLS_KEYS } from './tls-keys.ts';

const KEYS: Readonly<Partial<Record<SectionKind, readonly KeyDocumentation[]>>> = {
  default: DEFAULT_KEYS,
  initialisation: INITIALISATION_KEYS,
  providers: PROVIDER_NAMES,
  provider: PROVIDER_KEYS,
  'fips-provider': [...PROVIDER_KEYS, ...FIPS_PROVIDER_KEYS],
  algorithm: ALGORITHM_KEYS,
  'ssl-applications': SSL_APPLICATION_KEYS,
  tls: TLS_KEYS,
  random: RANDOM_KEYS,
  engine: ENGINE_KEYS,
  req: REQ_KEYS,
  ca: CA_KEYS,
  'ca-policy': CA_POLICY_KEYS,
  tsa: TSA_KEYS,
  extensions: EXTENSION_KEYS,
};

/** The keys that mean something in a section of that kind. */
export function keysOf(kind: SectionKind): readonly KeyDocumentation[] {
  return KEYS[kind] ?? [];
}

/** The documentation of a key as written there: `provider` and `1.fips` count as OpenSSL takes them. */
export function findKey(kind: SectionKind, written: string): KeyDocumentation | undefined {
  const keys = keysOf(kind);
  if (kind === 'initialisation') {
    const module = selectModule(written);
    return keys.find(({ name }) => name === module);
  }
  const name = KINDS_WITH_PREFIX.has(kind) ? behindFirstDot(written) : written;
  const isEqual = (other: string) =>
    // SSL_CONF_cmd(3): names of commands count in any case.
    kind === 'tls' ? other.toLowerCase() === name.toLowerCase() : other === name;
  return keys.find(key => isEqual(key.name));
}

/** Where text up to the first dot only tells repeated names apart. */
const KINDS_WITH_PREFIX: ReadonlySet<SectionKind> = new Set(['providers', 'tls', 'engines']);
