import type { ImportedName, RuleContext } from '../rules/define.ts';
import { bindModule } from '../semantic/python/binder.ts';
import type { Import, ImportFrom, ModuleTree, Statement } from '../syntax/python/ast.ts';
import type { TextEdit } from '../text/edits.ts';

/**
 * Tells how a file names what a fix writes. A name that the module imports at its top already is taken as it is, under its alias;
 * another one is imported among the imports at the top, where it belongs by the alphabet.
 */
export function nameGiver(tree: ModuleTree, text: string): RuleContext['nameFor'] {
  let names: TopNames | undefined;
  return (module, member) => {
    names ??= new TopNames(tree, text);
    return member === undefined ? names.ofModule(module) : names.ofMember(module, member);
  };
}

class TopNames {
  readonly #tree: ModuleTree;
  readonly #text: string;
  /** Names that the module binds anywhere, by how often. */
  readonly #bound = new Set<string>();
  #hasStarImport = false;

  constructor(tree: ModuleTree, text: string) {
    this.#tree = tree;
    this.#text = text;
    const { moduleScope, scopeOf } = bindModule(tree, '');
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

  /** A line of its own: behind the last import of its form that comes before it by the alphabet, or before the first import. */
  #insertion(line: string, kind: 'Import' | 'ImportFrom', module: string): readonly TextEdit[] | undefined {
    const imports = this.#tree.body
      .filter(isImport)
      .filter(statement => !isFuture(statement) && this.#startsLine(statement));
    const [first] = imports;
    if (!first) return undefined;
    const run = leadingRun(imports, this.#tree.body);
    const before = run.findLast(one => one.kind === kind && moduleOf(one) < module && this.#endsLine(one));
    const lineBreak = /\r\n|\n|\r/.exec(this.#text)?.[0] ?? '\n';
    if (before) return [insertion(before.end, `${lineBreak}${line}`)];
    return [insertion(first.start, `${line}${lineBreak}`)];
  }

  #startsLine({ start }: Statement): boolean {
    return start === 0 || /[\n\r\ufeff]/.test(this.#text[start - 1]!);
  }

  #endsLine({ end }: Statement): boolean {
    return /^[ \t]*(\r|\n|$)/.test(this.#text.slice(end, end + 200));
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

/** The imports that follow one another from the first on. */
function leadingRun(
  imports: readonly (Import | ImportFrom)[],
  body: readonly Statement[],
): readonly (Import | ImportFrom)[] {
  const from = body.indexOf(imports[0]!);
  const end = body.findIndex((statement, index) => index > from && !isImport(statement));
  const run = new Set(body.slice(from, end < 0 ? undefined : end));
  return imports.filter(statement => run.has(statement));
}
