import type { TokenKind } from '../../../syntax/openssl/cst.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Configuration } from '../configuration.ts';
import { findKey } from '../vocabulary/keys.ts';
import { statementsOf } from './placed-statements.ts';
import { sectionKind } from './section-kinds.ts';
import { type Occurrence, occurrencesIn } from './symbols.ts';

/** What a word is, for colours. `dropped` is text that libcrypto does not read. */
export type TokenRole = 'section' | 'key' | 'known-key' | 'variable' | 'directive' | 'comment' | 'escape' | 'dropped';

export interface RoleToken {
  readonly role: TokenRole;
  readonly range: TextRange;
  /** A header or the key of an assignment. */
  readonly isDefinition: boolean;
}

const ROLES: Readonly<Partial<Record<TokenKind, TokenRole>>> = {
  'section-name': 'section',
  key: 'key',
  'variable-name': 'variable',
  'variable-mark': 'variable',
  directive: 'directive',
  'pragma-name': 'directive',
  comment: 'comment',
  escape: 'escape',
  dropped: 'dropped',
};

/** The words of one file in order, none over another; a value that names a section counts as its name. */
export function tokenRoles(configuration: Configuration, path: string): readonly RoleToken[] {
  const named = namedSections(configuration, path);
  const tokens: RoleToken[] = [];
  for (const { statement, section } of statementsOf(configuration, path)) {
    for (const { kind, range } of statement.tokens) {
      const isName = kind === 'text' && named.has(range.start);
      const role = isName ? 'section' : ROLES[kind];
      if (!role) continue;
      const isKnown =
        role === 'key' &&
        statement.kind === 'assignment' &&
        isKnownKey(configuration, statement.section?.text ?? section, statement.name.text);
      const isDefinition = role === 'key' || (role === 'section' && statement.kind === 'header');
      tokens.push({ role: isKnown ? 'known-key' : role, range, isDefinition });
    }
  }
  return tokens;
}

function isKnownKey(configuration: Configuration, section: string, name: string): boolean {
  return findKey(sectionKind(configuration, section), name) !== undefined;
}

/** Where values begin that name a section as they stand. */
function namedSections(configuration: Configuration, path: string): ReadonlySet<number> {
  const isName = (one: Occurrence) =>
    one.path === path && one.symbol.kind === 'section' && !one.isDefinition && one.form === 'plain';
  return new Set(
    occurrencesIn(configuration)
      .filter(isName)
      .map(({ range }) => range.start),
  );
}
