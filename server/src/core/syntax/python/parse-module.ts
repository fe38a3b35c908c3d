import type { ModuleTree } from './ast.ts';
import type { PythonDocument } from './document.ts';
import { lowerModule } from './lower/module.ts';
import { type ParseOptions, ParsingCancelled, type PythonParser } from './parser.ts';
import { type ParseText, readSource } from './source/read-source.ts';
import { scanSource } from './source/scanner.ts';

export type ParseOutcome = { readonly kind: 'parsed'; readonly module: ModuleTree } | { readonly kind: 'cancelled' };

/** Reads a Python text of any version from 2.x to 3.14. Never fails: what could not be read is in the module's problems. */
export function parseModule(parser: PythonParser, text: string, options: ParseOptions = {}): ParseOutcome {
  return read(text, piece => parser.parse(piece, options));
}

/** The same for a document that is being edited: only the statements that changed are parsed again. */
export function parseDocument(document: PythonDocument, options: ParseOptions = {}): ParseOutcome {
  return document.parsing(options, parse => read(document.text, parse));
}

function read(text: string, parse: ParseText): ParseOutcome {
  const source = scanSource(text);
  try {
    return { kind: 'parsed', module: lowerModule(readSource(parse, source, text), source, text) };
  } catch (error) {
    if (error instanceof ParsingCancelled) return { kind: 'cancelled' };
    throw error;
  }
}
