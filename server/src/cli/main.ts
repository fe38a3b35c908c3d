import { describeError } from '../core/engine/describe-error.ts';
import { closestWord } from '../core/text/closest-word.ts';
import { type Command, parseFor } from './command.ts';
import { explainCommand } from './commands/explain.ts';
import { lspCommand } from './commands/lsp.ts';
import { opensslCommand } from './commands/openssl.ts';
import { rulesCommand } from './commands/rules.ts';
import { scanCommand } from './commands/scan.ts';
import { EXIT, type ExitCode, UsageError } from './exit-code.ts';
import { commandHelp, programHelp } from './help.ts';
import type { CliHost } from './host.ts';

const COMMANDS: readonly Command[] = [scanCommand, opensslCommand, rulesCommand, explainCommand, lspCommand];

/**
 * Runs the program.
 * @param args what follows its name
 * @returns what the process is to end with; never rejects
 */
export async function runCli(args: readonly string[], host: CliHost): Promise<ExitCode> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    if (error instanceof UsageError) {
      host.errors.write(`fips-lint: ${error.message}\n`);
      return EXIT.usage;
    }
    host.errors.write(`fips-lint: internal error: ${describeError(error)}\n`);
    return EXIT.incomplete;
  }
}

async function dispatch([name, ...rest]: readonly string[], host: CliHost): Promise<ExitCode> {
  if (name === undefined) {
    host.errors.write(programHelp(COMMANDS));
    return EXIT.usage;
  }
  if (name === '--version' || name === '-V') {
    host.output.write(`fips-lint ${host.version}\n`);
    return EXIT.clean;
  }
  if (name === '--help' || name === '-h' || name === 'help') return showHelp(rest[0], host);
  const command = commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) return showHelp(name, host);
  return command.run(parseFor(command, rest), host);
}

function showHelp(name: string | undefined, host: CliHost): ExitCode {
  host.output.write(name === undefined ? programHelp(COMMANDS) : commandHelp(commandNamed(name)));
  return EXIT.clean;
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find(one => one.name === name);
  if (command) return command;
  const near = closestWord(
    name,
    COMMANDS.map(one => one.name),
  );
  const hint = near === undefined ? 'to scan a path, write "fips-lint scan PATH"' : `did you mean "${near}"?`;
  throw new UsageError(`unknown command "${name}"; ${hint}`);
}
