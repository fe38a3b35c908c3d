import { isAtLeast, providerSwitch } from './booleans.ts';
import type { Entry, Section, SectionTable } from './configuration.ts';
import type { Activation, Provider, ProviderParameter, ProviderState } from './evaluation.ts';
import {
  applied,
  behindFirstDot,
  failed,
  type ProcessState,
  runInOrder,
  type StepResult,
  stepOf,
} from './evaluation-context.ts';
import { loadFipsModule } from './fips-module.ts';

const SECTION_ERROR = 'provider section error';

/** The module `providers`: each entry of its section names a provider and the section of its parameters. */
export function loadProviders(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed(SECTION_ERROR, `There is no section [${entry.value}], so no provider is configured.`);
  const { steps, failure } = runInOrder(
    section.entries,
    item => loadProvider(item, state),
    (item, result) => {
      if (!result) state.providers.push(unreachedProvider(item, state.sections));
      return stepOf('provider', item, 'providers', result);
    },
  );
  if (failure) return failed(SECTION_ERROR, failure.why, steps);
  return applied(`The providers of [${section.name}] are configured.`, steps);
}

/** The providers that a `providers` line lists which is never reached. */
export function listUnreached(entry: Entry, state: ProcessState): void {
  for (const item of state.sections.get(entry.value)?.entries ?? []) {
    state.providers.push(unreachedProvider(item, state.sections));
  }
}

interface Settings {
  readonly name: string;
  readonly module: Entry | undefined;
  readonly activation: Activation;
  /** The command whose value is no boolean. */
  readonly wrong: Entry | undefined;
}

function loadProvider(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) {
    const why = `There is no section [${entry.value}].`;
    state.providers.push(providerOf(entry, undefined, settingsOf(entry, undefined, state), 'failed', why, []));
    return failed(SECTION_ERROR, why);
  }
  const settings = settingsOf(entry, section, state);
  const { parameters, problem } = parametersOf(entry, section, state.sections);
  const finish = (providerState: ProviderState, why: string): void => {
    state.providers.push(providerOf(entry, section, settings, providerState, why, parameters));
  };
  if (settings.wrong) {
    const why = `\`${settings.wrong.name} = ${settings.wrong.value}\` is none of the booleans that OpenSSL takes.`;
    finish('failed', why);
    return failed(SECTION_ERROR, why);
  }
  const activates = settings.activation.effect === 'activates';
  const isRepeated = activates && state.providers.some(({ name, active }) => active && name === settings.name);
  if (activates && !isRepeated) state.fallbackDisabled = true;
  if (problem && !isRepeated) {
    finish('failed', problem.why);
    return failed(problem.error, problem.why);
  }
  if (!activates && (settings.module || parameters.length > 0) && !state.described.has(settings.name)) {
    state.described.set(settings.name, { module: settings.module, parameters });
  }
  const { state: reached, why } = activates
    ? isRepeated
      ? { state: 'active' as const, why: `${settings.name} is active already.` }
      : activate(settings, parameters, state)
    : { state: 'not-activated' as const, why: notActivated(settings) };
  finish(reached, why);
  return { status: reached === 'not-loaded' ? 'ignored' : 'applied', why };
}

/** The commands of a provider's section that are not parameters; a later one counts. */
function settingsOf(entry: Entry, section: Section | undefined, state: ProcessState): Settings {
  const { openssl } = state.options;
  let name = behindFirstDot(entry.name);
  let module: Entry | undefined;
  let activation: Activation = { entry: undefined, effect: 'absent' };
  for (const command of section?.entries ?? []) {
    const commandName = behindFirstDot(command.name);
    if (commandName === 'identity') name = command.value;
    else if (commandName === 'module') module = command;
    else if (commandName === 'activate' || (commandName === 'soft_load' && isAtLeast(openssl, '3.3'))) {
      const isOn = providerSwitch(command.value, openssl);
      if (commandName === 'activate') activation = activationOf(command, isOn);
      if (isOn === undefined) return { name, module, activation, wrong: command };
    }
  }
  return { name, module, activation, wrong: undefined };
}

function activationOf(entry: Entry, isOn: boolean | undefined): Activation {
  return { entry, effect: isOn === undefined ? 'error' : isOn ? 'activates' : 'does-not-activate' };
}

function notActivated({ activation, name }: Settings): string {
  if (!activation.entry) return `No \`activate\` stands in the section of ${name}.`;
  return `\`activate = ${activation.entry.value}\` leaves ${name} inactive.`;
}

/** Providers that are part of libcrypto. */
const BUILT_IN = new Set(['default', 'base', 'null']);

/** Providers whose module comes with OpenSSL or is in wide use, under exactly these names. */
const INSTALLED = new Set(['legacy']);

