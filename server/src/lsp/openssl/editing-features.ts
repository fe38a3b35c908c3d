import {
  BulkRegistration,
  type ClientCapabilities,
  type Connection,
  RegistrationType,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { registerCodeLens } from './code-lens.ts';
import { registerCompletion, TRIGGER_CHARACTERS } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentLinks } from './document-links.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import type { FeatureParts } from './feature.ts';
import { registerFolding } from './folding.ts';
import { registerFormatting } from './formatting.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerSelectionRanges } from './selection-ranges.ts';
import { LEGEND, registerSemanticTokens } from './semantic-tokens.ts';
import { registerSignatureHelp } from './signature-help.ts';

const OPENSSL = [{ language: 'openssl-conf' }];

/** Files of environment variables, which go by several languages' names. */
const ENVIRONMENT = [{ pattern: '**/{.env,.env.*,*.env}' }];

interface EditingFeature {
  /** Where the client says what it can do of it. */
  readonly client: keyof NonNullable<ClientCapabilities['textDocument']>;
  readonly method: string;
  readonly provider: keyof ServerCapabilities;
  readonly options: object;
}

const FEATURES: readonly EditingFeature[] = [
  feature('documentSymbol', 'documentSymbolProvider', { label: 'OpenSSL configuration' }),
  feature('foldingRange', 'foldingRangeProvider'),
  feature('documentLink', 'documentLinkProvider', { resolveProvider: false }),
  feature('definition', 'definitionProvider'),
  feature('references', 'referencesProvider'),
  feature('documentHighlight', 'documentHighlightProvider'),
  feature('completion', 'completionProvider', { triggerCharacters: TRIGGER_CHARACTERS }),
  feature('signatureHelp', 'signatureHelpProvider', { triggerCharacters: ['=', ',', '?'] }),
  feature('selectionRange', 'selectionRangeProvider'),
  feature('semanticTokens', 'semanticTokensProvider', { legend: LEGEND, full: true }),
  feature('inlayHint', 'inlayHintProvider'),
  feature('formatting', 'documentFormattingProvider'),
  feature('codeLens', 'codeLensProvider'),
  feature('rename', 'renameProvider', { prepareProvider: true }),
];

function feature(
  client: EditingFeature['client'],
  provider: keyof ServerCapabilities,
  options: object = {},
): EditingFeature {
  return { client, method: `textDocument/${client}`, provider, options };
}

/**
 * Features that the client takes for one language alone: else an editor would ask us, in place of others, about Python too.
 */
export function dynamicFeatures({ textDocument }: ClientCapabilities): ReadonlySet<string> {
  const named = Object.entries(textDocument ?? {}).filter(
    ([, ability]) => (ability as { dynamicRegistration?: boolean }).dynamicRegistration === true,
  );
  return new Set(named.map(([name]) => name));
}

/** What is told at `initialize`: the features that the client cannot take later for one language. */
export function staticEditingCapabilities(dynamic: ReadonlySet<string>): ServerCapabilities {
  const told = FEATURES.filter(({ client }) => !dynamic.has(client));
  return Object.fromEntries(told.map(({ provider, options }) => [provider, options]));
}

/** Tells the client of the other features, for OpenSSL configurations alone. */
export async function registerEditingCapabilities(connection: Connection, dynamic: ReadonlySet<string>): Promise<void> {
  const registrations = BulkRegistration.create();
  const told = FEATURES.filter(({ client }) => dynamic.has(client));
  for (const { method, options } of told)
    registrations.add(new RegistrationType<object>(method), {
      ...options,
      documentSelector: method === 'textDocument/documentLink' ? [...OPENSSL, ...ENVIRONMENT] : OPENSSL,
    });
  if (told.length > 0) await connection.client.register(registrations);
}

/** Registers what answers the requests. */
export function registerEditingFeatures(parts: FeatureParts): void {
  registerDocumentSymbols(parts);
  registerFolding(parts);
  registerDocumentLinks(parts);
  registerDefinition(parts);
  registerReferences(parts);
  registerRename(parts);
  registerCompletion(parts);
  registerSelectionRanges(parts);
  registerSemanticTokens(parts);
  registerInlayHints(parts);
  registerFormatting(parts);
  registerCodeLens(parts);
  registerSignatureHelp(parts);
}
