import type {
  Expression,
  ImportAlias,
  ModuleTree,
  Parameter,
  Statement,
} from '../../server/src/core/syntax/python/ast.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';
import { type Ranged, rangedDescendants } from './python-tree.ts';

/** A node as `cpython_nodes.py` writes it: kind, start, end, details; without offsets inside an f-string. */
export type Row = readonly unknown[];

/** Every expression, statement and handler of a module. */
export function moduleRows(module: ModuleTree, text: string): Row[] {
  const rows: Row[] = [];
  let format: TextRange = { start: -1, end: -1 };
  for (const { node, parent } of rangedDescendants(module)) {
    if (node.kind === 'Tuple' && isOnlyIndex(node, parent)) continue;
    const isFormatted = format.start < node.start && node.end < format.end;
    if (node.kind === 'JoinedStr' && !isFormatted) format = node;
    const row = rowOf(node, text);
    if (row === undefined || (isFormatted && row[0] === 'Str')) continue;
    const [kind, ...details] = row;
    rows.push(isFormatted || kind === 'MatchCase' ? row : [kind, startOf(node), node.end, ...details]);
  }
  return rows;
}

/** CPython's tree does not tell `x[a, b]` from `x[(a, b)]`. */
function isOnlyIndex(node: Ranged, parent: Ranged | undefined): boolean {
  const indices = parent?.kind === 'Subscript' ? (parent.indices as readonly unknown[]) : [];
  return indices.length === 1 && indices[0] === node;
}

/** CPython leaves decorators out of a definition's range, and has no place for their `@`: there, the first expression counts. */
function startOf(node: Ranged): number {
  const decorators = node.decorators as readonly Expression[] | undefined;
  return decorators?.[0]?.start ?? node.start;
}

function rowOf(node: Ranged, text: string): Row | undefined {
  if (node.kind !== undefined) return nodeRow(node as unknown as Statement | Expression, text);
  if ('isGroup' in node) {
    const handler = node as unknown as { name?: { name: string }; isGroup: boolean; body: readonly unknown[] };
    return ['ExceptHandler', handler.name?.name ?? null, handler.isGroup, handler.body.length];
  }
  if ('captures' in node) {
    const clause = node as unknown as { captures: readonly { name: string }[]; body: readonly unknown[] };
    return ['MatchCase', clause.captures.map(capture => capture.name).sort(), clause.body.length];
  }
  return undefined;
}

function nodeRow(node: Statement | Expression, text: string): Row | undefined {
  return statementRow(node as Statement) ?? expressionRow(node as Expression, text);
}

function expressionRow(node: Expression, text: string): Row | undefined {
  switch (node.kind) {
    case 'Name':
      return ['Name', node.id];
    case 'Attribute':
      return ['Attribute', node.attr.name];
    case 'Call': {
      const named = node.args.filter(({ form }) => form === 'keyword' || form === 'double-star');
      return ['Call', node.args.length, named.map(argument => argument.name?.name ?? null)];
    }
    case 'Str':
      // Characters given by their names are not resolved.
      return [
        'Str',
        !node.isBytes && text.slice(node.start, node.end).includes('\\N{') ? null : node.value,
        node.isBytes,
      ];
    case 'Num':
      return ['Num', node.value ?? null, node.isInteger];
    case 'Constant':
      return ['Constant', node.value];
    case 'BinOp':
    case 'UnaryOp':
      return [node.kind, node.op];
    case 'BoolOp':
      return ['BoolOp', node.op, node.values.length];
    case 'Compare':
      return ['Compare', node.ops];
    case 'Lambda':
      return ['Lambda', parameterRows(node.parameters)];
    case 'List':
    case 'Tuple':
    case 'Set':
      return [node.kind, node.elements.length];
    case 'Dict':
      return ['Dict', node.entries.map(entry => entry.key !== undefined)];
    case 'Comprehension':
      return ['Comprehension', node.of, node.clauses.map(clause => clause.conditions.length)];
    case 'UnknownExpression':
      return undefined;
    default:
      return [node.kind];
  }
}

function statementRow(node: Statement): Row | undefined {
  switch (node.kind) {
    case 'Assign':
      return ['Assign', node.targets.length, node.annotation !== undefined];
    case 'AugAssign':
      return ['AugAssign', node.op];
    case 'Import':
      return ['Import', aliasRows(node.names)];
    case 'ImportFrom':
      return ['ImportFrom', node.module.name, node.level, node.star ? [['*', null]] : aliasRows(node.names)];
    case 'Global':
    case 'Nonlocal':
      return [node.kind, node.names.map(({ name }) => name)];
    case 'FunctionDef': {
      const { name, isAsync, parameters, decorators } = node;
      return ['FunctionDef', name.name, isAsync, parameterRows(parameters), decorators.length];
    }
    case 'ClassDef':
      return ['ClassDef', node.name.name, node.args.length, node.decorators.length];
    case 'If':
    case 'For':
    case 'While':
      return [node.kind, node.body.length, node.orelse.length];
    case 'Try':
      return ['Try', node.body.length, node.orelse.length, node.finalbody.length];
    case 'With':
      return ['With', node.items.map(item => item.target !== undefined), node.body.length];
    case 'Match':
      return ['Match', node.cases.length];
    default:
      return undefined;
  }
}

function parameterRows(parameters: readonly Parameter[]): Row[] {
  return parameters.map(({ name, form }) => [name.name, form]);
}

function aliasRows(names: readonly ImportAlias[]): Row[] {
  return names.map(({ name, asName }) => [name.name, asName?.name ?? null]);
}
