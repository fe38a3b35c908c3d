import type { Entry, SectionTable } from './configuration.ts';
import type {
  Assumption,
  DefaultProperties,
  EvaluationOptions,
  LoadStep,
  Provider,
  ProviderParameter,
  StepStatus,
} from './evaluation.ts';

/** What loading has changed so far in the process. */
export interface ProcessState {
  readonly sections: SectionTable;
  readonly options: EvaluationOptions;
  readonly assumptions: Assumption[];
  readonly providers: Provider[];
  /** Once a provider was to be activated, successfully or not, the default provider is no longer loaded by itself. */
  fallbackDisabled: boolean;
  properties: DefaultProperties | undefined;
  /** The `properties` of the random section, which its generator is fetched by. */
  randomQuery: string;
  /** What was said of providers that were not activated, by name: it counts when another entry activates that name. */
  readonly described: Map<
    string,
    { readonly module: Entry | undefined; readonly parameters: readonly ProviderParameter[] }
  >;
  /** A FIPS module whose integrity test failed once stays in its error state. */
  moduleInErrorState: boolean;
  /** The commands that `ssl_conf` keeps for every TLS context (`system_default`). */
  tlsCommands: readonly Entry[];
}

/** What a step came to; the caller knows the entry. */
export interface StepResult {
  readonly status: Exclude<StepStatus, 'not-reached'>;
  readonly error?: string;
  readonly why: string;
  readonly children?: readonly LoadStep[];
}

export const applied = (why: string, children: readonly LoadStep[] = []): StepResult => ({
  status: 'applied',
  why,
  children,
});

export const failed = (error: string, why: string, children: readonly LoadStep[] = []): StepResult => ({
  status: 'failed',
  error,
  why,
  children,
});

/**
 * Runs a step for each item in order. After the first that fails, the rest are not reached.
 * `make` turns an item and its result, undefined if not reached, into a step.
 */
export function runInOrder<T>(
  items: readonly T[],
  run: (item: T) => StepResult,
  make: (item: T, result: StepResult | undefined) => LoadStep,
): { readonly steps: readonly LoadStep[]; readonly failure: LoadStep | undefined } {
  const steps: LoadStep[] = [];
  let failure: LoadStep | undefined;
  for (const item of items) {
    const step = make(item, failure ? undefined : run(item));
    if (step.status === 'failed') failure = step;
    steps.push(step);
  }
  return { steps, failure };
}

/** The result as a step of its entry. */
export function stepOf(
  kind: LoadStep['kind'],
  entry: LoadStep['entry'],
  module: LoadStep['module'],
  result: StepResult | undefined,
): LoadStep {
  return {
    kind,
    entry,
    module,
    status: result?.status ?? 'not-reached',
    error: result?.error,
    why: result?.why ?? 'An earlier line failed, and OpenSSL reads no further.',
    children: result?.children ?? [],
  };
}

/** The text behind the first dot: `1.fips` is `fips`. */
export function behindFirstDot(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
