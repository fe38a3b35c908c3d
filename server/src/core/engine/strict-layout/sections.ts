import {
  addLinesToSection,
  addNewSection,
  addToDefaultSection,
  addToSection,
  freeSectionName,
  lineBreakOf,
  removeEntry,
  replaceText,
  setValue,
} from '../../rules/openssl/support/edits.ts';
import { moduleSettings } from '../../rules/openssl/support/provider-sections.ts';
import { type Entry, findEntry, type Section } from '../../semantic/openssl/configuration.ts';
import { type SectionKind, sectionKind } from '../../semantic/openssl/editing/section-kinds.ts';
import type { ModuleName, Provider } from '../../semantic/openssl/evaluation.ts';
import { behindFirstDot } from '../../semantic/openssl/evaluation-context.ts';
import { selectModule } from '../../semantic/openssl/modules.ts';
import type { AssignmentStatement, HeaderStatement } from '../../syntax/openssl/cst.ts';
import { commentOut } from './comments.ts';
import type { Draft } from './draft.ts';
import { firstHeader } from './module-include.ts';

/** Names that the manuals give; the user's own stand before them. */
const NAMES = {
  initialisation: 'openssl_init',
  providers: 'provider_sect',
  algorithm: 'algorithm_sect',
  base: 'base_sect',
  fips: 'fips_sect',
} as const;

/** Switches diagnostics on and names the initialisation section, above everything that could stand in the way. */
export function placeStart(draft: Draft): void {
  const name = initialisationName(draft);
  placeAtTop(draft, draft.configuration.startKey, value => value === name, name);
  placeAtTop(draft, 'config_diagnostics', value => /^0*[1-9]\d{0,8}$/.test(value), '1');
  requireSection(draft, name);
}

/** One entry of that name, above the first header; others of the main file go. */
function placeAtTop(draft: Draft, key: string, isRight: (value: string) => boolean, value: string): void {
  const top = new Set(draft.statements.slice(0, firstHeader(draft)));
  const entry = findEntry(draft.configuration.readable.sections, 'default', key);
  const isPlaced = entry?.path === draft.path && top.has(entry.statement) && isRight(entry.value);
  const others = draft.statements.filter(
    (statement): statement is AssignmentStatement =>
      statement.kind === 'assignment' && statement.name.text === key && !(isPlaced && statement === entry.statement),
  );
  draft.apply({ path: draft.path, edits: others.map(({ range }) => ({ range, newText: '' })) });
  if (!isPlaced) draft.apply(addToDefaultSection(draft.configuration, key, value));
}

function initialisationName({ configuration }: Draft): string {
  const { evaluation } = configuration.readable;
  const name = evaluation.start?.value;
  const isModules = moduleSettings(configuration).some(section => section.name === name);
  if (name !== undefined && name !== 'default' && isName(name) && !isModules) return name;
  return sectionOfKind(configuration, 'initialisation')?.name ?? freeSectionName(configuration, NAMES.initialisation);
}

/** Words that need no quotes in a header and a value. */
function isName(text: string): boolean {
  return /^[\w.-]+$/.test(text);
}

function sectionOfKind(configuration: Draft['configuration'], kind: SectionKind): Section | undefined {
  const { sections } = configuration.readable;
  return Array.from(sections.values()).find(({ name }) => isName(name) && sectionKind(configuration, name) === kind);
}

/** Puts the properties first and the providers second, so that nothing in between can stop the loading. */
export function placeModules(draft: Draft): void {
  const wanted = [
    { module: 'alg_section', kind: 'algorithm', name: NAMES.algorithm },
    { module: 'providers', kind: 'providers', name: NAMES.providers },
  ] as const;
  for (const { module, kind, name } of wanted) {
    removeReplaced(draft, modulesOf(draft, module)[0]);
    const entry = modulesOf(draft, module)[0];
    const value = entry && isName(entry.value) ? entry.value : sectionOfKind(draft.configuration, kind)?.name;
    requireModule(draft, module, entry, value ?? freeSectionName(draft.configuration, name));
  }
  orderModules(draft);
}

function requireModule(draft: Draft, module: ModuleName, entry: Entry | undefined, section: string): void {
  const { initialisation } = draft.configuration.readable.evaluation;
  if (!entry && initialisation) draft.apply(addToSection(draft.configuration, initialisation, module, section));
  else if (entry && entry.value !== section) draft.apply(setValue(entry, section));
  requireSection(draft, section);
}

