import type { ParameterSource } from '../models/define.ts';
import { matchArguments } from '../semantic/python/arguments.ts';
import type { Evaluator } from '../semantic/python/evaluator.ts';
import type { EvaluatedArgument, ParameterValue, Value } from '../semantic/python/value.ts';
import { contains, type TextRange } from '../text/range.ts';
import type { Facet, Term } from './crypto-use.ts';
import type { LibraryIndex } from './library-index.ts';

/** What is known of an argument that is a constant, or may be: bytes that stand in the source. */
export interface ConstantReading {
  readonly terms: readonly Term[];
  readonly parameters: readonly ParameterValue[];
}

/**
 * Reads whether an argument is the same bytes in every call: all that it may be is written in the source. What an object holds
 * counts as well (`modes.GCM(b"…")`), by what its model says that it carries.
 */
export function readConstant(
  argument: EvaluatedArgument,
  facet: Facet,
  libraries: LibraryIndex,
  evaluator: Evaluator,
): ConstantReading {
  const held = argument.values.flatMap(value => heldBy(value, argument.range, facet, libraries, evaluator));
  const parameters = held.flatMap(({ value }) => (value.kind === 'parameter' ? [value] : []));
  if (parameters.length > 0) return { terms: [], parameters };
  const [first] = held;
  if (!first || !held.every(({ value }) => isBytes(value))) return { terms: [], parameters: [] };
  const { path, start, end } = first.value.origin;
  return { terms: [{ value: 'constant', range: first.range, named: { path, start, end }, form: 'word' }], parameters };
}

/** Bytes or text; an empty one waits to be replaced. */
function isBytes(value: Value): boolean {
  return (value.kind === 'bytes' || value.kind === 'string') && value.value !== '';
}

interface Held {
  readonly value: Value;
  readonly range: TextRange;
}

function heldBy(
  value: Value,
  range: TextRange,
  facet: Facet,
  libraries: LibraryIndex,
  evaluator: Evaluator,
): readonly Held[] {
  if (value.kind !== 'instance' || !value.call) return [{ value, range }];
  const model = libraries.symbol(value.maker)?.model;
  const source = model?.carries?.[facet];
  if (!isParameter(source)) return [{ value, range }];
  const inner = matchArguments(model?.parameters ?? [], evaluator.argumentsOf(value.call)).get(source.parameter);
  return (inner?.values ?? []).map(one => ({
    value: one,
    range: contains(range, inner!.range) ? inner!.range : range,
  }));
}

function isParameter(source: unknown): source is ParameterSource {
  return typeof source === 'object' && source !== null && 'parameter' in source;
}
