import type { Entry, Section, SectionReference, SectionRole, SectionTable } from './configuration.ts';
import { selectModule } from './modules.ts';
import { DEFAULT_SECTION } from './section-builder.ts';

/** The keys of the default section that name an initialisation section: libcrypto's own and that of Node.js. */
const START_KEYS = new Set(['openssl_conf', 'nodejs_conf']);

/** Every name that libcrypto would look up as a section, in load order. */
export function sectionReferences(sections: SectionTable): SectionReference[] {
  const references: SectionReference[] = [];
  const add = (entry: Entry, role: SectionRole): Section | undefined => {
    const target = sections.get(entry.value);
    references.push({ entry, name: entry.value, role, target });
    return target;
  };
  for (const start of entriesOf(sections.get(DEFAULT_SECTION)).filter(({ name }) => START_KEYS.has(name))) {
    for (const entry of entriesOf(add(start, 'initialisation'))) addModule(entry, add, sections);
  }
  return references;
}

/** The sections that no reference leads to, other than the default one. */
export function unreachableSections(sections: SectionTable, references: readonly SectionReference[]): Section[] {
  const reached = new Set(references.map(({ name }) => name));
  return [...sections.values()].filter(({ name }) => name !== DEFAULT_SECTION && !reached.has(name));
}

type Add = (entry: Entry, role: SectionRole) => Section | undefined;

function addModule(entry: Entry, add: Add, sections: SectionTable): void {
  const module = selectModule(entry.name);
  if (!module) {
    if (sections.has(entry.value)) add(entry, 'other');
    return;
  }
  const section = add(entry, 'module');
  if (module === 'providers') addProviders(section, add, sections);
  else if (module === 'ssl_conf') for (const item of entriesOf(section)) add(item, 'tls');
  else if (module === 'engines') for (const item of entriesOf(section)) add(item, 'engine');
}

function addProviders(section: Section | undefined, add: Add, sections: SectionTable): void {
  const visited = new Set<string>();
  const addParameters = (parent: Section | undefined): void => {
    if (!parent || visited.has(parent.name)) return;
    visited.add(parent.name);
    for (const item of parent.entries) {
      if (sections.has(item.value)) addParameters(add(item, 'provider-parameters'));
    }
  };
  for (const item of entriesOf(section)) addParameters(add(item, 'provider'));
}

function entriesOf(section: Section | undefined): readonly Entry[] {
  return section?.entries ?? [];
}
