import { contains, type TextRange } from '../../text/range.ts';
import { promisedBy } from './annotations.ts';
import type { CallArguments } from './arguments.ts';
import { framesByValue, returnsUnder } from './branches.ts';
import { BUILTIN_CALLS } from './builtin-calls.ts';
import { elementOf } from './collections.ts';
import { isEnum, membersOfEnum } from './enums.ts';
import type { Evaluation } from './evaluation.ts';
import { LIMITS } from './limits.ts';
import { basesOf, classMember, membersOf } from './members.ts';
import { callMethod } from './method-calls.ts';
import {
  beyondLimit,
  type CallSite,
  type ClassValue,
  type EvaluatedArgument,
  type Frame,
  type FunctionValue,
  type GetterValue,
  type InstanceValue,
  type ObjectValue,
  type Origin,
  originOf,
  type PartialArguments,
  type PartialValue,
  type SymbolValue,
  unknown,
  type Value,
} from './value.ts';

export const NO_ARGUMENTS: CallArguments = { positional: [], keywords: new Map(), incomplete: false };

/** What a call gives, for one of the values that its callee may have. */
export function applyCall(context: Evaluation, callee: Value, site: CallSite): readonly Value[] {
  const [called] = callee.enumeration ? callsOfMember(context, callee, originOf(site.node, site.scope)) : [];
  if (called) return applyCall(context, called, site);
  switch (callee.kind) {
    case 'symbol':
      return applySymbol(context, callee, site);
    case 'function':
      return invoke(context, callee, context.argumentsOf(site), site.frame, originOf(site.node, site.scope));
    case 'class':
      return isEnum(context, callee) && site.node.args.length > 0
        ? context
            .argumentsOf(site)
            .positional.slice(0, 1)
            .flatMap(({ values }) =>
              values.flatMap(value => membersOfEnum(context, callee, originOf(site.node, site.scope), value)),
            )
        : isTypedDict(context, callee)
          ? applySymbol(context, { kind: 'symbol', name: 'builtins.dict', origin: callee.origin }, site)
          : [{ kind: 'object', type: callee, call: site, origin: originOf(site.node, site.scope) }];
    case 'object':
      return callOfObject(context, callee, site);
    case 'getter':
      return applyGetter(context, callee, site);
    case 'partial':
      return applyCall(context, callee.callee, withPartial(site, callee));
    case 'method':
      return callMethod(context, callee, context.argumentsOf(site), site);
    case 'unknown':
      return [...statedDefault(context, site), callee];
    default:
      return unknown(site.node);
  }
}

/** `Options(algorithm="md5")` of a `class Options(TypedDict)` is a dict. */
function isTypedDict(context: Evaluation, type: ClassValue): boolean {
  return basesOf(context, type).some(
    base => base.kind === 'symbol' && (base.name === 'typing.TypedDict' || base.name === 'typing_extensions.TypedDict'),
  );
}

/** The `__call__` that the class of an `Enum`'s member has. */
export function callsOfMember(context: Evaluation, member: Value, origin: Origin): readonly FunctionValue[] {
  return membersOf(context, [member], '__call__', origin, undefined).flatMap(value =>
    value.kind === 'function' ? [value] : [],
  );
}

/** An object of the project's own class, called: its `__call__`. */
function callOfObject(context: Evaluation, callee: ObjectValue, site: CallSite): readonly Value[] {
  const origin = originOf(site.node, site.scope);
  return classMember(context, callee.type, '__call__', origin, callee).flatMap(method =>
    method.kind === 'function' ? applyCall(context, method, site) : unknown(site.node),
  );
}

/** `config.get("digest", "md5")` on something unknown: what the code itself says holds if nothing else is set. */
function statedDefault(context: Evaluation, site: CallSite): readonly Value[] {
  const { func } = site.node;
  if (func.kind !== 'Attribute' || !LOOKUPS.has(func.attr.name)) return [];
  const call = context.argumentsOf(site);
  const named = call.keywords.get('fallback') ?? call.keywords.get('default');
  return (named ?? (call.positional.length === 2 ? call.positional[1] : undefined))?.values ?? [];
}

const LOOKUPS = new Set(['get', 'pop', 'setdefault', 'getstr', 'getstring', 'get_string', 'get_str']);

/** What a function of the project returns for these arguments. */
export function invoke(
  context: Evaluation,
  callee: FunctionValue,
  call: CallArguments,
  from: Frame | undefined,
  origin: Origin,
): readonly Value[] {
  const depth = (from?.depth ?? 0) + 1;
  // A function that calls itself says nothing new the second time, and multiplies what is looked at.
  if (depth > LIMITS.callDepth || context.calling.has(callee.node)) return beyondLimit(origin);
  context.calling.add(callee.node);
  try {
    return resultOf(context, callee, call, depth, origin);
  } finally {
    context.calling.delete(callee.node);
  }
}

function resultOf(
  context: Evaluation,
  callee: FunctionValue,
  call: CallArguments,
  depth: number,
  origin: Origin,
): readonly Value[] {
  const frame = context.frameOf(callee, call, depth);
  const split = framesByValue(frame.scope, frame);
  if (split.length > 1) return split.flatMap(one => resultUnder(context, callee, one, origin));
  return resultUnder(context, callee, frame, origin);
}

