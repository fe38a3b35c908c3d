import type { ModuleTree } from './ast.ts';
import { lowerModule } from './lower/module.ts';
import type { FlattenOutcome, ParseOptions, PythonDocument, PythonParser } from './parser.ts';

export type ParseOutcome = { readonly kind: 'parsed'; readonly module: ModuleTree } | { readonly kind: 'cancelled' };

/** Reads a Python text of any version from 2.x to 3.14. Never fails: what could not be read is in the module's problems. */
export function parseModule(parser: PythonParser, text: string, options: ParseOptions = {}): ParseOutcome {
  return lowered(parser.parse(text, options));
}

/** The same for a document that is being edited; only what changed is parsed again. */
export function parseDocument(document: PythonDocument, options: ParseOptions = {}): ParseOutcome {
  return lowered(document.parse(options));
}

function lowered(outcome: FlattenOutcome): ParseOutcome {
  return outcome.kind === 'cancelled' ? outcome : { kind: 'parsed', module: lowerModule(outcome.tree) };
}
