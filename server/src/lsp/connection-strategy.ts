import { type ConnectionStrategy, LSPErrorCodes, Message } from 'vscode-languageserver';

/** What editors ask on every key and drop at the next one. */
const DROPPED = new Set(['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/hover']);

/** A request that is cancelled while it still waits in the queue is answered at once, and never run. */
export const connectionStrategy: ConnectionStrategy = {
  cancelUndispatched(message) {
    if (!Message.isRequest(message) || !DROPPED.has(message.method)) return undefined;
    return { jsonrpc: '2.0', id: message.id, error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' } };
  },
};
