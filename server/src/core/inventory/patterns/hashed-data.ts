import { resolveName } from '../../semantic/python/reaching.ts';
import type { Scope } from '../../semantic/python/scope.ts';
import type { BinOp, Call, Expression } from '../../syntax/python/ast.ts';
import { operandsOf } from './expressions.ts';

/** A piece of what is joined: a text that is written down, or a value. */
export type Part =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'value'; readonly node: Expression };

export type ValuePart = Part & { readonly kind: 'value' };

/**
 * What an expression joins, left to right: the operands of `+`, the fields of an f-string, of `%` and of `.format`, the
 * elements of `.join`, through `.encode()` and through names that are given such an expression.
 */
export function partsOf(node: Expression, scope: Scope): readonly Part[] {
  return joined(node, scope, NESTING);
}

export function valuesAmong(parts: readonly Part[]): readonly Expression[] {
  return parts.flatMap(part => (part.kind === 'value' ? [part.node] : []));
}

/** Names, operators and conversions inside one another. */
const NESTING = 6;

function joined(node: Expression, scope: Scope, depth: number): readonly Part[] {
  const itself: readonly Part[] = [{ kind: 'value', node }];
  if (depth === 0) return itself;
  switch (node.kind) {
    case 'Str':
      return [{ kind: 'text', value: node.value }];
    case 'JoinedStr':
      return node.parts.map(part => (typeof part === 'string' ? { kind: 'text', value: part } : fieldOf(part)));
    case 'BinOp':
      if (node.op === '+') return operandsOf(node, '+').flatMap(operand => joined(operand, scope, depth - 1));
      return (node.op === '%' && percentParts(node)) || itself;
    case 'Call':
      return callParts(node, scope, depth) ?? itself;
    case 'Name': {
      const parts = nameParts(node.id, node.start, scope, depth);
      return parts.length > 1 ? parts : itself;
    }
    default:
      return itself;
  }
}

function fieldOf(node: Expression): ValuePart {
  // A field with a format: what it shows is inside.
  return {
    kind: 'value',
    node: node.kind === 'UnknownExpression' && node.children.length > 0 ? node.children[0]! : node,
  };
}

function percentParts({ left, right }: BinOp): readonly Part[] | undefined {
  if (left.kind !== 'Str') return undefined;
  const fields = right.kind === 'Tuple' ? right.elements : [right];
  return interleaved(left.value.split(/%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]/), fields);
}

function interleaved(texts: readonly string[], values: readonly Expression[]): readonly Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < Math.max(texts.length, values.length); index++) {
    const text = texts[index];
    if (text) parts.push({ kind: 'text', value: text });
    const value = values[index];
    if (value) parts.push({ kind: 'value', node: value });
  }
  return parts;
}

function callParts({ func, args }: Call, scope: Scope, depth: number): readonly Part[] | undefined {
  const first = args[0]?.value;
  if (func.kind === 'Name') {
    const isConversion = /^(bytes|bytearray|str|force_bytes|to_bytes|force_text|smart_bytes)$/.test(func.id);
    return isConversion && first ? severalOf(first, scope, depth) : undefined;
  }
  if (func.kind !== 'Attribute') return undefined;
  switch (func.attr.name) {
    case 'encode':
    case 'strip':
    case 'lower':
    case 'upper':
      return severalOf(func.value, scope, depth);
    case 'join': {
      if (func.value.kind !== 'Str' || (first?.kind !== 'List' && first?.kind !== 'Tuple')) return undefined;
      const separator = func.value.value;
      return first.elements.flatMap((element, index): Part[] => {
        const value: Part = { kind: 'value', node: element };
        return index > 0 && separator ? [{ kind: 'text', value: separator }, value] : [value];
      });
    }
    case 'format': {
      if (func.value.kind !== 'Str') return undefined;
      return interleaved(
        func.value.value.split(/\{[^{}]*\}/),
        args.map(argument => argument.value),
      );
    }
    default:
      return undefined;
  }
}

/** Of a conversion: what it converts, if that is joined from several; a single value is known by the conversion. */
function severalOf(node: Expression, scope: Scope, depth: number): readonly Part[] | undefined {
  const parts = joined(node, scope, depth - 1);
  return parts.length > 1 ? parts : undefined;
}

/** What a name was given, and what was added to it since: `text = a + b`, `text += c`. */
function nameParts(name: string, position: number, scope: Scope, depth: number): readonly Part[] {
  const bindings = resolveName(name, scope, position)?.bindings ?? [];
  const [first, ...added] = bindings;
  if (first?.kind !== 'assignment' || first.path.length > 0 || first.value.start >= position) return [];
  const parts = [...joined(first.value, first.scope, depth - 1)];
  for (const binding of added) {
    if (binding.kind !== 'augmented' || binding.op !== '+') return [];
    parts.push(...joined(binding.value, binding.scope, depth - 1));
  }
  return parts;
}
