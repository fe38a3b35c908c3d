import type { IGrammar } from 'vscode-textmate';
import type { Statement, Token } from '../../server/src/core/syntax/openssl/cst.ts';
import { parseConfigurationText } from '../../server/src/core/syntax/openssl/parser.ts';
import { tokenize } from './tokenizer.ts';

/*
 * A file's lines with a letter in place of each character, and no word of the file: `c` comment, `s` section, `k` key, `d`
 * directive, `=` equals sign, `x` anything else; spaces stay, and those at the end go.
 */

/** As the grammar colours it. */
export function colouredMap(grammar: IGrammar, text: string): string[] {
  const lines = text.split('\n');
  return tokenize(grammar, text).map((tokens, index) => {
    const line = lines[index]!;
    const letters = [...line.replaceAll(/\S/g, 'x').replaceAll(/\s/g, ' ')];
    let from = 0;
    for (const token of tokens) {
      const start = line.indexOf(token.text, from);
      from = start + token.text.length;
      for (let at = start; at < from; at++) if (letters[at] !== ' ') letters[at] = letterOfScope(token.scope);
    }
    return letters.join('').trimEnd();
  });
}

/** As libcrypto reads it. */
export function readMap(text: string): string[] {
  const letters = [...text.replaceAll(/\S/g, 'x').replaceAll(/[^\S\n]/g, ' ')];
  for (const statement of parseConfigurationText(text).statements)
    statement.tokens.forEach((token, index) => {
      const letter = letterOfToken(statement, token, index);
      for (let at = token.range.start; at < token.range.end; at++) if (letters[at] === 'x') letters[at] = letter;
    });
  return letters
    .join('')
    .split('\n')
    .map(line => line.trimEnd());
}

const SCOPES: readonly (readonly [start: string, letter: string])[] = [
  ['comment', 'c'],
  ['punctuation.definition.comment', 'c'],
  ['entity.name', 's'],
  ['punctuation.definition.section', 's'],
  ['variable.other.key', 'k'],
  ['keyword.control.directive', 'd'],
  ['keyword.operator.assignment', '='],
];

function letterOfScope(scope: string): string {
  return SCOPES.find(([start]) => scope.startsWith(start))?.[1] ?? 'x';
}

function letterOfToken({ kind, tokens }: Statement, token: Token, index: number): string {
  if (token.kind === 'comment') return 'c';
  if (token.kind === 'key') return 'k';
  if (token.kind === 'directive') return 'd';
  if (token.kind === 'equals') return '=';
  if (token.kind === 'bracket') return 's';
  const isName = kind === 'header' || tokens.slice(index).some(later => later.kind === 'key');
  return token.kind === 'section-name' && isName ? 's' : 'x';
}
