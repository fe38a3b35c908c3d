import type { CallArguments } from './arguments.ts';
import { textOf } from './constant-folding.ts';
import type { Evaluation } from './evaluation.ts';
import { LIMITS } from './limits.ts';
import { membersOf } from './members.ts';
import { applyTextMethod, divideText, formatBraces, isTextMethod } from './text-operations.ts';
import {
  type CallSite,
  type EvaluatedArgument,
  type MappingValue,
  type MethodValue,
  type NamespaceValue,
  originOf,
  parametersAmong,
  unknown,
  type Value,
} from './value.ts';

/** A method of a constant string, or of a literal dict or list. */
export function callMethod(
  context: Evaluation,
  callee: MethodValue,
  call: CallArguments,
  site: CallSite,
): readonly Value[] {
  const { receiver, method } = callee;
  const { node } = site;
  if (receiver.kind === 'string' || receiver.kind === 'bytes') return textMethod(receiver, method, call, site);
  if (receiver.kind === 'parameter') return [...(isTextMethod(method) ? [] : defaultIn(call)), receiver];
  if (receiver.kind === 'namespace') return namespaceMethod(context, receiver, method, call, site);
  if (receiver.kind === 'mapping') return mappingMethod(receiver, method, call, site);
  if (receiver.kind === 'sequence' && method === 'copy') return [receiver];
  return unknown(node);
}

/** What a lookup gives if nothing is found: `options.get("digest", "md5")`, `config.get("section", "digest", fallback="md5")`. */
function defaultIn(call: CallArguments): readonly Value[] {
  const named = call.keywords.get('fallback') ?? call.keywords.get('default');
  return (named ?? call.positional[1])?.values ?? [];
}

/** `globals().get("md5")`. */
function namespaceMethod(
  context: Evaluation,
  { of }: NamespaceValue,
  method: string,
  call: CallArguments,
  site: CallSite,
): readonly Value[] {
  const names = call.positional[0]?.values ?? [];
  if (method !== 'get' && method !== 'pop') return unknown(site.node);
  const origin = originOf(site.node, site.scope);
  return names.flatMap(name =>
    name.kind === 'string' ? membersOf(context, [of], name.value, origin, site.frame) : parametersAmong([name]),
  );
}

function textMethod(
  receiver: Extract<Value, { kind: 'string' | 'bytes' }>,
  method: string,
  call: CallArguments,
  site: CallSite,
): readonly Value[] {
  if (method === 'join') return joined(receiver, call, site);
  const origin = originOf(site.node, site.scope);
  const positional = texts(call.positional);
  const keywords = texts([...call.keywords.values()]);
  if (!positional || !keywords || call.incomplete) return openOr(argumentsOf(call), site);
  if (method === 'format') {
    const names = [...call.keywords.keys()];
    const given = new Map(names.map((name, index) => [name, keywords[index]!]));
    const value = formatBraces(receiver.value, { positional, keywords: given });
    return value === undefined ? unknown(site.node) : [{ kind: receiver.kind, value, origin: receiver.origin }];
  }
  const parts = divideText(method, receiver.value, positional);
  if (parts) {
    const elements = parts.map((value): Value[] => [{ kind: receiver.kind, value, origin }]);
    return elements.length <= LIMITS.collection ? [{ kind: 'sequence', elements, origin }] : unknown(site.node);
  }
  const value = applyTextMethod(method, receiver.value, positional);
  if (value === undefined || value.length > LIMITS.textLength) return unknown(site.node);
  const kind = method === 'encode' ? 'bytes' : method === 'decode' ? 'string' : receiver.kind;
  // A changed spelling (`"MD5".lower()`) still stands where the literal stands: that is what a fix edits.
  return [{ kind, value, origin: receiver.origin }];
}

/** `"".join(parts)` where every part has one known value. */
function joined(
  separator: Extract<Value, { kind: 'string' | 'bytes' }>,
  call: CallArguments,
  site: CallSite,
): readonly Value[] {
  const given = call.positional[0]?.values ?? [];
  return given.flatMap((value): readonly Value[] => {
    if (value.kind === 'parameter') return [value];
    if (value.kind !== 'sequence') return unknown(site.node);
    const parts = texts(value.elements.map(values => ({ values })));
    if (!parts) return openOr(value.elements.flat(), site);
    const text = parts.join(separator.value);
    if (text.length > LIMITS.textLength) return unknown(site.node);
    return [{ kind: separator.kind, value: text, origin: originOf(site.node, site.scope) }];
  });
}

function argumentsOf(call: CallArguments): readonly Value[] {
  return [...call.positional, ...call.keywords.values()].flatMap(({ values }) => values);
}

function openOr(values: readonly Value[], site: CallSite): readonly Value[] {
  const open = parametersAmong(values);
  return open.length > 0 ? open : unknown(site.node);
}

/** Each argument's single constant as text; undefined if one has none. */
function texts(given: readonly Pick<EvaluatedArgument, 'values'>[]): readonly string[] | undefined {
  const found = given.map(({ values: [value, ...others] }) => {
    if (!value || others.length > 0) return undefined;
    return value.kind === 'bytes' ? value.value : textOf(value);
  });
  return found.every(text => text !== undefined) ? found : undefined;
}

function mappingMethod(receiver: MappingValue, method: string, call: CallArguments, site: CallSite): readonly Value[] {
  const { node } = site;
  const origin = originOf(node, site.scope);
  switch (method) {
    case 'get':
    case 'pop':
    case 'setdefault': {
      const keys = call.positional[0]?.values ?? [];
      const wanted = keys.flatMap(key => (key.kind === 'string' || key.kind === 'number' ? [key.value] : []));
      const found = receiver.entries.filter(entry => entry.key !== undefined && wanted.includes(entry.key));
      const fallback = call.positional[1]?.values ?? [];
      if (wanted.length < keys.length || found.length === 0)
        return [...found.flatMap(entry => entry.values), ...fallback, ...unknown(node)];
      return found.flatMap(entry => entry.values);
    }
    case 'values':
      return [{ kind: 'sequence', elements: receiver.entries.map(entry => entry.values), origin }];
    case 'keys':
      return [{ kind: 'sequence', elements: receiver.entries.map(entry => entry.keys), origin }];
    case 'items':
      return [
        {
          kind: 'sequence',
          elements: receiver.entries.map(entry => [{ kind: 'sequence', elements: [entry.keys, entry.values], origin }]),
          origin,
        },
      ];
    case 'copy':
      return [receiver];
    default:
      return unknown(node);
  }
}
