import type { Entry } from './configuration.ts';
import { applied, failed, type ProcessState, runInOrder, type StepResult, stepOf } from './evaluation-context.ts';

/** The set of commands that every TLS context takes. */
const SYSTEM_DEFAULT = 'system_default';

/** The module `ssl_conf`: named sets of commands, read now and run when a TLS context is made. */
export function loadTlsDefaults(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed('ssl section not found', `There is no section [${entry.value}].`);
  if (section.entries.length === 0) return failed('ssl section empty', `The section [${section.name}] is empty.`);
  const { steps, failure } = runInOrder(
    section.entries,
    item => checkSet(item, state),
    (item, result) => stepOf('tls-section', item, 'ssl_conf', result),
  );
  if (failure) {
    // libcrypto drops what an earlier `ssl_conf` had set as well.
    state.tlsCommands = [];
    return failed(failure.error ?? 'ssl command section not found', failure.why, steps);
  }
  const defaults = section.entries.find(({ name }) => name === SYSTEM_DEFAULT);
  state.tlsCommands = defaults ? state.sections.get(defaults.value)!.entries : [];
  return applied(`The TLS settings of [${section.name}] are read; a TLS context runs them when it is made.`, steps);
}

function checkSet(entry: Entry, state: ProcessState): StepResult {
  const section = state.sections.get(entry.value);
  if (!section) return failed('ssl command section not found', `There is no section [${entry.value}].`);
  if (section.entries.length === 0)
    return failed('ssl command section empty', `The section [${section.name}] is empty.`);
  return applied(`The commands of [${section.name}] are kept under the name ${entry.name}.`);
}
