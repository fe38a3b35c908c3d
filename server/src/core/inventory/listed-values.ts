import type { ParameterSource } from '../models/define.ts';
import type { EvaluatedArgument, TextValue, Value } from '../semantic/python/value.ts';
import { contains, type TextRange } from '../text/range.ts';

/** Values that stand in lists, tuples, mappings and texts with commas, each at its own place. */
export type Placed = readonly { readonly value: Value; readonly range: TextRange }[];

/** Elements of lists and tuples count each for itself, at its own place: `algorithms=["HS256", "none"]`. */
export function flatten({ values, range }: EvaluatedArgument): Placed {
  return values.flatMap(value => elementsOf(value, range).flat());
}

/** Those elements that count for a source: names in one string with commas too, and the first or the others of them. */
export function elementsThatCount(
  argument: EvaluatedArgument,
  source: ParameterSource,
  given: ReadonlyMap<string, EvaluatedArgument>,
): Placed {
  const { element, firstNotIn } = source;
  const passedOver = firstNotIn === undefined ? undefined : given.get(firstNotIn);
  const named = passedOver ? listsIn(passedOver, source).flat(2) : [];
  const names = new Set(named.flatMap(({ value }) => nameOf(value) ?? []));
  const counts = (values: Placed) => !values.some(({ value }) => names.has(nameOf(value) ?? ''));
  return listsIn(argument, source).flatMap(all => {
    if (element === undefined) return all.flat();
    const first = Math.max(0, all.findIndex(counts));
    return all.filter((_, index) => (index === first) === (element === 'first')).flat();
  });
}

/** For each value that a list may have: its elements, and for each of those what it may be. */
function listsIn({ values, range }: EvaluatedArgument, { read }: ParameterSource): readonly (readonly Placed[])[] {
  return values.map(value =>
    read === 'names' && (value.kind === 'string' || value.kind === 'bytes')
      ? listedNames(value).map(name => [{ value: { ...value, value: name }, range }])
      : elementsOf(value, range),
  );
}

/** What an element is called: a scheme by its name or as an object. */
function nameOf(value: Value): string | undefined {
  return isText(value)
    ? value.value
    : value.kind === 'symbol'
      ? value.name.slice(value.name.lastIndexOf('.') + 1)
      : undefined;
}

/** For each element what it may be. */
function elementsOf(value: Value, range: TextRange): readonly Placed[] {
  if (value.kind !== 'sequence') return [[{ value, range }]];
  return value.elements.map((element, index) => {
    const own = value.ranges?.[index];
    const place = own && contains(range, own) ? own : range;
    return element.map(inner => ({ value: inner, range: place }));
  });
}

/** `"aes256-ctr,3des-cbc"`. OpenSSH's `+` and `^` add to what is there, `-` takes away. */
function listedNames({ value }: { readonly value: string }): readonly string[] {
  return value.startsWith('-')
    ? []
    : value
        .replace(/^[+^]/, '')
        .split(/[\s,]+/)
        .filter(Boolean);
}

/** What a mapping holds under a key, at its own place; a parameter stands for the mapping that a caller will give. */
export function heldUnder(key: string, { values, range }: EvaluatedArgument): Placed {
  return values.flatMap(value => {
    if (value.kind === 'parameter') return [{ value, range }];
    if (value.kind !== 'mapping') return [];
    const held = value.entries.filter(entry => entry.key === key).flatMap(entry => entry.values);
    return held.map(inner => {
      const { start, end } = inner.origin;
      return { value: inner, range: contains(range, inner.origin) ? { start, end } : range };
    });
  });
}

export function isText(value: Value): value is TextValue {
  return value.kind === 'string' || value.kind === 'bytes';
}
