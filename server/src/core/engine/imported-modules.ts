/** One statement: `from MODULE import NAMES` (in parentheses over several lines, too) or `import MODULES`. */
const IMPORT =
  /(?:^|[;:])[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]*(?:\(([^)]*)\)|([^\n#;]*))|import[ \t]+([^\n#;]+))/gm;

/**
 * The modules that a text's import statements may load, without parsing it: for each `from a import b`, both `a` and `a.b`.
 * It may name more than there are (a statement in a string), never fewer but for imports by function.
 */
export function importedModules(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, module, inParentheses, onLine, plain] of text.matchAll(IMPORT)) {
    if (plain !== undefined) for (const name of namesIn(plain)) found.add(name);
    else if (module !== undefined) {
      found.add(module);
      for (const name of namesIn(inParentheses ?? onLine ?? ''))
        found.add(module.endsWith('.') ? module + name : `${module}.${name}`);
    }
  }
  return [...found];
}

function namesIn(list: string): readonly string[] {
  return list
    .replace(/#.*$/gm, '')
    .split(',')
    .flatMap(part => /^[\s\\]*([\w.]+)/.exec(part)?.[1] ?? []);
}
