import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

/**
 * Runs the handler of one request. What goes wrong in it is logged with the name of what failed and answered by `neutral`:
 * no input of a user may bring the server down, nor raise an error in the editor on every keystroke.
 * Errors of the protocol, such as cancellation, pass.
 */
export async function safely<T>(
  what: string,
  log: RemoteConsole,
  neutral: T,
  token: CancellationToken,
  handler: () => Promise<T> | T,
): Promise<T> {
  throwIfCancelled(token);
  try {
    return await handler();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log.error(`${what} failed: ${describeError(error)}`);
    return neutral;
  }
}

/** @throws ResponseError `RequestCancelled` if the client no longer wants the answer. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
