import {
  MODULE_OPTIONS,
  type ModuleOption,
  OPTIONS_WITHOUT_EFFECT,
} from '../../core/rules/openssl/support/fipsmodule-options.ts';
import type { SectionKind } from '../../core/semantic/openssl/editing/section-kinds.ts';
import type { KeyDocumentation } from '../../core/semantic/openssl/vocabulary/key.ts';
import { findKey, keysOf } from '../../core/semantic/openssl/vocabulary/keys.ts';

const MANUAL = 'fips_config(5)';

/** The switches of the FIPS module, in words of the same form as all other keys. */
const MODULE_SWITCHES: readonly KeyDocumentation[] = [
  ...MODULE_OPTIONS.map(documentationOf),
  ...OPTIONS_WITHOUT_EFFECT.map(
    (name): KeyDocumentation => ({
      name,
      summary: 'Accepted, and without effect.',
      value: 'flag',
      values: ['1', '0'],
      manual: MANUAL,
    }),
  ),
];

/** The keys that mean something in a section of that kind. */
export function documentedKeys(kind: SectionKind): readonly KeyDocumentation[] {
  return kind === 'fips-provider' ? [...keysOf(kind), ...MODULE_SWITCHES] : keysOf(kind);
}

export function documentationFor(kind: SectionKind, name: string): KeyDocumentation | undefined {
  const known = findKey(kind, name);
  return known ?? (kind === 'fips-provider' ? MODULE_SWITCHES.find(key => key.name === name) : undefined);
}

function documentationOf({ name, since, whenAbsent, letsThrough, citations }: ModuleOption): KeyDocumentation {
  const documents = citations.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document));
  return {
    name,
    summary: `At 1 the module refuses ${letsThrough}; at 0 it lets them through. Any other value keeps it from loading.`,
    value: 'flag',
    values: ['1', '0'],
    default: whenAbsent === 'refuses' ? '1' : '0',
    ...(since !== '3.0.0' && { since: `${since} of the FIPS provider, older ones ignore it` }),
    ...(documents.length > 0 && { fips: `1 is what policy asks for (${documents.join('; ')}).` }),
    manual: MANUAL,
  };
}