/** Earlier lines of the same name, which do not count, and would if the one that does were moved above them. */
function removeReplaced(draft: Draft, entry: Entry | undefined): void {
  const earlier: Entry[] = [];
  for (let one = entry?.replaced; one; one = one.replaced) if (one.path === draft.path) earlier.push(one);
  draft.apply(...earlier.map(removeEntry));
}

function modulesOf(draft: Draft, module: ModuleName): readonly Entry[] {
  const entries = draft.configuration.readable.evaluation.initialisation?.entries ?? [];
  return entries.filter(({ name }) => selectModule(name) === module);
}

function orderModules(draft: Draft): void {
  const { initialisation } = draft.configuration.readable.evaluation;
  const first = [...modulesOf(draft, 'alg_section'), ...modulesOf(draft, 'providers')];
  const inOrder = first.every((entry, index) => initialisation?.entries[index] === entry);
  const header = initialisation?.headers.find(({ path }) => path === draft.path);
  if (inOrder || !header || first.some(({ path }) => path !== draft.path)) return;
  const below = draft.statements.find(
    ({ range }) => range.start <= header.range.start && header.range.end <= range.end,
  )!;
  const lines = first.map(({ statement }) => draft.textAt(statement.range).trimEnd());
  const lineBreak = lineBreakOf(draft.text);
  draft.apply(
    ...first.map(removeEntry),
    replaceText(
      draft.path,
      { start: below.range.end, end: below.range.end },
      lines.map(line => line + lineBreak).join(''),
    ),
  );
}

/** A section of that name with a header in the main file, or in a file that was read. */
function requireSection(draft: Draft, name: string): void {
  if ((draft.configuration.readable.sections.get(name)?.headers.length ?? 0) === 0)
    draft.apply(addNewSection(draft.configuration, name, []));
}

/** Activates the FIPS provider and base, and takes away those that serve unapproved algorithms. */
export function placeProviders(draft: Draft, fipsSection: string): void {
  // An earlier line of the same name counts once the later one is gone.
  while (draft.apply(...unwantedEntries(draft).map(removeEntry))) {}
  for (const [name, section] of [
    ['base', NAMES.base],
    ['fips', fipsSection],
  ] as const) {
    requireProvider(draft, name, section);
    requireActivation(draft, name);
  }
}

function unwantedEntries({ configuration, path }: Draft): readonly Entry[] {
  return configuration.readable.evaluation.providers.flatMap(({ name, entry }) =>
    entry?.path === path && UNWANTED.has(name) ? [entry] : [],
  );
}

/** Providers with unapproved algorithms; `null` has none at all and only stands in the way. */
const UNWANTED = new Set(['default', 'legacy', 'null']);

/**
 * Takes away the sections of providers that are no longer listed.
 * @param listed those that were
 * @returns the names of the providers that are gone
 */
export function removeSections(draft: Draft, listed: readonly Provider[]): readonly string[] {
  const gone = listed.filter(
    ({ name, entry, section }) => entry && section && !providerNamed(draft.configuration, name),
  );
  for (const name of new Set(gone.map(({ section }) => section!.name))) removeUnnamed(draft, name);
  return gone.map(({ name }) => name);
}

/** The section that the module's own configuration has, or will have. */
export function fipsSectionName({ configuration }: Draft): string {
  const listed = providerNamed(configuration, 'fips')?.entry?.value;
  const { sections } = configuration.readable;
  const isOfModule = (section: Section | undefined) =>
    section?.entries.some(({ name }) => name === 'module-mac') ?? false;
  const ofModule = Array.from(sections.values()).find(isOfModule);
  if (ofModule && listed !== undefined && !isOfModule(sections.get(listed))) return ofModule.name;
  if (listed !== undefined && isName(listed) && configuration.readable.sections.has(listed)) return listed;
  return moduleSettings(configuration)[0]?.name ?? (listed !== undefined && isName(listed) ? listed : NAMES.fips);
}

function providerNamed(configuration: Draft['configuration'], name: string): Provider | undefined {
  return configuration.readable.evaluation.providers.find(provider => provider.name === name && provider.entry);
}

const PROVIDER_KEYS = new Set(['activate', 'identity', 'module', 'soft_load']);

