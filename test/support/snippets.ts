import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository.ts';

export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  /** As it stands when it was inserted and nothing else was typed. */
  readonly text: string;
}

/** The snippets that the extension contributes for OpenSSL configurations. */
export function opensslSnippets(): readonly Snippet[] {
  const text = readFileSync(join(repositoryRoot, 'syntaxes', 'openssl-conf.snippets.json'), 'utf8');
  const contributed = JSON.parse(text) as Record<string, { prefix: string[]; description: string; body: string[] }>;
  return Object.entries(contributed).map(([name, { prefix, description, body }]) => ({
    name,
    prefixes: prefix,
    description,
    text: expanded(body.join('\n')),
  }));
}

/** Every placeholder at its default, every choice at its first, the last stop at nothing. */
function expanded(body: string): string {
  return body
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '');
}
