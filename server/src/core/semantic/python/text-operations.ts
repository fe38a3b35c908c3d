/** Python's string methods on constants: `(receiver, arguments) → result`, undefined where the arguments do not fit. */
const METHODS: Readonly<Record<string, (text: string, args: readonly string[]) => string | undefined>> = {
  lower: text => text.toLowerCase(),
  upper: text => text.toUpperCase(),
  casefold: text => text.toLowerCase(),
  strip: (text, [characters]) => (characters === undefined ? text.trim() : undefined),
  lstrip: (text, [characters]) => (characters === undefined ? text.trimStart() : undefined),
  rstrip: (text, [characters]) => (characters === undefined ? text.trimEnd() : undefined),
  title: text => text.replace(/[a-z]+/gi, word => word[0]!.toUpperCase() + word.slice(1).toLowerCase()),
  capitalize: text => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
  replace: (text, [from, to]) => (from && to !== undefined ? text.replaceAll(from, to) : undefined),
  removeprefix: (text, [prefix]) =>
    prefix !== undefined && text.startsWith(prefix) ? text.slice(prefix.length) : text,
  removesuffix: (text, [suffix]) => (suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  encode: text => text,
  decode: text => text,
  format: (text, args) => formatBraces(text, args),
};

export function isTextMethod(name: string): boolean {
  // `join` takes a sequence, and is not among those on texts alone.
  return name === 'join' || Object.hasOwn(METHODS, name);
}

export function applyTextMethod(name: string, text: string, args: readonly string[]): string | undefined {
  return Object.hasOwn(METHODS, name) ? METHODS[name]!(text, args) : undefined;
}

/** `"%s-%d" % (a, b)` for plain conversions. */
export function formatPercent(template: string, args: readonly string[]): string | undefined {
  let next = 0;
  let complete = true;
  const result = template.replace(/%([sdr%])/g, (_, conversion: string) => {
    if (conversion === '%') return '%';
    const value = args[next++];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete && next === args.length && !/%[^%sdr]/.test(template) ? result : undefined;
}

function formatBraces(template: string, args: readonly string[]): string | undefined {
  let next = 0;
  let complete = true;
  const result = template.replace(/\{\{|\}\}|\{(\d*)\}/g, (field, index: string | undefined) => {
    if (field === '{{') return '{';
    if (field === '}}') return '}';
    const value = args[index ? Number(index) : next++];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete && !/\{[^}]*[^\d}][^}]*\}/.test(template) ? result : undefined;
}
