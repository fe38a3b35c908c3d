import type { CallArguments } from './arguments.ts';
import { BUILTIN_CALLS } from './builtin-calls.ts';
import type { Evaluation } from './evaluation.ts';
import { LIMITS } from './limits.ts';
import { membersOf } from './members.ts';
import { callMethod } from './method-calls.ts';
import { promisedBy } from './names.ts';
import {
  type CallSite,
  type Frame,
  type FunctionValue,
  type InstanceValue,
  type Origin,
  originOf,
  type PartialValue,
  type SymbolValue,
  unknown,
  type Value,
} from './value.ts';

export const NO_ARGUMENTS: CallArguments = { positional: [], keywords: new Map(), incomplete: false };

/** What a call gives, for one of the values that its callee may have. */
export function applyCall(context: Evaluation, callee: Value, site: CallSite): readonly Value[] {
  switch (callee.kind) {
    case 'symbol':
      return applySymbol(context, callee, site);
    case 'function':
      return invoke(context, callee, context.argumentsOf(site), site.frame, originOf(site.node, site.scope));
    case 'class':
      return [{ kind: 'object', type: callee, origin: originOf(site.node, site.scope) }];
    case 'partial':
      return applyCall(context, callee.callee, withPartial(site, callee));
    case 'method':
      return callMethod(callee, context.argumentsOf(site), site);
    default:
      return unknown(site.node);
  }
}

/** What a function of the project returns for these arguments. */
export function invoke(
  context: Evaluation,
  callee: FunctionValue,
  call: CallArguments,
  from: Frame | undefined,
  origin: Origin,
): readonly Value[] {
  const depth = (from?.depth ?? 0) + 1;
  if (depth > LIMITS.callDepth) return unknown(origin);
  const frame = context.frameOf(callee, call, depth);
  const returned = frame.scope.returns.flatMap(expression => context.evaluate(expression, frame.scope, frame));
  const useful = returned.filter(value => value.kind !== 'parameter');
  if (useful.length > 0) return useful;
  const annotation = callee.node.kind === 'FunctionDef' ? callee.node.returns : undefined;
  const promised = annotation ? promisedBy(context, annotation, callee.scope, origin) : [];
  return promised.length > 0 ? promised : unknown(origin);
}

/** The call as it is with the arguments that `functools.partial` was given before. */
export function withPartial(site: CallSite, callee: PartialValue): CallSite {
  const earlier = callee.arguments;
  if (!site.partial) return { ...site, partial: earlier };
  return {
    ...site,
    partial: {
      positional: [...earlier.positional, ...site.partial.positional],
      keywords: new Map([...earlier.keywords, ...site.partial.keywords]),
    },
  };
}

function applySymbol(context: Evaluation, callee: SymbolValue, site: CallSite): readonly Value[] {
  const builtin = Object.hasOwn(BUILTIN_CALLS, callee.name) ? BUILTIN_CALLS[callee.name] : undefined;
  if (builtin) {
    const origin = originOf(site.node, site.scope);
    const attribute = (values: readonly Value[], name: string): readonly Value[] =>
      membersOf(context, values, name, origin);
    return builtin({ site, call: context.argumentsOf(site), attribute }) ?? unknown(site.node);
  }
  const { receiver } = callee;
  if (receiver && !context.knowledge.knows(callee.name) && context.knowledge.isFluent(receiver.type)) return [receiver];
  return [instance(context, callee, site)];
}

function instance(context: Evaluation, callee: SymbolValue, site: CallSite): InstanceValue {
  const type = context.knowledge.returnsOf(callee.name) ?? callee.name;
  return { kind: 'instance', type, maker: callee.name, call: site, origin: originOf(site.node, site.scope) };
}
