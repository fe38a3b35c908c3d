import type {
  Call,
  Expression,
  FunctionDef,
  Identifier,
  Import,
  ImportFrom,
  Lambda,
  Parameter,
} from '../../syntax/python/ast.ts';
import type { Binding, BindingContent, BoundModule, Change, FlowBlock, Scope, ScopeKind, ScopeNode } from './scope.ts';

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

/** Records `self.x = …` of a method with its class, where other methods find it, and any other attribute with the module. */
export function bindInstanceAttribute(
  target: Expression & { kind: 'Attribute' },
  content: BindingContent,
  scope: Scope,
  block: FlowBlock,
  position: number,
): void {
  const owner = scope.parent;
  const binding: Binding = { ...content, name: target.attr, scope, block, position };
  if (owner?.kind !== 'class' || !isOwnObject(target.value, scope)) {
    push(scope.home.attributeWrites, target.attr.name, { owner: target.value, binding });
    return;
  }
  push(owner.instanceAttributes, target.attr.name, binding);
}

/** True for `self` in a method. */
function isOwnObject(node: Expression, scope: Scope): boolean {
  if (scope.node?.kind !== 'FunctionDef' || node.kind !== 'Name') return false;
  return scope.node.parameters[0]?.name.name === node.id;
}

/** Records what an expression statement or an assignment to a subscript puts into a dict or list. */
export function bindChange(
  target: Expression,
  content: Change['content'],
  scope: Scope,
  block: FlowBlock,
  position: number,
): void {
  const name = target.kind === 'Name' ? target.id : target.kind === 'Attribute' ? target.attr.name : undefined;
  if (name !== undefined) push(scope.home.changes, name, { target, content, scope, block, position });
}

const CHANGING_METHODS = new Set(['update', 'setdefault', 'append', 'add', 'insert', 'extend']);

/** Records what a call changes: a dict or list, an attribute by `setattr`, the options of a command line. */
export function bindCall(node: Call, scope: Scope, block: FlowBlock): void {
  const { func, args } = node;
  if (func.kind === 'Attribute') {
    const method = func.attr.name;
    push(scope.home.methodCalls, method, { receiver: func.value, scope });
    if (CHANGING_METHODS.has(method)) bindChange(func.value, { kind: 'call', method, node }, scope, block, node.end);
    if (method === 'add_argument' || method === 'add_option') scope.home.options.push({ node, scope });
    return;
  }
  if (func.kind !== 'Name' || func.id !== 'setattr' || args.length !== 3) return;
  const [owner, name, value] = args.map(argument => argument.value);
  if (name?.kind !== 'Str') return;
  const identifier = { name: name.value, start: name.start, end: name.end };
  const binding: Binding = {
    kind: 'assignment',
    value: value!,
    path: [],
    name: identifier,
    scope,
    block,
    position: node.end,
  };
  push(scope.home.attributeWrites, name.value, { owner: owner!, binding });
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
    yields: [],
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
