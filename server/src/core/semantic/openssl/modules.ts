import { loadAlgorithmSection } from './algorithm-section.ts';
import { isAtLeast } from './booleans.ts';
import type { Entry } from './configuration.ts';
import { lookUp } from './configuration.ts';
import type { LoadStep, ModuleName } from './evaluation.ts';
import {
  applied,
  behindFirstDot,
  failed,
  type ProcessState,
  runInOrder,
  type StepResult,
  stepOf,
} from './evaluation-context.ts';
import { listUnreached, loadProviders } from './providers.ts';
import { loadTlsDefaults } from './tls-defaults.ts';

/** In the order in which libcrypto registers them and compares a name with them. */
const MODULES: readonly ModuleName[] = [
  'oid_section',
  'stbl_section',
  'engines',
  'alg_section',
  'ssl_conf',
  'providers',
  'random',
];

/**
 * The module that an entry's name selects: the first of which the name, without what follows its last dot, is a beginning.
 * `alg`, `alg_section.1` and `provider` are as good as the full names.
 */
export function selectModule(name: string): ModuleName | undefined {
  const dot = name.lastIndexOf('.');
  const beginning = dot < 0 ? name : name.slice(0, dot);
  return MODULES.find(module => module.startsWith(beginning));
}

/** Runs the entries of the initialisation section in order, up to the first that fails. */
export function runModules(entries: readonly Entry[], state: ProcessState): readonly LoadStep[] {
  return runInOrder(
    entries,
    entry => runModule(entry, state),
    (entry, result) => {
      const module = selectModule(entry.name);
      if (!result && module === 'providers') listUnreached(entry, state);
      return stepOf('module', entry, module, result);
    },
  ).steps;
}

const RUNNERS: Readonly<Record<ModuleName, (entry: Entry, state: ProcessState) => StepResult>> = {
  oid_section: loadObjectIdentifiers,
  stbl_section: loadStringTable,
  engines: loadEngines,
  alg_section: loadAlgorithmSection,
  ssl_conf: loadTlsDefaults,
  providers: loadProviders,
  random: loadRandom,
};

function runModule(entry: Entry, state: ProcessState): StepResult {
  const module = selectModule(entry.name);
  return module ? RUNNERS[module](entry, state) : loadSharedModule(entry, state);
}

/** A name that is no module is one to be loaded: from `path` in its section, else as `lib<name>.so`. */
function loadSharedModule(entry: Entry, state: ProcessState): StepResult {
  const path = lookUp(state.sections, entry.value, 'path');
  if (!path) {
    const why = `\`${entry.name}\` is no module of libcrypto, and there is no library of that name to load it from.`;
    return failed('unknown module name', why);
  }
  const text = `The module ${entry.name} is taken to load from ${path.value}.`;
  state.assumptions.push({ kind: 'plug-in', text });
  return applied(text);
}

/** An object identifier's value, behind the last comma, where a long name may stand before it. */
const NUMERIC_IDENTIFIER = /^[0-2]([. ][0-9]+)+$/;

function loadObjectIdentifiers(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed('error loading section', `There is no section [${entry.value}].`);
  const { steps, failure } = runInOrder(
    section.entries,
    item => {
      const identifier = item.value.slice(item.value.lastIndexOf(',') + 1).trimStart();
      if (NUMERIC_IDENTIFIER.test(identifier)) return applied(`${item.name} is defined.`);
      return failed('adding object', `\`${item.value}\` is no object identifier.`);
    },
    (item, result) => stepOf('object-identifier', item, 'oid_section', result),
  );
  if (failure) return failed('adding object', failure.why, steps);
  return applied(`The object identifiers of [${section.name}] are defined.`, steps);
}

function loadStringTable(entry: Entry, state: ProcessState): StepResult {
  if (!state.sections.has(entry.value)) return failed('error loading section', `There is no section [${entry.value}].`);
  return applied(`The string table of [${entry.value}] is set.`);
}

function loadEngines(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed('engines section error', `There is no section [${entry.value}].`);
  const { steps, failure } = runInOrder(
    section.entries,
    item => loadEngine(item, state),
    (item, result) => stepOf('engine', item, 'engines', result),
  );
  if (failure) return failed('engine section error', failure.why, steps);
  return applied(`The engines of [${section.name}] are configured.`, steps);
}

function loadEngine(entry: Entry, state: ProcessState): StepResult {
  if (!state.sections.has(entry.value)) return failed('engine section error', `There is no section [${entry.value}].`);
  const text = `The engine ${behindFirstDot(entry.name)} is taken to be installed and to accept its commands.`;
  state.assumptions.push({ kind: 'plug-in', text });
  return applied(text);
}

const RANDOM_COMMANDS = new Set(['random', 'cipher', 'digest', 'properties', 'seed', 'seed_properties']);

/** Unknown names are an error at the end: the known ones all take effect. */
function loadRandom(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed('random section error', `There is no section [${entry.value}].`);
  const unknown = section.entries.find(({ name }) => {
    const command = name.toLowerCase();
    if (command === 'random_provider') return !isAtLeast(state.options.openssl, '3.5');
    return !RANDOM_COMMANDS.has(command);
  });
  state.randomQuery = section.entries.findLast(({ name }) => name.toLowerCase() === 'properties')?.value ?? '';
  if (unknown)
    return failed('unknown name in random section', `\`${unknown.name}\` is no command of a random section.`);
  return applied(`The random generator is set by [${section.name}].`);
}
