import type { ExitCode } from './exit-code.ts';
import type { CliHost } from './host.ts';
import { type OptionTable, type ParsedArguments, parseArguments } from './options.ts';

/** One command of the program: what `--help` says of it, what it takes, what it does. */
export interface Command {
  readonly name: string;
  /** What follows the name in the usage line: `[PATH…]`. */
  readonly operands: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Paragraphs above its options; absent: the summary says all. */
  readonly details?: string;
  readonly options: OptionTable;
  /** @throws UsageError */
  run(args: ParsedArguments, host: CliHost): Promise<ExitCode>;
}

/** Options of every command. */
export const COMMON_OPTIONS = {
  help: { short: 'h', help: 'Show this text.' },
} as const satisfies OptionTable;

export function parseFor(command: Command, args: readonly string[]): ParsedArguments {
  return parseArguments(args, { ...command.options, ...COMMON_OPTIONS });
}
