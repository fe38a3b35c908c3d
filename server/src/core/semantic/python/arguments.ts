import type { FunctionDef, Lambda } from '../../syntax/python/ast.ts';
import {
  type CallSite,
  type EvaluatedArgument,
  type ParameterValue,
  type PartialArguments,
  parametersAmong,
  type Value,
} from './value.ts';

/** The arguments of a call with `*` and `**` unpacked as far as their values are known. */
export interface CallArguments extends PartialArguments {
  /** A `*` or `**` whose contents are unknown: any parameter may have been given. */
  readonly incomplete: boolean;
  /** The parameters of the function around the call that stand for such contents: `def f(*args): g(*args)`. */
  readonly open?: readonly ParameterValue[];
}

export type EvaluateArgument = (site: CallSite, index: number) => readonly Value[];

export function collectArguments(site: CallSite, evaluate: EvaluateArgument): CallArguments {
  const positional: EvaluatedArgument[] = [...(site.partial?.positional ?? [])];
  const keywords = new Map<string, EvaluatedArgument>(site.partial?.keywords);
  const open: ParameterValue[] = [];
  let incomplete = false;
  for (const [index, argument] of site.node.args.entries()) {
    const values = evaluate(site, index);
    const range = { start: argument.value.start, end: argument.value.end };
    if (argument.form === 'star' || argument.form === 'double-star') open.push(...parametersAmong(values));
    if (argument.form === 'positional') positional.push({ values, range });
    else if (argument.form === 'keyword') keywords.set(argument.name!.name, { values, range });
    else if (argument.form === 'star') incomplete = !spreadSequence(values, range, positional) || incomplete;
    else incomplete = !spreadMapping(values, range, keywords) || incomplete;
  }
  return { positional, keywords, incomplete, ...(open.length > 0 && { open }) };
}

/**
 * Assigns arguments to parameters by position and name.
 * @param names positional parameters in order; a `*` starts the keyword-only ones
 */
export function matchArguments(names: readonly string[], call: PartialArguments): Map<string, EvaluatedArgument> {
  const matched = new Map<string, EvaluatedArgument>();
  const star = names.indexOf('*');
  const positional = star < 0 ? names : names.slice(0, star);
  for (const [index, name] of positional.entries()) {
    const argument = call.positional[index];
    if (argument) matched.set(name, argument);
  }
  for (const [name, argument] of call.keywords) matched.set(name, argument);
  return matched;
}

/** Assigns arguments to the parameters of a function of the module; `self` takes the first one. */
export function bindParameters(
  node: FunctionDef | Lambda,
  call: PartialArguments & Pick<CallArguments, 'open'>,
  self: Value | undefined,
): Map<string, readonly Value[]> {
  const names: string[] = [];
  for (const parameter of node.parameters) {
    if (parameter.form === 'star' || parameter.form === 'keyword-only') break;
    names.push(parameter.name.name);
  }
  const bound = new Map<string, readonly Value[]>();
  if (self && names.length > 0) bound.set(names.shift()!, [self]);
  for (const [name, argument] of matchArguments(names, call)) bound.set(name, argument.values);
  const star = node.parameters.find(parameter => parameter.form === 'star' && parameter.name.name !== '');
  if (star) {
    const taken = names.length;
    const { start } = node;
    const elements = call.positional.slice(taken).map(({ values }) => values);
    const ranges = call.positional.slice(taken).map(({ range }) => range);
    const origin = { path: '', start, end: start, form: 'other' as const };
    // `g(*args)` in `def f(*args)`: they are what the caller of `f` gives.
    const handedThrough = elements.length === 0 ? (call.open ?? []) : [];
    bound.set(star.name.name, [{ kind: 'sequence', elements, ranges, origin }, ...handedThrough]);
  }
  const rest = node.parameters.find(parameter => parameter.form === 'double-star');
  if (rest) bound.set(rest.name.name, [keywordRest(node, call), ...(call.open ?? [])]);
  return bound;
}

function keywordRest(node: FunctionDef | Lambda, call: PartialArguments): Value {
  const named = new Set(node.parameters.map(parameter => parameter.name.name));
  const entries = [...call.keywords]
    .filter(([name]) => !named.has(name))
    .map(([key, argument]) => ({ key, keys: [], values: argument.values }));
  return { kind: 'mapping', entries, origin: { path: '', start: node.start, end: node.start, form: 'other' } };
}

function spreadSequence(
  values: readonly Value[],
  range: EvaluatedArgument['range'],
  into: EvaluatedArgument[],
): boolean {
  const [value, ...others] = values;
  if (value?.kind !== 'sequence' || others.length > 0) return false;
  for (const element of value.elements) into.push({ values: element, range });
  return true;
}

function spreadMapping(
  values: readonly Value[],
  range: EvaluatedArgument['range'],
  into: Map<string, EvaluatedArgument>,
): boolean {
  let complete = values.length > 0;
  // What a caller gives may say otherwise than what is put in here.
  const open = parametersAmong(values);
  for (const value of values) {
    if (value.kind !== 'mapping') complete = false;
    else {
      for (const entry of value.entries) {
        if (typeof entry.key !== 'string') complete = false;
        else into.set(entry.key, { values: [...entry.values, ...open], range });
      }
    }
  }
  return complete;
}
