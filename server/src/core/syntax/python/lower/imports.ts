import type { Identifier, Import, ImportAlias, ImportFrom, Statement } from '../ast.ts';
import { childOfKind, namedChildren, nodeText } from '../flat-tree.ts';
import { Named } from '../node-kinds.ts';
import { identifierOf, type LowerContext } from './context.ts';
import { unknownStatement } from './recovery.ts';

export function lowerImport(context: LowerContext, node: number): Import {
  const { tree } = context;
  const names = namedChildren(tree, node).map(name => lowerAlias(context, name));
  return { kind: 'Import', names, start: tree.starts[node]!, end: tree.ends[node]! };
}

/** `from a.b import …` and `from ..a import …`. */
export function lowerImportFrom(context: LowerContext, node: number): ImportFrom | Statement {
  const { tree } = context;
  const [moduleNode, ...names] = namedChildren(tree, node);
  if (moduleNode === undefined) return unknownStatement(context, node);
  const star = names.some(name => tree.kinds[name] === Named.wildcard_import);
  return {
    kind: 'ImportFrom',
    ...lowerOrigin(context, moduleNode),
    names: star ? [] : names.map(name => lowerAlias(context, name)),
    star,
    start: tree.starts[node]!,
    end: tree.ends[node]!,
  };
}

function lowerOrigin(context: LowerContext, node: number): Pick<ImportFrom, 'module' | 'level'> {
  const { tree } = context;
  if (tree.kinds[node] !== Named.relative_import) return { module: dottedName(context, node), level: 0 };
  const name = childOfKind(tree, node, Named.dotted_name);
  const end = tree.ends[node]!;
  return {
    module: name === -1 ? { name: '', start: end, end } : dottedName(context, name),
    level: dotsOf(context, node),
  };
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

/** White space, comments and line continuations may stand around the dots. The last part may not be written yet. */
function dottedName(context: LowerContext, node: number): Identifier {
  const identifier = identifierOf(context, node);
  if (!/[\s\\#]|\.$/.test(identifier.name)) return identifier;
  return { ...identifier, name: identifier.name.replace(/#.*|[\s\\]|\.$/g, '') };
}

function dotsOf({ tree }: LowerContext, relativeImport: number): number {
  const prefix = childOfKind(tree, relativeImport, Named.import_prefix);
  return prefix === -1 ? 0 : nodeText(tree, prefix).replace(/[^.]/g, '').length;
}
