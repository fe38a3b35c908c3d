/** One statement: `from MODULE import NAMES` (in parentheses over several lines, too) or `import MODULES`. */
const IMPORT =
  /(?:^|[;:])[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]*(?:\(([^)]*)\)|([^\n#;]*))|import[ \t]+([^\n#;]+))/gm;

/** What one name in an import statement stands for. */
export interface ImportedName {
  /** As written: `a.b` of `import a.b`, `.a` of `from .a import b`. */
  readonly module: string;
  /** `b` of `from a import b`, `*` of a star import; absent for a module. */
  readonly member?: string;
  /** The name that the text uses: `c` of `import a as c`. */
  readonly local: string;
}

/**
 * The names that a text's import statements bring, without parsing it. There may be more than there are (a statement in a string),
 * never fewer but for imports by function.
 */
export function importedNames(text: string): readonly ImportedName[] {
  const found: ImportedName[] = [];
  for (const [, module, inParentheses, onLine, plain] of text.matchAll(IMPORT)) {
    if (plain !== undefined) {
      for (const { name, local } of aliasesIn(plain)) found.push({ module: name, local });
    } else if (module !== undefined) {
      const list = inParentheses ?? onLine ?? '';
      for (const { name, local } of aliasesIn(list)) found.push({ module, member: name, local });
      if (list.trim().startsWith('*')) found.push({ module, member: '*', local: '*' });
    }
  }
  return found;
}

function aliasesIn(list: string): readonly { readonly name: string; readonly local: string }[] {
  return list
    .replace(/#.*$/gm, '')
    .split(',')
    .flatMap(part => {
      const match = /^[\s\\]*([\w.]+)(?:[\s\\]+as[\s\\]+(\w+))?/.exec(part);
      return match ? [{ name: match[1]!, local: match[2] ?? match[1]! }] : [];
    });
}
