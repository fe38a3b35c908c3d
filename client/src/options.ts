import { commands, type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  type DocumentSelector,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ShowDocumentParams,
  type ShowDocumentResult,
} from 'vscode-languageclient';
import { DIAGNOSTIC_SOURCE } from '../../server/src/lsp/protocol.ts';

/** Languages whose documents the server is told of. */
export const LANGUAGES = ['python', 'openssl-conf'] as const;

/** Files of environment variables, which go by several languages' names. */
const ENVIRONMENT_FILES = '**/{.env,.env.*,*.env}';

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel,
    diagnosticCollectionName: DIAGNOSTIC_SOURCE,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      window: {
        showDocument: (params, token, next) => (params.uri.endsWith('.md') ? showPage(params) : next(params, token)),
      },
    },
  };
}

/** The pages of the rules are Markdown, and are to be read, not edited. */
async function showPage({ uri }: ShowDocumentParams): Promise<ShowDocumentResult> {
  await commands.executeCommand('markdown.showPreview', Uri.parse(uri));
  return { success: true };
}

/**
 * Files, unsaved documents, and whatever the workspace folders are made of (`vscode-vfs` on vscode.dev).
 * Not every scheme: the old side of a Git diff (`git:`) must not be squiggled.
 */
function documentSelector(): DocumentSelector {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', ...folders.map(folder => folder.uri.scheme)]);
  const languages = LANGUAGES.flatMap(language => [...schemes].map(scheme => ({ language, scheme })));
  return [...languages, ...[...schemes].map(scheme => ({ scheme, pattern: ENVIRONMENT_FILES }))];
}
