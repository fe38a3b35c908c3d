import type { ImportedName, RuleContext } from '../rules/define.ts';
import type { BoundModule } from '../semantic/python/scope.ts';
import type { Import, ImportFrom, ModuleTree, Statement } from '../syntax/python/ast.ts';
import type { TextEdit } from '../text/edits.ts';

/**
 * Tells how a file names what a fix writes. A name that the module imports at its top already is taken as it is, under its alias;
 * another one is imported among the imports at the top, where it belongs by the alphabet.
 */
export function nameGiver(module: BoundModule, text: string): RuleContext['nameFor'] {
  let names: TopNames | undefined;
  return (library, member) => {
    names ??= new TopNames(module, text);
    return member === undefined ? names.ofModule(library) : names.ofMember(library, member);
  };
}

class TopNames {
  readonly #tree: ModuleTree;
  readonly #text: string;
  /** Names that the module binds anywhere, by how often. */
  readonly #bound = new Set<string>();
  #hasStarImport = false;

  constructor({ tree, moduleScope, scopeOf }: BoundModule, text: string) {
    this.#tree = tree;
    this.#text = text;
    for (const scope of [moduleScope, ...scopeOf.values()]) {
      for (const name of scope.bindings.keys()) this.#bound.add(name);
      if (scope.starImports.length > 0) this.#hasStarImport = true;
    }
  }

  ofModule(module: string): ImportedName | undefined {
    for (const statement of this.#tree.body) {
      const alias = statement.kind === 'Import' ? statement.names.find(({ name }) => name.name === module) : undefined;
      if (alias) return { spelling: alias.asName?.name ?? module, edits: [] };
    }
    if (this.#isTaken(module.split('.', 1)[0]!)) return undefined;
    const edits = this.#insertion(`import ${module}`, 'Import', module);
    return edits && { spelling: module, edits };
  }

  ofMember(module: string, member: string): ImportedName | undefined {
    for (const statement of this.#tree.body) {
      if (statement.kind !== 'ImportFrom' || statement.level > 0 || statement.module.name !== module) continue;
      const alias = statement.names.find(({ name }) => name.name === member);
      if (alias) return { spelling: (alias.asName ?? alias.name).name, edits: [] };
    }
    if (this.#isTaken(member)) return undefined;
    const edits =
      this.#extension(module, member) ?? this.#insertion(`from ${module} import ${member}`, 'ImportFrom', module);
    return edits && { spelling: member, edits };
  }

  #isTaken(name: string): boolean {
    return this.#hasStarImport || this.#bound.has(name);
  }

  #extension(module: string, member: string): readonly TextEdit[] | undefined {
    for (const statement of this.#tree.body) {
      if (statement.kind !== 'ImportFrom' || statement.level > 0 || statement.module.name !== module) continue;
      const last = statement.names.at(-1);
      if (last) return [{ range: { start: last.end, end: last.end }, newText: `, ${member}` }];
    }
    return undefined;
  }

  /** A line of its own among the first imports, by the alphabet; `from` lines follow the others. */
  #insertion(line: string, kind: 'Import' | 'ImportFrom', module: string): readonly TextEdit[] | undefined {
    const run = leadingRun(this.#tree.body).filter(statement => this.#standsAlone(statement));
    const [first] = run;
    if (!first) return undefined;
    const lineBreak = /\r\n|\n|\r/.exec(this.#text)?.[0] ?? '\n';
    const alike = run.filter(one => one.kind === kind);
    const before =
      alike.findLast(one => moduleOf(one) < module) ?? (alike.length > 0 || kind === 'Import' ? undefined : run.at(-1));
    if (before) return [insertion(before.end, `${lineBreak}${line}`)];
    return [insertion((alike[0] ?? first).start, `${line}${lineBreak}`)];
  }

  /** True if a line could be put before or behind the statement. */
  #standsAlone({ start, end }: Statement): boolean {
    const startsLine = start === 0 || /[\n\r\ufeff]/.test(this.#text[start - 1]!);
    return startsLine && /^[ \t]*(\r|\n|$)/.test(this.#text.slice(end, end + 200));
  }
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

function isImport(statement: Statement): statement is Import | ImportFrom {
  return statement.kind === 'Import' || statement.kind === 'ImportFrom';
}

function isFuture(statement: Import | ImportFrom): boolean {
  return statement.kind === 'ImportFrom' && statement.module.name === '__future__';
}

function moduleOf(statement: Import | ImportFrom): string {
  return statement.kind === 'Import' ? (statement.names[0]?.name.name ?? '') : statement.module.name;
}

/** The imports that follow one another from the first on, those from the future left out. */
function leadingRun(body: readonly Statement[]): readonly (Import | ImportFrom)[] {
  const from = body.findIndex(statement => isImport(statement) && !isFuture(statement));
  if (from < 0) return [];
  const end = body.findIndex((statement, index) => index > from && !isImport(statement));
  return body.slice(from, end < 0 ? undefined : end).filter(isImport);
}