function resultUnder(context: Evaluation, callee: FunctionValue, frame: Frame, origin: Origin): readonly Value[] {
  if (frame.scope.yields.length > 0) {
    const elements = frame.scope.yields
      .slice(0, LIMITS.collection)
      .map(expression => context.evaluate(expression, frame.scope, frame));
    return [{ kind: 'sequence', elements, origin }];
  }
  const returned = returnsUnder(context, frame.scope, frame).flatMap(expression =>
    context.evaluate(expression, frame.scope, frame),
  );
  const useful = returned.filter(value => value.kind !== 'parameter');
  if (useful.length > 0) return useful;
  const annotation = callee.node.kind === 'FunctionDef' ? callee.node.returns : undefined;
  const promised = annotation ? promisedBy(context, annotation, callee.scope, origin) : [];
  return promised.length > 0 ? promised : unknown(origin);
}

/**
 * The call as it is with the arguments that `functools.partial` was given before. Those stand at the callee, unless the
 * partial is made in the call itself.
 */
export function withPartial(site: CallSite, callee: PartialValue): CallSite {
  const { origin } = callee;
  const isHere = origin.path === site.scope.home.path && contains(site.node, origin);
  const earlier = isHere ? callee.arguments : argumentsAt(site.node.func, callee.arguments);
  if (!site.partial) return { ...site, partial: earlier };
  return {
    ...site,
    partial: {
      positional: [...earlier.positional, ...site.partial.positional],
      keywords: new Map([...earlier.keywords, ...site.partial.keywords]),
    },
  };
}

function argumentsAt({ start, end }: TextRange, { positional, keywords }: PartialArguments): PartialArguments {
  const at = ({ values }: EvaluatedArgument): EvaluatedArgument => ({ values, range: { start, end } });
  return {
    positional: positional.map(at),
    keywords: new Map([...keywords].map(([name, argument]) => [name, at(argument)])),
  };
}

function applySymbol(context: Evaluation, callee: SymbolValue, site: CallSite): readonly Value[] {
  const builtin = Object.hasOwn(BUILTIN_CALLS, callee.name) ? BUILTIN_CALLS[callee.name] : undefined;
  if (builtin) {
    const origin = originOf(site.node, site.scope);
    const attribute = (values: readonly Value[], name: string): readonly Value[] =>
      membersOf(context, values, name, origin, site.frame);
    const through = (values: readonly Value[], at: CallSite): readonly Value[] =>
      values.flatMap(value => applyCall(context, value, at));
    return (
      builtin({ evaluation: context, site, call: context.argumentsOf(site), attribute, through }) ?? unknown(site.node)
    );
  }
  const { receiver } = callee;
  if (receiver && !context.knowledge.knows(callee.name)) {
    const stated = CONFIGURATIONS.has(receiver.type) ? statedByName(context, site) : statedDefault(context, site);
    if (stated.length > 0) return [...stated, instance(context, callee, site)];
  }
  if (receiver && !context.knowledge.knows(callee.name) && context.knowledge.isFluent(receiver.type)) return [receiver];
  return [instance(context, callee, site)];
}

/** Their second argument is an option's name, not its default. */
const CONFIGURATIONS: ReadonlySet<string> = new Set([
  'configparser.ConfigParser',
  'configparser.RawConfigParser',
  'configparser.SafeConfigParser',
]);

function statedByName(context: Evaluation, site: CallSite): readonly Value[] {
  return context.argumentsOf(site).keywords.get('fallback')?.values ?? [];
}

/** `operator.attrgetter("md5")(hashlib)`; with several names, a tuple. */
function applyGetter(context: Evaluation, getter: GetterValue, site: CallSite): readonly Value[] {
  const owners = context.argumentsOf(site).positional[0]?.values ?? [];
  const [name, ...others] = getter.names.map(names => gotBy(context, getter, names, owners, site));
  if (!name) return unknown(site.node);
  if (others.length === 0) return name;
  return [{ kind: 'sequence', elements: [name, ...others], origin: originOf(site.node, site.scope) }];
}

function gotBy(
  context: Evaluation,
  getter: GetterValue,
  names: readonly Value[],
  owners: readonly Value[],
  site: CallSite,
): readonly Value[] {
  const origin = originOf(site.node, site.scope);
  if (getter.form === 'item') return elementOf(context, owners, names, site.node, site.scope);
  const found = names.flatMap(name =>
    name.kind !== 'string'
      ? []
      : name.value
          .split('.')
          .reduce<readonly Value[]>((held, part) => membersOf(context, held, part, origin, site.frame), owners)
          // The name's literal is what a fix would edit, as it is with `getattr`.
          .map(value => (value.kind === 'symbol' ? { ...value, origin: name.origin } : value)),
  );
  if (getter.form === 'attribute') return found.length > 0 ? found : unknown(origin);
  const bare: CallSite = { ...site, node: { ...site.node, args: [] }, partial: getter.arguments };
  return found.flatMap(method => applyCall(context, method, bare));
}

function instance(context: Evaluation, callee: SymbolValue, site: CallSite): InstanceValue {
  const type = context.knowledge.returnsOf(callee.name) ?? callee.name;
  return { kind: 'instance', type, maker: callee.name, call: site, origin: originOf(site.node, site.scope) };
}
