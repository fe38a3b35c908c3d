import { providerSwitch } from '../../../semantic/openssl/booleans.ts';
import type {
  Configuration,
  ConfigurationFile,
  Entry,
  Include,
  Section,
} from '../../../semantic/openssl/configuration.ts';
import { findFile } from '../../../semantic/openssl/configuration.ts';
import type { Activation, LoadStep, ModuleName } from '../../../semantic/openssl/evaluation.ts';
import { closestWord } from '../../../text/closest-word.ts';
import { contains } from '../../../text/range.ts';
import { purposeOf } from './purpose.ts';
import { swallowedTexts } from './swallowed.ts';
import { takenOver } from './taken-over.ts';

/*
 * One cause, one finding.
 *
 * What a configuration ends up with follows from its first mistake, and every later line is without effect. A rule does not
 * repeat that: it judges its own fact as if the other mistakes were mended, which is what it will meet next. In detail:
 *
 * 1. What is written can always be judged. What is *absent* can be judged only where everything was read: in a rejected
 *    file, behind an include that was not read, or where a line was swallowed or taken over by an include, the missing thing
 *    may stand in what is not known. There the rules on syntax, includes and swallowed lines speak, and those on absence are
 *    silent.
 * 2. Without a section that loading starts from (`openssl-conf-missing`, `unresolved-section`), nothing is reached:
 *    rules on modules, providers and properties are silent.
 * 3. A name without a section (`unresolved-section`) speaks for all that would stand in the section.
 * 4. A name in the initialisation section that no module has (`unknown-module`) speaks for the module that was meant; where
 *    it is a setting in the wrong place (`default_properties`, `config_diagnostics`, `openssl_conf`), the rule on that
 *    setting speaks instead.
 * 5. A setting that is written in the wrong place (`…-misplaced`) is not missing as well.
 * 6. A value that replaced a better one (`duplicate-weakens`) is not judged a second time by the rule on its value.
 * 7. What is left that stops the loading is told by `loading-stops`.
 * 8. A file that includes itself (`include-cycle`) is not judged further: what it holds depends on how often it is opened.
 */

/** True for a file that means to enable FIPS and is loaded by itself. */
export function meansFips(configuration: Configuration): boolean {
  return purposeOf(configuration) === 'fips' && !hasCycle(configuration);
}

/** Point 2: true if loading has a section to start from, so that modules, providers and properties can be judged. */
export function hasStart(configuration: Configuration): boolean {
  return configuration.readable.evaluation.initialisation !== undefined && !hasCycle(configuration);
}

/** Point 8. */
function hasCycle(configuration: Configuration): boolean {
  return configuration.includes.some(include => leadsBack(configuration, include));
}

/** True if the include opens the file that it stands in, or one that led there. */
export function leadsBack(configuration: Configuration, { status, path, files }: Include): boolean {
  if (status === 'cycle') return true;
  const visited = new Set<string>();
  for (let at: string | undefined = path; at !== undefined && !visited.has(at); ) {
    if (files.includes(at)) return true;
    visited.add(at);
    at = findFile(configuration, at)?.includedBy?.path;
  }
  return false;
}

/** Point 1: true if nothing of the configuration is unknown, so that what is not there is missing. */
export function isWhollyRead(configuration: Configuration): boolean {
  return configuration.problems.length === 0 && unreadIncludes(configuration).length === 0;
}

/** Includes whose files were not read: what stands in them is not known. */
export function unreadIncludes(configuration: Configuration): readonly Include[] {
  return configuration.includes.filter(({ status }) => status !== 'read' && status !== 'cycle');
}

/** Points 1 and 5: true if no section has an entry of one of these names, and no unread line mentions one. */
export function isNowhere(configuration: Configuration, names: readonly string[]): boolean {
  return entriesNamed(configuration, names).length === 0 && isUnmentioned(configuration, names);
}

/** Point 1: true if no line that was swallowed, taken over by an include or rejected holds one of these names. */
export function isUnmentioned(configuration: Configuration, names: readonly string[]): boolean {
  if (takenOver(configuration).some(({ statement }) => names.includes(statement.name.text))) return false;
  const texts = unknownTexts(configuration);
  return !names.some(name => texts.includes(name));
}

const knownTexts = new WeakMap<Configuration, string>();

/** All swallowed and rejected lines, one after the other. */
function unknownTexts(configuration: Configuration): string {
  let texts = knownTexts.get(configuration);
  if (texts === undefined) {
    const swallowed = swallowedTexts(configuration).map(({ text }) => text);
    texts = [...swallowed, ...configuration.files.flatMap(rejectedLines)].join('\n');
    knownTexts.set(configuration, texts);
  }
  return texts;
}

/** Lines of another form; one whose variable has no value is an entry all the same. */
function rejectedLines({ text, tree }: ConfigurationFile): readonly string[] {
  return tree.statements
    .filter(({ kind }) => kind === 'malformed')
    .map(({ range }) => text.slice(range.start, range.end));
}

