import type { Call } from '../../syntax/python/ast.ts';
import type { CallArguments } from './arguments.ts';
import { applyTextMethod } from './text-operations.ts';
import { type CallSite, type MappingValue, type MethodValue, originOf, unknown, type Value } from './value.ts';

/** A method of a constant string, or of a literal dict or list. */
export function callMethod(callee: MethodValue, call: CallArguments, site: CallSite): readonly Value[] {
  const { receiver, method } = callee;
  const { node } = site;
  if (receiver.kind === 'string' || receiver.kind === 'bytes')
    return method === 'join' ? joined(receiver, call, site) : textMethod(receiver, method, call, node);
  if (receiver.kind === 'parameter') return [receiver];
  if (receiver.kind === 'mapping') return mappingMethod(receiver, method, call, site);
  if (receiver.kind === 'sequence' && method === 'copy') return [receiver];
  return unknown(node);
}

function textMethod(
  receiver: Extract<Value, { kind: 'string' | 'bytes' }>,
  method: string,
  call: CallArguments,
  node: Call,
): readonly Value[] {
  const args: string[] = [];
  for (const argument of call.positional) {
    const [value, ...others] = argument.values;
    if (others.length > 0 || (value?.kind !== 'string' && value?.kind !== 'bytes' && value?.kind !== 'number'))
      return unknown(node);
    args.push(String(value.value));
  }
  const value = call.incomplete ? undefined : applyTextMethod(method, receiver.value, args);
  if (value === undefined) return unknown(node);
  const kind = method === 'encode' ? 'bytes' : method === 'decode' ? 'string' : receiver.kind;
  // A changed spelling (`"MD5".lower()`) still stands where the literal stands: that is what a fix edits.
  return [{ kind, value, origin: receiver.origin }];
}

/** `":".join(["ECDHE+AESGCM", "DHE+AESGCM"])`, where each element is one text. */
function joined(
  receiver: Extract<Value, { kind: 'string' | 'bytes' }>,
  call: CallArguments,
  { node, scope }: CallSite,
): readonly Value[] {
  const [sequence, ...others] = call.positional[0]?.values ?? [];
  if (sequence?.kind !== 'sequence' || others.length > 0) return unknown(node);
  const texts = sequence.elements.flatMap(element => {
    const [value, ...more] = element;
    return value?.kind === receiver.kind && more.length === 0 ? [value.value] : [];
  });
  if (texts.length < sequence.elements.length) return unknown(node);
  return [{ kind: receiver.kind, value: texts.join(receiver.value), origin: originOf(node, scope) }];
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
