import { leadingNumber } from './booleans.ts';
import { type Entry, findEntry, type SectionTable } from './configuration.ts';
import type { Assumption, DiagnosticsSetting, Evaluation, EvaluationOptions, LoadStep } from './evaluation.ts';
import { failed, type ProcessState, stepOf } from './evaluation-context.ts';
import { runModules } from './modules.ts';
import { judge } from './outcome.ts';
import { automaticDefault } from './providers.ts';
import { DEFAULT_SECTION } from './section-builder.ts';

const DIAGNOSTICS_KEY = 'config_diagnostics';

/**
 * What a process ends up with that loads these sections (`CONF_modules_load` with libcrypto's own flags; Node.js's, which let no
 * error pass, for its own name to start from).
 */
export function evaluate(
  sections: SectionTable,
  options: EvaluationOptions,
  readingAssumptions: readonly Assumption[],
): Evaluation {
  const { startKey = 'openssl_conf' } = options;
  const state: ProcessState = {
    sections,
    options,
    assumptions: [...readingAssumptions],
    providers: [],
    fallbackDisabled: false,
    properties: undefined,
    randomQuery: '',
    described: new Map(),
    moduleInErrorState: false,
    tlsCommands: [],
  };
  const diagnostics = diagnosticsOf(sections);
  const start = findEntry(sections, DEFAULT_SECTION, startKey);
  const initialisation = start && sections.get(start.value);
  const steps = start ? [startStep(start, state)] : [];
  if (!state.fallbackDisabled) state.providers.push(automaticDefault());
  const hasFailed = steps.some(
    step => step.status === 'failed' || step.children.some(child => child.status === 'failed'),
  );
  return {
    ...judge(state, diagnostics.on, startKey === 'nodejs_conf' ? hasFailed : diagnostics.on && hasFailed, startKey),
    steps,
    diagnostics,
    start,
    initialisation,
    providers: state.providers,
    defaultProperties: state.properties,
    assumptions: withoutRepetition(state.assumptions),
  };
}

function startStep(start: Entry, state: ProcessState): LoadStep {
  const section = state.sections.get(start.value);
  if (!section) {
    const why = `There is no section [${start.value}], so nothing is configured.`;
    return stepOf('start', start, undefined, failed('openssl conf references missing section', why));
  }
  const children = runModules(section.entries, state);
  const why = `The modules of [${section.name}] are run in order.`;
  return stepOf('start', start, undefined, { status: 'applied', why, children });
}

/** Only a positive number in the default section counts. */
function diagnosticsOf(sections: SectionTable): DiagnosticsSetting {
  const entry = findEntry(sections, DEFAULT_SECTION, DIAGNOSTICS_KEY);
  const misplaced = [...sections.values()]
    .filter(({ name }) => name !== DEFAULT_SECTION)
    .flatMap(({ entries }) => entries.filter(({ name }) => name === DIAGNOSTICS_KEY));
  return { on: entry !== undefined && (leadingNumber(entry.value) ?? 0n) > 0n, entry, misplaced };
}

function withoutRepetition(assumptions: readonly Assumption[]): Assumption[] {
  return [...new Map(assumptions.map(assumption => [assumption.text, assumption])).values()];
}
