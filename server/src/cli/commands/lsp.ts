import type { Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';

export const lspCommand: Command = {
  name: 'lsp',
  operands: '',
  summary: 'Serve the Language Server Protocol, for any editor.',
  options: { stdio: { help: 'Speak on standard input and output (the only way, and the default).' } },
  async run(args, host) {
    if (args.positionals.length > 0) throw new UsageError(`lsp takes no operand, such as "${args.positionals[0]}"`);
    await host.serveLanguage();
    return EXIT.clean;
  },
};
