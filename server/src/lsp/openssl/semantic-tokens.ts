import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { type TokenRole, tokenRoles } from '../../core/semantic/openssl/editing/token-roles.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

/** The standard's names, so that every colour theme has colours for them. */
const TYPES: Readonly<Record<TokenRole, string | undefined>> = {
  section: 'namespace',
  key: 'property',
  'known-key': 'property',
  variable: 'variable',
  directive: 'macro',
  comment: 'comment',
  escape: 'regexp',
  // Left to the grammar: no standard type means "not read".
  dropped: undefined,
};

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(TYPES))].filter(type => type !== undefined),
  tokenModifiers: ['declaration', 'defaultLibrary'],
};

const DECLARATION = 1;
const DEFAULT_LIBRARY = 2;

/** Answers `textDocument/semanticTokens/full`: keys that OpenSSL knows are `defaultLibrary`. */
export function registerSemanticTokens(parts: FeatureParts): void {
  const empty: SemanticTokens = { data: [] };
  const answer = forOpenssl<{ textDocument: { uri: string } }, SemanticTokens>(
    'Colouring',
    parts,
    ({ configuration, document: { path, lines } }) => {
      const builder = new SemanticTokensBuilder();
      for (const { role, range, isDefinition } of tokenRoles(configuration, path)) {
        const type = TYPES[role];
        if (type === undefined) continue;
        const { line, character } = lines.positionAt(range.start);
        // A token of the protocol stands on one line; none of these roles goes over its end.
        const length = Math.min(range.end, lines.lineEnd(line)) - range.start;
        const modifiers = (isDefinition ? DECLARATION : 0) | (role === 'known-key' ? DEFAULT_LIBRARY : 0);
        builder.push(line, character, length, LEGEND.tokenTypes.indexOf(type), modifiers);
      }
      return builder.build();
    },
  );
  parts.connection.languages.semanticTokens.on(async (params, token) => (await answer(params, token)) ?? empty);
}
