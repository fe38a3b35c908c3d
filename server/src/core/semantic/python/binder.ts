import type {
  Block,
  ClassDef,
  Comprehension,
  Expression,
  FunctionDef,
  If,
  Lambda,
  Match,
  ModuleTree,
  Statement,
  Try,
} from '../../syntax/python/ast.ts';
import {
  bindCall,
  bindChange,
  bindImport,
  bindImportFrom,
  bindInstanceAttribute,
  bindName,
  bindParameters,
  createBlock,
  createScope,
  nameOf,
} from './bindings.ts';
import { childExpressions } from './children.ts';
import { bindRecord } from './records.ts';
import type { BindingContent, BoundModule, FlowBlock, Path, Scope, ScopeKind, ScopeNode } from './scope.ts';

/**
 * Finds every binding of every name. Resolves nothing yet: an import is recorded as it is written.
 * @param path the module's file, opaque
 */
export function bindModule(tree: ModuleTree, path: string): BoundModule {
  return new Binder().bindModule(tree, path);
}

class Binder {
  readonly #scopeOf = new Map<ScopeNode, Scope>();

  bindModule(tree: ModuleTree, path: string): BoundModule {
    const module: { -readonly [K in keyof BoundModule]?: BoundModule[K] } = {
      path,
      tree,
      changes: new Map(),
      attributeWrites: new Map(),
      methodCalls: new Map(),
      options: [],
      targets: new Set(),
      scopeOf: this.#scopeOf,
    };
    const home = module as BoundModule;
    const scope = createScope('module', undefined, undefined, home, { start: 0, end: Number.MAX_SAFE_INTEGER });
    module.moduleScope = scope;
    this.#block(tree.body, scope, scope.rootBlock);
    return home;
  }

