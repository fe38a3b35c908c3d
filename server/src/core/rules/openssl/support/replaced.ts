import { leadingNumber, providerSwitch } from '../../../semantic/openssl/booleans.ts';
import type { Configuration, Entry, Section } from '../../../semantic/openssl/configuration.ts';
import { selectModule } from '../../../semantic/openssl/modules.ts';
import { MODULE_OPTIONS } from './fipsmodule-options.ts';
import { behindFirstDot, PROPERTY_NAMES } from './precedence.ts';
import { effectOf } from './property-effect.ts';
import { moduleSettings } from './provider-sections.ts';

/**
 * Precedence, point 6: the earlier entry of the same name and section, if what it said was better for FIPS than what
 * replaced it. The last one counts, under whatever header and in whatever file it stands.
 */
export function replacesBetter(configuration: Configuration, entry: Entry): Entry | undefined {
  if (!entry.replaced) return undefined;
  const rank = rankingOf(configuration, entry);
  const present = rank?.(entry);
  if (!rank || present === undefined) return undefined;
  for (let earlier: Entry | undefined = entry.replaced; earlier; earlier = earlier.replaced) {
    const past = rank(earlier);
    if (past !== undefined && past > present) return earlier;
  }
  return undefined;
}

/** A higher rank is better; undefined cannot be compared. */
type Ranking = (entry: Entry) => number | undefined;

function rankingOf(configuration: Configuration, entry: Entry): Ranking | undefined {
  const { name, section } = entry;
  const ofTarget = targetRanking(configuration, entry);
  if (ofTarget) return ({ value }) => ofTarget(configuration.readable.sections.get(value));
  if (PROPERTY_NAMES.includes(name)) return entry => PROPERTY_RANKS[effectOf(entry)];
  if (name === 'config_diagnostics' && section === 'default')
    return ({ value }) => ((leadingNumber(value) ?? 0n) > 0n ? 1 : 0);
  if (!moduleSettings(configuration).some(settings => settings.name === section)) return undefined;
  if (name === 'activate') return ({ value }) => switchRank(providerSwitch(value, '3.5'));
  return OPTION_NAMES.has(name) ? ({ value }) => OPTION_RANKS[value] : undefined;
}

/** Of a line that names a section: by what stands there. Only what enables FIPS at all is compared. */
function targetRanking(
  { readable }: Configuration,
  entry: Entry,
): ((target: Section | undefined) => number | undefined) | undefined {
  const role = readable.references.find(reference => reference.entry === entry)?.role;
  const names = (section: Section | undefined, name: string): boolean =>
    section?.entries.some(one => behindFirstDot(one.name) === name) ?? false;
  const module = role === 'module' ? selectModule(entry.name) : undefined;
  if (role === 'provider' && behindFirstDot(entry.name) === 'fips')
    return target => Number(names(target, 'module-mac'));
  if (module === 'providers') return target => Number(names(target, 'fips'));
  if (module === 'alg_section') return target => Math.max(0, ...(target?.entries ?? []).map(propertyRank));
  if (role === 'initialisation')
    return target => target?.entries.filter(({ name }) => STARTING.has(selectModule(name) ?? '')).length ?? 0;
  return undefined;
}

/** The modules without which FIPS is not in force. */
const STARTING = new Set<string>(['providers', 'alg_section']);

function propertyRank(entry: Entry): number {
  return PROPERTY_NAMES.includes(entry.name) ? PROPERTY_RANKS[effectOf(entry)] : 0;
}

/** What fails closed is better than what lets everything through. */
const PROPERTY_RANKS = { required: 3, unsatisfiable: 2, excluded: 1, open: 0, invalid: 0 };
const OPTION_RANKS: Readonly<Record<string, number>> = { '0': 0, '1': 1 };
const OPTION_NAMES = new Set(MODULE_OPTIONS.map(({ name }) => name));

function switchRank(isOn: boolean | undefined): number | undefined {
  return isOn === undefined ? undefined : Number(isOn);
}