function activate(
  { name, module }: Settings,
  parameters: readonly ProviderParameter[],
  state: ProcessState,
): { readonly state: ProviderState; readonly why: string } {
  if (BUILT_IN.has(name)) return { state: 'active', why: `${name} is built into libcrypto.` };
  const described = state.described.get(name);
  const file = module ?? described?.module;
  if (isFipsModule(name, file)) return activateModule([...(described?.parameters ?? []), ...parameters], file, state);
  const meant = misspelt(name);
  if (meant && !file) {
    return { state: 'not-loaded', why: `There is no module of the name ${name}; the provider is called ${meant}.` };
  }
  if (!INSTALLED.has(name)) {
    const text = `The module of the provider ${name} is taken to be installed.`;
    state.assumptions.push({ kind: 'plug-in', text });
  }
  return { state: 'active', why: `The module of ${name} is taken to load.` };
}

function activateModule(
  parameters: readonly ProviderParameter[],
  file: Entry | undefined,
  state: ProcessState,
): { readonly state: ProviderState; readonly why: string } {
  if (state.moduleInErrorState) {
    return { state: 'not-loaded', why: 'The module failed its integrity test before, and stays in its error state.' };
  }
  const load = loadFipsModule(parameters, file?.value, state.options);
  if (load.breaksModule) state.moduleInErrorState = true;
  if (load.assumption) state.assumptions.push(load.assumption);
  return { state: load.loads ? 'active' : 'not-loaded', why: load.why };
}

/** True for the provider `fips`, and for a module file of that name under any other. */
export function isFipsModule(name: string, module: Entry | undefined): boolean {
  return name === 'fips' || (module !== undefined && /(^|[\\/])(lib)?fips(\.[A-Za-z]+)?$/.test(module.value));
}

/** The provider of OpenSSL whose name was meant: another case, or one letter wrong, missing, too much or exchanged. */
function misspelt(name: string): string | undefined {
  return ['fips', 'default', 'base', 'legacy'].find(
    known => known !== name && isOneEditAway(name.toLowerCase(), known),
  );
}

function isOneEditAway(a: string, b: string): boolean {
  if (a === b) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}

/** libcrypto builds nested names in a buffer of 512 bytes. */
const MAXIMUM_PARAMETER_NAME = 511;
/** Sections that refer to one another without a circle can still multiply; nobody needs this many. */
const MAXIMUM_VISITS = 5000;

interface Parameters {
  readonly parameters: readonly ProviderParameter[];
  readonly problem: { readonly error: string; readonly why: string } | undefined;
}

/** Every entry of the section is a parameter; one whose value names a section stands for that section's entries. */
function parametersOf(entry: Entry, section: Section, sections: SectionTable): Parameters {
  const parameters: ProviderParameter[] = [];
  let visits = 0;
  const visit = (prefix: string, current: Section, path: readonly Entry[]): Parameters['problem'] => {
    for (const item of current.entries) {
      const name = prefix + item.name;
      const nested = sections.get(item.value);
      if (name.length > MAXIMUM_PARAMETER_NAME)
        return { error: SECTION_ERROR, why: 'A parameter has too long a name.' };
      if (++visits > MAXIMUM_VISITS) return undefined;
      if (!nested) {
        parameters.push({ name, value: item.value, entry: item });
        continue;
      }
      if (path.includes(item)) return recursion(item);
      const problem = visit(`${name}.`, nested, [...path, item]);
      if (problem) return problem;
    }
    return undefined;
  };
  const problem = visit('', section, [entry]);
  return { parameters, problem };
}

function recursion(item: Entry): Parameters['problem'] {
  const why = `\`${item.name} = ${item.value}\` in [${item.section}] leads back to itself.`;
  return { error: 'recursive section reference', why };
}

function unreachedProvider(entry: Entry, sections: SectionTable): Provider {
  const name = behindFirstDot(entry.name);
  const settings: Settings = {
    name,
    module: undefined,
    activation: { entry: undefined, effect: 'absent' },
    wrong: undefined,
  };
  const why = 'An earlier line failed, and OpenSSL reads no further.';
  return providerOf(entry, sections.get(entry.value), settings, 'not-reached', why, []);
}

function providerOf(
  entry: Entry,
  section: Section | undefined,
  { name, module, activation }: Settings,
  state: ProviderState,
  why: string,
  parameters: readonly ProviderParameter[],
): Provider {
  return { name, entry, section, active: state === 'active', state, why, activation, module, parameters };
}

/** The provider that libcrypto loads by itself. */
export function automaticDefault(): Provider {
  return {
    name: 'default',
    entry: undefined,
    section: undefined,
    active: true,
    state: 'automatic',
    why: 'No provider was activated, so OpenSSL loads the default provider by itself.',
    activation: { entry: undefined, effect: 'absent' },
    module: undefined,
    parameters: [],
  };
}