  #block(statements: Block, scope: Scope, block: FlowBlock): void {
    for (const statement of statements) this.#statement(statement, scope, block);
  }

  #statement(node: Statement, scope: Scope, block: FlowBlock): void {
    switch (node.kind) {
      case 'Import':
        return bindImport(node, scope, block);
      case 'ImportFrom':
        return bindImportFrom(node, scope, block);
      case 'Assign':
        return this.#assign(node, scope, block);
      case 'FunctionDef':
        return this.#function(node, scope, block);
      case 'ClassDef':
        return this.#class(node, scope, block);
      case 'Global':
      case 'Nonlocal':
        for (const name of node.names) scope.redirected.set(name.name, node.kind === 'Global' ? 'global' : 'nonlocal');
        return;
      case 'Return':
        if (node.value) {
          scope.returns.push(node.value);
          this.#expression(node.value, scope, block);
        }
        return;
      case 'Expr':
        return this.#expression(node.value, scope, block);
      default:
        return this.#compound(node, scope, block);
    }
  }

  #compound(node: Statement, scope: Scope, block: FlowBlock): void {
    switch (node.kind) {
      case 'AugAssign':
        if (node.target.kind === 'Attribute') scope.home.targets.add(node.target);
        this.#expression(node.value, scope, block);
        if (node.target.kind === 'Name') {
          const { op, target, value, start, end } = node;
          const joined = { kind: 'BinOp' as const, op, left: target, right: value, start, end };
          bindName(scope, nameOf(target), block, end, { kind: 'augmented', op, value, joined });
        }
        return;
      case 'If':
        return this.#if(node, scope, block);
      case 'For':
        this.#expression(node.iter, scope, block);
        this.#target(node.target, { kind: 'iteration', value: node.iter }, [], scope, block, node.iter.end);
        this.#branch(node.body, scope, block, node, 'body', { isLoop: true });
        return this.#branch(node.orelse, scope, block, node, 'orelse');
      case 'While':
        this.#expression(node.test, scope, block);
        this.#branch(node.body, scope, block, node, 'body', { isLoop: true });
        return this.#branch(node.orelse, scope, block, node, 'orelse');
      case 'Try':
        return this.#try(node, scope, block);
      case 'With':
        for (const item of node.items) {
          this.#expression(item.context, scope, block);
          if (item.target) {
            const content = { kind: 'assignment' as const, value: item.context, isEntered: true as const };
            this.#target(item.target, content, [], scope, block, item.context.end);
          }
        }
        return this.#block(node.body, scope, block);
      case 'Match':
        return this.#match(node, scope, block);
      case 'UnknownStatement':
        for (const expression of node.expressions) this.#expression(expression, scope, block);
        return this.#block(node.body, scope, block);
      case 'Raise':
        return this.#all([node.exception, node.cause], scope, block);
      case 'Assert':
        return this.#all([node.test, node.message], scope, block);
    }
  }

  /** A chain of `elif` may be as long as the text: it is followed in a loop. */
  #if(first: If, scope: Scope, block: FlowBlock): void {
    let node = first;
    let around = block;
    for (;;) {
      this.#expression(node.test, scope, around);
      this.#branch(node.body, scope, around, node, 'body', { exclusive: true });
      const [next, ...others] = node.orelse;
      if (next?.kind !== 'If' || others.length > 0) {
        return this.#branch(node.orelse, scope, around, node, 'orelse', { exclusive: true });
      }
      around = createBlock(next, around, node, 'orelse', { exclusive: true });
      node = next;
    }
  }

  #assign(node: Statement & { kind: 'Assign' }, scope: Scope, block: FlowBlock): void {
    if (node.value) this.#expression(node.value, scope, block);
    for (const target of node.targets) {
      if (node.value) {
        const content = {
          kind: 'assignment' as const,
          value: node.value,
          ...(node.annotation && { annotation: node.annotation }),
        };
        this.#target(target, content, [], scope, block, node.end);
      } else if (target.kind === 'Name' && node.annotation) {
        bindName(scope, nameOf(target), block, node.end, { kind: 'declaration', annotation: node.annotation });
      }
    }
  }

  #function(node: FunctionDef, scope: Scope, block: FlowBlock): void {
    this.#all([...node.decorators, ...node.parameters.map(parameter => parameter.defaultValue)], scope, block);
    bindName(scope, node.name, block, node.end, { kind: 'function', node });
    const inner = this.#enter('function', node, scope);
    bindParameters(node.parameters, node, inner);
    this.#block(node.body, inner, inner.rootBlock);
  }

  #class(node: ClassDef, scope: Scope, block: FlowBlock): void {
    this.#all([...node.decorators, ...node.args.map(argument => argument.value)], scope, block);
    bindName(scope, node.name, block, node.end, { kind: 'class', node });
    const inner = this.#enter('class', node, scope);
    this.#block(node.body, inner, inner.rootBlock);
    const made = bindRecord(node, inner);
    if (made) this.#scopeOf.set(made.node as FunctionDef, made);
  }

  #try(node: Try, scope: Scope, block: FlowBlock): void {
    this.#branch(node.body, scope, block, node, 'body');
    for (const [index, handler] of node.handlers.entries()) {
      if (handler.type) this.#expression(handler.type, scope, block);
      const inner = createBlock(handler, block, node, `handler${index}`);
      if (handler.name) bindName(scope, handler.name, inner, handler.name.end, { kind: 'other' });
      this.#block(handler.body, scope, inner);
    }
    this.#branch(node.orelse, scope, block, node, 'orelse');
    this.#block(node.finalbody, scope, block);
  }

  #match(node: Match, scope: Scope, block: FlowBlock): void {
    this.#expression(node.subject, scope, block);
    for (const [index, branch] of node.cases.entries()) {
      const inner = createBlock(branch, block, node, `case${index}`, { exclusive: true });
      for (const capture of branch.captures) bindName(scope, capture, inner, capture.end, { kind: 'other' });
      this.#all([...branch.reads, branch.guard], scope, inner);
      this.#block(branch.body, scope, inner);
    }
  }

  #branch(
    statements: Block,
    scope: Scope,
    parent: FlowBlock,
    owner: object,
    branch: string,
    flags: { isLoop?: boolean; exclusive?: boolean } = {},
  ): void {
    const first = statements[0];
    if (!first) return;
    const range = { start: first.start, end: statements.at(-1)!.end };
    this.#block(statements, scope, createBlock(range, parent, owner, branch, flags));
  }

  /** Finds what an expression binds: walrus targets, and the scopes of lambdas and comprehensions. */
  #expression(root: Expression, scope: Scope, block: FlowBlock): void {
    const pending: Expression[] = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.kind === 'Lambda') this.#lambda(node, scope, block);
      else if (node.kind === 'Comprehension') this.#comprehension(node, scope, block);
      else {
        if (node.kind === 'NamedExpr') this.#walrus(node, scope, block);
        if (node.kind === 'Call') bindCall(node, scope, block);
        if (node.kind === 'Yield' && node.value) scope.yields.push(node.value);
        pending.push(...childExpressions(node));
      }
    }
  }

  #walrus(node: Expression & { kind: 'NamedExpr' }, scope: Scope, block: FlowBlock): void {
    // PEP 572: a walrus in a comprehension binds in the scope around it.
    let target = scope;
    while (target.kind === 'comprehension' && target.parent) target = target.parent;
    bindName(target, nameOf(node.target), block, node.end, { kind: 'assignment', value: node.value, path: [] });
  }

  #lambda(node: Lambda, scope: Scope, block: FlowBlock): void {
    this.#all(
      node.parameters.map(parameter => parameter.defaultValue),
      scope,
      block,
    );
    const inner = this.#enter('lambda', node, scope);
    bindParameters(node.parameters, node, inner);
    inner.returns.push(node.body);
    this.#expression(node.body, inner, inner.rootBlock);
  }

  #comprehension(node: Comprehension, scope: Scope, block: FlowBlock): void {
    const inner = this.#enter('comprehension', node, scope);
    for (const [index, clause] of node.clauses.entries()) {
      // The first iterable is evaluated in the scope around the comprehension (reference, 6.2.4).
      if (index === 0) this.#expression(clause.iter, scope, block);
      else this.#expression(clause.iter, inner, inner.rootBlock);
      this.#target(clause.target, { kind: 'iteration', value: clause.iter }, [], inner, inner.rootBlock, node.start);
      this.#all(clause.conditions, inner, inner.rootBlock);
    }
    this.#all([node.key, node.element], inner, inner.rootBlock);
  }

  #target(
    target: Expression,
    content: Omit<Extract<BindingContent, { kind: 'assignment' | 'iteration' }>, 'path'>,
    path: Path,
    scope: Scope,
    block: FlowBlock,
    position: number,
  ): void {
    switch (target.kind) {
      case 'Name':
        return bindName(scope, nameOf(target), block, position, { ...content, path } as BindingContent);
      case 'Tuple':
      case 'List': {
        const starred = target.elements.findIndex(element => element.kind === 'Starred');
        for (const [index, element] of target.elements.entries()) {
          const step = starred >= 0 && index > starred ? '*' : index;
          this.#target(element, content, [...path, step], scope, block, position);
        }
        return;
      }
      case 'Starred':
        return this.#target(
          target.value,
          content,
          [...path.slice(0, -1), restFrom(path.at(-1))],
          scope,
          block,
          position,
        );
      case 'Subscript':
        if (target.indices.length === 1 && content.kind === 'assignment' && path.length === 0) {
          const entry = { kind: 'entry' as const, key: target.indices[0]!, value: content.value };
          bindChange(target.value, entry, scope, block, position);
        }
        return;
      case 'Attribute':
        scope.home.targets.add(target);
        return bindInstanceAttribute(target, { ...content, path } as BindingContent, scope, block, position);
      default:
        return;
    }
  }

  #enter(kind: ScopeKind, node: ScopeNode, parent: Scope): Scope {
    const scope = createScope(kind, parent, node, parent.home, node);
    this.#scopeOf.set(node, scope);
    return scope;
  }

  #all(expressions: readonly (Expression | undefined)[], scope: Scope, block: FlowBlock): void {
    for (const expression of expressions) if (expression) this.#expression(expression, scope, block);
  }
}

/** `first, *others = values`: the starred target takes what follows; behind another one, nobody knows what. */
function restFrom(step: Path[number] | undefined): Path[number] {
  return typeof step === 'number' ? { from: step } : '*';
}
