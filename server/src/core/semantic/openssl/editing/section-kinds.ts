import type { Configuration, Section, SectionReference, SectionTable } from '../configuration.ts';
import { behindFirstDot } from '../evaluation-context.ts';
import { selectModule } from '../modules.ts';
import { DEFAULT_SECTION } from '../section-builder.ts';

/** What a section is for, which decides the keys that mean something in it. */
export type SectionKind =
  | 'default'
  | 'initialisation'
  | 'providers'
  | 'provider'
  | 'fips-provider'
  | 'algorithm'
  | 'ssl-applications'
  | 'tls'
  | 'random'
  | 'engines'
  | 'engine'
  | 'object-identifiers'
  | 'string-table'
  | 'req'
  | 'ca'
  | 'ca-policy'
  | 'tsa'
  | 'extensions'
  | 'names'
  | 'other';

const known = new WeakMap<Configuration, ReadonlyMap<string, SectionKind>>();

/** By what leads to the section; where nothing does, as in a file that is included from elsewhere, by what it holds and by its name. */
export function sectionKind(configuration: Configuration, name: string): SectionKind {
  let kinds = known.get(configuration);
  if (!kinds) {
    kinds = kindsOf(configuration);
    known.set(configuration, kinds);
  }
  return kinds.get(name) ?? kindByName(name);
}

function kindsOf({ readable: { sections, references } }: Configuration): ReadonlyMap<string, SectionKind> {
  const kinds = new Map<string, SectionKind>([[DEFAULT_SECTION, 'default']]);
  const add = (name: string, kind: SectionKind): void => {
    if (!kinds.has(name)) kinds.set(name, kind);
  };
  for (const reference of references) add(reference.name, kindOfReference(reference));
  for (const [name, kind] of commandSections(sections)) add(name, kind);
  for (const section of sections.values()) add(section.name, kindByContent(section) ?? guessedKind(section));
  return kinds;
}

const KIND_OF_MODULE = {
  oid_section: 'object-identifiers',
  stbl_section: 'string-table',
  engines: 'engines',
  alg_section: 'algorithm',
  ssl_conf: 'ssl-applications',
  providers: 'providers',
  random: 'random',
} as const;

function kindOfReference({ role, entry }: SectionReference): SectionKind {
  switch (role) {
    case 'initialisation':
      return 'initialisation';
    case 'module': {
      const module = selectModule(entry.name);
      return module ? KIND_OF_MODULE[module] : 'other';
    }
    case 'provider':
      return behindFirstDot(entry.name) === 'fips' ? 'fips-provider' : 'provider';
    case 'tls':
      return 'tls';
    case 'engine':
      return 'engine';
    default:
      return 'other';
  }
}

/** Keys of the sections of OpenSSL's commands that name another section (openssl-req(1), openssl-ca(1), openssl-ts(1)). */
const COMMAND_REFERENCES: Readonly<Record<string, SectionKind>> = {
  distinguished_name: 'names',
  attributes: 'other',
  req_extensions: 'extensions',
  x509_extensions: 'extensions',
  crl_extensions: 'extensions',
  default_ca: 'ca',
  default_tsa: 'tsa',
  policy: 'ca-policy',
  oid_section: 'object-identifiers',
};

/** True for a key of a command's section whose value is the name of a section. */
export function namesSection(key: string): boolean {
  return Object.hasOwn(COMMAND_REFERENCES, key);
}

function commandSections(sections: SectionTable): [string, SectionKind][] {
  return [...sections.values()].flatMap(section =>
    section.entries
      .filter(({ name }) => namesSection(name))
      .map(({ name, value }): [string, SectionKind] => [value, COMMAND_REFERENCES[name]!]),
  );
}

const CONTENT: readonly (readonly [string, SectionKind])[] = [
  ['module-mac', 'fips-provider'],
  ['install-version', 'fips-provider'],
  ['default_properties', 'algorithm'],
  ['fips_mode', 'algorithm'],
  ['providers', 'initialisation'],
  ['alg_section', 'initialisation'],
  ['system_default', 'ssl-applications'],
  ['MinProtocol', 'tls'],
  ['CipherString', 'tls'],
];

function kindByContent(section: Section): SectionKind | undefined {
  return CONTENT.find(([key]) => section.entries.some(({ name }) => name === key))?.[1];
}

/** `activate` alone does not tell the FIPS provider's section from another's. */
function guessedKind({ name, entries }: Section): SectionKind {
  const kind = kindByName(name);
  return kind === 'other' && entries.some(entry => entry.name === 'activate') ? 'provider' : kind;
}

/** The names that the manuals give to their sections. */
const NAMES: readonly (readonly [RegExp, SectionKind])[] = [
  [/^fips(_sect(ion)?)?$/, 'fips-provider'],
  [/^(openssl_init|(openssl_)?(conf|init)_sect(ion)?)$/, 'initialisation'],
  [/^(providers?_sect(ion)?|providers)$/, 'providers'],
  [/^(base|default|legacy|null)_sect(ion)?$/, 'provider'],
  [/^alg(orithm)?_sect(ion)?$/, 'algorithm'],
  [/^ssl_(conf|sect|module|configuration)/, 'ssl-applications'],
  [/^(system_default(_sect)?|tls_)/, 'tls'],
  [/^random(_sect(ion)?)?$/, 'random'],
  [/^req$/, 'req'],
  [/^ca$|^CA_/i, 'ca'],
  [/^policy_/, 'ca-policy'],
  [/^tsa/, 'tsa'],
  [/^(v3_|usr_cert|proxy_cert|crl_ext)|_ext(ensions)?$/, 'extensions'],
];

function kindByName(name: string): SectionKind {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
