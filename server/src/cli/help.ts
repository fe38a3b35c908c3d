import { COMMON_OPTIONS, type Command } from './command.ts';
import { wrap } from './display-text.ts';
import type { OptionTable } from './options.ts';

const WIDTH = 100;

export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary] as const);
  return [
    'Finds, explains and fixes cryptography outside FIPS 140-3 policy in Python source and OpenSSL configuration.',
    '',
    'Usage: fips-lint COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...columns(rows),
    '',
    'Options:',
    ...columns([
      ['-h, --help', 'Show this text; after a command, the text for that command.'],
      ['-V, --version', 'Show the version.'],
    ]),
    '',
    'Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 wrong usage or configuration,',
    '3 something could not be analysed. Of several reasons the highest code counts, except that 2 stands before 3.',
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const { name, operands, summary, details, options } = command;
  return [
    `Usage: fips-lint ${name} [OPTIONS]${operands === '' ? '' : ` ${operands}`}`,
    '',
    ...wrap(summary, WIDTH),
    ...(details === undefined ? [] : ['', ...details.split('\n').flatMap(paragraph => wrap(paragraph, WIDTH))]),
    '',
    'Options:',
    ...optionLines({ ...options, ...COMMON_OPTIONS }),
    '',
  ].join('\n');
}

function optionLines(table: OptionTable): string[] {
  return columns(
    Object.entries(table).map(([name, { value, short, help }]) => [
      `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
      help,
    ]),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.min(34, Math.max(...rows.map(([term]) => term.length)));
  return rows.flatMap(([term, text]) => {
    const lines = wrap(text, WIDTH - left - 4).map(line => `${' '.repeat(left + 4)}${line}`);
    if (term.length > left) return [`  ${term}`, ...lines];
    return [`  ${term.padEnd(left)}  ${lines[0]!.trimStart()}`, ...lines.slice(1)];
  });
}
