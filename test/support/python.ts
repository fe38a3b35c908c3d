import { readFileSync } from 'node:fs';
import type { ModuleTree } from '../../server/src/core/syntax/python/ast.ts';
import { parseModule } from '../../server/src/core/syntax/python/parse-module.ts';
import { createPythonParser, type PythonParser } from '../../server/src/core/syntax/python/parser.ts';

/** The parser that production uses, loaded from the packages that the grammars are copied from. */
export const pythonParser: PythonParser = await createPythonParser({
  runtime: readFileSync(new URL(import.meta.resolve('web-tree-sitter/web-tree-sitter.wasm'))),
  grammar: readFileSync(new URL(import.meta.resolve('tree-sitter-python/tree-sitter-python.wasm'))),
});

/** A module that is there at once. */
export function pythonModule(text: string): ModuleTree {
  const outcome = parseModule(pythonParser, text);
  if (outcome.kind === 'cancelled') throw new Error('nobody cancelled');
  return outcome.module;
}
