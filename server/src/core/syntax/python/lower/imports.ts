import type { Identifier, Import, ImportAlias, ImportFrom } from '../ast.ts';
import { childOfKind, namedChildren, nodeText } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { identifierOf, type LowerContext } from './context.ts';

export function lowerImport(context: LowerContext, node: number): Import {
  const { tree } = context;
  const names = namedChildren(tree, node).map(name => lowerAlias(context, name));
  return { kind: 'Import', names, start: tree.starts[node]!, end: tree.ends[node]! };
}

/** `from a.b import …` and `from ..a import …`. */
export function lowerImportFrom(context: LowerContext, node: number): ImportFrom {
  const { tree } = context;
  const [module, ...names] = namedChildren(tree, node);
  const isRelative = tree.kinds[module!] === Named.relative_import;
  const dotted = isRelative ? childOfKind(tree, module!, Named.dotted_name) : module!;
  const end = tree.ends[module!]!;
  return importFrom(context, node, {
    module: dotted === -1 ? { name: '', start: end, end } : dottedName(context, dotted),
    level: isRelative ? dotsOf(context, module!) : 0,
    names,
  });
}

const FUTURE = '__future__';

export function lowerFutureImport(context: LowerContext, node: number): ImportFrom {
  const { tree } = context;
  const start = tree.text.indexOf(FUTURE, tree.starts[node]);
  const module = { name: FUTURE, start, end: start + FUTURE.length };
  return importFrom(context, node, { module, level: 0, names: namedChildren(tree, node) });
}

interface ImportParts {
  readonly module: Identifier;
  readonly level: number;
  readonly names: readonly number[];
}

function importFrom(context: LowerContext, node: number, { module, level, names }: ImportParts): ImportFrom {
  const { tree } = context;
  const star = names.some(name => tree.kinds[name] === Named.wildcard_import);
  const aliases = star ? [] : names.map(name => lowerAlias(context, name));
  return { kind: 'ImportFrom', module, level, names: aliases, star, start: tree.starts[node]!, end: tree.ends[node]! };
}

function lowerAlias(context: LowerContext, node: number): ImportAlias {
  const { tree } = context;
  const start = tree.starts[node]!;
  const end = tree.ends[node]!;
  if (tree.kinds[node] !== Named.aliased_import) return { name: dottedName(context, node), start, end };
  const [name, asName] = namedChildren(tree, node);
  const dotted = dottedName(context, name ?? node);
  return asName === undefined
    ? { name: dotted, start, end }
    : { name: dotted, asName: identifierOf(context, asName), start, end };
}

/** White space, comments and line continuations may stand around the dots. */
export function dottedName(context: LowerContext, node: number): Identifier {
  const identifier = identifierOf(context, node);
  if (!/[\s\\#]/.test(identifier.name)) return identifier;
  return { ...identifier, name: identifier.name.replace(/#.*|[\s\\]/g, '') };
}

function dotsOf({ tree }: LowerContext, relativeImport: number): number {
  const prefix = childOfKind(tree, relativeImport, Named.import_prefix);
  return prefix === -1 ? 0 : nodeText(tree, prefix).replace(/[^.]/g, '').length;
}
