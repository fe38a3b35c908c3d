import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

export interface Token {
  readonly text: string;
  /** The innermost scope, without the language's suffix. */
  readonly scope: string;
}

/** Loads our grammar into the tokenizer that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const path = 'syntaxes/openssl-conf.tmLanguage.json';
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar('source.openssl-conf');
  if (!grammar) throw new Error(`${path} does not define source.openssl-conf`);
  return grammar;
}

/** The tokens of a text, line by line, without those that are only white space or have no scope of their own. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map(line => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scope: innermost(scopes) }))
      .filter(token => token.text.trim() !== '' && !token.scope.startsWith('meta.') && token.scope !== 'source');
  });
}

function innermost(scopes: readonly string[]): string {
  const [first] = (scopes.at(-1) ?? '').split(' ');
  return (first ?? '').replace(/\.?openssl-conf$/, '');
}
