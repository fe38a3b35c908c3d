import { extensionBoolean } from './booleans.ts';
import type { Entry } from './configuration.ts';
import type { DefaultProperties, PropertyClause } from './evaluation.ts';
import { applied, failed, type ProcessState, runInOrder, type StepResult, stepOf } from './evaluation-context.ts';
import { DEFAULT_IMPLEMENTATION, FIPS_IMPLEMENTATION } from './implementations.ts';
import { isFipsEnabled, matchCount, mergeQueries, parsePropertyQuery } from './property-query.ts';
import { RED_HAT_COMMAND } from './vendor.ts';

/** The module `alg_section`, which sets what every fetch asks for by default. */
export function loadAlgorithmSection(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed('error loading section', `There is no section [${entry.value}].`);
  const { steps, failure } = runInOrder(
    section.entries,
    item => runCommand(item, state),
    (item, result) => stepOf('property', item, 'alg_section', result),
  );
  if (failure) return failed(failure.error ?? 'unknown option', failure.why, steps);
  return applied(`The commands of [${section.name}] are applied.`, steps);
}

function runCommand(entry: Entry, state: ProcessState): StepResult {
  if (entry.name === 'default_properties') return setProperties(entry, state);
  if (entry.name === 'fips_mode') return setFipsMode(entry, state);
  if (entry.name === RED_HAT_COMMAND && state.options.vendor === 'red-hat') return setSha1Signatures(entry, state);
  if (entry.name === RED_HAT_COMMAND)
    return failed('unknown option', `\`${entry.name}\` is a command that only Red Hat's OpenSSL knows.`);
  return failed('unknown option', `\`${entry.name}\` is no command of an algorithm section.`);
}

function setProperties(entry: Entry, state: ProcessState): StepResult {
  const query = parsePropertyQuery(entry.value);
  if (query.kind === 'error') {
    return failed('set default property failure', `\`${entry.value}\` is no property query (${query.reason}).`);
  }
  state.properties = propertiesOf(entry, entry.value, query.clauses);
  return applied(`Every fetch asks for \`${entry.value}\`.`);
}

function setFipsMode(entry: Entry, state: ProcessState): StepResult {
  const isOn = extensionBoolean(entry.value);
  if (isOn === undefined) return failed('invalid boolean string', `\`${entry.value}\` is neither yes nor no.`);
  const clause: PropertyClause = isOn
    ? { name: 'fips', operator: '=', value: 'yes', optional: false }
    : { name: 'fips', operator: 'override', value: '', optional: false };
  const clauses = mergeQueries([clause], state.properties?.clauses ?? []);
  const query = isOn ? 'fips=yes' : '-fips';
  state.properties = propertiesOf(entry, query, clauses);
  return applied(`The property query gets \`${query}\`.`);
}

function setSha1Signatures(entry: Entry, state: ProcessState): StepResult {
  const isAllowed = extensionBoolean(entry.value);
  if (isAllowed === undefined) return failed('invalid boolean string', `\`${entry.value}\` is neither yes nor no.`);
  const text = `libcrypto is taken to be Red Hat's: OpenSSL's own does not know \`${entry.name}\`, and stops loading there.`;
  state.assumptions.push({ kind: 'vendor', text });
  return applied(`Signatures with SHA-1 are ${isAllowed ? 'made and taken' : 'refused'}.`);
}

function propertiesOf(entry: Entry, query: string, clauses: readonly PropertyClause[]): DefaultProperties {
  return { entry, query, clauses, fips: effectOf(clauses) };
}

function effectOf(clauses: readonly PropertyClause[]): DefaultProperties['fips'] {
  const fromModule = matchCount(clauses, FIPS_IMPLEMENTATION) !== undefined;
  const fromDefault = matchCount(clauses, DEFAULT_IMPLEMENTATION) !== undefined;
  if (!fromModule) return fromDefault ? 'excluded' : 'unsatisfiable';
  if (isFipsEnabled(clauses)) return 'required';
  const prefersModule = clauses.some(({ name, optional, value }) => name === 'fips' && optional && value === 'yes');
  return prefersModule ? 'optional' : 'none';
}
