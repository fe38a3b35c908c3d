/** Python's string methods on constants: `(receiver, arguments) → result`, undefined where the arguments do not fit. */
const METHODS: Readonly<Record<string, (text: string, args: readonly string[]) => string | undefined>> = {
  lower: text => text.toLowerCase(),
  upper: text => text.toUpperCase(),
  casefold: text => text.toLowerCase(),
  swapcase: text => text.replace(/\p{L}/gu, letter => swapped(letter)),
  strip: (text, [characters]) => stripEnd(stripStart(text, characters), characters),
  lstrip: (text, [characters]) => stripStart(text, characters),
  rstrip: (text, [characters]) => stripEnd(text, characters),
  title: text => text.replace(/[a-z]+/gi, word => word[0]!.toUpperCase() + word.slice(1).toLowerCase()),
  capitalize: text => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
  replace: (text, [from, to]) => (from && to !== undefined ? text.replaceAll(from, to) : undefined),
  removeprefix: (text, [prefix]) =>
    prefix !== undefined && text.startsWith(prefix) ? text.slice(prefix.length) : text,
  removesuffix: (text, [suffix]) => (suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  encode: text => text,
  decode: text => text,
};

/** Methods that take a text apart. */
const DIVISIONS: Readonly<Record<string, (text: string, args: readonly string[]) => readonly string[] | undefined>> = {
  split: (text, [separator, most]) => divided(text, separator, most, false),
  rsplit: (text, [separator, most]) => divided(text, separator, most, true),
  partition: (text, [separator]) => (separator ? partitioned(text, separator, text.indexOf(separator)) : undefined),
  rpartition: (text, [separator]) =>
    separator ? partitioned(text, separator, text.lastIndexOf(separator), true) : undefined,
};

export function isTextMethod(name: string): boolean {
  return Object.hasOwn(METHODS, name) || Object.hasOwn(DIVISIONS, name) || name === 'format' || name === 'join';
}

export function applyTextMethod(name: string, text: string, args: readonly string[]): string | undefined {
  return Object.hasOwn(METHODS, name) ? METHODS[name]!(text, args) : undefined;
}

/** The parts that a method divides a text into; undefined for other methods. */
export function divideText(name: string, text: string, args: readonly string[]): readonly string[] | undefined {
  return Object.hasOwn(DIVISIONS, name) ? DIVISIONS[name]!(text, args) : undefined;
}

/** `"%s-%d" % (a, b)` and `"%(name)s" % {…}` for plain conversions. */
export function formatPercent(template: string, args: FormatArguments): string | undefined {
  let next = 0;
  let complete = true;
  const result = template.replace(/%(?:\((\w+)\))?([sdri%])/g, (_, name: string | undefined, conversion: string) => {
    if (conversion === '%') return '%';
    const value = name === undefined ? args.positional[next++] : args.keywords.get(name);
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete && next === args.positional.length && !/%(?!\(\w+\)[sdri]|[%sdri])/.test(template)
    ? result
    : undefined;
}

/** `"{}{name}".format(a, name=b)` for plain fields. */
export function formatBraces(template: string, args: FormatArguments): string | undefined {
  let next = 0;
  let complete = true;
  const result = template.replace(FIELD, (field, name: string | undefined) => {
    if (field === '{{') return '{';
    if (field === '}}') return '}';
    const value = name && !/^\d/.test(name) ? args.keywords.get(name) : args.positional[name ? Number(name) : next++];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete && !/[{}]/.test(template.replace(FIELD, '')) ? result : undefined;
}

/** A field without attributes, conversions but `!s`, or formats but `:s` and `:d`. */
const FIELD = /\{\{|\}\}|\{(\w*)(?:!s)?(?::[sd]?)?\}/g;

export interface FormatArguments {
  readonly positional: readonly string[];
  readonly keywords: ReadonlyMap<string, string>;
}

function swapped(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

function stripStart(text: string, characters: string | undefined): string {
  if (characters === undefined) return text.trimStart();
  let start = 0;
  while (start < text.length && characters.includes(text[start]!)) start++;
  return text.slice(start);
}

function stripEnd(text: string, characters: string | undefined): string {
  if (characters === undefined) return text.trimEnd();
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

function divided(
  text: string,
  separator: string | undefined,
  most: string | undefined,
  fromEnd: boolean,
): readonly string[] | undefined {
  if (separator === '') return undefined;
  const parts = separator === undefined ? text.trim().split(/\s+/) : text.split(separator);
  if (most === undefined || parts.length <= Number(most) + 1) return parts;
  if (separator === undefined) return undefined;
  const kept = Number(most);
  return fromEnd
    ? [parts.slice(0, parts.length - kept).join(separator), ...parts.slice(parts.length - kept)]
    : [...parts.slice(0, kept), parts.slice(kept).join(separator)];
}

function partitioned(text: string, separator: string, at: number, fromEnd = false): readonly string[] {
  if (at < 0) return fromEnd ? ['', '', text] : [text, '', ''];
  return [text.slice(0, at), separator, text.slice(at + separator.length)];
}