/** Point 1: true if no include that was not read would put its first lines into the section. */
export function isComplete(configuration: Configuration, section: Section): boolean {
  return unreadIncludes(configuration).every(({ sectionBefore }) => sectionBefore !== section.name);
}

/** The entries of these names in any section, in the order of the sections. */
export function entriesNamed(configuration: Configuration, names: readonly string[]): readonly Entry[] {
  return Array.from(configuration.readable.sections.values()).flatMap(({ entries }) =>
    entries.filter(({ name }) => names.includes(name)),
  );
}

/** Every step of the loading, those inside others behind them. */
export function allSteps(configuration: Configuration): readonly LoadStep[] {
  return flatten(configuration.readable.evaluation.steps);
}

/** The entries of the initialisation section that select a module, whether reached or not. */
export function moduleEntries(configuration: Configuration, module: ModuleName): readonly Entry[] {
  return allSteps(configuration)
    .filter(step => step.kind === 'module' && step.module === module)
    .map(({ entry }) => entry);
}

/** The sections that a module's entries name. */
export function moduleSections(configuration: Configuration, module: ModuleName): readonly Section[] {
  const { sections } = configuration.readable;
  return moduleEntries(configuration, module).flatMap(({ value }) => sections.get(value) ?? []);
}

/** The entries that set the default property query, in load order, whether reached or not. */
export function propertyEntries(configuration: Configuration): readonly Entry[] {
  return moduleSections(configuration, 'alg_section').flatMap(({ entries }) =>
    entries.filter(({ name }) => PROPERTY_NAMES.includes(name)),
  );
}

export const PROPERTY_NAMES: readonly string[] = ['default_properties', 'fips_mode'];

/** A line of the list of providers, by itself: whether an earlier line stops the loading does not count. */
export interface ListedProvider {
  /** As libcrypto calls it: the key behind its first dot, or `identity`. */
  readonly name: string;
  readonly entry: Entry;
  /** Undefined: there is none of that name. */
  readonly section: Section | undefined;
  readonly activation: Activation;
}

/** The providers of that name in the lists that the initialisation section names. */
export function listedProviders(configuration: Configuration, name?: string): readonly ListedProvider[] {
  return moduleSections(configuration, 'providers')
    .flatMap(({ entries }) => entries.map(entry => listedProvider(configuration, entry)))
    .filter(provider => name === undefined || provider.name === name);
}

/** True if the provider is listed and its section activates it; whether its module then loads is another matter. */
export function isActivated(configuration: Configuration, name?: string): boolean {
  return listedProviders(configuration, name).some(({ activation }) => activation.effect === 'activates');
}

function listedProvider(configuration: Configuration, entry: Entry): ListedProvider {
  const section = configuration.readable.sections.get(entry.value);
  const named = (key: string): Entry | undefined =>
    section?.entries.findLast(({ name }) => behindFirstDot(name) === key);
  const activate = named('activate');
  const isOn = activate && providerSwitch(activate.value, configuration.openssl);
  const effect = !activate ? 'absent' : isOn === undefined ? 'error' : isOn ? 'activates' : 'does-not-activate';
  return {
    name: named('identity')?.value ?? behindFirstDot(entry.name),
    entry,
    section,
    activation: { entry: activate, effect },
  };
}

/** The text behind the first dot, as libcrypto reads names of providers and of their settings: `1.fips` is `fips`. */
export function behindFirstDot(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

/** Point 4: the module or setting that a name without a module was meant to be. */
export function meantModule(name: string): string | undefined {
  const key = name.slice(name.indexOf('.') + 1);
  return LONG_FORMS.find(([form]) => form.test(key))?.[1] ?? closestWord(key, MODULE_KEYS);
}

/** Spellings that are too far from the name for a comparison by letters: `algorithm_section`, `provider_section`. */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^alg/i, 'alg_section'],
  [/^prov/i, 'providers'],
];

const MODULE_KEYS: readonly string[] = ['providers', 'alg_section', 'ssl_conf', 'random', 'oid_section', 'engines'];

/** Point 4: settings of other places that stand in the initialisation section; their own rules judge them. */
export const SETTINGS_OF_OTHER_PLACES: readonly string[] = [...PROPERTY_NAMES, 'config_diagnostics', 'openssl_conf'];

/** Point 1: true for a value whose rest was to stand in the next line; `line-swallowed` speaks. */
export function isCutOff(configuration: Configuration, { path, statement }: Entry): boolean {
  return swallowedTexts(configuration).some(
    swallowed =>
      swallowed.cause === 'broken-continuation' &&
      swallowed.path === path &&
      (contains(statement.range, swallowed.culprit) || contains(statement.range, swallowed.range)),
  );
}

/** The steps that stop the loading, or would if it were reached: failed ones that hold no failed step themselves. */
export function failedSteps(configuration: Configuration): readonly LoadStep[] {
  return allSteps(configuration).filter(
    step => step.status === 'failed' && !step.children.some(({ status }) => status === 'failed'),
  );
}

function flatten(steps: readonly LoadStep[]): readonly LoadStep[] {
  return steps.flatMap(step => [step, ...flatten(step.children)]);
}