/** Takes away a section of a provider that nothing names any more. Comments in it stay. */
function removeUnnamed(draft: Draft, name: string): void {
  const { sections, references, unreachable } = draft.configuration.readable;
  const section = sections.get(name);
  if (!section || !unreachable.includes(section) || references.some(reference => reference.name === name)) return;
  if (section.entries.some(({ path, name: key }) => path !== draft.path || !PROVIDER_KEYS.has(key))) return;
  const isHeader = (statement: (typeof draft.statements)[number]): statement is HeaderStatement =>
    statement.kind === 'header' && statement.name.text === name && statement.comment === undefined;
  const gone = draft.statements.flatMap((statement, index) => {
    if (!isHeader(statement)) return [];
    const rest = draft.statements.slice(index + 1);
    const next = rest.findIndex(({ kind }) => kind === 'header');
    const body = next < 0 ? rest : rest.slice(0, next);
    if (body.some(({ kind }) => kind !== 'assignment' && kind !== 'blank')) return [];
    const lastComment = body.findLastIndex(({ kind, comment }) => kind === 'blank' && comment !== undefined);
    return [
      statement,
      ...body.filter(
        ({ kind, comment }, at) =>
          kind === 'assignment' || (comment === undefined && at > lastComment === lastComment < 0),
      ),
    ];
  });
  draft.apply({ path: draft.path, edits: gone.map(({ range }) => ({ range, newText: '' })) });
}

function requireProvider(draft: Draft, name: string, wanted: string): void {
  const provider = providerNamed(draft.configuration, name);
  const listSection = modulesOf(draft, 'providers')[0]?.value ?? '';
  const list = draft.configuration.readable.sections.get(listSection);
  const named = provider?.entry?.value;
  const { sections } = draft.configuration.readable;
  const isRight = named !== undefined && sections.has(named) && (name !== 'fips' || named === wanted);
  if (provider?.entry && isRight) return;
  const section =
    name === 'fips' || isProviderSection(sections.get(wanted)) ? wanted : freeSectionName(draft.configuration, wanted);
  if (provider?.entry) draft.apply(setValue(provider.entry, section));
  else if (list) draft.apply(addToSection(draft.configuration, list, name, section));
}

function isProviderSection(section: Section | undefined): boolean {
  return section?.entries.every(({ name }) => PROVIDER_KEYS.has(name)) ?? true;
}

/** Whether or not loading came as far as that provider. */
function requireActivation(draft: Draft, name: string): void {
  const listed = providerNamed(draft.configuration, name)?.entry;
  if (!listed) return;
  const section = draft.configuration.readable.sections.get(listed.value);
  const entry = section?.entries.findLast(({ name: key }) => behindFirstDot(key) === 'activate');
  if (entry && SWITCHED_ON.has(entry.value)) return;
  if (entry?.path === draft.path) draft.apply(setValue(entry, '1'));
  else if (section?.headers.some(({ path }) => path === draft.path))
    draft.apply(addToSection(draft.configuration, section, 'activate', '1'));
  else draft.apply(addNewSection(draft.configuration, listed.value, [['activate', '1']]));
}

/** Before 3.3 any value activates, later only these. */
const SWITCHED_ON = new Set(['1', 'yes', 'YES', 'true', 'TRUE', 'on', 'ON']);

/** Requires `fips=yes` of every fetch, and nothing that could stop the loading before. */
export function placeProperties(draft: Draft): void {
  const section = algorithmSection(draft);
  if (!section) return;
  const own = section.entries.filter(({ path }) => path === draft.path);
  const others = own.filter(({ name }) => name !== 'default_properties');
  draft.apply(
    ...others.map(entry => (entry.name === 'fips_mode' ? removeEntry(entry) : commentOut(draft, entry.statement))),
  );
  const { defaultProperties } = draft.configuration.readable.evaluation;
  if (defaultProperties?.fips === 'required' && defaultProperties.entry.section === section.name) return;
  const entry = algorithmSection(draft)?.entries.find(({ name }) => name === 'default_properties');
  if (entry?.path === draft.path) draft.apply(setValue(entry, 'fips=yes'));
  else {
    const present = algorithmSection(draft);
    if (present) draft.apply(addLinesToSection(draft.configuration, present, [['default_properties', 'fips=yes']]));
  }
}

function algorithmSection(draft: Draft): Section | undefined {
  const [entry] = modulesOf(draft, 'alg_section');
  return entry && draft.configuration.readable.sections.get(entry.value);
}
