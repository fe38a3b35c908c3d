import type { CallArguments } from './arguments.ts';
import type { Evaluation } from './evaluation.ts';
import type { CallSite, EvaluatedArgument, Value } from './value.ts';

/** What a call of Python itself needs from the evaluator. */
export interface BuiltinContext {
  readonly site: CallSite;
  readonly evaluation: Evaluation;
  readonly call: CallArguments;
  /** What calling the values gives, for another call than the one at hand. */
  through(values: readonly Value[], site: CallSite): readonly Value[];
  attribute(values: readonly Value[], name: string): readonly Value[];
}

/** `undefined`: nothing known of the result. */
export type Builtin = (context: BuiltinContext) => readonly Value[] | undefined;

export function argument(context: BuiltinContext, index: number, name?: string): readonly Value[] | undefined {
  return context.call.positional[index]?.values ?? (name ? context.call.keywords.get(name)?.values : undefined);
}

export function firstArgument(context: BuiltinContext): readonly Value[] | undefined {
  return argument(context, 0);
}

/** A call with arguments that are known already. */
export function bareCall(
  site: CallSite,
  positional: readonly EvaluatedArgument[],
  keywords: CallArguments['keywords'] = new Map(),
): CallSite {
  return { ...site, node: { ...site.node, args: [] }, partial: { positional, keywords } };
}
