import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { dynamicFeatures, staticEditingCapabilities } from './openssl/editing-features.ts';
import {
  DIAGNOSTIC_SOURCE,
  type ExperimentalCapabilities,
  FIX_ALL_KIND,
  OPEN_RULE_PAGE,
  REWRITE_KIND,
} from './protocol.ts';

/** What the client can take, read once: everything that the server does differently for different editors. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly versionedEdits: boolean;
  /** Edits may hold a place where the person goes on typing. */
  readonly snippetEdits: boolean;
  /** The client asks for the edit of a code action only when it is chosen (`codeAction/resolve`). */
  readonly resolvesCodeActions: boolean;
  /** Edits may be marked as ones that the person has to confirm. */
  readonly changeAnnotations: boolean;
  /** The client itself shows what a rewrite would change, before it is made. */
  readonly showsRewrites: boolean;
  readonly codeActionLiterals: boolean;
  readonly showDocument: boolean;
  readonly workDoneProgress: boolean;
  readonly markdown: boolean;
  /** Features, as the protocol names them, that can be registered for one language after the start. */
  readonly dynamicFeatures: ReadonlySet<string>;
}

export function clientAbilities(capabilities: ClientCapabilities): ClientAbilities {
  const { textDocument, workspace, window, experimental } = capabilities;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const codeAction = textDocument?.codeAction;
  const resolvable = codeAction?.resolveSupport?.properties ?? [];
  return {
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    resolvesCodeActions: codeAction?.dataSupport === true && resolvable.includes('edit'),
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    showsRewrites: (experimental as ExperimentalCapabilities | undefined)?.fipsLint?.showsRewrites === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    showDocument: window?.showDocument?.support === true,
    workDoneProgress: window?.workDoneProgress === true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    dynamicFeatures: dynamicFeatures(capabilities),
  };
}

export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    ...staticEditingCapabilities(client.dynamicFeatures),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, REWRITE_KIND],
      resolveProvider: client.resolvesCodeActions,
    },
    executeCommandProvider: { commands: client.showDocument ? [OPEN_RULE_PAGE] : [] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: DIAGNOSTIC_SOURCE,
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
  };
}

/** The folders that the client opened; older ones send only `rootUri`. */
export function initialFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(folder => folder.uri);
  return rootUri ? [rootUri] : [];
}
