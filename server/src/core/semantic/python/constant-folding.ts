import type { BinOp, Expression, JoinedStr } from '../../syntax/python/ast.ts';
import type { TextRange } from '../../text/range.ts';
import { overlaid } from './collections.ts';
import { LIMITS } from './limits.ts';
import type { Path, Scope } from './scope.ts';
import { type FormatArguments, formatPercent } from './text-operations.ts';
import { type Origin, originOf, parametersAmong, unknown, type Value } from './value.ts';

/** `+` and `%` on strings, arithmetic on integers, `|` of mappings; unknown otherwise. */
export function applyBinary(
  node: BinOp,
  scope: Scope,
  left: readonly Value[],
  right: readonly Value[],
): readonly Value[] {
  const results = left.flatMap(a => right.flatMap(b => binary(node, originOf(node, scope), a, b)));
  const open = parametersAmong([...left, ...right]);
  return results.length + open.length > 0 ? [...results, ...open] : unknown(node);
}

export function applyFormat(
  node: JoinedStr,
  scope: Scope,
  evaluate: (part: Expression) => readonly Value[],
): readonly Value[] {
  const open: Value[] = [];
  let texts = [''];
  for (const part of node.parts) {
    const values = typeof part === 'string' ? [] : evaluate(part);
    open.push(...parametersAmong(values));
    const pieces = typeof part === 'string' ? [part] : values.filter(value => value.kind !== 'parameter').map(textOf);
    if (pieces.includes(undefined) || texts.length * pieces.length > LIMITS.valueSet) return openOr(open, node);
    texts = texts.flatMap(text => pieces.map(piece => text + piece));
  }
  if (texts.some(text => text.length > LIMITS.textLength)) return openOr(open, node);
  return [...open, ...texts.map((value): Value => ({ kind: 'string', value, origin: originOf(node, scope) }))];
}

function openOr(open: readonly Value[], node: Expression): readonly Value[] {
  return open.length > 0 ? open : unknown(node);
}

/** Takes the element that a tuple target binds, level by level. */
export function projectPath(values: readonly Value[], path: Path, use: TextRange): readonly Value[] {
  let current = values;
  for (const step of path) {
    current = current.flatMap((value): readonly Value[] => {
      if (value.kind === 'parameter') return [value];
      if (value.kind !== 'sequence' || step === '*') return unknown(use);
      if (typeof step === 'object')
        return [{ kind: 'sequence', elements: value.elements.slice(step.from), origin: value.origin }];
      return value.elements[step] ?? unknown(use);
    });
  }
  return current;
}

function binary(node: BinOp, origin: Origin, left: Value, right: Value): readonly Value[] {
  if ((left.kind === 'string' || left.kind === 'bytes') && left.kind === right.kind && node.op === '+') {
    const value = left.value + right.value;
    return value.length <= LIMITS.textLength ? [{ kind: left.kind, value, origin }] : [];
  }
  if ((left.kind === 'string' || left.kind === 'bytes') && node.op === '*' && right.kind === 'number') {
    const length = left.value.length * Math.max(0, right.value);
    return length <= LIMITS.textLength
      ? [{ kind: left.kind, value: left.value.repeat(Math.max(0, right.value)), origin }]
      : [];
  }
  if (left.kind === 'string' && node.op === '%') {
    const value = formatPercent(left.value, percentArguments(right));
    return value === undefined ? [] : [{ kind: 'string', value, origin }];
  }
  if (left.kind === 'number' && right.kind === 'number') {
    const value = arithmetic(node.op, left.value, right.value);
    return value === undefined ? [] : [{ kind: 'number', value, origin }];
  }
  if (left.kind === 'sequence' && right.kind === 'sequence' && node.op === '+') {
    return [{ kind: 'sequence', elements: [...left.elements, ...right.elements].slice(0, LIMITS.collection), origin }];
  }
  if (left.kind === 'mapping' && right.kind === 'mapping' && node.op === '|') {
    return [{ kind: 'mapping', entries: overlaid(left.entries, right.entries), origin }];
  }
  return [];
}

function arithmetic(op: string, left: number, right: number): number | undefined {
  const result = ARITHMETIC[op]?.(left, right);
  return result !== undefined && Number.isSafeInteger(result) ? result : undefined;
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '//': (left, right) => Math.floor(left / right),
  '**': (left, right) => left ** right,
  '<<': (left, right) => left * 2 ** right,
};

function percentArguments(value: Value): FormatArguments {
  if (value.kind === 'mapping') {
    const texts = value.entries.map(({ key, values }) => [key, values[0] && textOf(values[0])] as const);
    return { positional: [], keywords: new Map(texts.filter((pair): pair is [string, string] => pair.every(isText))) };
  }
  const values = value.kind === 'sequence' ? value.elements.map(element => element[0]) : [value];
  const positional = values.map(item => (item ? textOf(item) : undefined)).filter(text => text !== undefined);
  return { positional, keywords: new Map() };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A constant as `str()` writes it. */
export function textOf(value: Value): string | undefined {
  if (value.kind === 'string') return value.value;
  return value.kind === 'number' ? String(value.value) : undefined;
}
