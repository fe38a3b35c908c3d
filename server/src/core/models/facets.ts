import type { Facet } from '../inventory/crypto-use.ts';
import type { ParameterSource, Source, SymbolModel } from './define.ts';

/** Shorthands in which models are written: each gives a part of `define.ts`. */

type Symbols = Readonly<Record<string, SymbolModel>>;

/** The value that a parameter names: a string, symbol or object. `fallback` is what the library takes without it. */
export function named(parameter: string, fallback?: string): ParameterSource {
  return fallback === undefined ? { parameter } : { parameter, default: fallback };
}

/** The values that a list names, which may also be one string with commas. */
export function listed(parameter: string): ParameterSource {
  return { parameter, read: 'names' };
}

/** The first of the values that a list names; the first that another list does not name, if there is one. */
export function firstOf(parameter: string, firstNotIn?: string): ParameterSource {
  return { parameter, read: 'names', element: 'first', ...(firstNotIn !== undefined && { firstNotIn }) };
}

/** The values that a list names, but for the first. */
export function othersOf(parameter: string, firstNotIn?: string): ParameterSource {
  return { ...firstOf(parameter, firstNotIn), element: 'others' };
}

/** The value that a mapping names under a key: the `alg` of a token's header. */
export function namedUnder(parameter: string, key: string): ParameterSource {
  return { parameter, key };
}

/** What a word of the library's own stands for: `{ 'rsa-sha1': 'SHA-1' }`, in small letters. Other words say nothing. */
export function worded(parameter: string, words: Readonly<Record<string, string>>, fallback?: string): ParameterSource {
  return { ...named(parameter, fallback), words };
}

/** What the first group of `part` finds in a string: the digest in `pbkdf2:sha1:1000`. */
export function partOf(parameter: string, part: RegExp): ParameterSource {
  return { parameter, part };
}

/** An integer argument. */
export function integer(parameter: string, fallback?: number): ParameterSource {
  return fallback === undefined ? { parameter, read: 'number' } : { parameter, read: 'number', default: fallback };
}

/** The length in bytes of a literal argument. */
export function lengthInBytes(parameter: string): ParameterSource {
  return { parameter, read: 'byte-length' };
}

/** The length in bits of a literal argument. */
export function lengthInBits(parameter: string): ParameterSource {
  return { parameter, read: 'byte-length', scale: 8 };
}

/** Whether an argument is the same in every call: a nonce that stands in the source. */
export function constantBytes(parameter: string): ParameterSource {
  return { parameter, read: 'constant' };
}

export function always(constant: string | number): Source {
  return { constant };
}

/** Symbols that each name one value of a facet: `{ MD5: 'MD5' }` below `prefix`, and whatever `more` says of all of them. */
export function naming(
  prefix: string,
  facet: Facet,
  values: Readonly<Record<string, string>>,
  more: Omit<SymbolModel, 'denotes'> = {},
): Symbols {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${name}`, { denotes: { facet, value }, ...more }]),
  );
}

/** Constants of the library by the strings that they are. */
export function texts(prefix: string, values: Readonly<Record<string, string>>): Symbols {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [`${prefix}${name}`, { text }]));
}

/** The same symbols below several prefixes: classes that share their methods. */
export function below(prefixes: readonly string[], symbols: Symbols): Symbols {
  return Object.fromEntries(
    prefixes.flatMap(prefix => Object.entries(symbols).map(([name, model]) => [`${prefix}${name}`, model])),
  );
}
