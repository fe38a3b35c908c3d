import type { Connection } from 'vscode-languageserver';
import { OPEN_RULE_PAGE } from './protocol.ts';
import { safely } from './safely.ts';

/** Answers {@link OPEN_RULE_PAGE}: has the editor show the page of a rule. */
export function registerOpenRulePage({
  connection,
  rulePage,
}: {
  readonly connection: Connection;
  readonly rulePage: (rule: string) => string | undefined;
}): void {
  connection.onExecuteCommand(({ command, arguments: [rule] = [] }, token) =>
    safely('Opening the page of a rule', connection.console, null, token, async () => {
      const uri = command === OPEN_RULE_PAGE && typeof rule === 'string' ? rulePage(rule) : undefined;
      if (uri !== undefined) {
        await connection.window.showDocument({ uri, external: !uri.startsWith('file:'), takeFocus: true });
      }
      return null;
    }),
  );
}
