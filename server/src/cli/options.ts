import { parseArgs } from 'node:util';
import { closestWord } from '../core/text/closest-word.ts';
import { UsageError } from './exit-code.ts';

/** An option as `--help` shows it and as it is parsed. */
export interface OptionSpec {
  /** Placeholder of its value, or the values it takes, in help; absent: it takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly short?: string;
  /** One line for `--help`. */
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

export interface ParsedArguments {
  readonly positionals: readonly string[];
  /** The value of an option; undefined if it was not given. Of several the last counts. */
  text(option: string): string | undefined;
  flag(option: string): boolean;
}

/** @throws UsageError naming the option and what it takes */
export function parseArguments(args: readonly string[], table: OptionTable): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(table).map(([name, { value, short }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
      ]),
    ),
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option')
      values.set(token.name, optionValue(token.rawName, token.name, token.value, table));
  }
  return {
    positionals,
    text: option => {
      const value = values.get(option);
      return value === true ? undefined : value;
    },
    flag: option => values.has(option),
  };
}

function optionValue(written: string, name: string, value: string | undefined, table: OptionTable): string | true {
  const spec = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!spec) throw new UsageError(`unknown option ${written}${didYouMean(written, table)}`);
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`${written} takes no value`);
    return true;
  }
  if (value === undefined || value === '') throw new UsageError(`${written} needs a value: ${spec.value}`);
  if (spec.choices && !spec.choices.includes(value)) {
    const near = closestWord(value, spec.choices);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    throw new UsageError(`${written} must be one of ${spec.choices.join(', ')}, not "${value}"${hint}`);
  }
  return value;
}

function didYouMean(written: string, table: OptionTable): string {
  const near = closestWord(
    written,
    Object.keys(table).map(name => `--${name}`),
  );
  return near === undefined ? '' : `; did you mean ${near}?`;
}
