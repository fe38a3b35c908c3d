import type {
  Expression,
  FunctionDef,
  Identifier,
  Import,
  ImportFrom,
  Lambda,
  Parameter,
} from '../../syntax/python/ast.ts';
import type { BindingContent, BoundModule, FlowBlock, Scope, ScopeKind, ScopeNode } from './scope.ts';

export function bindImport(node: Import, scope: Scope, block: FlowBlock): void {
  for (const alias of node.names) {
    const module = alias.name.name;
    const bound = alias.asName ?? { ...alias.name, name: module.split('.', 1)[0]! };
    // `import a.b` binds `a`; `import a.b as c` binds `c` to a.b.
    bindName(scope, bound, block, node.end, {
      kind: 'import',
      module: alias.asName ? module : bound.name,
      names: alias.asName ? [module] : [module, bound.name],
    });
  }
}

export function bindImportFrom(node: ImportFrom, scope: Scope, block: FlowBlock): void {
  const module = '.'.repeat(node.level) + node.module.name;
  if (node.star) scope.starImports.push(module);
  for (const alias of node.names) {
    const name = alias.asName ?? alias.name;
    bindName(scope, name, block, node.end, {
      kind: 'from-import',
      module,
      member: alias.name.name,
      alias,
      statement: node,
    });
  }
}

export function bindParameters(parameters: readonly Parameter[], owner: FunctionDef | Lambda, scope: Scope): void {
  for (const node of parameters) {
    bindName(scope, node.name, scope.rootBlock, node.start, { kind: 'parameter', node, owner });
  }
}

/** Records `self.x = …` of a method with its class, where other methods find it. */
export function bindInstanceAttribute(
  target: Expression & { kind: 'Attribute' },
  content: BindingContent,
  scope: Scope,
  block: FlowBlock,
  position: number,
): void {
  const owner = scope.parent;
  if (owner?.kind !== 'class' || scope.node?.kind !== 'FunctionDef' || target.value.kind !== 'Name') return;
  if (scope.node.parameters[0]?.name.name !== target.value.id) return;
  push(owner.instanceAttributes, target.attr.name, { ...content, name: target.attr, scope, block, position });
}

export function bindName(
  scope: Scope,
  name: Identifier,
  block: FlowBlock,
  position: number,
  content: BindingContent,
): void {
  const destination = redirect(scope, name.name);
  const outside = destination !== scope;
  push(destination.bindings, name.name, {
    ...content,
    name,
    scope,
    block: outside ? createBlock(block, destination.rootBlock, scope, 'elsewhere') : block,
    position,
  });
}

function redirect(scope: Scope, name: string): Scope {
  const where = scope.redirected.get(name);
  if (!where) return scope;
  let candidate = scope.parent;
  while (candidate?.parent && (where === 'global' || candidate.kind === 'class' || !candidate.bindings.has(name))) {
    candidate = candidate.parent;
  }
  return candidate ?? scope;
}

export function createScope(
  kind: ScopeKind,
  parent: Scope | undefined,
  node: ScopeNode | undefined,
  home: BoundModule,
  range: { start: number; end: number },
): Scope {
  return {
    kind,
    parent,
    home,
    node,
    bindings: new Map(),
    redirected: new Map(),
    starImports: [],
    rootBlock: createBlock(range, undefined, undefined, 'root'),
    instanceAttributes: new Map(),
    returns: [],
  };
}

export function createBlock(
  range: { start: number; end: number },
  parent: FlowBlock | undefined,
  owner: object | undefined,
  branch: string,
  flags: { isLoop?: boolean; exclusive?: boolean } = {},
): FlowBlock {
  const block: FlowBlock = {
    start: range.start,
    end: range.end,
    parent,
    owner,
    branch,
    isLoop: flags.isLoop ?? false,
    exclusive: flags.exclusive ?? false,
    children: [],
  };
  parent?.children.push(block);
  return block;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function nameOf(node: { id: string; start: number; end: number }): Identifier {
  return { name: node.id, start: node.start, end: node.end };
}
